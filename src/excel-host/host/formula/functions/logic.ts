import type { CellError } from '../../model/grid.ts';
import { compare } from '../compare.ts';
import { type At, type Expression, plain, single } from '../evaluation.ts';
import { lift } from '../lift.ts';
import { isMatrix, type Operand } from '../operand.ts';
import { isFault, NOT_FOUND, type Scalar, toBoolean, toNumber, VALUE } from '../scalar.ts';
import { type Family, type FormulaFunction, lazy, MANY, scalar, whole } from './define.ts';
import { eachValue } from './values.ts';

/** Only the branch that is taken is worked out; of an array of conditions both are. */
function choose(args: readonly Expression[], at: At): Operand {
  const [condition, yes = () => true, no = () => false] = args;
  const value = condition === undefined ? null : plain(condition(at), at);
  if (isMatrix(value))
    return lift([value, plain(yes(at), at), plain(no(at), at)], ([test = null, a = null, b = null]) => {
      const is = toBoolean(test);
      return typeof is === 'boolean' ? (is ? a : b) : is;
    });
  const is = toBoolean(value);
  if (typeof is !== 'boolean') return is;
  return is ? yes(at) : no(at);
}

/** The first value unless it is an error of the kind, else the second. */
const instead = (isMeant: (fault: CellError) => boolean): FormulaFunction =>
  lazy(2, 2, (args, at) => {
    const [first = () => null, second = () => null] = args;
    const value = plain(first(at), at);
    if (isMatrix(value))
      return lift([value, plain(second(at), at)], ([a = null, b = null]) =>
        isFault(a) && isMeant(a) ? b : a,
      );
    return isFault(value) && isMeant(value) ? second(at) : value;
  });

/** Texts and blanks in ranges do not count; without anything that does, #VALUE!. */
const joined = (start: boolean, join: (a: boolean, b: boolean) => boolean): FormulaFunction =>
  whole(1, MANY, (args, at) => {
    let result = start;
    let count = 0;
    const fault = eachValue(args, at, (value, isGiven) => {
      if (!isGiven && (value === null || typeof value === 'string')) return undefined;
      const is = toBoolean(value);
      if (typeof is !== 'boolean') return is;
      result = join(result, is);
      count += 1;
      return undefined;
    });
    return fault ?? (count === 0 ? VALUE : result);
  });

function firstTrue(args: readonly Expression[], at: At): Operand {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const is = toBoolean(single(args[index]?.(at) ?? null, at));
    if (typeof is !== 'boolean') return is;
    if (is) return args[index + 1]?.(at) ?? null;
  }
  return args.length % 2 === 0 ? NOT_FOUND : VALUE;
}

function firstEqual([subject, ...rest]: readonly Expression[], at: At): Operand {
  const value: Scalar = subject === undefined ? null : single(subject(at), at);
  if (isFault(value)) return value;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const other = single(rest[index]?.(at) ?? null, at);
    if (isFault(other)) return other;
    if (compare(value, other) === 0) return rest[index + 1]?.(at) ?? null;
  }
  return rest.length % 2 === 0 ? NOT_FOUND : (rest.at(-1)?.(at) ?? null);
}

export const LOGIC: Family = {
  IF: lazy(2, 3, choose),
  IFS: lazy(2, MANY, firstTrue),
  SWITCH: lazy(3, MANY, firstEqual),
  IFERROR: instead(() => true),
  IFNA: instead(({ error }) => error === NOT_FOUND.error),
  CHOOSE: lazy(2, MANY, ([which, ...choices], at) => {
    const number = toNumber(which === undefined ? null : single(which(at), at));
    if (typeof number !== 'number') return number;
    const chosen = choices[Math.trunc(number) - 1];
    return chosen === undefined ? VALUE : chosen(at);
  }),
  AND: joined(true, (a, b) => a && b),
  OR: joined(false, (a, b) => a || b),
  XOR: joined(false, (a, b) => a !== b),
  NOT: scalar(1, 1, (value = null) => {
    const is = toBoolean(value);
    return typeof is === 'boolean' ? !is : is;
  }),
  TRUE: scalar(0, 0, () => true),
  FALSE: scalar(0, 0, () => false),
  NA: scalar(0, 0, () => NOT_FOUND),
};
