import type { DateMention } from '../text/date.ts';
import { lastIndexWhere } from '../text/sorted.ts';
import type { DeadlineFinder } from './clause/deadline.ts';
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
  readonly deadlineAt: DeadlineFinder;
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
  const inClause = narrowing.get(commitment.clauseIndex) ?? [];
  const qualifiers = inClause
    .slice(
      lastIndexWhere(inClause, ({ context }) => context.quantity.start < commitment.start) + 1,
      lastIndexWhere(inClause, ({ context }) => context.quantity.to <= commitment.end) + 1,
    )
    .map(({ context }) => context.quantity)
    .map(({ before, from, start, to }) =>
      content.slice(before === 'level' ? start : from, to).replace(/的$/, ''),
    );
  return {
    at: commitment.quantity.start,
    date: due.date,
    target: {
      metric: asPrinted(commitment.metric, content, outline.text, commitment.start),
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
  const metric = asPrinted(rank.metric, content, outline.text, start);
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
  const metric = asPrinted(milestone.metric, content, outline.text, start);
  const span = contentSpan(content, start, end);
  return {
    at: start,
    date,
    target: { ...NO_FIGURE, kind: 'milestone', metric, comparator: '=', deadline, span },
  };
}

const deadlineOf = (clauseIndex: number, at: number, { outline, deadlineAt }: AssemblyInput) => {
  const clause = outline.clauses[clauseIndex];
  return clause === undefined ? { deadline: null, date: null } : deadlineAt(clause, at);
};

const contentSpan = (content: string, start: number, end: number) => ({
  start,
  end,
  text: content.slice(start, end),
});

/** Characters before a target in which its metric is looked for first. */
const NEAR = 200;
/** In longer sentences it is looked for nowhere else. */
const LONGEST_SEARCHED = 4000;

/** The metric with the characters of the notice; it was cut from the half-width text, near `start`. */
function asPrinted(metric: string, content: string, text: string, start: number): string {
  const near = text.slice(Math.max(0, start - NEAR), start + NEAR).indexOf(metric);
  const isSearched = near < 0 && text.length <= LONGEST_SEARCHED;
  const at = near >= 0 ? Math.max(0, start - NEAR) + near : isSearched ? text.indexOf(metric) : -1;
  if (at >= 0) return content.slice(at, at + metric.length);
  return !isSearched || content.includes('（') ? metric.replaceAll('(', '（').replaceAll(')', '）') : metric;
}
