import type { Comparator } from '#core/record/target';

/** Signs in front of the value of a target, in both languages. */
export const COMPARATOR_SIGNS: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '',
  '~': '≈',
  between: '',
};
