import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Language } from '#core/text/language';
import type { Coding } from '#registry/protocol/etag';

/** A document the service answers with. */
export interface ServedDocument {
  /** Changes with the content; letters, digits, - and _ (etag.ts). */
  readonly version: string;
  readonly json: (language: Language) => string;
  /** The value it is made of: its bytes are cached as long as this value lives. Null: not cached. */
  readonly source: object | null;
}

/** Smaller bodies are not compressed. */
const LEAST_COMPRESSED_BYTES = 1_400;

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Of 11; the highest levels take ten times as long and save a few per cent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Makes the bytes of documents and caches them by the value a document is made of. */
export interface DocumentEncoder {
  readonly bytesOf: (document: ServedDocument, language: Language, coding: Coding) => Promise<Uint8Array>;
  /** The coding a body is sent in, given the best one the client accepts. */
  readonly codingFor: (document: ServedDocument, language: Language, coding: Coding) => Coding;
}

export function documentEncoder(): DocumentEncoder {
  const plainOf = cachedBySource<Uint8Array>();
  const compressedOf = cachedBySource<Promise<Uint8Array>>();

  const plain = ({ source, json }: ServedDocument, language: Language): Uint8Array =>
    plainOf(source, language, () => new TextEncoder().encode(json(language)));

  return {
    codingFor: (document, language, coding) =>
      plain(document, language).length < LEAST_COMPRESSED_BYTES ? 'identity' : coding,
    bytesOf: async (document, language, coding) => {
      const bytes = plain(document, language);
      if (coding === 'identity') return bytes;
      return compressedOf(document.source, `${language} ${coding}`, () =>
        coding === 'br' ? compress.br(bytes, BROTLI) : compress.gzip(bytes),
      );
    },
  };
}

/** Makes each value once for a source and a key, as long as the source lives; always where the source is null. */
function cachedBySource<T>(): (source: object | null, key: string, make: () => T) => T {
  const cache = new WeakMap<object, Map<string, T>>();
  return (source, key, make) => {
    if (source === null) return make();
    const made = cache.get(source) ?? new Map<string, T>();
    cache.set(source, made);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    made.set(key, value);
    return value;
  };
}
