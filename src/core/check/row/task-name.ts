import type { Task } from '../../record/task.ts';

const FIRST_WORDS = 20;

/** How a task is called beside another one: its number, or its first words; with its list where that is another. */
export function nameBeside(task: Task, beside: Task): string {
  const elsewhere = task.list !== null && (task.list !== beside.list || task.notice !== beside.notice);
  const list = elsewhere ? `《${task.list}》` : '';
  return list + (task.no === '' ? `“${task.content.slice(0, FIRST_WORDS)}”` : task.no);
}
