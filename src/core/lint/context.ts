import { groupBy } from '../record/group.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';

/** The tasks of one printed list, in printed order. */
export interface TaskList {
  readonly notice: string;
  /** Title as printed where the notice holds several lists; "" otherwise. */
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** A registry with the look-ups the rules share; each is made once. */
export interface LintContext {
  readonly registry: Registry;
  readonly lists: readonly TaskList[];
  readonly noticeOf: (id: string) => Notice | undefined;
  readonly taskOf: (id: string) => Task | undefined;
  readonly targetsOf: (task: string) => readonly Target[];
  /** Names and aliases of the directory of units in use, null where there is none. */
  readonly knownUnits: ReadonlySet<string> | null;
}

export function lintContext(registry: Registry, knownUnits: readonly string[] | null): LintContext {
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

/** How a task is called in a sentence: its number, or its first words where it has none. */
export function taskName(task: Task): string {
  if (task.no !== '') return task.no;
  const end = task.content.search(/[，。；,;]/);
  return `“${task.content.slice(0, end < 0 ? 20 : Math.min(end, 20))}”`;
}
