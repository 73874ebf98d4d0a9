import type { UnitUse } from './census.ts';
import { unitName, type UnitName } from './name.ts';

/**
 * Why two spellings may be one unit:
 * - `brackets`: they differ in white space or in the width of brackets only
 * - `sub-unit`: one carries a bracketed sub-unit, the other does not
 * - `short-form`: one shortens the other (市人社局, 市人力社保局)
 */
export type AliasReason = 'brackets' | 'sub-unit' | 'short-form';

/** A guess for a person to confirm; nothing is merged on its strength. */
export interface AliasSuggestion {
  readonly name: string;
  /** The spelling without sub-unit, else the one used more often, else the one mentioned first. */
  readonly canonical: string;
  readonly reason: AliasReason;
}

interface Known {
  readonly use: UnitUse;
  readonly order: number;
  readonly parts: UnitName;
}

/** Shorter than this, a core says too little to be called a short form. */
const LEAST_CORE = 2;

/** More names alike than any administration has are numbered sites, not spellings of one unit. */
const MOST_ALIKE = 200;

/**
 * Suggests for each name at most one other spelling of the same unit. Every
 * suggestion points to a name that has none itself. Names are compared only
 * where level, organ and first character of the core agree, so the cost grows
 * with the number of names.
 */
export function suggestAliases(units: readonly UnitUse[]): readonly AliasSuggestion[] {
  const known = units.map((use, order): Known => ({ use, order, parts: unitName(use.name) }));
  const suggested = new Map<string, AliasSuggestion>();
  const suggestWithin = (
    bucketOf: (parts: UnitName) => string | null,
    reason: AliasReason,
    alike: (a: UnitName, b: UnitName) => boolean,
  ): void => {
    for (const bucket of bucketsOf(known, bucketOf)) {
      const ranked = [...bucket].sort(
        (a, b) => plainness(b) - plainness(a) || weight(b.use) - weight(a.use) || a.order - b.order,
      );
      ranked.forEach((item, index) => {
        if (suggested.has(item.use.name)) return;
        const better = ranked
          .slice(0, index)
          .find((other) => !suggested.has(other.use.name) && alike(item.parts, other.parts));
        if (better) suggested.set(item.use.name, { name: item.use.name, canonical: better.use.name, reason });
      });
    }
  };
  suggestWithin(
    (parts) => parts.tidy,
    'brackets',
    () => true,
  );
  suggestWithin(
    (parts) => parts.base,
    'sub-unit',
    (a, b) => a.tidy === a.base || b.tidy === b.base,
  );
  suggestWithin(
    (parts) =>
      parts.tidy === parts.base && parts.organ !== '' && parts.core.length >= LEAST_CORE
        ? `${parts.level}|${parts.organ}|${parts.core[0]}`
        : null,
    'short-form',
    (a, b) => shortens(a.core, b.core) || shortens(b.core, a.core),
  );
  return known.flatMap(({ use }) => suggested.get(use.name) ?? []);
}

/** A name without sub-unit stands before one with it, however often each is used. */
const plainness = ({ parts }: Known): number => (parts.tidy === parts.base ? 1 : 0);

const weight = (use: UnitUse): number => use.leads + use.assists;

function bucketsOf(
  known: readonly Known[],
  bucketOf: (parts: UnitName) => string | null,
): readonly (readonly Known[])[] {
  const buckets = new Map<string, Known[]>();
  for (const item of known) {
    const key = bucketOf(item.parts);
    if (key === null) continue;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(item);
    else buckets.set(key, [item]);
  }
  return [...buckets.values()].filter(({ length }) => length > 1 && length <= MOST_ALIKE);
}

/** Numbers tell units apart: 第一 is no short form of 第十一. */
const NUMERALS = new Set('0123456789０１２３４５６７８９一二三四五六七八九十百');

/** Whether `short` keeps some characters of `long`, the first among them, in their order, and every numeral. */
function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || short[0] !== long[0]) return short === long;
  let at = 0;
  for (let i = 0; i < long.length; i += 1) {
    if (long[i] === short[at]) at += 1;
    else if (NUMERALS.has(long[i] as string)) return false;
  }
  return at === short.length;
}
