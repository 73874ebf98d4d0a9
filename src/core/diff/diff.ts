import { deadlineIn } from '../amend/adjust-deadline.ts';
import { wordsOf, wordsWithoutFigures } from '../identity/words.ts';
import { groupBy } from '../record/group-by.ts';
import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { compareTargets, isSameDeadline, type TargetChange, type Years } from './compare-targets.ts';
import { pairTasks } from './pair-tasks.ts';

/** What became of a task, most important first: of several changes of one task the first counts. */
export const DIFF_KINDS = ['raised', 'lowered', 'moved', 'reworded', 'kept', 'dropped', 'added'] as const;

export type DiffKind = (typeof DIFF_KINDS)[number];

/** One task of two registries: what it was, what it is, and what changed. */
export interface DiffItem {
  readonly kind: DiffKind;
  readonly a: Task | null;
  readonly b: Task | null;
  /** Its targets that are not the same. */
  readonly targets: readonly TargetChange[];
  /** The words differ by more than figures. */
  readonly isReworded: boolean;
  /** The task has another deadline as printed. */
  readonly isMoved: boolean;
  /** Other lead units. */
  readonly isHandedOver: boolean;
  /** It is likely the same task, but not certain: a person has to look. */
  readonly isUncertain: boolean;
}

type Side = Pick<Registry, 'notices' | 'tasks' | 'targets'>;

/**
 * Compares two registries by meaning: two notices, of two years or a notice and its amendment, or two
 * states of a workbook. Tasks are paired by what they say, not by number or place; a new number alone
 * is no change. In the order of the second one, then what is gone. Pure; the cost is about linear.
 *
 * @param keepIds Both are states of one workbook: tasks with one id are the same.
 */
export function diffRegistries(before: Side, after: Side, keepIds = false): readonly DiffItem[] {
  const pairs = pairTasks(before.tasks, after.tasks, keepIds);
  const [was, is] = [before, after].map(({ targets }) => groupBy(targets, ({ task }) => task));
  const yearOf = ({ notices }: Side, { notice }: Task): number | null =>
    notices.find(({ id }) => id === notice)?.year ?? null;
  const byB = new Map(pairs.map((pair) => [pair.b.id, pair]));
  const pairedA = new Set(pairs.map(({ a }) => a.id));
  const items = after.tasks.map((b): DiffItem => {
    const pair = byB.get(b.id);
    if (pair === undefined) return { ...UNCHANGED, kind: 'added', a: null, b };
    const years = { a: yearOf(before, pair.a), b: yearOf(after, b) };
    const targets = { a: was?.get(pair.a.id) ?? [], b: is?.get(b.id) ?? [] };
    return { ...itemOf(pair.a, b, targets, years), isUncertain: pair.isUncertain };
  });
  const gone = before.tasks.filter(({ id }) => !pairedA.has(id));
  return [...items, ...gone.map((a): DiffItem => ({ ...UNCHANGED, kind: 'dropped', a, b: null }))];
}

const UNCHANGED = {
  targets: [],
  isReworded: false,
  isMoved: false,
  isHandedOver: false,
  isUncertain: false,
} as const;

function itemOf(
  a: Task,
  b: Task,
  targets: { readonly a: readonly Target[]; readonly b: readonly Target[] },
  years: Years,
): DiffItem {
  const changes = compareTargets(targets.a, targets.b, years).filter(({ kind }) => kind !== 'same');
  const isMoved =
    a.dueText !== null &&
    b.dueText !== null &&
    !isSameDeadline(dayOf(a.dueText, years.a), dayOf(b.dueText, years.b), years);
  const isReworded = saying(a.content, years.a) !== saying(b.content, years.b);
  const has = (kind: TargetChange['kind']): boolean => changes.some((change) => change.kind === kind);
  const isOther = has('changed') || has('added') || has('dropped');
  const kind = has('raised')
    ? 'raised'
    : has('lowered')
      ? 'lowered'
      : has('moved') || isMoved
        ? 'moved'
        : isReworded || isOther || figuresOf(a.content, years.a) !== figuresOf(b.content, years.b)
          ? 'reworded'
          : 'kept';
  const isHandedOver = listed(a.leadUnits) !== listed(b.leadUnits);
  return { kind, a, b, targets: changes, isReworded, isMoved, isHandedOver, isUncertain: false };
}

/** A deadline as printed, as a day; the text itself where it names none. */
const dayOf = (text: string, year: number | null): string => deadlineIn(text, year) ?? wordsOf(text);

/** The words of a text without its figures, and without the year of its notice. */
const saying = (content: string, year: number | null): string =>
  wordsWithoutFigures(wordsOf(withoutYear(content, year)));

const figuresOf = (content: string, year: number | null): string => wordsOf(withoutYear(content, year));

const withoutYear = (content: string, year: number | null): string =>
  year === null ? content : content.replaceAll(`${String(year)}年`, '');

const listed = (units: readonly string[]): string => units.map(wordsOf).sort().join('|');
