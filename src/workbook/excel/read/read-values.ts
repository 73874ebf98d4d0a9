import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { splitOnOverflow } from '../request/split-on-overflow.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { cellBytes } from '../request/text-bytes.ts';

export interface SheetRange {
  /** Id or name of the sheet. */
  readonly sheet: string;
  readonly range: CellRange;
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

type Take = (sheet: string, values: readonly (readonly CellValue[])[]) => void;

/** The property that is read of every cell. */
type CellProperty = 'values' | 'formulas' | 'numberFormat';

/**
 * Reads ranges, at most one per sheet, in as few requests as their bytes allow; the bytes
 * of a row are measured on the first rows of each range. An answer that exceeds the limit
 * of Excel is read again in parts. Result: `sheet` → values by row and column.
 */
export async function readValues(
  context: Excel.RequestContext,
  requested: readonly SheetRange[],
  property: CellProperty = 'values',
): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]>> {
  const rows = new Map(requested.map(({ sheet }): [string, (readonly CellValue[])[]] => [sheet, []]));
  const bytesPerRow = new Map<string, number>();
  const take: Take = (sheet, values) => {
    for (const cells of values) rows.get(sheet)?.push(cells);
  };
  const takeSample: Take = (sheet, values) => {
    take(sheet, values);
    const bytes = values.reduce(
      (sum, cells) => sum + cells.reduce<number>((row, cell) => row + cellBytes(cell), 2),
      0,
    );
    if (values.length > 0)
      bytesPerRow.set(sheet, Math.max(bytesPerRow.get(sheet) ?? 1, bytes / values.length));
  };
  const samples = requested.map((one) => ({
    requested: one,
    from: 0,
    rowCount: Math.min(SAMPLE_ROWS, one.range.rowCount),
  }));
  for (const request of requests(samples, ({ requested: { range } }) => range.columnCount * FIRST_GUESS))
    await splitOnOverflow(request, splitPiece, (pieces) => readPieces(context, pieces, property, takeSample));
  const rest = requested.flatMap((one) => piecesOf(one, bytesPerRow.get(one.sheet) ?? 1));
  for (const request of requests(rest, ({ requested: { sheet } }) => bytesPerRow.get(sheet) ?? 1))
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
  const ranges = pieces.map(({ requested: { sheet, range }, from, rowCount }) => {
    const part = rangeIn(context, sheet, { ...range, row: range.row + from, rowCount });
    part.load(property);
    return { sheet, part };
  });
  await context.sync();
  for (const { sheet, part } of ranges)
    take(
      sheet,
      (part[property] as unknown[][]).map((cells) =>
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
