import { ServiceFailure } from '#registry/protocol/service-failure';
import type { Language } from '#core/text/language';
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

/** The language `Accept-Language` prefers; Chinese where it names neither. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = weights(header ?? '');
  const weightOf = (language: Language): number =>
    Math.max(0, ...[...wanted].flatMap(([tag, q]) => (tag.split('-')[0] === language ? [q] : [])));
  return weightOf('en') > weightOf('zh') ? 'en' : 'zh';
}

/**
 * The best coding `Accept-Encoding` allows; `identity` where the header is missing.
 *
 * @throws ServiceFailure `service.not-acceptable`
 */
export function preferredCoding(header: string | undefined): Coding {
  const wanted = weights(header ?? '');
  const takes = (name: string): boolean => (wanted.get(name) ?? wanted.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  if (takes('gzip')) return 'gzip';
  if ((wanted.get('identity') ?? wanted.get('*') ?? 1) > 0) return 'identity';
  throw new ServiceFailure('service.not-acceptable');
}

const JSON_RANGES = ['application/json', 'application/*', '*/*'];

/**
 * Refuses a request that does not accept JSON. The most precise range of `Accept` decides.
 *
 * @throws ServiceFailure `service.not-acceptable`
 */
export function requireJson(accept: string | undefined): void {
  if (accept === undefined || accept.trim() === '') return;
  const wanted = weights(accept);
  const range = JSON_RANGES.find((name) => wanted.has(name));
  if ((wanted.get(range ?? '') ?? 0) <= 0) throw new ServiceFailure('service.not-acceptable');
}
