import type { Entry } from '#core/record/entered/entry';
import type { ShownVersion } from '#core/record/entered/entry-version';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { cellText } from '../../codec/cell.ts';
import { figureWords } from './figures-cell.ts';

/** What a row of 进展历史 shows of the task and the figures of a report. */
export function shownVersion({
  tasks,
  targets,
}: {
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
}): (entry: Entry) => ShownVersion {
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const targetOf = new Map(targets.map((target) => [target.id, target]));
  return ({ task, figures }) => {
    const known = task === null ? undefined : taskOf.get(task);
    return {
      no: cellText(known?.no ?? task ?? ''),
      content: cellText(known?.content ?? ''),
      figures: cellText(figureWords(figures, (id) => targetOf.get(id))),
    };
  };
}
