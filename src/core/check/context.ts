import type { FindingPlace } from '../finding/make-finding.ts';
import type { Allocation } from '../record/allocation.ts';
import type { Claim } from '../record/claim.ts';
import type { Entry } from '../record/entered/entry.ts';
import type { Finding } from '../record/finding.ts';
import { groupBy } from '../record/group-by.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Span } from '../record/span.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { type UnitMatcher, createUnitMatcher } from '../unit/directory.ts';
import { districtsOf } from './entry/districts.ts';
import { isGeneric, metricKey } from './match/target/metric.ts';
import type { Period } from './entry/period.ts';
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
  /** Names of the districts that occur in the notices. */
  readonly districts: readonly string[];
  /** 0-based position of a task in the registry; -1 where it is not there. */
  readonly placeOfTask: (id: string) => number;
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
  const notices = new Map(registry.notices.map((notice) => [notice.id, notice]));
  const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
  const targets = new Map(registry.targets.map((target) => [target.id, target]));
  const byTask = groupBy(registry.targets, ({ task }) => task);
  const allocations = groupBy(registry.allocations, ({ task }) => task);
  const noticeOfTarget = ({ task }: Target): string => tasks.get(task)?.notice ?? '';
  const named = groupBy(
    registry.targets.filter(({ stretch, metric }) => !stretch && !isGeneric(metric)),
    (target) => `${noticeOfTarget(target)}\n${metricKey(target.metric)}`,
  );
  const places = new Map(registry.tasks.map(({ id }, place) => [id, place]));
  const retained = new Set(settings.retained);
  return {
    registry,
    settings,
    noticeOf: (id) => notices.get(id),
    taskOf: (id) => tasks.get(id),
    targetOf: (id) => targets.get(id),
    targetsOf: (task) => byTask.get(task) ?? [],
    allocationsOf: (task) => allocations.get(task) ?? [],
    targetsLike: (metric, { id, notice }) =>
      (named.get(`${notice}\n${metricKey(metric)}`) ?? []).filter(({ task }) => task !== id),
    isRetained: (id) => retained.has(id),
    units: createUnitMatcher(settings.units),
    districts: districtsOf(registry),
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
