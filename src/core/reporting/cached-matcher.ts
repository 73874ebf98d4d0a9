import { memoize } from '../text/memoize.ts';
import type { UnitMatcher } from '../unit/directory.ts';

/** The comparisons of unit names that the reports of a workbook repeat. */
export type CachedMatcher = Pick<UnitMatcher, 'nameOf' | 'mayBeSame' | 'mayBelong'>;

/** A matcher that compares each pair of names once. */
export function cachedMatcher({ nameOf, mayBeSame, mayBelong }: UnitMatcher): CachedMatcher {
  const sameAs = memoize((a: string) => memoize((b) => mayBeSame(a, b)));
  return { nameOf: memoize(nameOf), mayBelong, mayBeSame: (a, b) => a === b || sameAs(a)(b) };
}
