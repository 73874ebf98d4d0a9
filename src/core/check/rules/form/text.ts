import { finding } from '../../../finding/make-finding.ts';
import { characterCount } from '../../entry/character-count.ts';
import { type EntryRule, findingPlaceOf } from '../../context.ts';
import { isTouched, mayHaveReport, reportText } from '../../entry/filled.ts';

/** F1: a row with entries has no 进展情况. */
export const textMissing: EntryRule = (read) =>
  isTouched(read.entry) && !mayHaveReport(read.entry)
    ? [finding('form.text-missing', findingPlaceOf(read), {})]
    : [];

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
