import type { PDFDocumentProxy } from 'pdfjs-dist';
import { InputFailure } from '#core/failure/input-failure';
import { assembleDocument, paragraphDraft } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { DocumentBudget } from '../budget.ts';
import { elementAt } from '../element-at.ts';
import { PDF_PAGES, PDF_SECONDS } from '../limits.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { draftOfPdfTable } from './table/table-draft.ts';
import { measureTextFrame } from './paragraph/text-frame.ts';
import type { TextFrame } from './paragraph/text-frame.ts';
import { removePageFurniture } from './page/furniture.ts';
import type { PageLines } from './page/furniture.ts';
import type { TextLine } from './page/text-line.ts';
import { failAsDamaged, withTimeout } from './file/guard.ts';
import { loadPdf } from './file/load.ts';
import { joinLines } from './paragraph/paragraph.ts';
import { contentInOrder } from './content-order.ts';
import { findingsOf } from './findings.ts';
import { readPages } from './pages.ts';
import type { PdfPage } from './pages.ts';

export interface PdfOptions {
  /**
   * Folder or URL of the package `pdfjs-dist`, ending with a slash. Its character maps are
   * needed for files that do not embed their Chinese fonts.
   */
  readonly assets?: string;
}

/** A file is refused if the characters of more than this share of its glyphs are not known. */
const MAX_UNKNOWN = 0.3;

/**
 * Reads a pdf with a text layer. Lines are joined into paragraphs by their position, also across
 * columns and page breaks; tables with ruled lines or aligned columns become tables; what is typed into
 * form fields is read; page numbers, running headers and watermarks are left out, and so is text that
 * the pages do not show.
 * @throws {InputFailure} `pdf.no-text`, `pdf.unreadable-text`, `pdf.too-many-pages`, `pdf.too-slow`,
 * `pdf.too-complex`, `pdf.xfa-form`, `input.encrypted`, `input.damaged`, `input.expands-too-much`,
 * `input.too-many-elements`, `input.too-many-cells`, `input.too-much-text`
 */
export async function readPdf(
  bytes: Uint8Array,
  options: PdfOptions = {},
  budget: DocumentBudget = new DocumentBudget(),
): Promise<OpenedDocument> {
  const loaded = await loadPdf(bytes, options.assets ?? null);
  const { document, close } = loaded;
  try {
    const limit = PDF_PAGES;
    if (document.numPages > limit)
      throw new InputFailure('pdf.too-many-pages', { pages: document.numPages, limit });
    const pages = await withTimeout(PDF_SECONDS, Promise.race([readPages(loaded, budget), loaded.exceeded]));
    if (!pages.some((page) => page.hasFields) && (await isDynamicForm(document)))
      throw new InputFailure('pdf.xfa-form');
    refuseUnreadable(pages);
    const { drafts, lines } = draftsOf(pages);
    const assembled = assembleDocument('pdf', drafts);
    return { ...assembled, findings: await findingsOf(assembled, document, pages, lines) };
  } finally {
    await close();
  }
}

/** Whether the content of a document is made by a form description (XFA) that replaces its pages. */
async function isDynamicForm(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await failAsDamaged(document.getMetadata());
  return (info as { readonly IsXFAPresent?: boolean }).IsXFAPresent === true;
}

/** Refuses scans, whose pages show no text, and text whose characters nobody can tell. */
function refuseUnreadable(pages: readonly PdfPage[]): void {
  const known = pages.reduce((sum, page) => sum + page.known, 0);
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  if (unknown > MAX_UNKNOWN * (known + unknown)) throw new InputFailure('pdf.unreadable-text');
  if (pages.some((page) => page.lines.length + page.tables.length > 0)) return;
  if (pages.some((page) => page.showsText)) throw new InputFailure('pdf.unreadable-text');
  throw new InputFailure('pdf.no-text', { pages: pages.length });
}

interface Drafts {
  readonly drafts: readonly BlockDraft[];
  /** The lines that became text. */
  readonly lines: readonly TextLine[];
}

function draftsOf(pages: readonly PdfPage[]): Drafts {
  const texts = removePageFurniture(pages.map(pageLines));
  const frames = textFrames(pages, texts);
  const frameOf = (line: TextLine): TextFrame => {
    const frame = frames.get(frameKey(pages, line));
    if (frame === undefined) throw new RangeError(`Page ${String(line.page)} has no text frame.`);
    return frame;
  };
  const parts = contentInOrder(pages, texts);
  const drafts = parts.flatMap((part): readonly BlockDraft[] =>
    'xs' in part ? [draftOfPdfTable(part)] : joinLines(part, frameOf).map(paragraphDraft),
  );
  const lines = parts.flatMap((part) => ('xs' in part ? part.cells.flatMap((cell) => cell.lines) : part));
  return { drafts, lines };
}

/** The lines of a page, for the search for furniture. */
function pageLines({ height, lines, tables }: PdfPage): PageLines {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline);
  const startsWithTable = tables.some((table) => table.top < (sorted[0]?.baseline ?? Infinity));
  const endsWithTable = tables.some((table) => table.bottom > (sorted.at(-1)?.baseline ?? -Infinity));
  return { height, lines: sorted, startsWithTable, endsWithTable };
}

/** Pages of one width have one text frame, since a landscape annex has other margins; each column has its own. */
function frameKey(pages: readonly PdfPage[], { page, column }: TextLine): string {
  const width = Math.round(elementAt(pages, page).width);
  return column === null ? String(width) : `${width} ${column.index} ${column.count}`;
}

function textFrames(
  pages: readonly PdfPage[],
  texts: readonly (readonly TextLine[])[],
): ReadonlyMap<string, TextFrame> {
  const groups = new Map<string, TextLine[]>();
  for (const line of texts.flat()) {
    if (line.text === '') continue;
    const key = frameKey(pages, line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return new Map(
    [...groups].map(([key, lines]) => {
      const { page, column } = elementAt(lines, 0);
      // Short lines say nothing about the margins of a page, but a column is as wide as its lines.
      return [key, measureTextFrame(lines, column === null ? Math.round(elementAt(pages, page).width) : 0)];
    }),
  );
}
