import type { TableDraft } from '../../block-draft.ts';
import { inkRight } from '../paragraph/text-frame.ts';
import type { TextFrame } from '../paragraph/text-frame.ts';
import { joinLines } from '../paragraph/paragraph.ts';
import type { PdfCell, PdfTable } from './pdf-table.ts';

/** Turns the tables of a pdf into table drafts. */

/** The text frame of a cell: between its borders, without its padding. */
export function cellTextFrame(cell: PdfCell): TextFrame {
  const size = cell.lines[0]?.size ?? 0;
  const start = Math.min(...cell.lines.map((line) => line.left));
  const end = Math.max(...cell.lines.map(inkRight));
  const padding = Math.max(0, Math.min(start - cell.left, cell.right - end, size * 0.6));
  return { left: start, right: cell.right - padding, leading: null, size, hasIndent: null };
}

/** The draft of a table: cells in reading order, with their lines joined into paragraphs. */
export function draftOfPdfTable(table: PdfTable): TableDraft {
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: 'table',
    cells: cells.map((cell) => {
      const { row, column, rowSpan, columnSpan } = cell;
      const frame = cellTextFrame(cell);
      return { row, column, rowSpan, columnSpan, paragraphs: joinLines(cell.lines, () => frame) };
    }),
  };
}
