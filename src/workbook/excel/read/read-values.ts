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

/** Answers are kept below this; Excel on the web gives 5 MB. */
const ANSWER_BYTES = 3_000_000;
/** What a cell may take before anything is known of it. */
const FIRST_GUESS = 120;
/** Rows that are asked for at first, to learn how long they are. */
const SAMPLE_ROWS = 200;

interface Piece {
  readonly asked: SheetRange;
  readonly from: number;
  readonly rowCount: number;
}

type Take = (sheet: string, values: readonly (readonly CellValue[])[]) => void;

/** What is read of every cell: what it shows, what it holds, or how it shows numbers. */
export type CellProperty = 'values' | 'formulas' | 'numberFormat';

/**
 * Values of ranges, row by row, in as few requests as their bytes allow: how long a
 * row is, the first rows of each range tell. An answer that was too long after all is
 * asked for again in halves.
 */
export async function readValues(
  context: Excel.RequestContext,
  asked: readonly SheetRange[],
  property: CellProperty = 'values',
): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]>> {
  const rows = new Map(asked.map(({ sheet }): [string, (readonly CellValue[])[]] => [sheet, []]));
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
  const samples = asked.map((one) => ({
    asked: one,
    from: 0,
    rowCount: Math.min(SAMPLE_ROWS, one.range.rowCount),
  }));
  for (const request of requests(samples, ({ asked: { range } }) => range.columnCount * FIRST_GUESS))
    await splitOnOverflow(request, halved, (pieces) => readPieces(context, pieces, property, takeSample));
  const rest = asked.flatMap((one) => piecesOf(one, bytesPerRow.get(one.sheet) ?? 1));
  for (const request of requests(rest, ({ asked: { sheet } }) => bytesPerRow.get(sheet) ?? 1))
    await splitOnOverflow(request, halved, (pieces) => readPieces(context, pieces, property, take));
  return rows;
}

/** What is left of a range after its sample, in pieces that fit an answer. */
function piecesOf(asked: SheetRange, bytesPerRow: number): readonly Piece[] {
  const { rowCount } = asked.range;
  const most = Math.max(1, Math.floor(ANSWER_BYTES / bytesPerRow));
  const pieces: Piece[] = [];
  for (let from = SAMPLE_ROWS; from < rowCount; from += most)
    pieces.push({ asked, from, rowCount: Math.min(most, rowCount - from) });
  return pieces;
}

/** Pieces together as long as their answer stays short enough. */
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
  const ranges = pieces.map(({ asked: { sheet, range }, from, rowCount }) => {
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

function halved(piece: Piece): readonly Piece[] {
  if (piece.rowCount < 2) return [piece];
  const half = Math.ceil(piece.rowCount / 2);
  return [
    { ...piece, rowCount: half },
    { ...piece, from: piece.from + half, rowCount: piece.rowCount - half },
  ];
}
