import { ClientFailure, type ClientFailureCode } from './client-failure.ts';
import { ServiceFailure } from '#registry/protocol/service-failure';
import type { Language } from '#core/text/language';
import type { Registry } from '#core/record/registry';
import { unpackedEtag } from '#registry/protocol/etag';
import type { NoticeList } from '#registry/protocol/list';
import { isAddressable, LIST_PATH, noticePath } from '#registry/protocol/routes';
import { parseJson, parseList, parseAnswer } from './parse-answer.ts';
import { ANSWER_BYTES, readBody } from './read-body.ts';
import { type CancelSignal, pause, type Wait, withDeadline } from './deadline.ts';
import type { Fetch, FetchResponse } from './fetch.ts';
import { answerKind, asFailure } from './answer-kind.ts';

export interface ClientOptions {
  readonly fetch: Fetch;
  /** `https://duban.example`, with or without a path; the part before `/registry`. */
  readonly baseUrl: string;
  /** For a whole answer, to its last byte. */
  readonly timeoutMs: number;
  readonly wait: Wait;
  /** Of the sentences in the answers. Default: zh. */
  readonly language?: Language;
  /** Largest answer that is accepted, after decompression. */
  readonly maxBytes?: number;
}

export type Pulled =
  | { readonly changed: false }
  /** `etag` is that of the list; null where the service gives none. */
  | { readonly changed: true; readonly registry: Registry; readonly etag: string | null };

/**
 * Calls a registry service. An answer is returned complete or not at all.
 *
 * @throws ClientFailure, ServiceFailure `registry.no-such-notice`, and the reason of the
 * signal where the call was cancelled
 */
export interface RegistryClient {
  readonly list: (signal?: CancelSignal) => Promise<NoticeList>;
  /** With the ETag of the copy the caller has, only a change is sent. */
  readonly get: (id: string, stored?: { readonly etag?: string }, signal?: CancelSignal) => Promise<Pulled>;
}

/** Failures that may pass: the call is made once more. Not after a timeout, which would add load to a slow service. */
const RETRIED: readonly ClientFailureCode[] = [
  'registry.unreachable',
  'registry.cut-off',
  'registry.unavailable',
];
/** Before the second call. */
const PAUSE_MS = 700;

/** Browsers and Node throw different errors where a service cannot be reached; all are one failure here. */
async function connected(request: () => Promise<FetchResponse>, address: string): Promise<FetchResponse> {
  try {
    return await request();
  } catch {
    throw new ClientFailure('registry.unreachable', { address });
  }
}

/** The status decides what an error answer means, even where its body cannot be read. */
function noText(error: unknown): string {
  if (error instanceof ClientFailure) return '';
  throw error;
}

interface DocumentRequest {
  readonly path: string;
  readonly notice: string | null;
  readonly etag: string | undefined;
}

interface Answer {
  readonly etag: string | null;
  /** Undefined: unchanged. */
  readonly body: unknown;
}

/** @throws ClientFailure `registry.bad-address` */
export function registryClient(options: ClientOptions): RegistryClient {
  const { fetch, timeoutMs, wait, language = 'zh', maxBytes = ANSWER_BYTES } = options;
  const address = parseBase(options.baseUrl);

  async function request({ path, notice, etag }: DocumentRequest, signal: CancelSignal): Promise<Answer> {
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
    const response = await connected(() => fetch(address + path, { ...init, signal }), address);
    const kind = answerKind(response, etag !== undefined);
    if (kind === 'unchanged') return { etag: etag ?? null, body: undefined };
    const text = readBody(response, { address, bytes: maxBytes });
    if (kind === 'refused') throw asFailure(response, { address, notice, text: await text.catch(noText) });
    const contentType = response.headers.get('content-type') ?? '';
    return {
      etag: response.headers.get('etag'),
      body: parseJson({ address, text: await text, contentType }),
    };
  }

  const requestInTime = (document: DocumentRequest, signal: CancelSignal | undefined): Promise<Answer> =>
    withDeadline((own) => request(document, own), {
      milliseconds: timeoutMs,
      wait,
      signal,
      late: () => new ClientFailure('registry.slow', { address, seconds: Math.ceil(timeoutMs / 1000) }),
    });

  async function requestWithRetry(
    document: DocumentRequest,
    signal: CancelSignal | undefined,
  ): Promise<Answer> {
    try {
      return await requestInTime(document, signal);
    } catch (error) {
      if (!(error instanceof ClientFailure && RETRIED.includes(error.code))) throw error;
    }
    await pause(PAUSE_MS, wait, signal);
    return requestInTime(document, signal);
  }

  return {
    list: async (signal) => {
      const { body } = await requestWithRetry({ path: LIST_PATH, notice: null, etag: undefined }, signal);
      return parseList(body, address);
    },
    get: async (id, { etag: known } = {}, signal) => {
      if (!isAddressable(id)) throw new ServiceFailure('registry.no-such-notice', { notice: id });
      const { body, etag } = await requestWithRetry(
        { path: noticePath(id), notice: id, etag: known },
        signal,
      );
      if (body === undefined) return { changed: false };
      const registry = parseAnswer(body, id, address);
      return { changed: true, registry, etag: etag === null ? null : unpackedEtag(etag) };
    },
  };
}

const BASE = /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/;

/** The address without a slash or `/registry` at its end. */
function parseBase(given: string): string {
  const address = given.trim();
  if (!BASE.test(address)) throw new ClientFailure('registry.bad-address', { address });
  const trimmed = address.endsWith('/') ? address.slice(0, -1) : address;
  return trimmed.endsWith(LIST_PATH) ? trimmed.slice(0, -LIST_PATH.length) : trimmed;
}
