import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Fetch } from '#registry/client/fetch';
import type { Wait } from '#registry/client/deadline';
import { type RegistryService, type ServiceOptions, registryService } from '#registry/server/service';
import type { ServiceAnswer } from '#registry/server/http-message';
import type { RegistryStore } from '#registry/server/store/store';

/** The registry service of a store; a fault is thrown, so that it fails the test, unless the options handle it. */
export const aService = (store: RegistryStore, options: Partial<ServiceOptions> = {}): RegistryService =>
  registryService(store, {
    origins: [],
    hosts: null,
    onFault: (fault) => {
      throw fault;
    },
    ...options,
  });

interface DecodedAnswer extends ServiceAnswer {
  readonly text: string;
  readonly json: unknown;
}

const UNPACK: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
};

/** Sends one request without a network and returns the decompressed answer. */
export async function inject(
  service: RegistryService,
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<DecodedAnswer> {
  const answer = await service.handle({ method, url, headers });
  const unpack = UNPACK[answer.headers['Content-Encoding'] ?? ''];
  const empty = answer.body.length === 0;
  const text = new TextDecoder().decode(unpack && !empty ? unpack(answer.body) : answer.body);
  return { ...answer, text, json: empty ? null : (JSON.parse(text) as unknown) };
}

/** A `fetch` that calls the service. */
export const fetchOf =
  (service: RegistryService): Fetch =>
  async (url, { headers }) => {
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const { pathname, search } = new URL(url);
    const {
      status,
      headers: given,
      text,
    } = await inject(service, pathname + search, {
      'accept-encoding': 'br, gzip',
      ...lower,
    });
    return new Response(text === '' ? null : text, { status, headers: { ...given } });
  };

/** A `Wait` in real time. */
export const realWait: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
