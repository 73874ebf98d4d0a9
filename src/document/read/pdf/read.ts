import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputFailure } from '#core/failure/input-failure';
import { assemble, paragraphDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { PDF_PAGES, PDF_SECONDS } from '../limits.ts';
import { remark } from '../remark.ts';
import type { OpenedDocument } from '../remark.ts';
import { tableDraft } from './cell.ts';
import { joinTables } from './continued.ts';
import { frameOf } from './frame.ts';
import { withoutFurniture } from './furniture.ts';
import { findGrids } from './grid.ts';
import { linesOf } from './line.ts';
import type { Line } from './line.ts';
import { fromFile, within } from './guard.ts';
import { loadPdf } from './load.ts';
import { readPageText } from './page.ts';
import type { TextRun } from './page.ts';
import { paragraphsOf } from './paragraph.ts';
import type { Frame } from './paragraph.ts';
import { readRules } from './rules.ts';
import type { Operators } from './rules.ts';
import { fillGrid } from './table.ts';
import type { PdfTable } from './table.ts';

export interface PdfOptions {
  /**
   * Folder or address of the package `pdfjs-dist`, with a slash at its end. Its
   * character maps are needed for files that do not carry their Chinese fonts.
   */
  readonly assets?: string;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly PdfTable[];
}

/**
 * Reads a pdf that has a text layer: lines joined into paragraphs by where they
 * stand, also over page breaks; ruled tables as tables; page numbers, running
 * headers and watermarks left out.
 * Throws `pdf.no-text`, `pdf.too-many-pages`, `pdf.too-slow`, `input.encrypted`,
 * `input.damaged`, `input.expands-too-much`.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<OpenedDocument> {
  const { document, operators, close } = await loadPdf(bytes, options.assets ?? null);
  try {
    const limit = PDF_PAGES;
    if (document.numPages > limit)
      throw new InputFailure('pdf.too-many-pages', { pages: document.numPages, limit });
    const pages = await within(PDF_SECONDS, readPages(document, operators));
    const empty = pages.flatMap((page, i) => (page.lines.length + page.tables.length === 0 ? [i + 1] : []));
    if (empty.length === pages.length) throw await noText(document, operators);
    const findings =
      empty.length === 0 ? [] : [remark('source.pages-without-text', { pages: empty.map(String) })];
    return { ...assemble('pdf', draftsOf(pages)), findings };
  } finally {
    await close();
  }
}

/** A scan shows no text at all; text whose characters nobody can tell is another matter. */
async function noText(document: PDFDocumentProxy, operators: Operators): Promise<InputFailure> {
  const page = await fromFile(document.getPage(1));
  const { fnArray } = await fromFile(page.getOperatorList());
  if (fnArray.includes(operators.showText)) return new InputFailure('pdf.unreadable-text');
  return new InputFailure('pdf.no-text', { pages: document.numPages });
}

async function readPages(document: PDFDocumentProxy, operators: Operators): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let index = 0; index < document.numPages; index += 1) {
    const page = await fromFile(document.getPage(index + 1));
    const { width, height, transform, runs } = await readPageText(page);
    const grids = runs.length === 0 ? [] : findGrids(await readRules(page, transform, operators));
    const tables: PdfTable[] = [];
    let rest: readonly TextRun[] = runs;
    for (const grid of grids) {
      const filled = fillGrid(grid, rest, index);
      if (filled.rest.length < rest.length) tables.push(filled.table);
      rest = filled.rest;
    }
    pages.push({ width, height, lines: linesOf(rest, index), tables });
    page.cleanup();
  }
  return pages;
}

function draftsOf(pages: readonly Page[]): readonly Draft[] {
  const texts = withoutFurniture(pages.map(furnished));
  const frames = framesByWidth(pages, texts);
  const frame = (line: Line): Frame => frames.get(widthOf(pages[line.page] as Page)) as Frame;
  return inOrder(pages, texts).flatMap((part): readonly Draft[] =>
    'xs' in part ? [tableDraft(part)] : paragraphsOf(part, frame).map(paragraphDraft),
  );
}

function furnished({ height, lines, tables }: Page): Parameters<typeof withoutFurniture>[0][number] {
  const tableFirst = tables.some((table) => table.top < (lines[0]?.baseline ?? Infinity));
  const tableLast = tables.some((table) => table.bottom > (lines.at(-1)?.baseline ?? -Infinity));
  return { height, lines, tableFirst, tableLast };
}

const widthOf = (page: Page): number => Math.round(page.width);

/** Pages of one width have the same margins; a landscape annex has its own. */
function framesByWidth(
  pages: readonly Page[],
  texts: readonly (readonly Line[])[],
): ReadonlyMap<number, Frame> {
  const lines = new Map<number, Line[]>();
  pages.forEach((page, i) => {
    const width = widthOf(page);
    lines.set(width, [...(lines.get(width) ?? []), ...(texts[i] ?? [])]);
  });
  return new Map(
    [...lines].filter(([, all]) => all.length > 0).map(([width, all]) => [width, frameOf(all, width)]),
  );
}

/** Runs of lines and tables from the first page to the last; what a page break cut is one again. */
function inOrder(
  pages: readonly Page[],
  texts: readonly (readonly Line[])[],
): readonly (readonly Line[] | PdfTable)[] {
  const parts: (Line[] | PdfTable)[] = [];
  pages.forEach((page, i) => {
    const items = [...(texts[i] ?? []), ...page.tables].sort((a, b) => topOf(a) - topOf(b));
    items.forEach((item, at) => {
      const last = parts.at(-1);
      if (!('xs' in item)) {
        if (Array.isArray(last)) last.push(item);
        else parts.push([item]);
        return;
      }
      const joined = at === 0 && last !== undefined && 'xs' in last ? joinTables(last, item) : null;
      if (joined === null) parts.push(item);
      else parts[parts.length - 1] = joined;
    });
  });
  return parts;
}

const topOf = (item: Line | PdfTable): number => ('xs' in item ? item.top : item.baseline);
