import { InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';
import type { Coding } from '#registry/protocol/etag';

/** `gzip;q=0.8, br` as a map from name to weight; a weight that cannot be read counts as 1. */
function weights(header: string): ReadonlyMap<string, number> {
  return new Map(
    header.split(',').flatMap((part) => {
      const [name = '', ...params] = part.split(';').map((piece) => piece.trim().toLowerCase());
      if (name === '') return [];
      const weight = Number(params.find((param) => param.startsWith('q='))?.slice(2) ?? 1);
      return [[name, Number.isNaN(weight) ? 1 : weight]];
    }),
  );
}

/** The language a person prefers, of those there are; Chinese where neither is named. */
export function languageOf(header: string | undefined): Language {
  const wanted = weights(header ?? '');
  const weightOf = (language: Language): number =>
    Math.max(0, ...[...wanted].flatMap(([tag, q]) => (tag.split('-')[0] === language ? [q] : [])));
  return weightOf('en') > weightOf('zh') ? 'en' : 'zh';
}

/** The best packing a request takes; nothing but plain where it says nothing. Throws `service.not-acceptable`. */
export function codingOf(header: string | undefined): Coding {
  const wanted = weights(header ?? '');
  const takes = (name: string): boolean => (wanted.get(name) ?? wanted.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  if (takes('gzip')) return 'gzip';
  if ((wanted.get('identity') ?? wanted.get('*') ?? 1) > 0) return 'identity';
  throw new InputFailure('service.not-acceptable');
}

const JSON_RANGES = ['application/json', 'application/*', '*/*'];

/** Throws `service.not-acceptable` where a request takes no JSON. The most precise range decides. */
export function requireJson(accept: string | undefined): void {
  if (accept === undefined || accept.trim() === '') return;
  const wanted = weights(accept);
  const range = JSON_RANGES.find((name) => wanted.has(name));
  if ((wanted.get(range ?? '') ?? 0) <= 0) throw new InputFailure('service.not-acceptable');
}
