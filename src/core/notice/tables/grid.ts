import type { SourceDocument, Table } from '../../source/document.ts';
import { joinMapped, mapped, sliceMapped, type MappedText } from '../../text/mapped.ts';
import { isFurniture } from '../furniture.ts';
import { normaliseText } from '../normalise.ts';

/** A cell as printed; cells merged over several places are one and the same object. */
export interface GridCell {
  /** The whole cell, white space removed, paragraphs joined. */
  readonly m: MappedText;
  /** Its lines, white space removed. */
  readonly lines: readonly MappedText[];
  /** With the white space that separates names in some cells. */
  readonly printed: string;
}

/** Rows of equal length; a place where nothing is printed holds null. */
export interface Grid {
  readonly rows: readonly (readonly (GridCell | null)[])[];
  readonly start: number;
  readonly end: number;
  /** Whether it was typed as text, so that a merged cell shows as blanks. */
  readonly typed: boolean;
}

/** A cell from a stretch of the source; null where it is blank. */
export function cellOf(raw: MappedText): GridCell | null {
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

/** A real table with its merged cells spread over the places they cover. */
export function gridOfTable(document: SourceDocument, table: Table): Grid {
  const rows: (GridCell | null)[][] = Array.from({ length: table.rowCount }, () =>
    new Array<GridCell | null>(table.columnCount).fill(null),
  );
  for (const cell of table.cells) {
    const content = cellOf(mapped(document.text, cell.span.start, cell.span.end));
    for (let r = cell.row; r < Math.min(cell.row + cell.rowSpan, table.rowCount); r += 1)
      for (let c = cell.column; c < Math.min(cell.column + cell.columnSpan, table.columnCount); c += 1)
        (rows[r] as (GridCell | null)[])[c] = content;
  }
  return { rows, start: table.span.start, end: table.span.end, typed: false };
}

export const textOf = (cell: GridCell | null | undefined): string => cell?.m.text ?? '';

/** Source offset where a row begins. */
export function rowStart(row: readonly (GridCell | null)[], fallback: number): number {
  const offsets = row.filter((cell) => cell !== null).map((cell) => cell.m.at[0] as number);
  return offsets.length > 0 ? Math.min(...offsets) : fallback;
}

/** Source offset behind a row. */
export function rowEnd(row: readonly (GridCell | null)[], fallback: number): number {
  const offsets = row
    .filter((cell) => cell !== null)
    .map((cell) => (cell.m.at[cell.m.at.length - 1] as number) + 1);
  return offsets.length > 0 ? Math.max(...offsets) : fallback;
}
