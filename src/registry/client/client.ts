import { InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';
import type { Registry } from '#core/record/registry';
import { unpackedEtag } from '#registry/protocol/etag';
import type { NoticeList } from '#registry/protocol/list';
import { isAddressable, LIST_PATH, noticePath } from '#registry/protocol/routes';
import { jsonOf, listOf, registryOf } from './answer.ts';
import { ANSWER_BYTES, textOf } from './body.ts';
import { type CancelSignal, pause, type Wait, withDeadline } from './cancel.ts';
import type { Fetch, FetchResponse } from './fetch.ts';
import { kindOf, refusalOf } from './status.ts';

export interface ClientOptions {
  readonly fetch: Fetch;
  /** `https://duban.example`, with or without a path; what stands before `/registry`. */
  readonly baseUrl: string;
  /** For one whole answer, not for its first byte. */
  readonly timeoutMs: number;
  readonly wait: Wait;
  /** Of the sentences the service writes itself. */
  readonly language?: Language;
  /** Largest answer that is taken in, unpacked. */
  readonly maxBytes?: number;
}

export type Pulled =
  | { readonly changed: false }
  /** `etag` is that of the list; null where the service gives none. */
  | { readonly changed: true; readonly registry: Registry; readonly etag: string | null };

/**
 * Every method throws one `InputFailure` of `registry.…` that says in a plain
 * sentence what is wrong and what to do, or what the signal gives as its reason
 * when it was cancelled. Nothing is given by half.
 */
export interface RegistryClient {
  readonly list: (signal?: CancelSignal) => Promise<NoticeList>;
  /** With the tag of what is held already, only a change is sent. */
  readonly get: (id: string, held?: { readonly etag?: string }, signal?: CancelSignal) => Promise<Pulled>;
}

/** Failures that may be over in a moment. A slow service is not asked twice: that would make it slower. */
const PASSING: readonly string[] = ['registry.unreachable', 'registry.cut-off', 'registry.unavailable'];
const PAUSE_MS = 700;

/** Whatever a browser or Node says, without words of their own for it. */
async function reached(request: () => Promise<FetchResponse>, address: string): Promise<FetchResponse> {
  try {
    return await request();
  } catch {
    throw new InputFailure('registry.unreachable', { address });
  }
}

/** A refusal stands by its status, even where the page that comes with it cannot be read. */
function noText(error: unknown): string {
  if (error instanceof InputFailure) return '';
  throw error;
}

interface Question {
  readonly path: string;
  readonly notice: string | null;
  readonly etag: string | undefined;
}

interface Answer {
  readonly etag: string | null;
  /** Undefined: unchanged. */
  readonly body: unknown;
}

/** Asks a registry service. Throws `registry.bad-address` at once for what is no address. */
export function registryClient(options: ClientOptions): RegistryClient {
  const { fetch, timeoutMs, wait, language = 'zh', maxBytes = ANSWER_BYTES } = options;
  const address = baseOf(options.baseUrl);

  async function once({ path, notice, etag }: Question, signal: CancelSignal): Promise<Answer> {
    const headers = {
      Accept: 'application/json',
      'Accept-Language': language,
      ...(etag === undefined ? {} : { 'If-None-Match': etag }),
    };
    const init = {
      method: 'GET',
      headers,
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
    } as const;
    const response = await reached(() => fetch(address + path, { ...init, signal }), address);
    const kind = kindOf(response, etag !== undefined);
    if (kind === 'unchanged') return { etag: etag ?? null, body: undefined };
    const text = textOf(response, { address, bytes: maxBytes });
    if (kind === 'refused') throw refusalOf(response, { address, notice, text: await text.catch(noText) });
    const contentType = response.headers.get('content-type') ?? '';
    return { etag: response.headers.get('etag'), body: jsonOf({ address, text: await text, contentType }) };
  }

  const inTime = (question: Question, signal: CancelSignal | undefined): Promise<Answer> =>
    withDeadline((own) => once(question, own), {
      milliseconds: timeoutMs,
      wait,
      signal,
      late: () => new InputFailure('registry.slow', { address, seconds: Math.ceil(timeoutMs / 1000) }),
    });

  /** Reading is harmless, so what may have passed is tried once more. */
  async function ask(question: Question, signal: CancelSignal | undefined): Promise<Answer> {
    try {
      return await inTime(question, signal);
    } catch (error) {
      if (!(error instanceof InputFailure && PASSING.includes(error.code))) throw error;
    }
    await pause(PAUSE_MS, wait, signal);
    return inTime(question, signal);
  }

  return {
    list: async (signal) => {
      const { body } = await ask({ path: LIST_PATH, notice: null, etag: undefined }, signal);
      return listOf(body, address);
    },
    get: async (id, { etag: held } = {}, signal) => {
      if (!isAddressable(id)) throw new InputFailure('registry.no-such-notice', { notice: id });
      const { body, etag } = await ask({ path: noticePath(id), notice: id, etag: held }, signal);
      if (body === undefined) return { changed: false };
      const registry = registryOf(body, id, address);
      return { changed: true, registry, etag: etag === null ? null : unpackedEtag(etag) };
    },
  };
}

const BASE = /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/;

/** The address without a slash at its end; `/registry` may have been pasted along. */
function baseOf(given: string): string {
  const address = given.trim();
  if (!BASE.test(address)) throw new InputFailure('registry.bad-address', { address });
  const trimmed = address.endsWith('/') ? address.slice(0, -1) : address;
  return trimmed.endsWith(LIST_PATH) ? trimmed.slice(0, -LIST_PATH.length) : trimmed;
}
