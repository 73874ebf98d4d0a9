import { type CellRange, rangeOf } from '../drawing/drawing.ts';
import type {
  CellEdges,
  CellFormat,
  CellLine,
  Horizontal,
  LineStyle,
  LineWeight,
  Underline,
  Vertical,
} from '../picture/cell-format.ts';
import type { FormatRuns } from '../picture/sheet-picture.ts';
import { eachRequest } from './each-request.ts';
import { rangeIn } from './sheet-in.ts';

/** Cells whose formats are asked for one by one in a request: some 400 bytes each. */
const CELLS_AT_ONCE = 8_000;

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
 * The formats of an area. Columns that look the same from top to bottom (below their
 * first cell) are asked for as one; only the others cell by cell.
 */
export async function readFormats(
  context: Excel.RequestContext,
  sheet: string,
  area: CellRange,
): Promise<readonly FormatRuns[]> {
  const columns = Array.from({ length: area.columnCount }, (_, column) => area.column + column);
  const bands = [
    rangeOf(area.row, area.column, 1, 1),
    ...(area.rowCount > 1 ? [rangeOf(area.row + 1, area.column, area.rowCount - 1, 1)] : []),
  ].flatMap((band) => columns.map((column) => ({ ...band, column })));
  const asked = bands.map((band) => {
    const range = rangeIn(context, sheet, band);
    range.load(FORMAT);
    return { band, range };
  });
  await context.sync();
  const runs = new Runs();
  const mixed: CellRange[] = [];
  for (const { band, range } of asked) {
    const format = uniform(range, band.rowCount);
    if (format === null) mixed.push(band);
    else runs.add(format, band);
  }
  await eachRequest(inPieces(mixed), async (request) => {
    const answers = request.map((piece) => ({
      piece,
      cells: rangeIn(context, sheet, piece).getCellProperties(EVERY_CELL),
    }));
    await context.sync();
    for (const { piece, cells } of answers)
      cells.value.forEach((row, down) =>
        row.forEach((cell) => runs.add(formatOfCell(cell), rangeOf(piece.row + down, piece.column))),
      );
  });
  return runs.all();
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

/** The one format of a column of cells; null where they differ. */
function uniform({ format }: Excel.Range, rowCount: number): CellFormat | null {
  const lines = new Map(format.borders.items.map((border) => [border.sideIndex as string, lineOf(border)]));
  const line = (index: string): CellLine | null | undefined => (lines.has(index) ? lines.get(index) : null);
  const [top, bottom, left, right] = [
    line('EdgeTop'),
    line('EdgeBottom'),
    line('EdgeLeft'),
    line('EdgeRight'),
  ];
  const inside = rowCount > 1 ? line('InsideHorizontal') : top;
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  if (rowCount > 1 && [top, bottom].some((edge) => JSON.stringify(edge) !== JSON.stringify(inside)))
    return null;
  return isUniform(format) ? cellFormat(format, { top, bottom, left, right }) : null;
}

type Part = string | number | boolean | null;

/** What both a range and a cell say of their format; each may be missing. */
interface Shown {
  readonly font?: Partial<
    Record<'name' | 'size' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'color', Part>
  >;
  readonly fill?: Partial<Record<'color' | 'pattern', Part>>;
  readonly horizontalAlignment?: Part;
  readonly verticalAlignment?: Part;
  readonly wrapText?: Part;
  readonly indentLevel?: Part;
  readonly protection?: Partial<Record<'locked', Part>>;
}

/** Excel answers nothing where cells differ. */
function isUniform(shown: Shown): boolean {
  const { font, fill, protection } = shown;
  return [
    font?.name,
    font?.size,
    font?.bold,
    font?.italic,
    font?.underline,
    font?.strikethrough,
    font?.color,
    fill?.color,
    shown.horizontalAlignment,
    shown.verticalAlignment,
    shown.wrapText,
    shown.indentLevel,
    protection?.locked,
  ].every((part) => part !== null && part !== '');
}

function cellFormat(shown: Shown, edges: CellEdges): CellFormat {
  const { font = {}, fill = {}, protection = {} } = shown;
  return {
    fontName: String(font.name),
    fontSize: Number(font.size),
    bold: font.bold === true,
    italic: font.italic === true,
    underline: String(font.underline ?? 'None') as Underline,
    strikethrough: font.strikethrough === true,
    color: String(font.color ?? '#000000'),
    fill: fillOf(fill),
    edges,
    horizontal: String(shown.horizontalAlignment ?? 'General') as Horizontal,
    vertical: String(shown.verticalAlignment ?? 'Bottom') as Vertical,
    wrap: shown.wrapText === true,
    indent: Number(shown.indentLevel ?? 0),
    locked: protection.locked !== false,
  };
}

const WHITE = '#FFFFFF';

/** Excel calls no fill white; only its missing pattern tells it from white paint (OfficeDev/office-js#4900). */
const fillOf = ({ color, pattern }: NonNullable<Shown['fill']>): string | null =>
  typeof color !== 'string' || (color === WHITE && pattern !== 'Solid') ? null : color;

/** Null: no line; undefined: not the same everywhere. */
function lineOf({
  style,
  weight,
  color,
}: Partial<Record<'style' | 'weight' | 'color', Part>>): CellLine | null | undefined {
  if (style === 'None' || style === undefined) return null;
  if (typeof style !== 'string' || typeof weight !== 'string' || typeof color !== 'string') return undefined;
  return { style: style as LineStyle, weight: weight as LineWeight, color };
}

function formatOfCell({ format = {} }: Excel.CellProperties): CellFormat {
  const { borders = {} } = format;
  const edge = (border: Parameters<typeof lineOf>[0] = {}): CellLine | null => lineOf(border) ?? null;
  return cellFormat(format, {
    top: edge(borders.top),
    bottom: edge(borders.bottom),
    left: edge(borders.left),
    right: edge(borders.right),
  });
}
