import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Language } from '#core/finding/wording';
import type { Coding } from '#registry/protocol/etag';

/** A document that is served: which state of it, and its JSON in a language. */
export interface ServedDocument {
  /** Letters, digits, - and _; see etag.ts. */
  readonly version: string;
  readonly json: (language: Language) => string;
  /** The value it is made of; bytes are made once as long as that value lives. Null: not kept. */
  readonly source: object | null;
}

/** Smaller bodies gain nothing by packing. */
const WORTH_PACKING_BYTES = 1_400;

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** Of 11; the last steps cost ten times the time for a few hundredths. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Bytes of documents, by the value they are made of. */
export interface DocumentBytes {
  readonly bytesOf: (document: ServedDocument, language: Language, coding: Coding) => Promise<Uint8Array>;
  /** The packing a body is really sent in. */
  readonly codingFor: (document: ServedDocument, language: Language, coding: Coding) => Coding;
}

export function documentBytes(): DocumentBytes {
  const kept = new WeakMap<object, Map<string, unknown>>();

  function once<T>(source: object | null, key: string, make: () => T): T {
    if (source === null) return make();
    const made = kept.get(source) ?? new Map<string, unknown>();
    kept.set(source, made);
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  }

  const plain = ({ source, json }: ServedDocument, language: Language): Uint8Array =>
    once(source, language, () => new TextEncoder().encode(json(language)));

  return {
    codingFor: (document, language, coding) =>
      plain(document, language).length < WORTH_PACKING_BYTES ? 'identity' : coding,
    bytesOf: async (document, language, coding) => {
      const bytes = plain(document, language);
      if (coding === 'identity') return bytes;
      return once(document.source, `${language} ${coding}`, () =>
        coding === 'br' ? pack.br(bytes, BROTLI) : pack.gzip(bytes),
      );
    },
  };
}
