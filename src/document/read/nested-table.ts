import type { BlockDraft, CellDraft, CellPosition } from './block-draft.ts';

/**
 * Tables of markup formats, whose cells may contain tables: layout tables are dissolved,
 * data tables become one table draft.
 */

/** A cell with its content; the content may include tables. */
export interface CellWithDrafts extends CellPosition {
  readonly content: readonly BlockDraft[];
}

/**
 * The drafts that replace a table. A table with a single column, or with more than half of its
 * text in nested tables, only lays out the page: its content is returned in reading order. Any
 * other table is returned as one table, with nested tables as lines of their cell.
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

/** Limits spans to the last row and column in which a cell begins. */
function clampSpans(cells: readonly CellWithDrafts[]): readonly CellWithDrafts[] {
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  return cells.map((cell) => ({
    ...cell,
    rowSpan: Math.min(cell.rowSpan, rows - cell.row),
    columnSpan: Math.min(cell.columnSpan, columns - cell.column),
  }));
}

function asCellDraft({ content, ...position }: CellWithDrafts): CellDraft {
  return { ...position, paragraphs: content.flatMap(linesOfDraft) };
}

/** The lines of a draft: a paragraph is one line, a table one line per row. */
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
