import { ExcelFailure } from '../../excel-failure.ts';
import type { ApplyOptions } from '../../plan/open-workbook.ts';
import { eachRequest } from './each-request.ts';

/** A change of the workbook, and the estimated bytes it adds to a request. */
export interface Operation {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Bytes per request. Excel on the web allows 5 MB; the rest is for what the estimates leave out. */
const CHUNK_BYTES = 3_500_000;

/**
 * Sends operations in order, in as few requests as their bytes allow.
 * @throws ExcelFailure `excel.cancelled` if the signal is aborted between two requests.
 */
export async function sendAll(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  control: ApplyOptions = {},
): Promise<void> {
  const all = bytesOf(operations);
  let done = 0;
  await eachRequest(chunksOf(operations), async (chunk) => {
    if (control.signal?.aborted === true) throw new ExcelFailure('excel.cancelled');
    for (const { queue } of chunk) queue(context);
    await context.sync();
    done += bytesOf(chunk);
    control.onProgress?.(done, all);
  });
}

const bytesOf = (operations: readonly Operation[]): number =>
  operations.reduce((sum, { bytes }) => sum + bytes, 0);

/** Operations in order, grouped into requests; one that is larger than a request is alone. */
function chunksOf(operations: readonly Operation[]): readonly (readonly Operation[])[] {
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
