import type { Task } from '../../record/task.ts';

const FIRST_WORDS = 20;

/**
 * Short name of a task in a finding about `from`: its number or first words, with its list where that
 * differs.
 */
export function taskLabel(task: Task, from: Task): string {
  const elsewhere = task.list !== null && (task.list !== from.list || task.notice !== from.notice);
  const list = elsewhere ? `《${task.list}》` : '';
  return list + (task.no === '' ? `“${task.content.slice(0, FIRST_WORDS)}”` : task.no);
}
