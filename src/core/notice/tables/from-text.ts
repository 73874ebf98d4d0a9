import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped.ts';
import { isPageNumber } from '../furniture.ts';
import type { Line } from '../line.ts';
import { roleOfHeader, type ColumnRole } from '../lexicon/headers.ts';
import { place } from './deal.ts';
import { cellOf, textOf, type Grid, type GridCell } from './grid.ts';

/*
 * Tables typed as text, one row a line:
 *   序号 ⇥ 事项名称 ⇥ 责任单位          序号 | 事项名称 | 责任单位
 */
interface Cut {
  readonly cells: readonly MappedText[];
}

function cutAt(raw: MappedText, separator: string): Cut {
  const cells: MappedText[] = [];
  let start = 0;
  for (let i = 0; i <= raw.text.length; i += 1) {
    if (i < raw.text.length && raw.text[i] !== separator) continue;
    cells.push(sliceMapped(raw, start, i));
    start = i + 1;
  }
  return { cells };
}

/** A header has two cells at least, and so has a row; bars are common in other lines, three cells make a row there. */
const FEWEST_TABBED = 2;
const FEWEST_BARRED = 3;

/** Cells of a line; `|` at both ends draws the frame and is no cell. */
function cellsOf(line: Line): readonly MappedText[] | null {
  const { raw } = line;
  if (raw.text.includes('\t')) {
    const { cells } = cutAt(raw, '\t');
    return cells.length >= FEWEST_TABBED ? cells : null;
  }
  const bar = raw.text.includes('|')
    ? '|'
    : raw.text.includes('｜')
      ? '｜'
      : raw.text.includes('│')
        ? '│'
        : null;
  if (bar === null) return null;
  const { cells } = cutAt(raw, bar);
  const first = cells[0]?.text.trim() === '' ? 1 : 0;
  const last =
    cells[cells.length - 1]?.text.trim() === '' && cells.length > 1 ? cells.length - 1 : cells.length;
  const inner =
    first === 1 || last < cells.length
      ? cells.slice(/^\s*[|｜│]/.test(raw.text) ? 1 : 0, /[|｜│]\s*$/.test(raw.text) ? -1 : undefined)
      : cells;
  return inner.length >= FEWEST_BARRED ? inner : null;
}

const isRule = (cells: readonly MappedText[]): boolean =>
  cells.every((cell) => /^[\s:\-—–=+]*$/.test(cell.text)) && cells.some((cell) => /-|—|=/.test(cell.text));

const isHeader = (cells: readonly MappedText[]): boolean =>
  cells.filter((cell) => roleOfHeader(textOf(cellOf(cell))) !== null).length >= 2;

/** A run of lines that is a table, and the grid it makes. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
}

/**
 * The table that begins at `from`, or null. A row that a line break cut in two
 * has too few cells; its halves are put together as long as they fit the header.
 */
export function textTableAt(lines: readonly Line[], from: number): TextTable | null {
  const first = cellsOf(lines[from] as Line);
  if (!first || !isHeader(first)) return null;
  const width = first.length;
  const rows: MappedText[][] = [[...first]];
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to] as Line;
    const cells = cellsOf(line);
    const last = rows[rows.length - 1] as MappedText[];
    const short = last.length < width && rows.length > 1;
    if (cells === null) {
      if (isPageNumber(line.m.text) && cellsOfNext(lines, to + 1)) continue;
      const pieces = line.raw.text.includes('\t') ? cutAt(line.raw, '\t').cells : [line.raw];
      const goesOn = line.raw.text.includes('\t') || cellsOfNext(lines, to + 1);
      if (!short || !goesOn || last.length + pieces.length - 1 > width) break;
      glue(last, pieces);
      continue;
    }
    if (isRule(cells)) continue;
    if (short && !isHeader(cells) && !beginsRow(cells) && last.length + cells.length - 1 <= width)
      glue(last, cells);
    else rows.push([...cells]);
  }
  if (rows.length < 2) return null;
  const roles = first.map((name) => roleOfHeader(textOf(cellOf(name))));
  const grid = rows.map((row) => (row.length < width ? placed(row, roles) : row.map(cellOf)));
  const start = lines[from]?.raw.at[0] as number;
  const lastLine = lines[to - 1] as Line;
  return {
    from,
    to,
    grid: {
      rows: grid,
      start,
      end: (lastLine.raw.at[lastLine.raw.at.length - 1] as number) + 1,
      typed: true,
    },
  };
}

/** A number in one of the first cells: a row of its own, not the rest of the one before. */
const beginsRow = (cells: readonly MappedText[]): boolean =>
  cells.slice(0, 2).some((cell) => /^[0-9]{1,4}[.、．]?$/.test(textOf(cellOf(cell))));

const cellsOfNext = (lines: readonly Line[], index: number): boolean => {
  const next = lines[index];
  return next !== undefined && cellsOf(next) !== null;
};

function glue(row: MappedText[], pieces: readonly MappedText[]): void {
  const [head, ...rest] = pieces;
  if (head) row[row.length - 1] = joinMapped([row[row.length - 1] as MappedText, head]);
  row.push(...rest);
}

/**
 * A row with too few cells: a merged cell left nothing behind, not even a blank.
 * Where all columns are known its cells go where they fit; else they fill up from the left.
 */
function placed(
  row: readonly MappedText[],
  roles: readonly (ColumnRole | null)[],
): readonly (GridCell | null)[] {
  const cells = row.map(cellOf);
  // A column or two of unknown meaning are like notes; many are the districts of a breakdown.
  const unknown = roles.filter((role) => role === null).length;
  const columns =
    unknown <= 2
      ? place(
          cells.map(textOf),
          roles.map((role) => role ?? 'note'),
        )
      : cells.map((_, i) => i);
  const out = roles.map((): GridCell | null => null);
  cells.forEach((cell, i) => {
    out[columns[i] as number] = cell;
  });
  return out;
}
