import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { CellFormat } from '../../excel-model/cell-format.ts';
import type { FormatRanges } from '../../excel-model/excel-sheet-model.ts';
import { eachRequest } from '../request/each-request.ts';
import { splitOnOverflow } from '../request/split-on-overflow.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { formatOfCell, uniformFormat } from './read-cell-format.ts';
import { sync } from '../request/together.ts';

/** Cells per request whose formats are read one by one: up to 1000 bytes each. */
const CELLS_AT_ONCE = 4_000;

/** Bands (parts of columns) per request: up to 1500 bytes each. */
const BANDS_AT_ONCE = 2_000;
/** Rows per heading from which on it pays to read the parts between headings as bands of their own. */
const BAND_WORTH = 4;

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
 * The formats of an area. Bands, the parts of its columns between the outer cells and
 * between headings, are read as a whole, and cell by cell only where their cells differ.
 * `contents`: the values of the area, from which headings are recognized.
 */
export async function readCellFormats(
  context: Excel.RequestContext,
  sheet: string,
  area: CellRange,
  contents: readonly (readonly CellValue[])[],
): Promise<readonly FormatRanges[]> {
  const columns = Array.from({ length: area.columnCount }, (_, column) => area.column + column);
  const bands = columns.flatMap((column) =>
    bandsOf(area.rowCount, contents).map(([first, rowCount]) => rangeOf(area.row + first, column, rowCount)),
  );
  const collector = new FormatCollector();
  const mixed: CellRange[] = [];
  await eachRequest(inGroups(bands), async (group) => {
    const loaded = group.map((band) => {
      const range = rangeIn(context, sheet, band);
      range.load(FORMAT);
      return { band, range };
    });
    await sync(context);
    for (const { band, range } of loaded) {
      const format = uniformFormat(range, band.rowCount);
      if (format === null) mixed.push(band);
      else collector.add(format, band);
    }
  });
  await eachRequest(inPieces(mixed), (request) =>
    splitOnOverflow(request, splitRange, (pieces) => readEachCell(context, sheet, pieces, collector)),
  );
  return collector.all();
}

/** The formats of some ranges, cell by cell. */
export async function readRowFormats(
  context: Excel.RequestContext,
  sheet: string,
  ranges: readonly CellRange[],
): Promise<readonly FormatRanges[]> {
  const collector = new FormatCollector();
  await eachRequest(inPieces(ranges), (request) =>
    splitOnOverflow(request, splitRange, (pieces) => readEachCell(context, sheet, pieces, collector)),
  );
  return collector.all();
}

/**
 * First row and number of rows of the bands of a column. The header, the row below it
 * (they share a border) and the last row are bands of their own; so are headings and the
 * rows between them, if there are few headings.
 */
function bandsOf(
  rowCount: number,
  contents: readonly (readonly CellValue[])[],
): readonly (readonly [number, number])[] {
  const starts = [0, 1, 2, rowCount - 1];
  const headings: number[] = [];
  for (let row = 3; row < rowCount; row += 1)
    if (isHeading(contents[row]) !== isHeading(contents[row - 1])) headings.push(row);
  if (headings.length * BAND_WORTH < rowCount) starts.push(...headings);
  const sorted = [...new Set(starts)].filter((row) => row >= 0 && row < rowCount).sort((a, b) => a - b);
  return sorted.map((row, at) => [row, (sorted[at + 1] ?? rowCount) - row] as const);
}

/** Whether a row has at most one value: a title, or the heading of a group of rows. */
const isHeading = (cells: readonly CellValue[] = []): boolean =>
  cells.filter((cell) => cell !== null && cell !== '').length < 2;

/** Bands grouped into requests. */
function inGroups(bands: readonly CellRange[]): readonly (readonly CellRange[])[] {
  const groups: (readonly CellRange[])[] = [];
  for (let from = 0; from < bands.length; from += BANDS_AT_ONCE)
    groups.push(bands.slice(from, from + BANDS_AT_ONCE));
  return groups;
}

/** Reads the format of every cell of ranges. */
async function readEachCell(
  context: Excel.RequestContext,
  sheet: string,
  pieces: readonly CellRange[],
  collector: FormatCollector,
): Promise<void> {
  const answers = pieces.map((piece) => ({
    piece,
    cells: rangeIn(context, sheet, piece).getCellProperties(EVERY_CELL),
  }));
  await sync(context);
  for (const { piece, cells } of answers)
    for (let across = 0; across < piece.columnCount; across += 1)
      cells.value.forEach((row, down) => {
        collector.add(formatOfCell(row[across] ?? {}), rangeOf(piece.row + down, piece.column + across));
      });
}

function splitRange(piece: CellRange): readonly CellRange[] {
  if (piece.rowCount < 2) return [piece];
  const half = Math.ceil(piece.rowCount / 2);
  return [
    { ...piece, rowCount: half },
    { ...piece, row: piece.row + half, rowCount: piece.rowCount - half },
  ];
}

/** Ranges grouped into requests of about `CELLS_AT_ONCE` cells. */
function inPieces(ranges: readonly CellRange[]): readonly (readonly CellRange[])[] {
  const requests: CellRange[][] = [];
  let cells = Infinity;
  for (const range of ranges) {
    const most = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columnCount));
    for (let from = 0; from < range.rowCount; from += most) {
      const rowCount = Math.min(most, range.rowCount - from);
      if (cells + rowCount * range.columnCount > CELLS_AT_ONCE) {
        requests.push([]);
        cells = 0;
      }
      requests.at(-1)?.push({ ...range, row: range.row + from, rowCount });
      cells += rowCount * range.columnCount;
    }
  }
  return requests;
}

/** Collects ranges by format; consecutive cells of a column with equal formats become one range. */
class FormatCollector {
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

  all(): readonly FormatRanges[] {
    return [...this.runs.values()];
  }
}
