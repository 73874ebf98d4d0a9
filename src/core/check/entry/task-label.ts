import type { Task } from '../../record/task.ts';

const FIRST_WORDS = 20;

/**
 * Short name of a task in a finding about `from`: its number, with its list where that
 * differs, and its first words where its section does, since numbers may start at 1 again there;
 * its first words alone where it has no number.
 */
export function taskLabel(task: Task, from: Task): string {
  const isOfOtherList = task.list !== from.list || task.notice !== from.notice;
  const list = task.list !== null && isOfOtherList ? `《${task.list}》` : '';
  const words = `“${task.content.slice(0, FIRST_WORDS)}”`;
  if (task.no === '') return list + words;
  const isOfOtherSection = !isOfOtherList && task.section.join('\n') !== from.section.join('\n');
  return list + task.no + (isOfOtherSection ? words : '');
}
