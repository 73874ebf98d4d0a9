import type { Registry } from '#core/record/registry';
import type { Ledger } from '../ledger/read-ledger.ts';

/**
 * The incoming registry with the tasks and targets that were added during the year (调整台账): no version of
 * a notice has them, and they stay. One that has come in stays as it is.
 */
export function withAddedRecords(
  incoming: Registry,
  { base, entries: { amendments } }: Pick<Ledger, 'base' | 'entries'>,
): Registry {
  const added = new Set(
    amendments.flatMap(({ state, outcome }) =>
      state === 'done'
        ? (outcome?.changes ?? []).flatMap(({ id, before }) => (before === null ? [id] : []))
        : [],
    ),
  );
  if (added.size === 0) return incoming;
  const notices = new Set(incoming.notices.map(({ id }) => id));
  const there = new Set([...incoming.tasks, ...incoming.targets].map(({ id }) => id));
  const isMissing = ({ id }: { readonly id: string }): boolean => added.has(id) && !there.has(id);
  const tasks = base.tasks.filter((task) => isMissing(task) && notices.has(task.notice));
  const known = new Set([...incoming.tasks, ...tasks].map(({ id }) => id));
  const targets = base.targets.filter((target) => isMissing(target) && known.has(target.task));
  return { ...incoming, tasks: [...incoming.tasks, ...tasks], targets: [...incoming.targets, ...targets] };
}
