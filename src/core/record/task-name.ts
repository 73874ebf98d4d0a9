import type { Task } from './task.ts';

/** Name of a task in messages: its number, or its first words (at most 20 characters) in quotation marks. */
export function taskName(task: Task): string {
  if (task.no !== '') return task.no;
  const end = task.content.search(/[，。；,;]/);
  return `“${task.content.slice(0, end < 0 ? 20 : Math.min(end, 20))}”`;
}
