import type { Entry } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import { groupBy } from '#core/record/group-by';
import type { Target } from '#core/record/target';
import type { Ledger } from '../ledger/read-ledger.ts';

/** A report of a closed period: what holds now, and the versions that led to it. */
export interface ClosedReport {
  /** The latest version. */
  readonly entry: Entry;
  /** The corrections, the latest first; none where the report is as it was closed. */
  readonly corrections: readonly Pick<EntryVersion, 'version' | 'by' | 'on' | 'why'>[];
  /** Number of its task as printed, and its content; of a task that has gone, as the version shows them. */
  readonly no: string;
  readonly content: string;
  /** The targets of its task, and others of which it has a figure. */
  readonly targets: readonly Target[];
}

/** The reports of a closed period, in the order in which they were closed. */
export function closedReports(
  { registry, base, entries }: Pick<Ledger, 'registry' | 'base' | 'entries'>,
  period: string,
): readonly ClosedReport[] {
  const tasks = new Map([...base.tasks, ...registry.tasks].map((task) => [task.id, task]));
  const targetsOf = groupBy(registry.targets, ({ task }) => task);
  const known = new Map([...base.targets, ...registry.targets].map((target) => [target.id, target]));
  const ofPeriod = entries.history.filter(({ entry }) => entry.period === period);
  return [...groupBy(ofPeriod, ({ entry }) => entry.key).values()].flatMap((versions) => {
    const sorted = [...versions].sort((a, b) => b.version - a.version);
    const [latest] = sorted;
    if (latest === undefined) return [];
    const { entry, shown } = latest;
    const task = tasks.get(entry.task ?? '');
    const own = targetsOf.get(entry.task ?? '') ?? [];
    const others = entry.figures.flatMap(({ target }) => known.get(target) ?? []);
    return [
      {
        entry,
        corrections: sorted.filter(({ by, why }) => by !== '' || why !== ''),
        no: task?.no ?? shown?.no ?? '',
        content: task?.content ?? shown?.content ?? '',
        targets: [...new Set([...own, ...others])],
      },
    ];
  });
}
