import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputFailure } from '#core/failure/input-failure';
import { assembleDocument, paragraphDraft } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { elementAt } from '../element-at.ts';
import { PDF_PAGES, PDF_SECONDS } from '../limits.ts';
import { sourceWarning } from '../opened-document.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { draftOfPdfTable } from './table/table-draft.ts';
import { joinContinuedTables } from './table/continued-table.ts';
import { measureTextFrame } from './paragraph/text-frame.ts';
import type { TextFrame } from './paragraph/text-frame.ts';
import { removePageFurniture } from './page/furniture.ts';
import type { PageLines } from './page/furniture.ts';
import { findRuledGrids } from './table/ruled-grid.ts';
import { joinRuns } from './page/text-line.ts';
import type { TextLine } from './page/text-line.ts';
import { failAsDamaged, withTimeout } from './file/guard.ts';
import { loadPdf } from './file/load.ts';
import { readPageText } from './page/page-text.ts';
import type { TextRun } from './page/page-text.ts';
import { joinLines } from './paragraph/paragraph.ts';
import { readRuledLines } from './page/ruled-lines.ts';
import type { PdfOperators } from './page/ruled-lines.ts';
import { fillRuledGrid } from './table/pdf-table.ts';
import type { PdfTable } from './table/pdf-table.ts';

export interface PdfOptions {
  /**
   * Folder or URL of the package `pdfjs-dist`, ending with a slash. Its character maps are
   * needed for files that do not embed their Chinese fonts.
   */
  readonly assets?: string;
}

interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly tables: readonly PdfTable[];
}

/**
 * Reads a pdf with a text layer. Lines are joined into paragraphs by their position, also across
 * page breaks; ruled tables become tables; page numbers, running headers and watermarks are left
 * out.
 * @throws {InputFailure} `pdf.no-text`, `pdf.unreadable-text`, `pdf.too-many-pages`,
 * `pdf.too-slow`, `input.encrypted`, `input.damaged`, `input.expands-too-much`
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<OpenedDocument> {
  const { document, operators, close } = await loadPdf(bytes, options.assets ?? null);
  try {
    const limit = PDF_PAGES;
    if (document.numPages > limit)
      throw new InputFailure('pdf.too-many-pages', { pages: document.numPages, limit });
    const pages = await withTimeout(PDF_SECONDS, readPages(document, operators));
    const empty = pages.flatMap((page, i) => (page.lines.length + page.tables.length === 0 ? [i + 1] : []));
    if (empty.length === pages.length) throw await noTextFailure(document, operators);
    const findings =
      empty.length === 0 ? [] : [sourceWarning('source.pages-without-text', { pages: empty.map(String) })];
    return { ...assembleDocument('pdf', draftsOf(pages)), findings };
  } finally {
    await close();
  }
}

/** Distinguishes a scan, whose pages show no text, from text whose characters cannot be decoded. */
async function noTextFailure(document: PDFDocumentProxy, operators: PdfOperators): Promise<InputFailure> {
  const page = await failAsDamaged(document.getPage(1));
  const { fnArray } = await failAsDamaged(page.getOperatorList());
  if (fnArray.includes(operators.showText)) return new InputFailure('pdf.unreadable-text');
  return new InputFailure('pdf.no-text', { pages: document.numPages });
}

async function readPages(document: PDFDocumentProxy, operators: PdfOperators): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let index = 0; index < document.numPages; index += 1) {
    const page = await failAsDamaged(document.getPage(index + 1));
    const { width, height, transform, runs } = await readPageText(page);
    const grids = runs.length === 0 ? [] : findRuledGrids(await readRuledLines(page, transform, operators));
    const tables: PdfTable[] = [];
    let rest: readonly TextRun[] = runs;
    for (const grid of grids) {
      const filled = fillRuledGrid(grid, rest, index);
      if (filled.rest.length < rest.length) tables.push(filled.table);
      rest = filled.rest;
    }
    pages.push({ width, height, lines: joinRuns(rest, index), tables });
    page.cleanup();
  }
  return pages;
}

function draftsOf(pages: readonly PdfPage[]): readonly BlockDraft[] {
  const texts = removePageFurniture(pages.map(pageLines));
  const frames = textFramesByPageWidth(pages, texts);
  const frameOf = (line: TextLine): TextFrame => {
    const frame = frames.get(widthOf(elementAt(pages, line.page)));
    if (frame === undefined) throw new RangeError(`Page ${String(line.page)} has no text frame.`);
    return frame;
  };
  return contentInOrder(pages, texts).flatMap((part): readonly BlockDraft[] =>
    'xs' in part ? [draftOfPdfTable(part)] : joinLines(part, frameOf).map(paragraphDraft),
  );
}

/** The lines of a page, for the search for furniture. */
function pageLines({ height, lines, tables }: PdfPage): PageLines {
  const startsWithTable = tables.some((table) => table.top < (lines[0]?.baseline ?? Infinity));
  const endsWithTable = tables.some((table) => table.bottom > (lines.at(-1)?.baseline ?? -Infinity));
  return { height, lines, startsWithTable, endsWithTable };
}

const widthOf = (page: PdfPage): number => Math.round(page.width);

/** Text frame by page width (rounded points), since a landscape annex has other margins. */
function textFramesByPageWidth(
  pages: readonly PdfPage[],
  texts: readonly (readonly TextLine[])[],
): ReadonlyMap<number, TextFrame> {
  const lines = new Map<number, TextLine[]>();
  pages.forEach((page, i) => {
    const width = widthOf(page);
    lines.set(width, [...(lines.get(width) ?? []), ...(texts[i] ?? [])]);
  });
  return new Map(
    [...lines]
      .filter(([, all]) => all.length > 0)
      .map(([width, all]) => [width, measureTextFrame(all, width)]),
  );
}

/**
 * The content of all pages in reading order: groups of successive lines, and tables. A group may
 * extend over a page break; tables that a page break has cut are joined.
 */
function contentInOrder(
  pages: readonly PdfPage[],
  texts: readonly (readonly TextLine[])[],
): readonly (readonly TextLine[] | PdfTable)[] {
  const parts: (TextLine[] | PdfTable)[] = [];
  pages.forEach((page, i) => {
    const items = [...(texts[i] ?? []), ...page.tables].sort((a, b) => topOf(a) - topOf(b));
    items.forEach((item, at) => {
      const last = parts.at(-1);
      if (!('xs' in item)) {
        if (Array.isArray(last)) last.push(item);
        else parts.push([item]);
        return;
      }
      const joined = at === 0 && last !== undefined && 'xs' in last ? joinContinuedTables(last, item) : null;
      if (joined === null) parts.push(item);
      else parts[parts.length - 1] = joined;
    });
  });
  return parts;
}

const topOf = (item: TextLine | PdfTable): number => ('xs' in item ? item.top : item.baseline);
