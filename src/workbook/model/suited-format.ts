import { FORMATS } from './cell-style.ts';

/** What a number format shows: texts as typed, days, or numbers. */
type FormatKind = 'general' | 'text' | 'date' | 'number';

/** Parts of a format that are shown as they are: in quotes, behind a backslash, or in brackets. */
const LITERAL = /"[^"]*"|\\.|\[[^[\]]*\]/g;

function kindOf(format: string): FormatKind {
  if (format === FORMATS.general) return 'general';
  if (format === FORMATS.text) return 'text';
  return /[ymdhs]/i.test(format.replace(LITERAL, '')) ? 'date' : 'number';
}

/**
 * The number format a cell needs for new content; null if that which it has is of the same
 * kind, so that a format that a person chose stays.
 */
export function suitedFormat(present: string, wanted: string): string | null {
  if (present === wanted) return null;
  const [has, needs] = [kindOf(present), kindOf(wanted)];
  const isNumber = (kind: FormatKind): boolean => kind === 'general' || kind === 'number';
  return has === needs || (isNumber(has) && needs === 'general') ? null : wanted;
}
