import type { Span } from '../record/span.ts';
import { type DateMention, findDates } from '../text/date.ts';
import { HAN_NUMERAL_CHARACTERS } from '../text/numeral.ts';
import { findQuantities } from '../text/quantity.ts';
import { lastIndexWhere } from '../text/sorted.ts';
import { toHalfWidth } from '../text/width.ts';
import {
  type TargetDraft,
  draftOfMilestone,
  draftOfCommitment,
  draftOfRank,
  isNarrowing,
  type ClassifiedNumber,
  type AssemblyInput,
} from './assemble.ts';
import { dateReason, reasonAgainst, roleOfReason } from './classify/classify.ts';
import { readMilestones } from './commitment/milestone.ts';
import { deadlineFinder } from './clause/deadline.ts';
import { outlineClauses, sentenceViews } from './clause/clauses.ts';
import { readCommitments } from './commitment/commitments.ts';
import { readRanks } from './commitment/rank.ts';
import type { ContentReading, NumberReading, ReadingContext, TargetReading } from './reading.ts';
import { numberContexts } from './clause/number-context.ts';

/**
 * Reads one content in one pass: every number gets a reason, and the numbers without a reason
 * against become targets. `readTaskTargets` and `explainNumbers` each return one part of the result.
 *
 * Sentences are read one by one, each together with the short title before it, so that the cost is
 * linear in the number of sentences.
 */
export function interpret(content: string, context: ReadingContext): ContentReading {
  const targets: TargetReading[] = [];
  const numbers: NumberReading[] = [];
  const places: number[] = [];
  for (const { viewStart, start, end } of sentenceViews(outlineClauses(toHalfWidth(content)))) {
    const read = readSentence(content.slice(viewStart, end), context);
    // Results inside the title were already read with the title's own sentence.
    const own = read.targets.filter(({ span }) => span.start >= start - viewStart);
    const before = read.targets.length - own.length;
    for (const number of read.numbers) {
      if (number.span.start < start - viewStart) continue;
      const target =
        number.target === null || number.target < before ? null : number.target - before + targets.length;
      numbers.push({ ...number, span: shifted(number.span, viewStart), target });
    }
    const isOwn = (_: number, index: number): boolean =>
      (read.targets[index]?.span.start ?? -1) >= start - viewStart;
    for (const place of read.places.filter(isOwn)) places.push(place + viewStart);
    for (const target of own)
      targets.push({ ...target, span: { ...target.span, ...shifted(target.span, viewStart) } });
  }
  return { targets, numbers, places };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function readSentence(content: string, { year }: ReadingContext): ContentReading {
  const text = toHalfWidth(content);
  const outline = outlineClauses(text);
  const dates = findDates(text, year);
  const ranks = readRanks(outline, dates);
  const ranked = new Set(
    ranks.flatMap(({ figure: { start, end } }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const classified: readonly ClassifiedNumber[] = numberContexts(outline, findQuantities(text), dates).map(
    (context) => ({
      context,
      reason: ranked.has(context.quantity.start) ? 'target.rank' : reasonAgainst(context),
    }),
  );
  const candidates = classified.filter(({ reason }) => reason === null).map(({ context }) => context);
  // A number without a metric is no target.
  const commitments = readCommitments(outline, candidates, dates).filter(({ metric }) => metric !== '');
  const deadlineAt = deadlineFinder(outline, dates, year);
  const taken = new Set([...commitments, ...ranks].map(({ clauseIndex }) => clauseIndex));
  const input: AssemblyInput = {
    content,
    outline,
    dates,
    deadlineAt,
    classified,
    narrowing: narrowingOf(classified),
  };
  const drafts = [
    ...commitments.map((commitment) => draftOfCommitment(commitment, input)),
    ...ranks.map((rank) => draftOfRank(rank, input)),
    ...readMilestones(outline, dates, deadlineAt, taken).map((milestone) =>
      draftOfMilestone(milestone, input),
    ),
  ].sort((a, b) => a.at - b.at);
  const numbers = [...explained(drafts, input), ...datesExplained(drafts, input)];
  return {
    targets: drafts.map(({ target }) => target),
    numbers: numbers.sort((a, b) => a.span.start - b.span.start),
    places: drafts.map(({ at }) => at),
  };
}

function narrowingOf(
  classified: readonly ClassifiedNumber[],
): ReadonlyMap<number, readonly ClassifiedNumber[]> {
  const byClause = new Map<number, ClassifiedNumber[]>();
  for (const one of classified) {
    if (!isNarrowing(one.reason)) continue;
    const clause = byClause.get(one.context.clauseIndex);
    if (clause === undefined) byClause.set(one.context.clauseIndex, [one]);
    else clause.push(one);
  }
  return byClause;
}

function explained(drafts: readonly TargetDraft[], { content, classified }: AssemblyInput): NumberReading[] {
  const givenAt = new Map<number, number>();
  drafts.forEach(({ at }, index) => {
    if (!givenAt.has(at)) givenAt.set(at, index);
  });
  return classified.map(({ context, reason }) => {
    const { start, end } = context.quantity;
    const given = givenAt.get(start);
    const stated = reason ?? (given === undefined ? 'unclear.metric' : 'target.quantity');
    const gives = roleOfReason(stated) === 'target' ? given : undefined;
    const target = isNarrowing(reason) ? narrowedBy(drafts, start, end) : gives;
    return {
      span: { start, end },
      text: content.slice(start, end),
      role: roleOfReason(stated),
      target: target ?? null,
      reason: stated,
    };
  });
}

/** Targets next to a number among which is the one it narrows. */
const NEAR_TARGETS = 12;

/** The first target with a qualifier whose text contains the number. Targets are in the order of their numbers. */
function narrowedBy(drafts: readonly TargetDraft[], start: number, end: number): number | undefined {
  const next = lastIndexWhere(drafts, ({ at }) => at < start) + 1;
  const from = Math.max(0, next - NEAR_TARGETS);
  const index = drafts
    .slice(from, next + NEAR_TARGETS)
    .findIndex(
      ({ target: { span, qualifier } }) => qualifier !== null && start >= span.start && end <= span.end,
    );
  return index < 0 ? undefined : from + index;
}

/** Dates with digits or numerals; 年底 and 国庆前 contain no number. */
function datesExplained(
  drafts: readonly TargetDraft[],
  { content, outline, dates }: AssemblyInput,
): NumberReading[] {
  const usedBy = new Map<DateMention, number>();
  drafts.forEach(({ date }, index) => {
    if (date !== null && !usedBy.has(date)) usedBy.set(date, index);
  });
  return dates
    .filter(({ start, end }) => [...outline.text.slice(start, end)].some(isNumeral))
    .map((date) => {
      const { start, end } = date;
      const target = usedBy.get(date) ?? -1;
      const reason = dateReason(date, target >= 0);
      return {
        span: { start, end },
        text: content.slice(start, end),
        role: roleOfReason(reason),
        target: target < 0 ? null : target,
        reason,
      };
    });
}

const isNumeral = (char: string): boolean => /\d/.test(char) || HAN_NUMERAL_CHARACTERS.includes(char);
