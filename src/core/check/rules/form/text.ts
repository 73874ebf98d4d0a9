import { finding } from '../../../issue/finding.ts';
import { characterCount } from '../../characters.ts';
import { type EntryRule, placeOf } from '../../context.ts';
import { hasReport, isTouched, reportOf } from '../../filled.ts';

/** F1: something was filled in, but not 进展情况. */
export const textMissing: EntryRule = (read) =>
  isTouched(read.entry) && !hasReport(read.entry) ? [finding('form.text-missing', placeOf(read), {})] : [];

/** F2: 进展情况 is longer than the notice allows. */
export const textTooLong: EntryRule = (read, _, { settings: { progressMaxChars: limit } }) => {
  if (limit === null) return [];
  const length = characterCount(reportOf(read.entry));
  return length > limit
    ? [finding('form.too-long', placeOf(read), { length, limit, over: length - limit })]
    : [];
};
