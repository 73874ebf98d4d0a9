import { finding } from '../../../finding/make-finding.ts';
import { characterCount } from '../../entry/character-count.ts';
import { type EntryRule, findingPlaceOf } from '../../context.ts';
import { isTouched, mayHaveReport, reportText } from '../../../reporting/filled.ts';

/** F1: a row with entries has no 进展情况. F12: there are only figures, which stand on a sheet of their own. */
export const textMissing: EntryRule = (read) => {
  if (!isTouched(read.entry) || mayHaveReport(read.entry)) return [];
  const isFilled = isTouched({ ...read.entry, figures: [] });
  return [finding(isFilled ? 'form.text-missing' : 'form.figures-only', findingPlaceOf(read), {})];
};

/**
 * F2: 进展情况 and 存在问题和困难 together are longer than the notice allows
 * (进展情况包括存在的问题和困难，500字内).
 */
export const textTooLong: EntryRule = (read, _, { settings: { progressMaxChars: limit } }) => {
  if (limit === null) return [];
  const length = characterCount(reportText(read.entry)) + characterCount(read.entry.problem);
  return length > limit
    ? [finding('form.too-long', findingPlaceOf(read), { length, limit, over: length - limit })]
    : [];
};
