import { FORMATS } from './cell-style.ts';

/** What a number format shows: texts as typed, days, percentages, or other numbers. */
type FormatKind = 'general' | 'text' | 'date' | 'percent' | 'number';

/** Parts of a format that are shown as they are: in quotes, behind a backslash, or in brackets; and the width of a character, or a character that fills the cell. */
const LITERAL = /"[^"]*"|[\\_*].|\[[^[\]]*\]/g;

function kindOf(format: string): FormatKind {
  if (format === FORMATS.general) return 'general';
  if (format === FORMATS.text) return 'text';
  const codes = format.replace(LITERAL, '');
  if (/[ymdhs]/i.test(codes)) return 'date';
  return codes.includes('%') ? 'percent' : 'number';
}

/** Whether a number format shows numbers times 100, with a percent sign. */
export const isPercentFormat = (format: string): boolean => kindOf(format) === 'percent';

/**
 * The number format a cell needs for new content; null if that which it has is of the same
 * kind, so that a format that a person chose stays. One for percentages stays for percentages only:
 * it would show another number as a hundred times what it is.
 */
export function suitedFormat(present: string, wanted: string): string | null {
  if (present === wanted) return null;
  const [has, needs] = [kindOf(present), kindOf(wanted)];
  const isNumber = (kind: FormatKind): boolean => kind === 'general' || kind === 'number';
  return has === needs || (isNumber(has) && needs === 'general') ? null : wanted;
}
