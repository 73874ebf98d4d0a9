import type { DateMention } from '../text/date.ts';
import { deadlineAt } from './clause/deadline.ts';
import type { Milestone } from './commitment/milestone.ts';
import type { ClauseOutline } from './clause/clauses.ts';
import type { Commitment } from './commitment/commitment.ts';
import type { Rank } from './commitment/rank.ts';
import type { TargetReading } from './reading.ts';
import type { NumberContext } from './clause/number-context.ts';
import type { NumberReason } from './number-reasons.ts';

/** A number with the reason why it is no target; null for a candidate. */
export interface ClassifiedNumber {
  readonly context: NumberContext;
  readonly reason: NumberReason | null;
}

/** A target with the position and date it was made from, by which numbers and dates are linked to it. */
export interface TargetDraft {
  /** Offset of the number; without a number, the end of a rank or the start of a milestone. */
  readonly at: number;
  readonly target: TargetReading;
  /** The date the deadline comes from. */
  readonly date: DateMention | null;
}

/** What all targets of one sentence are assembled from. */
export interface AssemblyInput {
  readonly content: string;
  readonly outline: ClauseOutline;
  readonly dates: readonly DateMention[];
  readonly year: number | null;
  readonly classified: readonly ClassifiedNumber[];
  /** Numbers that narrow a target, by clause index. */
  readonly narrowing: ReadonlyMap<number, readonly ClassifiedNumber[]>;
}

const NO_FIGURE = {
  value: null,
  value2: null,
  unit: '',
  direction: null,
  stretch: false,
  qualifier: null,
} as const;

/** Whether a number is a threshold or an age, which narrows the target in whose text it is. */
export const isNarrowing = (reason: NumberReason | null): boolean =>
  reason === 'threshold.narrows' || reason === 'age.people';

export function draftOfCommitment(commitment: Commitment, input: AssemblyInput): TargetDraft {
  const { content, outline, narrowing } = input;
  const due = deadlineOf(commitment.clauseIndex, commitment.quantity.from, input);
  const qualifiers = (narrowing.get(commitment.clauseIndex) ?? [])
    .map(({ context }) => context.quantity)
    .filter(({ start, to }) => start >= commitment.start && to <= commitment.end)
    .map(({ before, from, start, to }) =>
      content.slice(before === 'level' ? start : from, to).replace(/的$/, ''),
    );
  return {
    at: commitment.quantity.start,
    date: due.date,
    target: {
      metric: asPrinted(commitment.metric, content, outline.text),
      ...commitment.measure,
      stretch: commitment.stretch,
      deadline: due.deadline,
      qualifier: qualifiers.length === 0 ? null : qualifiers.join('、'),
      span: contentSpan(content, commitment.start, commitment.end),
    },
  };
}

export function draftOfRank(rank: Rank, input: AssemblyInput): TargetDraft {
  const { content, outline } = input;
  const due = deadlineOf(rank.clauseIndex, rank.start, input);
  const { comparator, value, unit, start, end, figure } = rank;
  const metric = asPrinted(rank.metric, content, outline.text);
  const target: TargetReading = {
    ...NO_FIGURE,
    kind: 'rank',
    metric,
    comparator,
    value,
    unit,
    deadline: due.deadline,
    span: contentSpan(content, start, end),
  };
  return { at: figure.end > figure.start ? figure.start : end, date: due.date, target };
}

export function draftOfMilestone(milestone: Milestone, { content, outline }: AssemblyInput): TargetDraft {
  const { deadline, start, end, date } = milestone;
  const metric = asPrinted(milestone.metric, content, outline.text);
  const span = contentSpan(content, start, end);
  return {
    at: start,
    date,
    target: { ...NO_FIGURE, kind: 'milestone', metric, comparator: '=', deadline, span },
  };
}

const deadlineOf = (clauseIndex: number, at: number, { outline, dates, year }: AssemblyInput) => {
  const clause = outline.clauses[clauseIndex];
  return clause === undefined ? { deadline: null, date: null } : deadlineAt(outline, clause, at, dates, year);
};

const contentSpan = (content: string, start: number, end: number) => ({
  start,
  end,
  text: content.slice(start, end),
});

/** The metric with the characters of the notice; it was cut from the half-width text. */
function asPrinted(metric: string, content: string, text: string): string {
  const at = text.indexOf(metric);
  if (at >= 0) return content.slice(at, at + metric.length);
  return content.includes('（') ? metric.replaceAll('(', '（').replaceAll(')', '）') : metric;
}
