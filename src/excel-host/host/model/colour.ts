import { NAMED_COLOURS } from './colour-names.ts';

/**
 * A colour as Excel takes it, as it gives it back: `#ff0000`, `FF0000` and `red` are
 * `#FF0000`. null where it takes none: three digits, a blank, a name that is no HTML colour.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member
 */
export function colourOf(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const digits = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (digits !== undefined) return `#${digits.toUpperCase()}`;
  const named = NAMED_COLOURS[given.toLowerCase()];
  return named === undefined ? null : `#${named}`;
}
