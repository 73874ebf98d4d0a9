import { compare, isNear } from '../../value/compare.ts';
import { numberInText } from '../../value/number-in-text.ts';
import { errorFromText, isErrorValue, type Scalar } from '../../value/scalar.ts';
import { wildcard } from './wildcard.ts';

/** A criterion of COUNTIF and similar functions. */
export interface Criterion {
  readonly holds: (value: Scalar) => boolean;
  /**
   * A value equal to every value that may match; used to narrow the search in long columns.
   * Undefined: any value may match.
   */
  readonly key?: string | number;
}

/** Longer criteria give #VALUE! (support.microsoft.com, COUNTIF). */
const MAX_CRITERION_LENGTH = 255;

const ORDER: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Parses a criterion: 5 · "绿" · ">=3" · "<>" · "督办*". Null: it is too long. */
export function criterionOf(given: Scalar): Criterion | null {
  if (typeof given === 'number' || given === null) return equalsNumber(given ?? 0);
  if (typeof given === 'boolean') return { holds: (value) => value === given };
  if (typeof given !== 'string')
    return { holds: (value) => isErrorValue(value) && value.error === given.error };
  if (given.length > MAX_CRITERION_LENGTH) return null;
  const [, sign = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(given) ?? [];
  if (rest === '') return emptyCriterion(sign);
  const inOrder = ORDER[sign];
  if (inOrder !== undefined) return orderCriterion(rest, inOrder);
  const equal = equalTo(rest);
  return sign === '<>' ? { holds: (value) => !equal.holds(value) } : equal;
}

/** "=" matches blank cells, "<>" all others, "" cells whose text is empty. */
function emptyCriterion(sign: string): Criterion {
  if (sign === '') return { holds: (value) => value === null || value === '' };
  if (sign === '=') return { holds: (value) => value === null };
  return sign === '<>' ? { holds: (value) => value !== null } : { holds: () => false };
}

/** Matches a number, and a text that can be parsed as that number. */
const equalsNumber = (number: number): Criterion => ({
  key: number,
  holds: (value) => {
    if (typeof value === 'number') return isNear(value, number);
    return typeof value === 'string' && numberInText(value) === number;
  },
});

function equalTo(text: string): Criterion {
  const number = numberInText(text);
  if (number !== null) return equalsNumber(number);
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { holds: (value) => value === (word === 'TRUE') };
  if (/^#[A-Z/0]+[!?]$|^#N\/A$/.test(word)) {
    const { error } = errorFromText(word);
    return { holds: (value) => isErrorValue(value) && value.error === error };
  }
  const small = text.toLowerCase();
  if (!/[*?~]/.test(text))
    return { key: small, holds: (value) => typeof value === 'string' && value.toLowerCase() === small };
  const { matches } = wildcard(text);
  return { holds: (value) => typeof value === 'string' && matches(value) };
}

/** Numbers are compared with numbers only, texts with texts. */
function orderCriterion(text: string, holds: (order: number) => boolean): Criterion {
  const number = numberInText(text);
  return number === null
    ? { holds: (value) => typeof value === 'string' && holds(compare(value, text)) }
    : { holds: (value) => typeof value === 'number' && holds(compare(value, number)) };
}
