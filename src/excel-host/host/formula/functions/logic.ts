import type { CellError } from '../../model/grid.ts';
import { compare } from '../value/compare.ts';
import { type EvaluationContext, type Expression, dereference, single } from '../evaluate/expression.ts';
import { applyElementwise } from '../value/lift.ts';
import { isMatrix, type Operand } from '../value/operand.ts';
import { isErrorValue, NOT_FOUND, type Scalar, toBoolean, toNumber, VALUE } from '../value/scalar.ts';
import {
  type FunctionFamily,
  type FormulaFunction,
  lazyFunction,
  MAX_ARGUMENTS,
  scalarFunction,
  operandFunction,
} from './support/define.ts';
import { eachValue } from './support/arguments.ts';

/** IF: evaluates only the branch that is taken; both for an array of conditions. */
function ifFunction(args: readonly Expression[], at: EvaluationContext): Operand {
  const [condition, yes = () => true, no = () => false] = args;
  const value = condition === undefined ? null : dereference(condition(at), at);
  if (isMatrix(value))
    return applyElementwise(
      [value, dereference(yes(at), at), dereference(no(at), at)],
      ([test = null, a = null, b = null]) => {
        const is = toBoolean(test);
        return typeof is === 'boolean' ? (is ? a : b) : is;
      },
    );
  const is = toBoolean(value);
  if (typeof is !== 'boolean') return is;
  return is ? yes(at) : no(at);
}

/** IFERROR and IFNA: the first value, or the second if the first is a matching error. */
const ifErrorFunction = (isMeant: (fault: CellError) => boolean): FormulaFunction =>
  lazyFunction(2, 2, (args, at) => {
    const [first = () => null, second = () => null] = args;
    const value = dereference(first(at), at);
    if (isMatrix(value))
      return applyElementwise([value, dereference(second(at), at)], ([a = null, b = null]) =>
        isErrorValue(a) && isMeant(a) ? b : a,
      );
    return isErrorValue(value) && isMeant(value) ? second(at) : value;
  });

/** AND, OR and XOR: texts and blanks in ranges are ignored; #VALUE! if nothing remains. */
const combiningFunction = (start: boolean, join: (a: boolean, b: boolean) => boolean): FormulaFunction =>
  operandFunction(1, MAX_ARGUMENTS, (args, at) => {
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

function ifsFunction(args: readonly Expression[], at: EvaluationContext): Operand {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const is = toBoolean(single(args[index]?.(at) ?? null, at));
    if (typeof is !== 'boolean') return is;
    if (is) return args[index + 1]?.(at) ?? null;
  }
  return args.length % 2 === 0 ? NOT_FOUND : VALUE;
}

function switchFunction([subject, ...rest]: readonly Expression[], at: EvaluationContext): Operand {
  const value: Scalar = subject === undefined ? null : single(subject(at), at);
  if (isErrorValue(value)) return value;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const other = single(rest[index]?.(at) ?? null, at);
    if (isErrorValue(other)) return other;
    if (compare(value, other) === 0) return rest[index + 1]?.(at) ?? null;
  }
  return rest.length % 2 === 0 ? NOT_FOUND : (rest.at(-1)?.(at) ?? null);
}

export const LOGIC: FunctionFamily = {
  IF: lazyFunction(2, 3, ifFunction),
  IFS: lazyFunction(2, MAX_ARGUMENTS, ifsFunction),
  SWITCH: lazyFunction(3, MAX_ARGUMENTS, switchFunction),
  IFERROR: ifErrorFunction(() => true),
  IFNA: ifErrorFunction(({ error }) => error === NOT_FOUND.error),
  CHOOSE: lazyFunction(2, MAX_ARGUMENTS, ([which, ...choices], at) => {
    const number = toNumber(which === undefined ? null : single(which(at), at));
    if (typeof number !== 'number') return number;
    const chosen = choices[Math.trunc(number) - 1];
    return chosen === undefined ? VALUE : chosen(at);
  }),
  AND: combiningFunction(true, (a, b) => a && b),
  OR: combiningFunction(false, (a, b) => a || b),
  XOR: combiningFunction(false, (a, b) => a !== b),
  NOT: scalarFunction(1, 1, (value = null) => {
    const is = toBoolean(value);
    return typeof is === 'boolean' ? !is : is;
  }),
  TRUE: scalarFunction(0, 0, () => true),
  FALSE: scalarFunction(0, 0, () => false),
  NA: scalarFunction(0, 0, () => NOT_FOUND),
};
