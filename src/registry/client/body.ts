import { InputFailure } from '#core/failure/input-failure';
import type { FetchResponse } from './fetch.ts';

/** Part of every browser and of Node. */
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly fatal: boolean },
) => { readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string };

/** 10,000 tasks with their targets are about 15 MB; unpacked, as they are counted here. */
export const ANSWER_BYTES = 64 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

export interface BodyLimit {
  /** Shown in sentences. */
  readonly address: string;
  readonly bytes: number;
}

/**
 * The text of an answer as it comes in, given up as soon as it is too large.
 * Throws `registry.answer-too-large`, `registry.cut-off` where it ends before
 * it is complete, `registry.broken-answer` where it is no UTF-8.
 */
export async function textOf({ body }: FetchResponse, { address, bytes }: BodyLimit): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new InputFailure('registry.cut-off', { address });
    });
    if (done) break;
    received += value?.length ?? 0;
    if (received > bytes) {
      // The rest is not wanted; how the other side takes that does not matter.
      reader.cancel().catch(() => undefined);
      throw new InputFailure('registry.answer-too-large', { address, limit: Math.floor(bytes / MEGABYTE) });
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
    throw new InputFailure('registry.broken-answer', { address });
  }
}
