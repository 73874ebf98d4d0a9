import type { TargetReading } from '#core/target/reading';

/** A hand-made answer. */
export interface Answer {
  readonly no: string;
  readonly metric: string;
  readonly kind: string;
  readonly comparator: string;
  readonly value: number | null;
  readonly value2?: number;
  readonly unit: string;
  readonly direction?: string;
  readonly deadline: string | null;
}

/** The agreement of readings with answers; all numbers are shares, 0–1. */
export interface Score {
  readonly f1: number;
  readonly comparators: number;
  readonly kinds: number;
  readonly deadlines: number;
  readonly directions: number;
  /** Answers without a reading and readings without an answer, for the message of a failed test. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** Minimum likeness of two metrics that count as the same. */
const SAME_METRIC = 0.6;

/** Compares readings with answers, task by task; each reading is matched at most once. */
export function scored(
  pairs: readonly { readonly answers: readonly Answer[]; readonly read: readonly TargetReading[] }[],
): Score {
  const missed: string[] = [];
  const extra: string[] = [];
  const found: (readonly [Answer, TargetReading])[] = [];
  for (const { answers, read } of pairs) {
    const left = [...read];
    for (const answer of answers) {
      const best = left
        .filter((target) => agrees(answer, target))
        .sort((a, b) => likeness(b.metric, answer.metric) - likeness(a.metric, answer.metric))[0];
      if (best === undefined) missed.push(`${answer.no}: ${answer.metric} ${answer.value}${answer.unit}`);
      else {
        left.splice(left.indexOf(best), 1);
        found.push([answer, best]);
      }
    }
    extra.push(...left.map(({ metric, value, unit }) => `${metric} ${value}${unit}`));
  }
  const share = (holds: (answer: Answer, target: TargetReading) => boolean): number =>
    found.filter(([answer, target]) => holds(answer, target)).length / found.length;
  return {
    f1: (2 * found.length) / (2 * found.length + missed.length + extra.length),
    comparators: share((answer, { comparator }) => comparator === answer.comparator),
    kinds: share((answer, { kind }) => kind === answer.kind),
    deadlines: share((answer, { deadline }) => deadline === answer.deadline),
    directions: share((answer, { direction }) => direction === (answer.direction ?? null)),
    missed,
    extra,
  };
}

function agrees(answer: Answer, target: TargetReading): boolean {
  const figures = target.value === answer.value && target.value2 === (answer.value2 ?? null);
  return figures && target.unit === answer.unit && likeness(target.metric, answer.metric) >= SAME_METRIC;
}

/** Dice coefficient of the characters of two texts, 0–1, regardless of order. */
export function likeness(one: string, other: string): number {
  const left = [...other];
  let common = 0;
  for (const char of one) {
    const at = left.indexOf(char);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (one.length + other.length);
}
