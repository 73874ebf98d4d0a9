import { type CellRange, rangeOf } from '../drawing/drawing.ts';
import type { CellFormat } from '../picture/cell-format.ts';
import type { FormatRuns } from '../picture/sheet-picture.ts';
import { eachRequest } from './each-request.ts';
import { inHalves } from './in-halves.ts';
import { rangeIn } from './sheet-in.ts';
import { formatOfCell, uniformFormat } from './told-format.ts';

/** Cells whose formats are asked for one by one in a request: up to 1000 bytes each. */
const CELLS_AT_ONCE = 4_000;

const FORMAT =
  'format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/underline,' +
  'format/font/strikethrough,format/font/color,format/fill/color,format/fill/pattern,format/horizontalAlignment,' +
  'format/verticalAlignment,format/wrapText,format/indentLevel,format/protection/locked,' +
  'format/borders/items/sideIndex,format/borders/items/style,format/borders/items/weight,format/borders/items/color';

const EVERY_CELL: Excel.CellPropertiesLoadOptions = {
  format: {
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      color: true,
    },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

/**
 * The formats of an area. Columns that look the same from top to bottom (between their
 * outer cells) are asked for as one; only the others cell by cell.
 */
export async function readFormats(
  context: Excel.RequestContext,
  sheet: string,
  area: CellRange,
): Promise<readonly FormatRuns[]> {
  const columns = Array.from({ length: area.columnCount }, (_, column) => area.column + column);
  const bands = bandsOf(area.rowCount).flatMap(([first, rowCount]) =>
    columns.map((column) => rangeOf(area.row + first, column, rowCount)),
  );
  const asked = bands.map((band) => {
    const range = rangeIn(context, sheet, band);
    range.load(FORMAT);
    return { band, range };
  });
  await context.sync();
  const runs = new Runs();
  const mixed: CellRange[] = [];
  for (const { band, range } of asked) {
    const format = uniformFormat(range, band.rowCount);
    if (format === null) mixed.push(band);
    else runs.add(format, band);
  }
  await eachRequest(inPieces(mixed), (request) =>
    inHalves(request, halved, (pieces) => readCells(context, sheet, pieces, runs)),
  );
  return runs.all();
}

/**
 * First row and number of rows of what is asked for at once: the header, the row that
 * shares its line, and the last row are each on their own.
 */
const bandsOf = (rowCount: number): readonly (readonly [number, number])[] =>
  (
    [
      [0, 1],
      [1, 1],
      [2, rowCount - 3],
      [Math.max(2, rowCount - 1), 1],
    ] as const
  ).filter(([first, count]) => count > 0 && first + count <= rowCount);

/** The formats of columns of cells, one by one. */
async function readCells(
  context: Excel.RequestContext,
  sheet: string,
  pieces: readonly CellRange[],
  runs: Runs,
): Promise<void> {
  const answers = pieces.map((piece) => ({
    piece,
    cells: rangeIn(context, sheet, piece).getCellProperties(EVERY_CELL),
  }));
  await context.sync();
  for (const { piece, cells } of answers)
    cells.value.forEach((row, down) =>
      row.forEach((cell) => runs.add(formatOfCell(cell), rangeOf(piece.row + down, piece.column))),
    );
}

function halved(piece: CellRange): readonly CellRange[] {
  if (piece.rowCount < 2) return [piece];
  const half = Math.ceil(piece.rowCount / 2);
  return [
    { ...piece, rowCount: half },
    { ...piece, row: piece.row + half, rowCount: piece.rowCount - half },
  ];
}

/** Pieces of so many cells that their answer stays short enough. */
function inPieces(ranges: readonly CellRange[]): readonly (readonly CellRange[])[] {
  const requests: CellRange[][] = [];
  let cells = Infinity;
  for (const range of ranges)
    for (let from = 0; from < range.rowCount; from += CELLS_AT_ONCE) {
      const rowCount = Math.min(CELLS_AT_ONCE, range.rowCount - from);
      if (cells + rowCount > CELLS_AT_ONCE) {
        requests.push([]);
        cells = 0;
      }
      requests.at(-1)?.push({ ...range, row: range.row + from, rowCount });
      cells += rowCount;
    }
  return requests;
}

/** Rectangles by format; cells of one format below each other are one rectangle. */
class Runs {
  private readonly runs = new Map<string, { format: CellFormat; ranges: CellRange[] }>();

  add(format: CellFormat, range: CellRange): void {
    const key = JSON.stringify(format);
    const run = this.runs.get(key) ?? { format, ranges: [] };
    this.runs.set(key, run);
    const last = run.ranges.at(-1);
    if (last?.column === range.column && last.row + last.rowCount === range.row)
      run.ranges[run.ranges.length - 1] = { ...last, rowCount: last.rowCount + range.rowCount };
    else run.ranges.push(range);
  }

  all(): readonly FormatRuns[] {
    return [...this.runs.values()];
  }
}
