import type { CancelSignal } from './cancel.ts';

/**
 * What the client needs of the world: the `fetch` of a browser or of Node, as
 * far as it is used. Both fit; so does a test's own.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

export interface FetchInit {
  readonly method: 'GET';
  readonly headers: Record<string, string>;
  /** A redirect comes back as it is, to be refused here. */
  readonly redirect: 'manual';
  /** What has not changed is known by its tag here, not by the browser. */
  readonly cache: 'no-store';
  readonly credentials: 'omit';
  readonly signal: CancelSignal;
}

export interface FetchResponse {
  readonly status: number;
  /** `opaqueredirect` where a browser hides a redirect. */
  readonly type: string;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: FetchBody | null;
}

export interface FetchBody {
  readonly getReader: () => BodyReader;
}

export interface BodyReader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  readonly cancel: () => Promise<void>;
}
