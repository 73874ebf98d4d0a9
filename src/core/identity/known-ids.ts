import { type Registry, withPlans, withTables } from '../record/registry.ts';
import type { RegistryMatch } from './registry-match.ts';

/** The ids in the workbook of the records of an incoming registry, by the ids they come with. */
export interface IncomingIds {
  readonly notices: ReadonlyMap<string, string>;
  readonly tasks: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * The incoming registry with the ids its records were first given: a known record keeps its
 * id, a new one has the id that a first reading gives it, or with -2, -3 … where another
 * record has that. Everything else is as it came. Deterministic.
 */
export const withKnownIds = (incoming: Registry, match: RegistryMatch): Registry =>
  withIds(incoming, incomingIds(incoming, match));

/** The ids of `withKnownIds`, by those that the records come with. */
export function incomingIds(incoming: Registry, match: RegistryMatch): IncomingIds {
  const ids = new NewIds(match.knownIds);
  const notices = new Map(incoming.notices.map(({ id }) => [id, match.notices.get(id) ?? ids.freeId(id)]));
  const tasks = new Map<string, string>();
  for (const { id, notice } of incoming.tasks) {
    const known = match.tasks.get(id);
    const wanted = id.startsWith(`${notice}#`)
      ? (notices.get(notice) ?? notice) + id.slice(notice.length)
      : id;
    tasks.set(id, known ?? ids.freeId(wanted));
  }
  const targets = new Map<string, string>();
  for (const { id, task } of incoming.targets)
    targets.set(id, match.targets.get(id) ?? ids.freeTarget(tasks.get(task) ?? task, id));
  return { notices, tasks, targets };
}

/** The registry with other ids, wherever its records refer to them. */
export function withIds(incoming: Registry, { notices, tasks, targets }: IncomingIds): Registry {
  const renamed = <Id extends string | null>(map: ReadonlyMap<string, string>, id: Id): Id | string =>
    id === null ? id : (map.get(id) ?? id);
  return {
    ...incoming,
    notices: incoming.notices.map((notice) => withFields(notice, { id: renamed(notices, notice.id) })),
    tasks: incoming.tasks.map((task) =>
      withFields(task, { id: renamed(tasks, task.id), notice: renamed(notices, task.notice) }),
    ),
    targets: incoming.targets.map((target) =>
      withFields(target, { id: renamed(targets, target.id), task: renamed(tasks, target.task) }),
    ),
    allocations: incoming.allocations.map((row) =>
      withFields(row, { task: renamed(tasks, row.task), notice: renamed(notices, row.notice) }),
    ),
    ...withPlans((incoming.plans ?? []).map((plan) => withFields(plan, { task: renamed(tasks, plan.task) }))),
    ...withTables(
      (incoming.tables ?? []).map((table) => ({
        ...table,
        notice: renamed(notices, table.notice),
        rows: table.rows.map((row) => withFields(row, { task: renamed(tasks, row.task) })),
      })),
    ),
    findings: incoming.findings.map((found) =>
      withFields(found, {
        notice: renamed(notices, found.notice),
        task: renamed(tasks, found.task),
        target: renamed(targets, found.target),
      }),
    ),
  };
}

/** The record itself where none of the fields has another value. */
function withFields<R extends object>(record: R, fields: Partial<R>): R {
  const names = Object.keys(fields) as (keyof R)[];
  return names.every((name) => fields[name] === record[name]) ? record : { ...record, ...fields };
}

/** Gives ids that no record has. */
class NewIds {
  readonly #taken: Set<string>;

  constructor(known: ReadonlySet<string>) {
    this.#taken = new Set(known);
  }

  freeId(wanted: string): string {
    return this.#take(wanted, 2, (number) => `${wanted}-${String(number)}`);
  }

  /** The id of a new target: its task and the number it was read with, else the next one. */
  freeTarget(task: string, read: string): string {
    const number = /\/t(\d{1,9})$/u.exec(read)?.[1];
    if (number === undefined) return this.freeId(read);
    return this.#take(`${task}/t${number}`, Number(number) + 1, (next) => `${task}/t${String(next)}`);
  }

  #take(wanted: string, from: number, idOf: (number: number) => string): string {
    let id = wanted;
    for (let number = from; this.#taken.has(id); number += 1) id = idOf(number);
    this.#taken.add(id);
    return id;
  }
}
