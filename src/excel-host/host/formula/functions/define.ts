import type { CellError } from '../../model/grid.ts';
import { type At, type Expression, plain } from '../evaluation.ts';
import { lift } from '../lift.ts';
import { Matrix, type Operand } from '../operand.ts';
import { finite, isFault, type Scalar, toNumber, toText } from '../scalar.ts';

/** A function of formulas: how many arguments it takes, and what it makes of them. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly run: (args: readonly Expression[], at: At) => Operand;
}

/** Functions of a family by name. */
export type Family = Readonly<Record<string, FormulaFunction>>;

/** As many arguments as Excel takes. */
export const MANY = 255;

/** Works its arguments out itself, or leaves them. */
export const lazy = (least: number, most: number, run: FormulaFunction['run']): FormulaFunction => ({
  least,
  most,
  run,
});

/** Takes its arguments as they are: ranges as ranges. */
export const whole = (
  least: number,
  most: number,
  apply: (args: readonly Operand[], at: At) => Operand,
): FormulaFunction =>
  lazy(least, most, (args, at) =>
    apply(
      args.map((argument) => argument(at)),
      at,
    ),
  );

/** Takes single values, errors too; of a range or an array it is applied to each. */
export const tolerant = (
  least: number,
  most: number,
  apply: (...values: Scalar[]) => Scalar,
): FormulaFunction =>
  whole(least, most, (args, at) =>
    lift(
      args.map((argument) => plain(argument, at)),
      (values) => apply(...values),
    ),
  );

/** Takes single values; an error among them is its result. */
export const scalar = (
  least: number,
  most: number,
  apply: (...values: Scalar[]) => Scalar,
): FormulaFunction =>
  tolerant(least, most, (...values) => {
    const fault = values.find(isFault);
    return fault ?? apply(...values);
  });

/** Takes numbers, and what is read as one. */
export const numeric = (
  least: number,
  most: number,
  apply: (...numbers: number[]) => number | boolean | CellError,
): FormulaFunction =>
  scalar(least, most, (...values) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    const result = apply(...numbers);
    return typeof result === 'number' ? finite(result) : result;
  });

/** Takes texts, and what is written as one. */
export const textual = (
  least: number,
  most: number,
  apply: (...texts: string[]) => Scalar,
): FormulaFunction =>
  scalar(least, most, (...values) =>
    apply(...values.map(toText).filter((text): text is string => typeof text === 'string')),
  );

/** A matrix of one value. */
export const one = (value: Scalar): Matrix => new Matrix(1, 1, [value]);
