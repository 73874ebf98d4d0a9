import type { DateMention } from '../text/date.ts';
import { dueAt } from './due.ts';
import type { Milestone } from './milestone.ts';
import type { Outline } from './outline.ts';
import type { Pledge } from './pledge.ts';
import type { Rank } from './rank.ts';
import type { TargetReading } from './reading.ts';
import type { Site } from './site.ts';
import type { Why } from './why.ts';

/** A number and what speaks against its being a target; null where nothing does. */
export interface Judged {
  readonly site: Site;
  readonly why: Why | null;
}

/** A target with what it was made from, so that each number can find the target it gives. */
export interface Draft {
  /** Where the number stands, or the end of a step without one. */
  readonly at: number;
  readonly target: TargetReading;
  /** The date the deadline comes from. */
  readonly date: DateMention | null;
}

export interface Sources {
  readonly content: string;
  readonly outline: Outline;
  readonly dates: readonly DateMention[];
  readonly year: number | null;
  readonly judged: readonly Judged[];
  /** Those that narrow a target, by clause. */
  readonly narrowing: ReadonlyMap<number, readonly Judged[]>;
}

const WORDLESS = {
  value: null,
  value2: null,
  unit: '',
  direction: null,
  stretch: false,
  qualifier: null,
} as const;

/** Thresholds and ages narrow the target they stand in. */
export const isNarrowing = (why: Why | null): boolean => why === 'threshold.narrows' || why === 'age.people';

export function fromPledge(pledge: Pledge, sources: Sources): Draft {
  const { content, outline, narrowing } = sources;
  const due = dueOf(pledge.clauseIndex, pledge.quantity.from, sources);
  const qualifiers = (narrowing.get(pledge.clauseIndex) ?? [])
    .map(({ site }) => site.quantity)
    .filter(({ start, to }) => start >= pledge.start && to <= pledge.end)
    .map(({ before, from, start, to }) =>
      content.slice(before === 'level' ? start : from, to).replace(/的$/, ''),
    );
  return {
    at: pledge.quantity.start,
    date: due.date,
    target: {
      metric: asPrinted(pledge.metric, content, outline.text),
      ...pledge.measured,
      stretch: pledge.stretch,
      deadline: due.deadline,
      qualifier: qualifiers.length === 0 ? null : qualifiers.join('、'),
      span: spanOf(content, pledge.start, pledge.end),
    },
  };
}

export function fromRank(rank: Rank, sources: Sources): Draft {
  const { content, outline } = sources;
  const due = dueOf(rank.clauseIndex, rank.start, sources);
  const { comparator, value, unit, start, end, figure } = rank;
  const metric = asPrinted(rank.metric, content, outline.text);
  const target: TargetReading = {
    ...WORDLESS,
    kind: 'rank',
    metric,
    comparator,
    value,
    unit,
    deadline: due.deadline,
    span: spanOf(content, start, end),
  };
  return { at: figure.end > figure.start ? figure.start : end, date: due.date, target };
}

export function fromMilestone(milestone: Milestone, { content, outline }: Sources): Draft {
  const { deadline, start, end, date } = milestone;
  const metric = asPrinted(milestone.metric, content, outline.text);
  const span = spanOf(content, start, end);
  return {
    at: start,
    date,
    target: { ...WORDLESS, kind: 'milestone', metric, comparator: '=', deadline, span },
  };
}

const dueOf = (clauseIndex: number, at: number, { outline, dates, year }: Sources) => {
  const clause = outline.clauses[clauseIndex];
  return clause === undefined ? { deadline: null, date: null } : dueAt(outline, clause, at, dates, year);
};

const spanOf = (content: string, start: number, end: number) => ({
  start,
  end,
  text: content.slice(start, end),
});

/** Metrics are cut from the half-width text; what the reader sees is as the notice prints it. */
function asPrinted(metric: string, content: string, text: string): string {
  const at = text.indexOf(metric);
  if (at >= 0) return content.slice(at, at + metric.length);
  return content.includes('（') ? metric.replaceAll('(', '（').replaceAll(')', '）') : metric;
}
