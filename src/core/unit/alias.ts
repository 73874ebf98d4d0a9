import type { UnitUse } from './census.ts';
import { withOrdinaryCharacters } from './look-alikes.ts';
import { parseUnitName, type UnitName } from './name.ts';

/**
 * Why two spellings may mean one unit:
 * - `brackets`: they differ only in white space, invisible characters or the width of brackets
 * - `look-alike`: they differ only in characters taken for one another (發改委, 发改委; 巿 for 市)
 * - `sub-unit`: one has a bracketed sub-unit, the other has none
 * - `short-form`: one shortens the other (市人社局, 市人力社保局)
 */
type AliasReason = 'brackets' | 'look-alike' | 'sub-unit' | 'short-form';

/** A suggestion for the user to confirm; names are not merged without confirmation. */
interface AliasSuggestion {
  readonly name: string;
  /** The suggested main spelling: the one without sub-unit and in ordinary characters, else the more frequent, else the first. */
  readonly canonical: string;
  readonly reason: AliasReason;
}

interface NamedUse {
  readonly use: UnitUse;
  readonly order: number;
  readonly parts: UnitName;
}

/** Minimum length of a core for the short-form comparison. */
const MIN_CORE_LENGTH = 2;

/** Larger groups of similar names are numbered units (第1中队 …), not spellings of one, and are skipped. */
const MAX_BUCKET_SIZE = 200;

/**
 * Suggests for each name at most one main spelling, which never has a suggestion itself. Short
 * forms are compared only where level, organ and first character of the core agree, so the cost
 * grows linearly with the number of names.
 */
export function suggestAliases(units: readonly UnitUse[]): readonly AliasSuggestion[] {
  const known = units.map((use, order): NamedUse => ({ use, order, parts: parseUnitName(use.name) }));
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
    (parts) => parts.normalized,
    'brackets',
    () => true,
  );
  suggestWithin(
    (parts) => withOrdinaryCharacters(parts.normalized),
    'look-alike',
    () => true,
  );
  suggestWithin(
    (parts) => parts.base,
    'sub-unit',
    (a, b) => a.normalized === a.base || b.normalized === b.base,
  );
  suggestWithin(
    (parts) =>
      parts.normalized === parts.base && parts.organ !== '' && parts.core.length >= MIN_CORE_LENGTH
        ? `${parts.level}|${parts.organ}|${parts.core[0]}`
        : null,
    'short-form',
    (a, b) => shortens(a.core, b.core) || shortens(b.core, a.core),
  );
  return known.flatMap(({ use }) => suggested.get(use.name) ?? []);
}

/** Higher for a name without sub-unit and in ordinary characters, which ranks first however often it is used. */
const plainness = ({ parts: { normalized, base } }: NamedUse): number =>
  Number(normalized === base) + Number(withOrdinaryCharacters(normalized) === normalized);

const weight = (use: UnitUse): number => use.leads + use.assists;

/** Groups of at least two names with the same key; names with a null key are left out. */
function bucketsOf(
  known: readonly NamedUse[],
  bucketOf: (parts: UnitName) => string | null,
): readonly (readonly NamedUse[])[] {
  const buckets = new Map<string, NamedUse[]>();
  for (const item of known) {
    const key = bucketOf(item.parts);
    if (key === null) continue;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(item);
    else buckets.set(key, [item]);
  }
  return [...buckets.values()].filter(({ length }) => length > 1 && length <= MAX_BUCKET_SIZE);
}

/** Numerals distinguish units and must not be dropped: 第一 is no short form of 第十一. */
const NUMERALS = new Set('0123456789０１２３４５６７８９一二三四五六七八九十百');

/** Whether `short` is a subsequence of `long` that includes its first character and all its numerals. */
function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || short[0] !== long[0]) return short === long;
  let at = 0;
  for (let i = 0; i < long.length; i += 1) {
    if (long[i] === short[at]) at += 1;
    else if (NUMERALS.has(long.charAt(i))) return false;
  }
  return at === short.length;
}
