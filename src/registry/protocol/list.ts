import type { Notice } from '#core/record/notice';

export const LIST_FORMAT = 'duban-registry-list/1';

/** One notice of the list: enough to choose it and to see whether it has changed. */
export interface NoticeEntry extends Pick<
  Notice,
  'id' | 'docNumber' | 'title' | 'issuer' | 'issuedOn' | 'year'
> {
  /** Number of tasks. */
  readonly tasks: number;
  /** Number of targets. */
  readonly targets: number;
  /** ETag of its document; it changes with the content (etag.ts). */
  readonly etag: string;
}

/** A file that cannot be served, and the sentence that says why. */
export interface UnusableFile {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** Body of `GET /registry`. */
export interface NoticeList {
  readonly format: typeof LIST_FORMAT;
  readonly notices: readonly NoticeEntry[];
  readonly unusable: readonly UnusableFile[];
}
