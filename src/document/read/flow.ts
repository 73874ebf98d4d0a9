import { paragraphDraft } from './draft.ts';
import type { CellDraft, CellPlace, Draft } from './draft.ts';

/**
 * Text as it comes out of a markup reader: pieces that add up to lines, lines
 * that become paragraphs, tables in between.
 */
export class Flow {
  readonly drafts: Draft[] = [];
  #line: string[] = [];

  text(piece: string): void {
    this.#line.push(piece);
  }

  /** Ends the line; a line without visible text leaves nothing behind. */
  breakLine(): void {
    if (this.#line.length === 0) return;
    const text = tidy(this.#line.join(''));
    this.#line = [];
    if (text !== '') this.drafts.push(paragraphDraft(text));
  }

  append(drafts: readonly Draft[]): void {
    this.breakLine();
    for (const draft of drafts) this.drafts.push(draft);
  }
}

/** Characters of width nothing: joiners, soft hyphens, byte order marks. */
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** No-break spaces become spaces, invisible characters go, the ends are bare. */
export function tidy(line: string): string {
  return line
    .replace(ZERO_WIDTH, '')
    .replace(/[\u00A0\u2002-\u200A]/g, ' ')
    .trim();
}

/** A cell whose content may itself hold tables. */
export interface FilledCell extends CellPlace {
  readonly content: readonly Draft[];
}

/**
 * Decides what a table was for. Pages are often laid out with tables: one with
 * a single column, or whose text stands mostly in tables inside it, is only a
 * frame and gives back its content in reading order. In a real table the
 * tables inside a cell become lines of that cell.
 */
export function settleTable(cells: readonly FilledCell[]): readonly Draft[] {
  const content = cells.flatMap((cell) => cell.content);
  if (content.length === 0) return [];
  if (cells.every((cell) => cell.column === 0) || isFrame(content)) return content;
  return [{ kind: 'table', cells: fitSpans(cells).map(asCellDraft) }];
}

function isFrame(content: readonly Draft[]): boolean {
  let inside = 0;
  let total = 0;
  for (const draft of content) {
    const size = linesOf(draft).reduce((sum, line) => sum + line.length, 0);
    total += size;
    if (draft.kind === 'table') inside += size;
  }
  return inside * 2 > total;
}

/** Cuts spans that reach past the last row or column in which a cell begins. */
function fitSpans(cells: readonly FilledCell[]): readonly FilledCell[] {
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  return cells.map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows - cell.row),
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }));
}

function asCellDraft({ content, ...place }: FilledCell): CellDraft {
  return { ...place, paragraphs: content.flatMap(linesOf) };
}

/** The lines of a draft; a table gives one line a row. */
function linesOf(draft: Draft): readonly string[] {
  if (draft.kind === 'paragraph') return [draft.text];
  const lines = new Map<number, string[]>();
  for (const cell of draft.cells) {
    const line = lines.get(cell.row) ?? [];
    lines.set(cell.row, line);
    line.push(cell.paragraphs.join(' '));
  }
  return [...lines.values()].map((line) => line.join(' ').trim()).filter((line) => line !== '');
}
