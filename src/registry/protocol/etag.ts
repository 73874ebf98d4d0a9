import type { Language } from '#core/finding/wording';

/** How an answer is packed on its way. */
export type Coding = 'identity' | 'gzip' | 'br';

/**
 * Strong tag of one document as its bytes are: other content, other language of
 * its sentences or other packing, other tag. `version` is letters, digits, - and _.
 */
export const etagOf = (version: string, language: Language, coding: Coding = 'identity'): string =>
  `"${version}.${language}${coding === 'identity' ? '' : `.${coding}`}"`;

const PACKED = /^(?:W\/)?"([^"]*?)(?:\.(?:gzip|br))?"$/;

/**
 * The tag of the same document before it was packed, so that tags can be
 * compared however they travelled; tags of other services stay as they are.
 */
export const unpackedEtag = (etag: string): string => etag.trim().replace(PACKED, '"$1"');

const TAG = /(?:W\/)?"[^"]*"/g;

/** Whether `If-None-Match` names a document, in any packing. */
export function namesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const wanted = unpackedEtag(etag);
  return (ifNoneMatch.match(TAG) ?? []).some((tag) => unpackedEtag(tag) === wanted);
}
