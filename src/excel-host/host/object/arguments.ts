import { excelError } from '../excel-error/host-failure.ts';
import { colourOf } from '../model/colour.ts';

// Checks of arguments and property values that the client passes.

/**
 * Checks that an argument is one of the values of a property, in Excel's spelling.
 * @throws HostFailure if it is not; so do the following functions.
 */
export function choiceArgument<T extends string>(values: readonly T[], given: unknown): T {
  const found = values.find((value) => value === given);
  if (found === undefined) throw excelError('no-such-value', String(given));
  return found;
}

export function booleanArgument(given: unknown): boolean {
  if (typeof given !== 'boolean') throw excelError('no-such-value', String(given));
  return given;
}

/** Checks a number between two bounds, inclusive. */
export function numberArgument(given: unknown, low: number, high: number): number {
  if (typeof given !== 'number' || !(given >= low && given <= high))
    throw excelError('no-such-value', String(given));
  return given;
}

export function integerArgument(given: unknown, low: number, high: number): number {
  const number = numberArgument(given, low, high);
  if (!Number.isInteger(number)) throw excelError('no-such-value', String(given));
  return number;
}

/** Checks a text with a maximal length. */
export function textArgument(given: unknown, most: number): string {
  if (typeof given !== 'string' || given.length > most) throw excelError('no-such-value', String(given));
  return given;
}

/** A colour as #RRGGBB. */
export function colourArgument(given: unknown): string {
  const colour = colourOf(given);
  if (colour === null) throw excelError('no-colour', String(given));
  return colour;
}
