import { findDates } from '../text/date.ts';
import { HAN_NUMERAL_CHARACTERS } from '../text/numeral.ts';
import { findQuantities } from '../text/quantity.ts';
import { halfWidth } from '../text/width.ts';
import {
  type Draft,
  fromMilestone,
  fromPledge,
  fromRank,
  isNarrowing,
  type Judged,
  type Sources,
} from './assemble.ts';
import { dateReason, reasonAgainst, roleOf } from './classify.ts';
import { milestonesOf } from './milestone.ts';
import { outlineOf } from './outline.ts';
import { pledgesOf } from './pledges.ts';
import { ranksOf } from './rank.ts';
import type { ContentReading, NumberReading, ReadingContext } from './reading.ts';
import { sitesOf } from './site.ts';

/**
 * Reads one content once: every number gets a reason, and those nothing speaks against
 * become targets. `readTargets` and `explainNumbers` each show one side of it.
 */
export function interpret(content: string, { year }: ReadingContext): ContentReading {
  const text = halfWidth(content);
  const outline = outlineOf(text);
  const dates = findDates(text, year);
  const ranks = ranksOf(outline, dates);
  const isRanked = (at: number): boolean => ranks.some(({ figure }) => at >= figure.start && at < figure.end);
  const judged: readonly Judged[] = sitesOf(outline, findQuantities(text), dates).map((site) => ({
    site,
    why: isRanked(site.quantity.start) ? 'target.rank' : reasonAgainst(site),
  }));
  const candidates = judged.filter(({ why }) => why === null).map(({ site }) => site);
  const pledges = pledgesOf(outline, candidates, dates);
  const taken = new Set([...pledges, ...ranks].map(({ clauseIndex }) => clauseIndex));
  const sources: Sources = { content, outline, dates, year, judged };
  const drafts = [
    ...pledges.map((pledge) => fromPledge(pledge, sources)),
    ...ranks.map((rank) => fromRank(rank, sources)),
    ...milestonesOf(outline, dates, year, taken).map((milestone) => fromMilestone(milestone, sources)),
  ].sort((a, b) => a.at - b.at);
  const numbers = [...explained(drafts, sources), ...datesExplained(drafts, sources)];
  return {
    targets: drafts.map(({ target }) => target),
    numbers: numbers.sort((a, b) => a.span.start - b.span.start),
  };
}

function explained(drafts: readonly Draft[], { content, judged }: Sources): NumberReading[] {
  return judged.map(({ site, why }) => {
    const { start, end } = site.quantity;
    const reason = why ?? 'target.quantity';
    const gives = drafts.findIndex(({ at }) => at === start);
    const narrows = isNarrowing(why)
      ? drafts.findIndex(
          ({ target: { span, qualifier } }) => qualifier !== null && start >= span.start && end <= span.end,
        )
      : -1;
    const target = why === null || why === 'target.rank' ? gives : narrows;
    return {
      span: { start, end },
      text: content.slice(start, end),
      role: roleOf(reason),
      target: target < 0 ? null : target,
      why: reason,
    };
  });
}

/** Dates written with digits or numerals; 年底 and 国庆前 hold no number. */
function datesExplained(drafts: readonly Draft[], { content, outline, dates }: Sources): NumberReading[] {
  return dates
    .filter(({ start, end }) => [...outline.text.slice(start, end)].some(isNumeral))
    .map((date) => {
      const { start, end } = date;
      const target = drafts.findIndex((draft) => draft.date === date);
      const why = dateReason(date, target >= 0);
      return {
        span: { start, end },
        text: content.slice(start, end),
        role: roleOf(why),
        target: target < 0 ? null : target,
        why,
      };
    });
}

const isNumeral = (char: string): boolean => /\d/.test(char) || HAN_NUMERAL_CHARACTERS.includes(char);
