import { ClientFailure } from './client-failure.ts';
import type { FetchResponse } from './fetch.ts';

/** Part of every browser and of Node. */
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string };

/** Default limit of an answer, after decompression; 10,000 tasks with their targets are about 15 MB. */
export const ANSWER_BYTES = 64 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

export interface BodyLimit {
  /** For failures. */
  readonly address: string;
  readonly bytes: number;
}

/**
 * Reads the text of an answer and stops as soon as it is too large.
 *
 * @throws ClientFailure `registry.answer-too-large`, `registry.cut-off` where the connection
 * ends before the answer is complete, `registry.broken-answer` where it is not UTF-8
 */
export async function readBody({ body }: FetchResponse, { address, bytes }: BodyLimit): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ClientFailure('registry.cut-off', { address });
    });
    if (done) break;
    received += value?.length ?? 0;
    if (received > bytes) {
      // Whether cancelling succeeds does not matter.
      reader.cancel().catch(() => undefined);
      throw new ClientFailure('registry.answer-too-large', { address, limit: Math.floor(bytes / MEGABYTE) });
    }
    texts.push(decoded(() => decoder.decode(value, { stream: true }), address));
  }
  texts.push(decoded(() => decoder.decode(), address));
  return texts.join('');
}

function decoded(decode: () => string, address: string): string {
  try {
    return decode();
  } catch {
    throw new ClientFailure('registry.broken-answer', { address });
  }
}
