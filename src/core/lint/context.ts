import { groupBy } from '../record/group-by.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';

/** The tasks of one printed list, in printed order. */
export interface PrintedTaskList {
  readonly notice: string;
  /** Title as printed if the notice has several lists, else "". */
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** A registry with the indexes shared by the lint rules. */
export interface LintContext {
  readonly registry: Registry;
  readonly lists: readonly PrintedTaskList[];
  readonly noticeOf: (id: string) => Notice | undefined;
  readonly taskOf: (id: string) => Task | undefined;
  readonly targetsOf: (task: string) => readonly Target[];
  /** Names and aliases in the unit directory; null if there is no directory. */
  readonly knownUnits: ReadonlySet<string> | null;
}

export function createLintContext(registry: Registry, knownUnits: readonly string[] | null): LintContext {
  const notices = new Map(registry.notices.map((notice) => [notice.id, notice]));
  const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
  const targets = groupBy(registry.targets, (target) => target.task);
  const lists = groupBy(registry.tasks, (task) => JSON.stringify([task.notice, task.list]));
  return {
    registry,
    lists: [...lists.values()].flatMap((members) => {
      const [first] = members;
      return first === undefined ? [] : [{ notice: first.notice, title: first.list ?? '', tasks: members }];
    }),
    noticeOf: (id) => notices.get(id),
    taskOf: (id) => tasks.get(id),
    targetsOf: (task) => targets.get(task) ?? [],
    knownUnits: knownUnits === null ? null : new Set(knownUnits),
  };
}
