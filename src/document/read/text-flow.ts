import { paragraphDraft } from './block-draft.ts';
import type { CellDraft, CellPosition, BlockDraft } from './block-draft.ts';

/**
 * Text as it comes out of a markup reader: pieces that add up to lines, lines
 * that become paragraphs, tables in between.
 */
export class TextFlow {
  readonly drafts: BlockDraft[] = [];
  #line: string[] = [];

  addText(piece: string): void {
    this.#line.push(piece);
  }

  /** Ends the line; a line without visible text leaves nothing behind. */
  breakLine(): void {
    if (this.#line.length === 0) return;
    const text = cleanLine(this.#line.join(''));
    this.#line = [];
    if (text !== '') this.drafts.push(paragraphDraft(text));
  }

  appendDrafts(drafts: readonly BlockDraft[]): void {
    this.breakLine();
    for (const draft of drafts) this.drafts.push(draft);
  }
}

/** Characters of width nothing: joiners, soft hyphens, byte order marks. */
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** No-break spaces become spaces, invisible characters go, the ends are bare. */
export function cleanLine(line: string): string {
  return line
    .replace(ZERO_WIDTH, '')
    .replace(/[\u00A0\u2002-\u200A]/g, ' ')
    .trim();
}

/** A cell whose content may itself hold tables. */
export interface CellWithDrafts extends CellPosition {
  readonly content: readonly BlockDraft[];
}

/**
 * Decides what a table was for. Pages are often laid out with tables: one with
 * a single column, or whose text stands mostly in tables inside it, is only a
 * frame and gives back its content in reading order. In a real table the
 * tables inside a cell become lines of that cell.
 */
export function draftsOfTable(cells: readonly CellWithDrafts[]): readonly BlockDraft[] {
  const content = cells.flatMap((cell) => cell.content);
  if (content.length === 0) return [];
  if (cells.every((cell) => cell.column === 0) || isLayoutTable(content)) return content;
  return [{ kind: 'table', cells: clampSpans(cells).map(asCellDraft) }];
}

function isLayoutTable(content: readonly BlockDraft[]): boolean {
  let inside = 0;
  let total = 0;
  for (const draft of content) {
    const size = linesOfDraft(draft).reduce((sum, line) => sum + line.length, 0);
    total += size;
    if (draft.kind === 'table') inside += size;
  }
  return inside * 2 > total;
}

/** Cuts spans that reach past the last row or column in which a cell begins. */
function clampSpans(cells: readonly CellWithDrafts[]): readonly CellWithDrafts[] {
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  return cells.map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows - cell.row),
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }));
}

function asCellDraft({ content, ...place }: CellWithDrafts): CellDraft {
  return { ...place, paragraphs: content.flatMap(linesOfDraft) };
}

/** The lines of a draft; a table gives one line a row. */
function linesOfDraft(draft: BlockDraft): readonly string[] {
  if (draft.kind === 'paragraph') return [draft.text];
  const lines = new Map<number, string[]>();
  for (const cell of draft.cells) {
    const line = lines.get(cell.row) ?? [];
    lines.set(cell.row, line);
    line.push(cell.paragraphs.join(' '));
  }
  return [...lines.values()].map((line) => line.join(' ').trim()).filter((line) => line !== '');
}
