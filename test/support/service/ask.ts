import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Fetch } from '#registry/client/fetch';
import type { Wait } from '#registry/client/deadline';
import { type RegistryService, type ServiceOptions, registryService } from '#registry/server/service';
import type { ServiceAnswer } from '#registry/server/http-message';
import type { RegistryStore } from '#registry/server/store/store';

/** The service over a store; a fault of the program fails a test that does not expect one. */
export const aService = (store: RegistryStore, options: Partial<ServiceOptions> = {}): RegistryService =>
  registryService(store, {
    origins: [],
    hosts: null,
    onFault: (fault) => {
      throw fault;
    },
    ...options,
  });

export interface Injected extends ServiceAnswer {
  readonly text: string;
  readonly json: unknown;
}

const UNPACK: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
};

/** One request without a network, its answer decompressed. */
export async function inject(
  service: RegistryService,
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Injected> {
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

/** Real time. */
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
