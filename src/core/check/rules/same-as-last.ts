import { finding } from '../../finding/make-finding.ts';
import { toHalfWidth } from '../../text/width.ts';
import { type EntryRule, findingPlaceOf } from '../context.ts';
import { hasReport, reportText } from '../../reporting/filled.ts';
import { sentencesOf, wordsOnly } from '../index/sentences.ts';

/** Fraction of repeated text from which a report counts as a repetition. */
const MIN_REPEATED = 0.95;
/**
 * References to the reporting period, which change in any case: 1-6月, 截至6月25日, 上半年,
 * 一季度, 本月. A date without 截至 (6月12日召开) is the date of an event and is not removed.
 */
const PERIOD_WORDS =
  /截[至止]到?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[底末]?|目前|今年|本年|(?:\d{1,2}[-—–~至])?\d{1,2}月(?!\d)份?[底末]?|[上下]半年|前?[一二三四]季度|本[月期]|当月/g;
const NUMBER = /\d+(?:\.\d+)?/g;

/**
 * A3: the text repeats that of the last period, apart from references to the period; or
 * nearly all of it, without any new figure. Not for a task that was already done.
 */
export const sameAsLast: EntryRule = (read, index) => {
  const last = hasReport(read.entry) ? index.previousOf(read) : null;
  if (last === null || last.entry.rating === 'done' || !hasReport(last.entry)) return [];
  const current = withoutPeriod(reportText(read.entry));
  const previous = withoutPeriod(reportText(last.entry));
  return wordsOnly(current) === wordsOnly(previous) || bringsNothingNew(current, previous)
    ? [finding('across.same-as-last', findingPlaceOf(read), { lastPeriod: last.entry.period ?? '' })]
    : [];
};

const withoutPeriod = (text: string): string => toHalfWidth(text).replace(PERIOD_WORDS, '');

function bringsNothingNew(current: string, previous: string): boolean {
  const known = new Set(wordsIn(previous));
  const sentences = wordsIn(current);
  const lengthOf = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);
  const repeated = sentences.filter((words) => known.has(words));
  if (lengthOf(repeated) < MIN_REPEATED * lengthOf(sentences)) return false;
  const figures = new Set(previous.match(NUMBER));
  return (current.match(NUMBER) ?? []).every((figure) => figures.has(figure));
}

const wordsIn = (text: string): readonly string[] =>
  sentencesOf([{ mark: null, text, span: { start: 0, end: 0 } }]).map(({ words }) => words);
