import type { Notice } from '#core/record/notice';

export const LIST_FORMAT = 'duban-registry-list/1';

/** One notice of the list: enough to choose it, and to know whether it has changed. */
export interface NoticeEntry extends Pick<
  Notice,
  'id' | 'docNumber' | 'title' | 'issuer' | 'issuedOn' | 'year'
> {
  /** How many tasks and targets it has. */
  readonly tasks: number;
  readonly targets: number;
  /** Tag of its document: another one when anything in it has changed (etag.ts). */
  readonly etag: string;
}

/** A file of the service that gives no notice, and the sentence that says why. */
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
