import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellLine } from '../../excel-model/cell-format.ts';
import type { RowLine } from '../../plan/undo-record.ts';
import { eachRequest } from '../request/each-request.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { formatOfCell, lineOf } from './read-cell-format.ts';
import { sync } from '../request/together.ts';

/** Cells per request whose borders are read: up to 500 bytes each. */
const CELLS_AT_ONCE = 6_000;

const BORDERS: Excel.CellPropertiesLoadOptions = {
  format: { borders: { style: true, weight: true, color: true } },
};

/** Rows from which on it pays to read the lines of columns as a whole. */
const COLUMNS_WORTH = 4;

/**
 * The lines above rows of a sheet, in its first `width` columns; equal ones of adjacent columns
 * are one. They are read of whole columns, and cell by cell where a column has several.
 */
export async function readLines(
  context: Excel.RequestContext,
  sheet: string,
  rows: readonly number[],
  width: number,
): Promise<readonly RowLine[]> {
  const top = Math.max(0, rows.reduce((least, row) => Math.min(least, row), Infinity) - 1);
  const band = rangeOf(top, 0, Math.max(top, ...rows) - top + 1, width);
  const ofColumns =
    rows.length < COLUMNS_WORTH || rows.includes(0)
      ? Array.from({ length: width }, () => undefined)
      : await linesWithin(context, sheet, band);
  const mixed = runsOf([...ofColumns.keys()].filter((column) => ofColumns[column] === undefined));
  const ofCells = await linesOfCells(
    context,
    sheet,
    rows.flatMap((row) => mixed.map(([column, columnCount]) => ({ row, column, columnCount }))),
  );
  const lines: RowLine[] = [];
  for (const row of rows) {
    const own = ofCells.get(row);
    for (let column = 0; column < width; column += 1) {
      const line = ofColumns[column] === undefined ? own?.get(column) : ofColumns[column];
      addLine(lines, { row, column, columnCount: 1, line: line ?? null });
    }
  }
  return lines;
}

/** The line between the cells of each column of a range; undefined: they are not all the same. */
async function linesWithin(
  context: Excel.RequestContext,
  sheet: string,
  range: CellRange,
): Promise<readonly (CellLine | null | undefined)[]> {
  const borders = Array.from({ length: range.columnCount }, (_, across) => {
    const column = { ...range, column: range.column + across, columnCount: 1 };
    const border = rangeIn(context, sheet, column).format.borders.getItem(Excel.BorderIndex.insideHorizontal);
    border.load('style,weight,color');
    return border;
  });
  await sync(context);
  return borders.map((border) => lineOf(border));
}

/** The lines right of ranges of one column; undefined: those of a range are not all the same. */
export async function readLinesRight(
  context: Excel.RequestContext,
  sheet: string,
  ranges: readonly CellRange[],
): Promise<readonly (CellLine | null | undefined)[]> {
  const borders = ranges.map((range) => {
    const border = rangeIn(context, sheet, range).format.borders.getItem(Excel.BorderIndex.edgeRight);
    border.load('style,weight,color');
    return border;
  });
  await sync(context);
  return borders.map((border) => lineOf(border));
}

/** Cells of a row. */
type Piece = Pick<RowLine, 'row' | 'column' | 'columnCount'>;

/** The lines above cells, read cell by cell: by row and column. */
async function linesOfCells(
  context: Excel.RequestContext,
  sheet: string,
  pieces: readonly Piece[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, CellLine | null>>> {
  const lines = new Map<number, Map<number, CellLine | null>>();
  await eachRequest(inRequests(pieces), async (request) => {
    const loaded = request.map((piece) => {
      const { row, column, columnCount } = piece;
      const [above, count] = row === 0 ? [0, 1] : [row - 1, 2];
      const range = rangeIn(context, sheet, rangeOf(above, column, count, columnCount));
      return { piece, cells: range.getCellProperties(BORDERS) };
    });
    await sync(context);
    for (const { piece, cells } of loaded) {
      const [upper = [], lower] = cells.value;
      const own = lines.get(piece.row) ?? new Map<number, CellLine | null>();
      lines.set(piece.row, own);
      for (let across = 0; across < piece.columnCount; across += 1) {
        const below = lower === undefined ? null : bottomOf(upper[across]);
        own.set(piece.column + across, below ?? topOf((lower ?? upper)[across]));
      }
    }
  });
  return lines;
}

/** Pieces grouped into requests of about `CELLS_AT_ONCE` cells. */
function inRequests(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    if (cells + 2 * piece.columnCount > CELLS_AT_ONCE) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(piece);
    cells += 2 * piece.columnCount;
  }
  return requests;
}

/** Consecutive numbers as first number and count. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}

const bottomOf = (cell: Excel.CellProperties = {}): CellLine | null => formatOfCell(cell).edges.bottom;
const topOf = (cell: Excel.CellProperties = {}): CellLine | null => formatOfCell(cell).edges.top;

function addLine(lines: RowLine[], next: RowLine): void {
  const last = lines.at(-1);
  const isNext =
    last?.row === next.row &&
    last.column + last.columnCount === next.column &&
    JSON.stringify(last.line) === JSON.stringify(next.line);
  if (isNext) lines[lines.length - 1] = { ...last, columnCount: last.columnCount + 1 };
  else lines.push(next);
}
