import type { SourceDocument, Table } from '../../source/document.ts';
import { mapReadableText } from '../../text/characters.ts';
import { endOffset, joinMapped, sliceMapped, startOffset, type MappedText } from '../../text/mapped-text.ts';
import { isFurniture } from '../lines/furniture.ts';
import { normaliseText } from '../lines/normalise.ts';
import type { TableHeader } from './columns/table-header.ts';

/** A cell; all places covered by a merged cell hold the same object. */
export interface GridCell {
  /** The text of the cell, white space removed, lines joined. */
  readonly m: MappedText;
  /** The non-empty lines, white space removed. */
  readonly lines: readonly MappedText[];
  /** The text with its white space, which separates names in some cells. */
  readonly printed: string;
}

/** A row of a grid; null for an empty place. */
export type GridRow = readonly (GridCell | null)[];

/** The rows of a table, of equal length; `start` and `end` are source offsets. */
export interface TableGrid {
  readonly rows: readonly GridRow[];
  readonly start: number;
  readonly end: number;
  /** Whether the table was typed as text, in which places covered by a merged cell are blank. */
  readonly typed: boolean;
  /** The header, where the grid was read by it and has no header rows. */
  readonly header?: TableHeader;
  /** The lines of text directly above the table, in order: its title, the unit of its figures. Absent: none. */
  readonly above?: readonly string[];
}

/** A cell from a part of the source text; null if it is blank. */
export function toGridCell(raw: MappedText): GridCell | null {
  const lines: MappedText[] = [];
  let start = 0;
  for (let i = 0; i <= raw.text.length; i += 1) {
    const char = raw.text[i];
    if (char !== undefined && char !== '\n' && char !== '\r') continue;
    const line = i > start ? normaliseText(sliceMapped(raw, start, i)) : null;
    if (line && line.text !== '' && !isFurniture(line.text)) lines.push(line);
    start = i + 1;
  }
  if (lines.length === 0) return null;
  return { m: joinMapped(lines), lines, printed: raw.text.trim() };
}

/** The grid of a table of the document; a merged cell is put at all places it covers. */
export function gridOfTable(document: SourceDocument, table: Table): TableGrid {
  const rows: (GridCell | null)[][] = Array.from({ length: table.rowCount }, () =>
    new Array<GridCell | null>(table.columnCount).fill(null),
  );
  for (const cell of table.cells) {
    const content = toGridCell(mapReadableText(document.text, cell.span.start, cell.span.end));
    const lastColumn = Math.min(cell.column + cell.columnSpan, table.columnCount);
    for (const row of rows.slice(cell.row, cell.row + cell.rowSpan))
      row.fill(content, cell.column, lastColumn);
  }
  return { rows, start: table.span.start, end: table.span.end, typed: false };
}

/** The text of a cell; "" for an empty place. */
export const gridCellText = (cell: GridCell | null | undefined): string => cell?.m.text ?? '';

/** Source offset of the first character of a row; `fallback` for an empty row. */
export function rowStart(row: GridRow, fallback: number): number {
  const offsets = row.filter((cell) => cell !== null).map((cell) => startOffset(cell.m));
  return offsets.length > 0 ? Math.min(...offsets) : fallback;
}

/** Source offset after the last character of a row; `fallback` for an empty row. */
export function rowEnd(row: GridRow, fallback: number): number {
  const offsets = row.filter((cell) => cell !== null).map((cell) => endOffset(cell.m));
  return offsets.length > 0 ? Math.max(...offsets) : fallback;
}
