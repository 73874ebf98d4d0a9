import { NAMED_COLOURS } from './colour-names.ts';

/**
 * A colour in the form Excel returns it: `#ff0000`, `FF0000` and `red` become `#FF0000`.
 * Null for what Excel rejects: three digits, a blank, a name that is not an HTML colour.
 * Source:
 * https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member
 */
export function colourOf(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const digits = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  const named = NAMED_COLOURS[given.toLowerCase()];
  return named === undefined ? null : `#${named}`;
}
