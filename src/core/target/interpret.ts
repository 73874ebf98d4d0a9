import { findDates } from '../text/date.ts';
import { HAN_NUMERAL_CHARACTERS } from '../text/numeral.ts';
import { findQuantities } from '../text/quantity.ts';
import { halfWidth } from '../text/width.ts';
import { dateReason, reasonAgainst, roleOf } from './classify.ts';
import { dueAt } from './due.ts';
import { milestonesOf } from './milestone.ts';
import { outlineOf } from './outline.ts';
import { pledgesOf } from './pledges.ts';
import { ranksOf } from './rank.ts';
import type { ContentReading, NumberReading, ReadingContext, TargetReading } from './reading.ts';
import { sitesOf } from './site.ts';
import type { Why } from './why.ts';

/**
 * Reads one content once: every number gets a reason, and those nothing speaks against
 * become targets. `readTargets` and `explainNumbers` each show one side of it.
 */
export function interpret(content: string, { year }: ReadingContext): ContentReading {
  const text = halfWidth(content);
  const outline = outlineOf(text);
  const dates = findDates(text, year);
  const ranks = ranksOf(outline);
  const isRanked = (at: number): boolean => ranks.some(({ figure }) => at >= figure.start && at < figure.end);
  const judged = sitesOf(outline, findQuantities(text), dates).map((site) => ({
    site,
    why: isRanked(site.quantity.start) ? ('target.rank' as const) : reasonAgainst(site),
  }));
  const pledges = pledgesOf(
    outline,
    judged.filter(({ why }) => why === null).map(({ site }) => site),
    dates,
  );
  const taken = new Set([...pledges, ...ranks].map(({ clauseIndex }) => clauseIndex));
  const milestones = milestonesOf(outline, dates, year, taken);
  const usedDates = new Set(milestones.map(({ date }) => date));

  const place = (start: number, end: number) => ({ span: { start, end, text: content.slice(start, end) } });
  const drafts: { readonly at: number; readonly target: TargetReading }[] = [];
  for (const pledge of pledges) {
    const clause = outline.clauses[pledge.clauseIndex];
    if (clause === undefined) continue;
    const due = dueAt(outline, clause, pledge.quantity.from, dates, year);
    if (due.date !== null) usedDates.add(due.date);
    const narrowing = judged.filter(
      ({ site, why }) =>
        (why === 'threshold.narrows' || why === 'age.people') &&
        site.quantity.from >= pledge.start &&
        site.quantity.to <= pledge.end,
    );
    const qualifier = narrowing
      .map(({ site }) => content.slice(site.quantity.from, site.quantity.to))
      .join('、');
    drafts.push({
      at: pledge.quantity.start,
      target: {
        metric: pledge.metric,
        ...pledge.measured,
        stretch: pledge.stretch,
        deadline: due.deadline,
        qualifier: qualifier === '' ? null : qualifier,
        ...place(pledge.start, pledge.end),
      },
    });
  }
  for (const rank of ranks) {
    const clause = outline.clauses[rank.clauseIndex];
    const due = clause === undefined ? null : dueAt(outline, clause, rank.start, dates, year);
    if (due?.date != null) usedDates.add(due.date);
    const { metric, comparator, value, unit } = rank;
    const target: TargetReading = {
      metric,
      kind: 'rank',
      comparator,
      value,
      value2: null,
      unit,
      direction: null,
      stretch: false,
      deadline: due?.deadline ?? null,
      qualifier: null,
      ...place(rank.start, rank.end),
    };
    drafts.push({ at: rank.figure.end > rank.figure.start ? rank.figure.start : rank.end, target });
  }
  for (const { metric, deadline, start, end } of milestones) {
    const target: TargetReading = {
      metric,
      kind: 'milestone',
      comparator: '=',
      value: null,
      value2: null,
      unit: '',
      direction: null,
      stretch: false,
      deadline,
      qualifier: null,
      ...place(start, end),
    };
    drafts.push({ at: start, target });
  }
  const sorted = drafts
    .map((draft, order) => ({ ...draft, order }))
    .sort((a, b) => a.at - b.at || a.order - b.order);
  const targets = sorted.map(({ target }) => target);

  const numbers: NumberReading[] = judged.map(({ site, why }) => {
    const { start, end } = site.quantity;
    const given = sorted.findIndex(({ at }) => at === start);
    const reason: Why = why ?? 'target.quantity';
    const narrowed =
      reason === 'threshold.narrows' || reason === 'age.people'
        ? targets.findIndex(
            ({ span, kind }) => kind !== 'milestone' && start >= span.start && end <= span.end,
          )
        : -1;
    const target = why === null || why === 'target.rank' ? given : narrowed;
    return {
      span: { start, end },
      text: content.slice(start, end),
      role: roleOf(reason),
      target: target < 0 ? null : target,
      why: reason,
    };
  });
  for (const date of dates) {
    const { start, end } = date;
    if (![...text.slice(start, end)].some((char) => /\d/.test(char) || HAN_NUMERAL_CHARACTERS.includes(char)))
      continue;
    const why = dateReason(date, usedDates.has(date));
    const target = targets.findIndex(
      ({ span, deadline }) =>
        deadline !== null && deadline === date.last && span.start <= end && span.end >= start,
    );
    numbers.push({
      span: { start, end },
      text: content.slice(start, end),
      role: roleOf(why),
      target: target < 0 ? null : target,
      why,
    });
  }
  return { targets, numbers: numbers.sort((a, b) => a.span.start - b.span.start) };
}
