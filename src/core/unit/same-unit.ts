import { suggestAliases } from './alias.ts';
import { parseUnitName, type UnitName } from './name.ts';

/** Shorter prefixes fit too many names: 市府 of 市府办. */
const MIN_PREFIX_LENGTH = 3;

/**
 * Whether two names may mean the same unit: they differ in spelling only, one adds a bracketed
 * sub-unit or is that sub-unit, or one is the short form, a prefix (泊云区 of 泊云区政府) or the
 * form without level of the other. In doubt the answer is true, since false can produce a
 * finding against a unit.
 */
export function mayBeSameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const one = parseUnitName(withShortOffice(a));
  const two = parseUnitName(withShortOffice(b));
  return (
    one.base === two.base ||
    isInside(one, two) ||
    isInside(two, one) ||
    isPrefix(one.base, two.base) ||
    isPrefix(two.base, one.base) ||
    differsByLevel(one, two) ||
    differsByLevel(two, one) ||
    suggestAliases([unitUse(one.normalized), unitUse(two.normalized)]).length > 0
  );
}

/** The name with the office of a government in its short form 府办. */
const withShortOffice = (name: string): string =>
  name.replace('人民政府', '政府').replace(/政府办公室|政府办|府办公室/, '府办');

/** Whether `part` is the bracketed sub-unit of `whole`: 市国资办 of 市财政局（市国资办）. */
const isInside = (part: UnitName, whole: UnitName): boolean =>
  whole.normalized.length > whole.base.length &&
  whole.normalized
    .slice(whole.base.length + 1, -1)
    .split(/[、，,]/)
    .includes(part.base);

const isPrefix = (start: string, name: string): boolean =>
  start.length >= MIN_PREFIX_LENGTH && name.startsWith(start);

/** Whether the names differ only in that `bare` has no level: 教育局 and 市教育局. */
const differsByLevel = (bare: UnitName, full: UnitName): boolean =>
  bare.level === '' && full.level !== '' && full.base === full.level + bare.base;

const unitUse = (name: string) => ({ name, leads: 0, assists: 0 });
