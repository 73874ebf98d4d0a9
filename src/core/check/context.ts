import type { FindingPlace } from '../finding/finding.ts';
import type { Allocation } from '../record/allocation.ts';
import type { Claim } from '../record/claim.ts';
import type { Entry } from '../record/entry.ts';
import type { Finding } from '../record/finding.ts';
import { groupBy } from '../record/group.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Span } from '../record/span.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { type Units, unitsOf } from '../unit/directory.ts';
import { areasOf } from './across/areas.ts';
import { isGeneric, metricKey } from './match/metric.ts';
import type { Period } from './period.ts';
import type { Role } from './row/role.ts';
import type { CheckSettings } from './settings.ts';

/** A registry with the look-ups the rules share; each is made once. */
export interface CheckContext {
  readonly registry: Registry;
  readonly settings: CheckSettings;
  readonly noticeOf: (id: string) => Notice | undefined;
  readonly taskOf: (id: string) => Task | undefined;
  readonly targetOf: (id: string) => Target | undefined;
  readonly targetsOf: (task: string) => readonly Target[];
  readonly allocationsOf: (task: string) => readonly Allocation[];
  /** Targets of other tasks of the same notice that name the same quantity as a metric, as printed. */
  readonly targetsLike: (metric: string, task: Task) => readonly Target[];
  readonly units: Units;
  /** Names of the districts the notices know. */
  readonly areas: readonly string[];
  /** Place of a task in the registry, from 0; -1 where it is in none. */
  readonly placeOfTask: (id: string) => number;
  /** Key of the row a person is editing; what concerns two rows is told there. Null where all are checked. */
  readonly edited: string | null;
}

/** An entry with everything that was read from it. */
export interface ReadEntry {
  readonly entry: Entry;
  /** Null where the row names no task of the registry. */
  readonly task: Task | null;
  /** The name its unit counts under; null in a published table. */
  readonly unit: string | null;
  readonly role: Role;
  /** Null where none is given, or what is given is none. */
  readonly period: Period | null;
  readonly claims: readonly Claim[];
  /** What reading the text found wrong: rates, parts, words. */
  readonly findings: readonly Finding[];
}

/** A claim and the report it stands in. */
export interface PlacedClaim {
  readonly read: ReadEntry;
  readonly claim: Claim;
}

/** A report that holds a sentence. */
export interface Holder {
  /** Key of the entry. */
  readonly entry: string;
  readonly task: string;
  /** Place of the task in the registry. */
  readonly place: number;
}

/** Reports for one period that hold a sentence, by its words, of the first tasks in the registry that have one. */
export type Holders = (period: string | null, words: string) => readonly Holder[];

/** All entries that are checked together. Looking one up costs no more where there are many. */
export interface Book {
  readonly entries: readonly ReadEntry[];
  /** Reports for one task, in the order given. */
  readonly ofTask: (task: string) => readonly ReadEntry[];
  /** Who holds a sentence; an entry put in another's place (same key) is not told apart from it. */
  readonly holders: Holders;
  /** The claims that are figures of one indicator (indicator.ts). */
  readonly claimsOf: (indicator: string) => readonly PlacedClaim[];
  /** The claims of one report by their indicator. */
  readonly indicatorsOf: (read: ReadEntry) => ReadonlyMap<string, readonly PlacedClaim[]>;
  /** The report of the same task and unit for the latest period before this one, in the same year. */
  readonly previousOf: (read: ReadEntry) => ReadEntry | null;
}

/** Looks at one entry among all; what it costs does not grow with how many there are. */
export type EntryRule = (read: ReadEntry, book: Book, context: CheckContext) => readonly Finding[];
/** Looks at what is not there: rows that are missing. */
export type BookRule = (book: Book, context: CheckContext) => readonly Finding[];

/** Where a finding about an entry stands. */
export const placeOf = ({ entry, task }: ReadEntry, span: Span | null = null): FindingPlace => ({
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
    units: unitsOf(settings.units),
    areas: areasOf(registry),
    placeOfTask: (id) => places.get(id) ?? -1,
    edited: null,
  };
}

/** The same for a row that is being edited: its task comes last, so that it hears of every other one. */
export const contextOfEdit = (context: CheckContext, { key, task }: Entry): CheckContext => ({
  ...context,
  edited: key,
  placeOfTask: (id) => (id === task ? Number.POSITIVE_INFINITY : context.placeOfTask(id)),
});
