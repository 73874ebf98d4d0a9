import type { Span } from '../record/span.ts';
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
import { outlineOf, viewsOf } from './outline.ts';
import { pledgesOf } from './pledges.ts';
import { ranksOf } from './rank.ts';
import type { ContentReading, NumberReading, ReadingContext, TargetReading } from './reading.ts';
import { sitesOf } from './site.ts';

/**
 * Reads one content once: every number gets a reason, and those nothing speaks against
 * become targets. `readTargets` and `explainNumbers` each show one side of it.
 *
 * Sentences are read one by one, each with the short title before it in view, so the cost grows
 * with the number of sentences and not with its square.
 */
export function interpret(content: string, context: ReadingContext): ContentReading {
  const targets: TargetReading[] = [];
  const numbers: NumberReading[] = [];
  const places: number[] = [];
  for (const { view, start, end } of viewsOf(outlineOf(halfWidth(content)))) {
    const read = readView(content.slice(view, end), context);
    // What stands in the title in view was read with the title's own sentence.
    const own = read.targets.filter(({ span }) => span.start >= start - view);
    const before = read.targets.length - own.length;
    for (const number of read.numbers) {
      if (number.span.start < start - view) continue;
      const target =
        number.target === null || number.target < before ? null : number.target - before + targets.length;
      numbers.push({ ...number, span: shifted(number.span, view), target });
    }
    const isOwn = (_: number, index: number): boolean =>
      (read.targets[index]?.span.start ?? -1) >= start - view;
    places.push(...read.places.filter(isOwn).map((place) => place + view));
    targets.push(
      ...own.map((target) => ({ ...target, span: { ...target.span, ...shifted(target.span, view) } })),
    );
  }
  return { targets, numbers, places };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function readView(content: string, { year }: ReadingContext): ContentReading {
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
  // A figure of which nobody says what it counts is no promise.
  const pledges = pledgesOf(outline, candidates, dates).filter(({ metric }) => metric !== '');
  const taken = new Set([...pledges, ...ranks].map(({ clauseIndex }) => clauseIndex));
  const sources: Sources = { content, outline, dates, year, judged, narrowing: narrowingOf(judged) };
  const drafts = [
    ...pledges.map((pledge) => fromPledge(pledge, sources)),
    ...ranks.map((rank) => fromRank(rank, sources)),
    ...milestonesOf(outline, dates, year, taken).map((milestone) => fromMilestone(milestone, sources)),
  ].sort((a, b) => a.at - b.at);
  const numbers = [...explained(drafts, sources), ...datesExplained(drafts, sources)];
  return {
    targets: drafts.map(({ target }) => target),
    numbers: numbers.sort((a, b) => a.span.start - b.span.start),
    places: drafts.map(({ at }) => at),
  };
}

function narrowingOf(judged: readonly Judged[]): ReadonlyMap<number, readonly Judged[]> {
  const byClause = new Map<number, Judged[]>();
  for (const one of judged) {
    if (!isNarrowing(one.why)) continue;
    const clause = byClause.get(one.site.clauseIndex);
    if (clause === undefined) byClause.set(one.site.clauseIndex, [one]);
    else clause.push(one);
  }
  return byClause;
}

function explained(drafts: readonly Draft[], { content, judged }: Sources): NumberReading[] {
  const givenAt = new Map<number, number>();
  drafts.forEach(({ at }, index) => {
    if (!givenAt.has(at)) givenAt.set(at, index);
  });
  return judged.map(({ site, why }) => {
    const { start, end } = site.quantity;
    const given = givenAt.get(start);
    const reason = why ?? (given === undefined ? 'unclear.metric' : 'target.quantity');
    const gives = roleOf(reason) === 'target' ? given : undefined;
    const target = isNarrowing(why) ? narrowedBy(drafts, start, end) : gives;
    return {
      span: { start, end },
      text: content.slice(start, end),
      role: roleOf(reason),
      target: target ?? null,
      why: reason,
    };
  });
}

function narrowedBy(drafts: readonly Draft[], start: number, end: number): number | undefined {
  const index = drafts.findIndex(
    ({ target: { span, qualifier } }) => qualifier !== null && start >= span.start && end <= span.end,
  );
  return index < 0 ? undefined : index;
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
