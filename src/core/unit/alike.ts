import { suggestAliases } from './alias.ts';
import { unitName, type UnitName } from './name.ts';

/** A shorter beginning fits too many names: 市府 of 市府办. */
const LEAST_BEGINNING = 3;

/**
 * Whether two names may mean one unit: spelt alike, one with a bracketed sub-unit
 * or being it, one the short form, the beginning (泊云区 and 泊云区政府) or the level-less
 * form of the other. Doubt counts as yes: on a no somebody is accused.
 */
export function mayBeOneUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const one = unitName(short(a));
  const two = unitName(short(b));
  return (
    one.base === two.base ||
    isInside(one, two) ||
    isInside(two, one) ||
    begins(one.base, two.base) ||
    begins(two.base, one.base) ||
    lacksLevel(one, two) ||
    lacksLevel(two, one) ||
    suggestAliases([use(one.tidy), use(two.tidy)]).length > 0
  );
}

/** One word for the office of a government, however it is written. */
const short = (name: string): string =>
  name.replace('人民政府', '政府').replace(/政府办公室|政府办|府办公室/, '府办');

/** 市国资办 is the sub-unit of 市财政局（市国资办）. */
const isInside = (part: UnitName, whole: UnitName): boolean =>
  whole.tidy.length > whole.base.length &&
  whole.tidy
    .slice(whole.base.length + 1, -1)
    .split(/[、，,]/)
    .includes(part.base);

const begins = (start: string, name: string): boolean =>
  start.length >= LEAST_BEGINNING && name.startsWith(start);

const lacksLevel = (bare: UnitName, full: UnitName): boolean =>
  bare.level === '' && full.level !== '' && full.base === full.level + bare.base;

const use = (name: string) => ({ name, leads: 0, assists: 0 });
