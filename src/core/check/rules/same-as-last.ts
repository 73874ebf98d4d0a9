import { finding } from '../../finding/finding.ts';
import { halfWidth } from '../../text/width.ts';
import { type EntryRule, placeOf } from '../context.ts';
import { hasReport, reportOf } from '../row/filled.ts';
import { sentencesOf, wordsOnly } from '../across/sentences.ts';

/** A text of which less than this is new brings nothing new. */
const MOSTLY = 0.95;
/**
 * The stretch a report is for changes by itself: 1-6月, 截至6月25日, 上半年, 一季度,
 * 本月. A day without 截至 (6月12日召开) is when something happened, and stays.
 */
const STRETCH =
  /截[至止]到?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[底末]?|目前|今年|本年|(?:\d{1,2}[-—–~至])?\d{1,2}月(?!\d)份?[底末]?|[上下]半年|前?[一二三四]季度|本[月期]|当月/g;
const NUMBER = /\d+(?:\.\d+)?/g;

/**
 * A3: the text is that of the last period, the words for the time aside; or nearly
 * all of it is, and no figure is new. A task that was done already may say so again.
 */
export const sameAsLast: EntryRule = (read, book) => {
  const last = hasReport(read.entry) ? book.previousOf(read) : null;
  if (last === null || last.entry.rating === 'done' || !hasReport(last.entry)) return [];
  const now = timeless(reportOf(read.entry));
  const before = timeless(reportOf(last.entry));
  return wordsOnly(now) === wordsOnly(before) || bringsNothingNew(now, before)
    ? [finding('across.same-as-last', placeOf(read), { lastPeriod: last.entry.period ?? '' })]
    : [];
};

const timeless = (text: string): string => halfWidth(text).replace(STRETCH, '');

function bringsNothingNew(now: string, before: string): boolean {
  const known = new Set(wordsIn(before));
  const sentences = wordsIn(now);
  const lengthOf = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);
  const repeated = sentences.filter((words) => known.has(words));
  if (lengthOf(repeated) < MOSTLY * lengthOf(sentences)) return false;
  const figures = new Set(before.match(NUMBER));
  return (now.match(NUMBER) ?? []).every((figure) => figures.has(figure));
}

const wordsIn = (text: string): readonly string[] =>
  sentencesOf([{ mark: null, text, span: { start: 0, end: 0 } }]).map(({ words }) => words);
