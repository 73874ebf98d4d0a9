import { publishedEntries } from '../check/entry/published.ts';
import { leadsOf } from '../reporting/duties.ts';
import type { Entry } from '../record/entered/entry.ts';
import { type Registry, withTables } from '../record/registry.ts';
import type { Task } from '../record/task.ts';
import type { KnownTasks, TableMatch } from '../identity/match-tables.ts';

/** Registries in which completion tables no longer stand beside the notices they report on. */
export interface JoinedTables {
  /** Without the tasks of tables that are tasks of notices, and without tables that have no others. */
  readonly registry: Registry;
  /** What the tables say, as reports on the tasks of the notices; without keys. */
  readonly reports: readonly Entry[];
}

/**
 * Makes what completion tables say reports on the tasks of notices: for the period of the table, of the
 * lead unit where there is one. Findings about the file of a table stay, at the notice. Pure.
 *
 * @param known The notices; they may be in `tables` too.
 * @param tables The registry with the tables.
 */
export function joinedTables(
  known: KnownTasks,
  tables: Registry,
  matches: readonly TableMatch[],
): JoinedTables {
  const taskOf = new Map(matches.flatMap(({ tasks }) => [...tasks]));
  if (taskOf.size === 0) return { registry: tables, reports: [] };
  const tasks = new Map(known.tasks.map((task) => [task.id, task]));
  const noticeOf = new Map(
    matches.flatMap(({ table, tasks: pairs }) => {
      const [first] = pairs.values();
      const notice = first === undefined ? undefined : tasks.get(first)?.notice;
      return notice === undefined ? [] : [[table, notice] as const];
    }),
  );
  const years = new Map(known.notices.map(({ id, year }) => [id, year]));
  const dated = tables.notices.map((table) => ({
    ...table,
    year: table.year ?? years.get(noticeOf.get(table.id) ?? '') ?? null,
  }));
  const targetOf = new Map(matches.flatMap(({ targets }) => [...targets]));
  const reports = publishedEntries({ ...tables, notices: dated }).flatMap((entry): readonly Entry[] => {
    const task = tasks.get(taskOf.get(entry.task ?? '') ?? '');
    if (task === undefined) return [];
    const figures = entry.figures.flatMap((figure) => {
      const target = targetOf.get(figure.target);
      return target === undefined ? [] : [{ ...figure, target }];
    });
    return [{ ...entry, key: '', task: task.id, unit: reporterOf(task), figures }];
  });
  return { registry: withoutTasks(tables, taskOf, noticeOf), reports };
}

/** The unit that answers for a task; null where there is none or several. */
function reporterOf(task: Task): string | null {
  const [lead, ...others] = leadsOf(task);
  return lead === undefined || others.length > 0 ? null : lead;
}

function withoutTasks(
  registry: Registry,
  joined: ReadonlyMap<string, string>,
  noticeOf: ReadonlyMap<string, string>,
): Registry {
  const tasks = registry.tasks.filter(({ id }) => !joined.has(id));
  const left = new Set([...tasks, ...registry.allocations].map(({ notice }) => notice));
  const isGone = (notice: string | null): boolean =>
    notice !== null && noticeOf.has(notice) && !left.has(notice);
  return {
    ...registry,
    notices: registry.notices.filter(({ id }) => !isGone(id)),
    tasks,
    targets: registry.targets.filter(({ task }) => !joined.has(task)),
    ...withTables(
      (registry.tables ?? []).map((table) => ({
        ...table,
        rows: table.rows.map((row) => ({ ...row, task: joined.get(row.task ?? '') ?? row.task })),
      })),
    ),
    allocations: registry.allocations.map((row) =>
      row.task === null || !joined.has(row.task) ? row : { ...row, task: joined.get(row.task) ?? null },
    ),
    findings: registry.findings.flatMap((found) => {
      if (found.task !== null && joined.has(found.task)) return [];
      if (!isGone(found.notice)) return [found];
      return found.code.startsWith('source.')
        ? [{ ...found, notice: noticeOf.get(found.notice ?? '') ?? null }]
        : [];
    }),
  };
}
