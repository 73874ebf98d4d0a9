import type { Task } from '#core/record/task';

/** Characters of its content by which a task is named. */
const BEGINNING = 14;

/**
 * Names tasks in lists of findings: by list and number; with the beginning of the content
 * where there is no number, or where the list has it several times, since numbers begin
 * at 1 again in each section.
 *
 * @param numbered The words for a number or beginning, such as 任务3.
 */
export function taskNamer(tasks: readonly Task[], numbered: (no: string) => string): (task: Task) => string {
  const place = ({ notice, list, no }: Task): string => JSON.stringify([notice, list, no]);
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const task of tasks) (seen.has(place(task)) ? repeated : seen).add(place(task));
  return (task) => {
    const list = task.list === null ? '' : `《${task.list}》`;
    const words = task.no === '' || repeated.has(place(task)) ? beginning(task.content) : '';
    return list + numbered(task.no + words);
  };
}

/** `“推进环岛绿道建设…”` */
function beginning(content: string): string {
  const characters = [...content];
  return `“${characters.slice(0, BEGINNING).join('')}${characters.length > BEGINNING ? '…' : ''}”`;
}
