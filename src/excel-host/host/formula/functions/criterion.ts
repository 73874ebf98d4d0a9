import { compare, isNear } from '../compare.ts';
import { readText } from '../read-text.ts';
import { errorCalled, isFault, type Scalar } from '../scalar.ts';
import { wildcard } from './wildcard.ts';

/** A condition of COUNTIF and its like. */
export interface Criterion {
  readonly holds: (value: Scalar) => boolean;
  /** What a value is equal to where it may hold: narrows the search in long columns. Undefined: anything. */
  readonly key?: string | number;
}

/** Conditions longer than that are answered with #VALUE! (support.microsoft.com, COUNTIF). */
const LONGEST = 255;

const ORDER: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** The condition a value stands for: 5 · "绿" · ">=3" · "<>" · "督办*". Null: it is too long to be one. */
export function criterionOf(given: Scalar): Criterion | null {
  if (typeof given === 'number' || given === null) return equals(given ?? 0);
  if (typeof given === 'boolean') return { holds: (value) => value === given };
  if (typeof given !== 'string') return { holds: (value) => isFault(value) && value.error === given.error };
  if (given.length > LONGEST) return null;
  const [, sign = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(given) ?? [];
  if (rest === '') return ofNothing(sign);
  const inOrder = ORDER[sign];
  if (inOrder !== undefined) return ordered(rest, inOrder);
  const equal = equalTo(rest);
  return sign === '<>' ? { holds: (value) => !equal.holds(value) } : equal;
}

/** "=" is a blank cell, "<>" any other, "" one that shows nothing. */
function ofNothing(sign: string): Criterion {
  if (sign === '') return { holds: (value) => value === null || value === '' };
  if (sign === '=') return { holds: (value) => value === null };
  return sign === '<>' ? { holds: (value) => value !== null } : { holds: () => false };
}

/** A number, and a text that reads as that number. */
const equals = (number: number): Criterion => ({
  key: number,
  holds: (value) => {
    if (typeof value === 'number') return isNear(value, number);
    return typeof value === 'string' && readText(value) === number;
  },
});

function equalTo(text: string): Criterion {
  const number = readText(text);
  if (number !== null) return equals(number);
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return { holds: (value) => value === (word === 'TRUE') };
  if (/^#[A-Z/0]+[!?]$|^#N\/A$/.test(word)) {
    const { error } = errorCalled(word);
    return { holds: (value) => isFault(value) && value.error === error };
  }
  const small = text.toLowerCase();
  if (!/[*?~]/.test(text))
    return { key: small, holds: (value) => typeof value === 'string' && value.toLowerCase() === small };
  const { matches } = wildcard(text);
  return { holds: (value) => typeof value === 'string' && matches(value) };
}

/** Numbers are compared with numbers, texts with texts. */
function ordered(text: string, holds: (order: number) => boolean): Criterion {
  const number = readText(text);
  return number === null
    ? { holds: (value) => typeof value === 'string' && holds(compare(value, text)) }
    : { holds: (value) => typeof value === 'number' && holds(compare(value, number)) };
}
