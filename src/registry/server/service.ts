import { ServiceFailure } from '#registry/protocol/service-failure';
import type { Language } from '#core/text/language';
import { etagOf, namesEtag } from '#registry/protocol/etag';
import { problemOf, statusOf } from '#registry/protocol/problem';
import { routeOf } from '#registry/protocol/routes';
import { corsHeaders, type Origins } from './cors.ts';
import { type DocumentEncoder, documentEncoder, type ServedDocument } from './served-document.ts';
import { type HostCheck, nameInHost } from './host-names.ts';
import { type ServiceAnswer, type ServiceRequest, NO_BODY } from './http-message.ts';
import { preferredCoding, preferredLanguage, requireJson } from './negotiate.ts';
import { pageAnswer } from './pages/page-answer.ts';
import type { Pages } from './pages/page-folder.ts';
import { listRoute } from './routes/list.ts';
import { noticeRoute } from './routes/notice.ts';
import type { RegistryStore } from './store/store.ts';

export interface ServiceOptions {
  readonly origins: Origins;
  /** The host names the service answers to; null: to any. */
  readonly hosts: HostCheck | null;
  /** Pages served at every address that is not the registry's; null: none. */
  readonly pages?: Pages | null;
  /** Is called with faults of the program; they are answered with `service.fault`. */
  readonly onFault: (fault: unknown) => void;
}

/** The service without its network: one request in, one answer out; never rejects. */
export interface RegistryService {
  readonly handle: (request: ServiceRequest) => Promise<ServiceAnswer>;
}

const METHODS = 'GET, HEAD, OPTIONS';
const COMMON = {
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding, Accept-Language, Origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The service over a store; serve.ts makes it listen. */
export function registryService(store: RegistryStore, options: ServiceOptions): RegistryService {
  const encoder = documentEncoder();

  async function answer(request: ServiceRequest, language: Language): Promise<ServiceAnswer> {
    const { method, url, headers } = request;
    if (options.hosts?.(nameInHost(headers['host'])) === false)
      throw new ServiceFailure('service.foreign-host');
    const { pages = null } = options;
    if (pages !== null && routeOf(url).name === 'unknown' && (method === 'GET' || method === 'HEAD'))
      return pageAnswer(pages, request, language);
    const document = await documentAt(url, store, method);
    if (document === null) return { status: 204, headers: { Allow: METHODS }, body: NO_BODY };
    requireJson(headers['accept']);
    return answerWith(document, request, language, encoder);
  }

  return {
    handle: async (request) => {
      const language = preferredLanguage(request.headers['accept-language']);
      let raw: ServiceAnswer;
      try {
        raw = await answer(request, language);
      } catch (error) {
        if (!(error instanceof ServiceFailure)) options.onFault(error);
        raw = failureAnswer(error, language);
      }
      const headers = { ...COMMON, ...raw.headers, ...corsHeaders(request, options.origins) };
      return { ...raw, headers, body: request.method === 'HEAD' ? NO_BODY : raw.body };
    },
  };
}

/** The document at an address; null for a request for the options only. */
async function documentAt(url: string, store: RegistryStore, method: string): Promise<ServedDocument | null> {
  const route = routeOf(url);
  if (route.name === 'malformed') throw new ServiceFailure('service.bad-address');
  if (route.name === 'unknown') throw new ServiceFailure('service.no-such-page');
  if (method === 'OPTIONS') return null;
  if (method !== 'GET' && method !== 'HEAD') throw new ServiceFailure('service.method', { method });
  return route.name === 'list' ? listRoute(store) : noticeRoute(store, route.id);
}

async function answerWith(
  document: ServedDocument,
  { headers }: ServiceRequest,
  language: Language,
  encoder: DocumentEncoder,
): Promise<ServiceAnswer> {
  const coding = encoder.codingFor(document, language, preferredCoding(headers['accept-encoding']));
  const etag = etagOf(document.version, language, coding);
  if (namesEtag(headers['if-none-match'], etag))
    return { status: 304, headers: { ETag: etag }, body: NO_BODY };
  const body = await encoder.bytesOf(document, language, coding);
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

function failureAnswer(error: unknown, language: Language): ServiceAnswer {
  const failure = error instanceof ServiceFailure ? error : new ServiceFailure('service.fault');
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
