import type { Language } from '#core/text/language';

/** `Content-Encoding` of an answer. */
export type Coding = 'identity' | 'gzip' | 'br';

/**
 * Strong ETag of a document: it differs by content (`version`: letters, digits, - and _),
 * language of the sentences and coding.
 */
export const etagOf = (version: string, language: Language, coding: Coding = 'identity'): string =>
  `"${version}.${language}${coding === 'identity' ? '' : `.${coding}`}"`;

const TAG_PARTS = /^(?:W\/)?"([^"]*?)(?:\.(?:gzip|br))?"$/;

/**
 * The ETag of the same document without its coding, so that tags of differently
 * compressed answers can be compared. Tags in another form are returned as they are.
 */
export const unpackedEtag = (etag: string): string => etag.trim().replace(TAG_PARTS, '"$1"');

const TAG = /(?:W\/)?"[^"]*"/g;

/** Whether `If-None-Match` names a document, in any coding. */
export function namesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const wanted = unpackedEtag(etag);
  return (ifNoneMatch.match(TAG) ?? []).some((tag) => unpackedEtag(tag) === wanted);
}
