import { InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';
import { etagOf, namesEtag } from '#registry/protocol/etag';
import { problemOf, statusOf } from '#registry/protocol/problem';
import { routeOf } from '#registry/protocol/routes';
import { corsHeaders, type Origins } from './cors.ts';
import { type DocumentBytes, documentBytes, type ServedDocument } from './document.ts';
import { type AppAnswer, type AppRequest, NO_BODY } from './message.ts';
import { codingOf, languageOf, requireJson } from './negotiate.ts';
import { pageAnswer } from './pages/answer.ts';
import type { Pages } from './pages/page-folder.ts';
import { listRoute } from './routes/list.ts';
import { noticeRoute } from './routes/notice.ts';
import type { RegistryStore } from './store/store.ts';

export interface AppOptions {
  readonly origins: Origins;
  /** Host names (without port) the service answers to; null: to any. */
  readonly hosts: readonly string[] | null;
  /** Pages served beside the registry, at every other address; null: none. */
  readonly pages?: Pages | null;
  /** Hears of faults of the program; they are answered with `service.fault`. */
  readonly onFault: (fault: unknown) => void;
}

/** The service without its network: one request in, one answer out; never rejects. */
export interface App {
  readonly handle: (request: AppRequest) => Promise<AppAnswer>;
}

const METHODS = 'GET, HEAD, OPTIONS';
const COMMON = {
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding, Accept-Language, Origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Builds the service over a store; nothing listens yet (main.ts). */
export function buildApp(store: RegistryStore, options: AppOptions): App {
  const bytes = documentBytes();

  async function answer(request: AppRequest, language: Language): Promise<AppAnswer> {
    const { method, url, headers } = request;
    requireHost(headers['host'], options.hosts);
    const { pages = null } = options;
    if (pages !== null && routeOf(url).name === 'unknown' && (method === 'GET' || method === 'HEAD'))
      return pageAnswer(pages, request, language);
    const document = await documentAt(url, store, method);
    if (document === null) return { status: 204, headers: { Allow: METHODS }, body: NO_BODY };
    requireJson(headers['accept']);
    return answerWith(document, request, language, bytes);
  }

  return {
    handle: async (request) => {
      const language = languageOf(request.headers['accept-language']);
      let given: AppAnswer;
      try {
        given = await answer(request, language);
      } catch (error) {
        if (!(error instanceof InputFailure) || statusOf(error) === 500) options.onFault(error);
        given = refusal(error, language);
      }
      const headers = { ...COMMON, ...given.headers, ...corsHeaders(request, options.origins) };
      return { ...given, headers, body: request.method === 'HEAD' ? NO_BODY : given.body };
    },
  };
}

/** What stands at an address; null where only the options are asked for. */
async function documentAt(url: string, store: RegistryStore, method: string): Promise<ServedDocument | null> {
  const route = routeOf(url);
  if (route.name === 'malformed') throw new InputFailure('service.bad-address');
  if (route.name === 'unknown') throw new InputFailure('service.no-such-page');
  if (method === 'OPTIONS') return null;
  if (method !== 'GET' && method !== 'HEAD') throw new InputFailure('service.method', { method });
  return route.name === 'list' ? listRoute(store) : noticeRoute(store, route.id);
}

async function answerWith(
  document: ServedDocument,
  { headers }: AppRequest,
  language: Language,
  bytes: DocumentBytes,
): Promise<AppAnswer> {
  const coding = bytes.codingFor(document, language, codingOf(headers['accept-encoding']));
  const etag = etagOf(document.version, language, coding);
  if (namesEtag(headers['if-none-match'], etag))
    return { status: 304, headers: { ETag: etag }, body: NO_BODY };
  const body = await bytes.bytesOf(document, language, coding);
  return {
    status: 200,
    headers: {
      ...jsonHeaders(body, language),
      ETag: etag,
      ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
    },
    body,
  };
}

function refusal(error: unknown, language: Language): AppAnswer {
  const failure =
    error instanceof InputFailure && statusOf(error) !== 500 ? error : new InputFailure('service.fault');
  const body = new TextEncoder().encode(`${JSON.stringify(problemOf(failure, language))}\n`);
  return {
    status: statusOf(failure),
    headers: {
      ...jsonHeaders(body, language),
      ...(failure.code === 'service.method' ? { Allow: METHODS } : {}),
    },
    body,
  };
}

const jsonHeaders = (body: Uint8Array, language: Language): Record<string, string> => ({
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Language': language,
  'Content-Length': String(body.length),
});

/** A page whose name was made to lead here (DNS rebinding) is told from the service's own address. */
function requireHost(host: string | undefined, hosts: readonly string[] | null): void {
  if (hosts === null) return;
  const name = (host ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
  if (!hosts.includes(name)) throw new InputFailure('service.foreign-host');
}
