import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import { taskName } from '../record/task-name.ts';
import type { LintContext, PrintedTaskList } from './context.ts';

/** A task this many times as long as the middle one of its list is probably several. */
const TIMES = 10;
/** Shorter texts are long only beside very short ones. */
const AT_LEAST = 300;
/** With fewer tasks there is no usual length. */
const FEWEST_TASKS = 4;

/** Tasks that are ten times as long as the tasks of their list usually are. */
export const lintLongTasks = ({ lists }: LintContext): readonly Finding[] => lists.flatMap(longTasks);

function longTasks({ tasks }: PrintedTaskList): readonly Finding[] {
  if (tasks.length < FEWEST_TASKS) return [];
  const lengths = tasks.map(({ content }) => content.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return tasks
    .filter(({ content }) => content.length >= Math.max(AT_LEAST, TIMES * usual))
    .map((task) =>
      finding(
        'reading.long-task',
        { notice: task.notice, task: task.id, span: task.span },
        { no: taskName(task), characters: task.content.length, usual },
      ),
    );
}
