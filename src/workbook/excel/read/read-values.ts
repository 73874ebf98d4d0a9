import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { splitOnOverflow } from '../request/split-on-overflow.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { cellBytes } from '../request/text-bytes.ts';
import { sync } from '../request/together.ts';

export interface SheetRange {
  /** Id or name of the sheet. */
  readonly sheet: string;
  readonly range: CellRange;
  /** What is read of its cells; absent: what is read of the other ranges. */
  readonly property?: CellProperty;
}

/** Bytes per answer; Excel on the web allows 5 MB. */
const ANSWER_BYTES = 3_000_000;
/** Estimated bytes of a cell before the sample is read. */
const FIRST_GUESS = 120;
/** Rows of each range that are read first, to measure the bytes per row. */
const SAMPLE_ROWS = 200;

interface Piece {
  readonly requested: SheetRange;
  readonly from: number;
  readonly rowCount: number;
}

type Take = (requested: SheetRange, values: readonly (readonly CellValue[])[]) => void;

/** The property that is read of every cell. */
type CellProperty = 'values' | 'formulas' | 'numberFormat';

/** Reads ranges, at most one per sheet, as `readRanges` does. Result: `sheet` → values by row and column. */
export async function readValues(
  context: Excel.RequestContext,
  requested: readonly SheetRange[],
  property: CellProperty = 'values',
): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]>> {
  const read = await readRanges(context, requested, property);
  return new Map([...read].map(([{ sheet }, rows]) => [sheet, rows]));
}

/**
 * Reads ranges in as few requests as their bytes allow; the bytes of a row are measured on the
 * first rows of each range. An answer that exceeds the limit of Excel is read again in parts.
 * Result: range → values by row and column.
 */
export async function readRanges(
  context: Excel.RequestContext,
  requested: readonly SheetRange[],
  property: CellProperty = 'values',
): Promise<ReadonlyMap<SheetRange, readonly (readonly CellValue[])[]>> {
  const rows = new Map(requested.map((one): [SheetRange, (readonly CellValue[])[]] => [one, []]));
  const bytesPerRow = new Map<SheetRange, number>();
  const take: Take = (one, values) => {
    for (const cells of values) rows.get(one)?.push(cells);
  };
  const takeSample: Take = (one, values) => {
    take(one, values);
    const bytes = values.reduce(
      (sum, cells) => sum + cells.reduce<number>((row, cell) => row + cellBytes(cell), 2),
      0,
    );
    if (values.length > 0) bytesPerRow.set(one, Math.max(bytesPerRow.get(one) ?? 1, bytes / values.length));
  };
  const samples = requested.map((one) => ({
    requested: one,
    from: 0,
    rowCount: Math.min(SAMPLE_ROWS, one.range.rowCount),
  }));
  for (const request of requests(samples, ({ requested: { range } }) => range.columnCount * FIRST_GUESS))
    await splitOnOverflow(request, splitPiece, (pieces) => readPieces(context, pieces, property, takeSample));
  const rest = requested.flatMap((one) => piecesOf(one, bytesPerRow.get(one) ?? 1));
  for (const request of requests(rest, (piece) => bytesPerRow.get(piece.requested) ?? 1))
    await splitOnOverflow(request, splitPiece, (pieces) => readPieces(context, pieces, property, take));
  return rows;
}

/** The rows of a range after its sample, in pieces that fit into an answer. */
function piecesOf(requested: SheetRange, bytesPerRow: number): readonly Piece[] {
  const { rowCount } = requested.range;
  const most = Math.max(1, Math.floor(ANSWER_BYTES / bytesPerRow));
  const pieces: Piece[] = [];
  for (let from = SAMPLE_ROWS; from < rowCount; from += most)
    pieces.push({ requested, from, rowCount: Math.min(most, rowCount - from) });
  return pieces;
}

/** Pieces grouped into requests whose answers fit. */
function requests(
  pieces: readonly Piece[],
  bytesPerRow: (piece: Piece) => number,
): readonly (readonly Piece[])[] {
  const all: Piece[][] = [];
  let size = Infinity;
  for (const piece of pieces) {
    const bytes = piece.rowCount * bytesPerRow(piece);
    if (size + bytes > ANSWER_BYTES) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(piece);
    size += bytes;
  }
  return all;
}

async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  property: CellProperty,
  take: Take,
): Promise<void> {
  const ranges = pieces.map(({ requested, from, rowCount }) => {
    const { sheet, range } = requested;
    const part = rangeIn(context, sheet, { ...range, row: range.row + from, rowCount });
    const own = requested.property ?? property;
    part.load(own);
    return { requested, part, own };
  });
  await sync(context);
  for (const { requested, part, own } of ranges)
    take(
      requested,
      (part[own] as unknown[][]).map((cells) =>
        cells.map((cell) => (cell === '' ? null : (cell as CellValue))),
      ),
    );
}

function splitPiece(piece: Piece): readonly Piece[] {
  if (piece.rowCount < 2) return [piece];
  const half = Math.ceil(piece.rowCount / 2);
  return [
    { ...piece, rowCount: half },
    { ...piece, from: piece.from + half, rowCount: piece.rowCount - half },
  ];
}
