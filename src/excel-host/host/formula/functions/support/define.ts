import type { CellError } from '../../../model/grid.ts';
import { type EvaluationContext, type Expression, dereference } from '../../evaluate/expression.ts';
import { applyElementwise } from '../../value/lift.ts';
import { ValueMatrix, type Operand } from '../../value/operand.ts';
import { finiteOrError, isErrorValue, type Scalar, toNumber, toText } from '../../value/scalar.ts';

/** A function of formulas: number of arguments, and evaluation. */
export interface FormulaFunction {
  readonly minArguments: number;
  readonly maxArguments: number;
  readonly run: (args: readonly Expression[], at: EvaluationContext) => Operand;
}

/** Functions of one category by name. */
export type FunctionFamily = Readonly<Record<string, FormulaFunction>>;

/** The largest number of arguments in Excel. */
export const MAX_ARGUMENTS = 255;

/** A function that evaluates its arguments itself, or leaves them unevaluated. */
export const lazyFunction = (least: number, most: number, run: FormulaFunction['run']): FormulaFunction => ({
  minArguments: least,
  maxArguments: most,
  run,
});

/** A function of evaluated arguments; ranges are passed as ranges. */
export const operandFunction = (
  least: number,
  most: number,
  apply: (args: readonly Operand[], at: EvaluationContext) => Operand,
): FormulaFunction =>
  lazyFunction(least, most, (args, at) =>
    apply(
      args.map((argument) => argument(at)),
      at,
    ),
  );

/** A function of single values, errors included; applied to each value of a range or array. */
export const errorTolerantFunction = (
  least: number,
  most: number,
  apply: (...values: Scalar[]) => Scalar,
): FormulaFunction =>
  operandFunction(least, most, (args, at) =>
    applyElementwise(
      args.map((argument) => dereference(argument, at)),
      (values) => apply(...values),
    ),
  );

/** A function of single values; an error among them is the result. */
export const scalarFunction = (
  least: number,
  most: number,
  apply: (...values: Scalar[]) => Scalar,
): FormulaFunction =>
  errorTolerantFunction(least, most, (...values) => {
    const fault = values.find(isErrorValue);
    return fault ?? apply(...values);
  });

/** A function of numbers; arguments are converted. */
export const numberFunction = (
  least: number,
  most: number,
  apply: (...numbers: number[]) => number | boolean | CellError,
): FormulaFunction =>
  scalarFunction(least, most, (...values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    const result = apply(...numbers);
    return typeof result === 'number' ? finiteOrError(result) : result;
  });

/** A function of texts; arguments are converted. */
export const textFunction = (
  least: number,
  most: number,
  apply: (...texts: string[]) => Scalar,
): FormulaFunction =>
  scalarFunction(least, most, (...values) =>
    apply(...values.map(toText).filter((text): text is string => typeof text === 'string')),
  );

/** A matrix of a single value. */
export const singleValueMatrix = (value: Scalar): ValueMatrix => new ValueMatrix(1, 1, [value]);
