/**
 * Processes chunks one after the other, one request per chunk. The number of chunks must
 * follow from the bytes to transfer, never from the number of rows.
 */
export async function eachRequest<T>(chunks: Iterable<T>, work: (chunk: T) => Promise<void>): Promise<void> {
  for (const chunk of chunks) await work(chunk);
}
