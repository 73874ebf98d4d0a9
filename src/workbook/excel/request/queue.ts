import type { ColumnsSwap, RowBlock } from '../../plan/undo-record.ts';

/** Rows that an operation inserts or deletes; `row` is that of the sheet at the moment it runs. */
export interface RowShift {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly kind: 'insert' | 'delete';
  readonly row: number;
  readonly rowCount: number;
  /** What the rows hold or held: a block of the swap, or a part of one. */
  readonly block: RowBlock;
}

/** A change of the workbook, and the estimated bytes it adds to a request. */
export interface Operation {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
  /** Columns that it inserts or deletes. Operations with this or one of the next fields are counted in the workbook, see `WriteLock`. */
  readonly columns?: ColumnsSwap;
  /** Rows that it inserts or deletes. */
  readonly shift?: RowShift;
  /** Id of the sheet that it deletes. */
  readonly removes?: string;
}

/** Whether the effect of an operation would differ if it were done twice. */
export const isCounted = ({ columns, shift, removes }: Operation): boolean =>
  columns !== undefined || shift !== undefined || removes !== undefined;

/** Bytes per request. Excel on the web allows 5 MB; the rest is for what the estimates leave out. */
const CHUNK_BYTES = 3_500_000;

export const bytesOf = (operations: readonly Operation[]): number =>
  operations.reduce((sum, { bytes }) => sum + bytes, 0);

/** Operations in order, grouped into requests; one that is larger than a request is alone. */
export function chunksOf(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const chunks: Operation[][] = [];
  let size = Infinity;
  for (const operation of operations) {
    if (size + operation.bytes > CHUNK_BYTES) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(operation);
    size += operation.bytes;
  }
  return chunks;
}
