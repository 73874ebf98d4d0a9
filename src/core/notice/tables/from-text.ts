import { endOffset, joinMapped, sliceMapped, startOffset, type MappedText } from '../../text/mapped-text.ts';
import { isPageNumber } from '../lines/furniture.ts';
import type { PrintedLine } from '../lines/line.ts';
import { roleOfHeader, type ColumnRole } from '../lexicon/headers.ts';
import { placeCells } from './fit-columns.ts';
import { toGridCell, gridCellText, type TableGrid, type GridCell, type GridRow } from './grid.ts';

/*
 * Tables typed as text, one row per line, cells separated by tabs or bars:
 *   序号 ⇥ 事项名称 ⇥ 责任单位          序号 | 事项名称 | 责任单位
 */
/** The parts of a text between separators. */
function splitAt(raw: MappedText, separator: string): readonly MappedText[] {
  const cells: MappedText[] = [];
  let start = 0;
  for (let i = 0; i <= raw.text.length; i += 1) {
    if (i < raw.text.length && raw.text[i] !== separator) continue;
    cells.push(sliceMapped(raw, start, i));
    start = i + 1;
  }
  return cells;
}

/** Minimum number of cells of a row; with bars, which are common in other lines, it is higher. */
const FEWEST_TABBED = 2;
const FEWEST_BARRED = 3;

/** The cells of a line, bars at its ends ignored; null if the line is no row. */
function cellsOf(line: PrintedLine): readonly MappedText[] | null {
  const { raw } = line;
  if (raw.text.includes('\t')) {
    const cells = splitAt(raw, '\t');
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
  const cells = splitAt(raw, bar);
  const first = cells[0]?.text.trim() === '' ? 1 : 0;
  const last = cells.at(-1)?.text.trim() === '' && cells.length > 1 ? cells.length - 1 : cells.length;
  const inner =
    first === 1 || last < cells.length
      ? cells.slice(/^\s*[|｜│]/.test(raw.text) ? 1 : 0, /[|｜│]\s*$/.test(raw.text) ? -1 : undefined)
      : cells;
  return inner.length >= FEWEST_BARRED ? inner : null;
}

const isRule = (cells: readonly MappedText[]): boolean =>
  cells.every((cell) => /^[\s:\-—–=+]*$/.test(cell.text)) && cells.some((cell) => /-|—|=/.test(cell.text));

const isHeader = (cells: readonly MappedText[]): boolean =>
  cells.filter((cell) => roleOfHeader(gridCellText(toGridCell(cell))) !== null).length >= 2;

/** A table typed as text: its lines (`from` up to but not including `to`) and its grid. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly grid: TableGrid;
}

/**
 * The table that begins at line `from`, or null. The parts of a row broken over several lines have
 * too few cells; they are joined as long as they fit the header.
 */
export function textTableAt(lines: readonly PrintedLine[], from: number): TextTable | null {
  const firstLine = lines[from];
  const first = firstLine && cellsOf(firstLine);
  if (!first || !isHeader(first)) return null;
  const width = first.length;
  let last: MappedText[] = [...first];
  const rows: MappedText[][] = [last];
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    const cells = cellsOf(line);
    const short = last.length < width && rows.length > 1;
    if (cells === null) {
      if (isPageNumber(line.m.text) && cellsOfNext(lines, to + 1)) continue;
      const pieces = line.raw.text.includes('\t') ? splitAt(line.raw, '\t') : [line.raw];
      const goesOn = line.raw.text.includes('\t') || cellsOfNext(lines, to + 1);
      if (!short || !goesOn || last.length + pieces.length - 1 > width) break;
      glue(last, pieces);
      continue;
    }
    if (isRule(cells)) continue;
    if (short && !isHeader(cells) && !beginsRow(cells) && last.length + cells.length - 1 <= width)
      glue(last, cells);
    else {
      last = [...cells];
      rows.push(last);
    }
  }
  if (rows.length < 2) return null;
  const roles = first.map((name) => roleOfHeader(gridCellText(toGridCell(name))));
  const grid = rows.map((row) => (row.length < width ? placedByRole(row, roles) : row.map(toGridCell)));
  const lastLine = lines[to - 1] ?? firstLine;
  return {
    from,
    to,
    grid: {
      rows: grid,
      start: startOffset(firstLine.raw),
      end: endOffset(lastLine.raw),
      typed: true,
    },
  };
}

/** Whether a row has a number in one of its first two cells and thus does not continue the row before. */
const beginsRow = (cells: readonly MappedText[]): boolean =>
  cells.slice(0, 2).some((cell) => /^[0-9]{1,4}[.、．]?$/.test(gridCellText(toGridCell(cell))));

const cellsOfNext = (lines: readonly PrintedLine[], index: number): boolean => {
  const next = lines[index];
  return next !== undefined && cellsOf(next) !== null;
};

/** Appends pieces to a row; the first is joined to the row's last cell. */
function glue(row: MappedText[], pieces: readonly MappedText[]): void {
  const [head, ...rest] = pieces;
  const last = row.at(-1);
  if (head && last) row[row.length - 1] = joinMapped([last, head]);
  row.push(...rest);
}

/**
 * Assigns the cells of a row with too few cells, in which a merged cell left no blank, to columns:
 * by their roles if the columns are known, else from the left.
 */
function placedByRole(row: readonly MappedText[], roles: readonly (ColumnRole | null)[]): GridRow {
  const cells = row.map(toGridCell);
  // One or two unknown columns are treated as notes; more are the districts of a breakdown.
  const unknown = roles.filter((role) => role === null).length;
  const columns =
    unknown <= 2
      ? placeCells(
          cells.map(gridCellText),
          roles.map((role) => role ?? 'note'),
        )
      : cells.map((_, i) => i);
  const out = roles.map((): GridCell | null => null);
  cells.forEach((cell, i) => {
    const column = columns[i];
    if (column !== undefined) out[column] = cell;
  });
  return out;
}
