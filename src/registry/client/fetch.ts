import type { CancelSignal } from './deadline.ts';

/**
 * The part of `fetch` that the client uses; that of a browser and of Node conform, and
 * tests pass their own.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

export interface FetchInit {
  readonly method: 'GET';
  readonly headers: Record<string, string>;
  /** Redirects are not followed; the client reports them. */
  readonly redirect: 'manual';
  /** The client revalidates by ETag itself. */
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
  readonly getReader: () => FetchBodyReader;
}

export interface FetchBodyReader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  readonly cancel: () => Promise<void>;
}
