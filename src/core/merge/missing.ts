import type { Registry } from '../record/registry.ts';
import type { Difference, HeldRegistry } from './difference.ts';

/** What people deleted and is not to come back. */
export interface Missing {
  readonly tasks: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** Targets of such tasks that stay as they are, since people entered something for them. */
  readonly orphans: ReadonlySet<string>;
}

/** What is not shown after a pull although it came with a registry. */
export function missingAfter(
  { drawn, now }: HeldRegistry,
  incoming: Registry,
  differences: readonly Difference[],
  isMine: (difference: Difference) => boolean,
): Missing {
  const deleted = differences.flatMap((one) => (one.kind === 'deleted' ? [one] : []));
  const back = new Set(deleted.filter((one) => !isMine(one)).map(({ id }) => id));
  const leaving = new Set(deleted.filter(isMine).flatMap(({ targets }) => targets));
  const shown = new Set([...now.tasks, ...now.targets].map(({ id }) => id));
  const isGone = (id: string): boolean => !shown.has(id) && !back.has(id);
  const tasks = new Set(drawn.tasks.flatMap(({ id }) => (isGone(id) ? [id] : [])));
  const orphans = new Set(
    now.targets.flatMap(({ id, task }) => (tasks.has(task) && !leaving.has(id) ? [id] : [])),
  );
  const targets = new Set([
    ...leaving,
    ...drawn.targets.flatMap(({ id, task }) => (isGone(id) && !back.has(task) ? [id] : [])),
    ...incoming.targets.flatMap(({ id, task }) => (tasks.has(task) && !orphans.has(id) ? [id] : [])),
  ]);
  return { tasks, targets, orphans };
}
