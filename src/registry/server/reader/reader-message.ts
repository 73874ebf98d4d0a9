import type { FailureReport } from '#core/failure/failure';
import type { FileState } from '../store/folder-files.ts';
import type { StoredNotice } from '../store/store.ts';

/** What the service asks of its reading process: to read one file. */
export interface ReadRequest {
  readonly file: FileState;
  readonly knownHash: string | null;
}

/** What the reading process says, besides its works (`guard/announce.ts`). */
export type ReaderMessage =
  /** The bytes are there; reading what they hold begins. */
  | { readonly kind: 'hash'; readonly hash: string }
  | { readonly kind: 'fault'; readonly stack: string }
  | {
      readonly kind: 'read';
      readonly hash: string;
      /** Null: unchanged. */
      readonly content:
        null | { readonly notices: readonly StoredNotice[] } | { readonly failure: FailureReport };
    };
