/**
 * Works through chunks one after the other, each with a request of its own. What is
 * handed in must be as many as the bytes need, never as many as there are rows.
 */
export async function eachRequest<T>(chunks: Iterable<T>, work: (chunk: T) => Promise<void>): Promise<void> {
  for (const chunk of chunks) await work(chunk);
}
