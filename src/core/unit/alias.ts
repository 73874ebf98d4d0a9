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
  /** The spelling used more often, first mentioned where equal. */
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
      const ranked = [...bucket].sort((a, b) => weight(b.use) - weight(a.use) || a.order - b.order);
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
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}

/** Whether `short` keeps some characters of `long`, the first among them, in their order. */
function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || short[0] !== long[0]) return short === long;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}
