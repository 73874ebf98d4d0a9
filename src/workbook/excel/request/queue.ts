import { ExcelFailure } from '../../excel-failure.ts';
import type { ApplyOptions } from '../../plan/open-workbook.ts';
import { eachRequest } from './each-request.ts';

/** One thing to be done to the workbook, with the bytes its request will take. */
export interface Operation {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Excel on the web takes 5 MB a request; what the library adds around our figures needs some of it. */
export const CHUNK_BYTES = 3_500_000;

/**
 * Sends operations in their order, as few requests as their bytes allow. Between two
 * requests it can be stopped: `excel.cancelled`.
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

/** Operations in their order, as many together as a request may take; one that is too long goes alone. */
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
