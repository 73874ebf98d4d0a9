import type { FindingPlace } from '../finding/make-finding.ts';
import { taskNames } from '../finding/task-names.ts';
import type { Allocation } from '../record/allocation.ts';
import type { Claim } from '../record/claim.ts';
import type { Entry } from '../record/entered/entry.ts';
import type { PlanEntry } from '../record/entered/plan-entry.ts';
import type { Finding } from '../record/finding.ts';
import { groupBy } from '../record/group-by.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Span } from '../record/span.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { type UnitMatcher, createUnitMatcher } from '../unit/directory.ts';
import { districtsOf } from './entry/districts.ts';
import { asTask } from './entry/statement-task.ts';
import { isGeneric, metricKey } from './match/target/metric.ts';
import { dueDays } from '../reporting/due.ts';
import { type Duty, duties } from '../reporting/duties.ts';
import { heldRecords, holdsIn } from '../reporting/held-records.ts';
import type { Period } from '../reporting/period.ts';
import type { EntryRole } from './entry/role.ts';
import type { CheckSettings } from './settings.ts';

/** A registry with look-ups shared by the rules; each is built once. */
export interface CheckContext {
  readonly registry: Registry;
  readonly settings: CheckSettings;
  readonly noticeOf: (id: string) => Notice | undefined;
  readonly taskOf: (id: string) => Task | undefined;
  readonly targetOf: (id: string) => Target | undefined;
  readonly targetsOf: (task: string) => readonly Target[];
  readonly allocationsOf: (task: string) => readonly Allocation[];
  /** Targets of other tasks of the same notice whose metric has the same `metricKey`. */
  readonly targetsLike: (metric: string, task: Task) => readonly Target[];
  /** Whether a task or target is kept although the latest version of its notice lacks it. */
  readonly isRetained: (id: string) => boolean;
  readonly units: UnitMatcher;
  /** Who has a part in a task. */
  readonly dutiesOf: (task: string) => readonly Duty[];
  /** What was filled into 推进方案表 for a task; undefined where nothing was, or it is not known. */
  readonly planOf: (task: string) => PlanEntry | undefined;
  /** Names of the districts that occur in the notices. */
  readonly districts: readonly string[];
  /** ISO date on which reports for a period are due; null where nothing states it. */
  readonly dueOf: (period: Period) => string | null;
  /** Names of tasks for a sentence; see `taskNames`. */
  readonly namesOf: (tasks: readonly Task[]) => readonly string[];
  /** 0-based position of a task in the registry; -1 where it is not there. */
  readonly placeOfTask: (id: string) => number;
  /**
   * The context of reports for a period: with the tasks and targets as they held in it (调整台账). Null: as
   * they hold in the latest one.
   */
  readonly at: (period: Period | null) => CheckContext;
  /** Key of the row being edited: findings about two rows are reported there. Null in a check of all rows. */
  readonly edited: string | null;
}

/** An entry with everything that was read from it. */
export interface ReadEntry {
  readonly entry: Entry;
  /** Null where the row names no task of the registry. */
  readonly task: Task | null;
  /** Name of its unit by the 单位目录; null in a published table. */
  readonly unit: string | null;
  readonly role: EntryRole;
  /** Null where it is missing or unreadable. */
  readonly period: Period | null;
  readonly claims: readonly Claim[];
  /** Findings about the text alone: rates, parts, words. */
  readonly findings: readonly Finding[];
}

/** A claim with its entry. */
export interface PlacedClaim {
  readonly read: ReadEntry;
  readonly claim: Claim;
}

/** An entry whose report contains a given sentence. */
export interface SentenceOccurrence {
  /** Key of the entry. */
  readonly entry: string;
  readonly task: string;
  /** 0-based position of the task in the registry. */
  readonly place: number;
}

/**
 * Finds the reports of one period that contain a sentence (normalized words, see `Sentence`).
 * Only the first few occurrences in registry order are recorded.
 */
export type FindSentence = (period: string | null, words: string) => readonly SentenceOccurrence[];

/** All checked entries with look-ups of constant cost. */
export interface EntryIndex {
  readonly entries: readonly ReadEntry[];
  /** Entries of one task, in input order. */
  readonly ofTask: (task: string) => readonly ReadEntry[];
  /** Where else a sentence occurs. After `withEntry` it still refers to the replaced entry (same key). */
  readonly occurrencesOf: FindSentence;
  /** All claims about one indicator (`indicatorOf`). */
  readonly claimsOf: (indicator: string) => readonly PlacedClaim[];
  /** The claims of one entry by indicator. */
  readonly indicatorsOf: (read: ReadEntry) => ReadonlyMap<string, readonly PlacedClaim[]>;
  /** The entry of the same task and unit for the latest earlier period of the same year. */
  readonly previousOf: (read: ReadEntry) => ReadEntry | null;
}

/** A rule about one entry; its cost must not depend on the number of entries. */
export type EntryRule = (read: ReadEntry, index: EntryIndex, context: CheckContext) => readonly Finding[];
/** A rule about all entries together, for instance about missing rows. */
export type OverallRule = (index: EntryIndex, context: CheckContext) => readonly Finding[];

/** The place of a finding about an entry. */
export const findingPlaceOf = ({ entry, task }: ReadEntry, span: Span | null = null): FindingPlace => ({
  notice: task?.notice ?? null,
  task: entry.task,
  unit: entry.unit,
  period: entry.period,
  span,
  cell: entry.cell,
});

export function checkContext(registry: Registry, settings: CheckSettings): CheckContext {
  const { amendments } = settings;
  const isChanged = amendments.some(({ state }) => state === 'done');
  const contexts = new Map<string, CheckContext>();
  const byEnd = new Map<string, CheckContext>();
  const at = (period: Period | null): CheckContext => {
    const end = !isChanged || period === null ? '' : `${String(period.year)}-${String(period.last)}`;
    let found = byEnd.get(end);
    if (found === undefined) {
      // Periods in which the same changes hold have one context.
      const holding = isChanged ? amendments.map((one) => Number(holdsIn(one, period))).join('') : '';
      found = contexts.get(holding) ?? contextIn(period);
      contexts.set(holding, found);
      byEnd.set(end, found);
    }
    return found;
  };
  const contextIn = (period: Period | null): CheckContext => {
    const held = isChanged ? { ...registry, ...heldRecords(registry, amendments, period) } : registry;
    return { ...contextOf(held, settings), registry, at };
  };
  return at(null);
}

function contextOf(registry: Registry, settings: CheckSettings): Omit<CheckContext, 'at'> {
  const notices = new Map(registry.notices.map((notice) => [notice.id, notice]));
  const tasks = new Map(
    [...registry.tasks, ...(registry.statements ?? []).map(asTask)].map((task) => [task.id, task]),
  );
  const targets = new Map(registry.targets.map((target) => [target.id, target]));
  const byTask = groupBy(registry.targets, ({ task }) => task);
  const allocations = groupBy(registry.allocations, ({ task }) => task);
  const noticeOfTarget = ({ task }: Target): string => tasks.get(task)?.notice ?? '';
  const named = groupBy(
    registry.targets.filter(({ stretch, metric }) => !stretch && !isGeneric(metric)),
    (target) => `${noticeOfTarget(target)}\n${metricKey(target.metric)}`,
  );
  const noticeOf = (id: string): Notice | undefined => notices.get(id);
  const places = new Map(registry.tasks.map(({ id }, place) => [id, place]));
  const retained = new Set(settings.retained);
  const plans = new Map((settings.plans ?? []).map((plan) => [plan.task, plan]));
  const units = createUnitMatcher(settings.units);
  const dutiesByTask = groupBy(duties(registry.tasks, units), ({ task }) => task);
  return {
    registry,
    settings,
    noticeOf,
    taskOf: (id) => tasks.get(id),
    targetOf: (id) => targets.get(id),
    targetsOf: (task) => byTask.get(task) ?? [],
    allocationsOf: (task) => allocations.get(task) ?? [],
    targetsLike: (metric, { id, notice }) =>
      (named.get(`${notice}\n${metricKey(metric)}`) ?? []).filter(({ task }) => task !== id),
    isRetained: (id) => retained.has(id),
    units,
    dutiesOf: (task) => dutiesByTask.get(task) ?? [],
    planOf: (task) => plans.get(task),
    districts: districtsOf(registry),
    dueOf: dueDays(settings.periods, settings.progressDay),
    namesOf: taskNames(registry.tasks, noticeOf),
    placeOfTask: (id) => places.get(id) ?? -1,
    edited: null,
  };
}

/**
 * The context for an edited row: its task counts as the last one, so that findings about two tasks are
 * reported at it.
 */
export const contextForEdit = (context: CheckContext, { key, task }: Entry): CheckContext => ({
  ...context,
  edited: key,
  placeOfTask: (id) => (id === task ? Number.POSITIVE_INFINITY : context.placeOfTask(id)),
});
