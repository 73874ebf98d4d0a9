import { finding } from '../../../finding/finding.ts';
import { characterCount } from '../../row/characters.ts';
import { type EntryRule, placeOf } from '../../context.ts';
import { hasReport, isTouched, reportOf } from '../../row/filled.ts';

/** F1: something was filled in, but not 进展情况. */
export const textMissing: EntryRule = (read) =>
  isTouched(read.entry) && !hasReport(read.entry) ? [finding('form.text-missing', placeOf(read), {})] : [];

/** F2: 进展情况 and 存在问题和困难 together are longer than the notice allows (进展情况包括存在的问题和困难，500字内). */
export const textTooLong: EntryRule = (read, _, { settings: { progressMaxChars: limit } }) => {
  if (limit === null) return [];
  const length = characterCount(reportOf(read.entry)) + characterCount(read.entry.problem);
  return length > limit
    ? [finding('form.too-long', placeOf(read), { length, limit, over: length - limit })]
    : [];
};
