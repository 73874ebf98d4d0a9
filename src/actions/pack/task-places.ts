import type { Notice } from '#core/record/notice';
import type { Task } from '#core/record/task';

type Form = (task: Task, notice: Notice | undefined) => readonly (string | null | undefined)[];

/** What tells tasks of one number apart, the shortest first. */
const FORMS: readonly Form[] = [
  () => [],
  ({ list }) => [list],
  ({ list, leaders }) => [list, leaders[0]?.name],
  ({ list, section }) => [list, ...section],
  ({ list, section }, notice) => [notice?.docNumber ?? notice?.title, list, ...section],
];

/** For each task what tells it from others of its number: list, leader, section or notice; null for all where each number is there once. */
export function taskPlaces(
  tasks: readonly Task[],
  noticeOf: (id: string) => Notice | undefined,
): readonly (string | null)[] {
  let places: readonly (string | null)[] = [];
  for (const form of FORMS) {
    const parts = tasks.map((task) => form(task, noticeOf(task.notice)).map((part) => part ?? ''));
    places = withoutShared(parts);
    const names = new Set(tasks.map(({ no }, at) => `${no}\n${places[at] ?? ''}`));
    if (names.size === tasks.length) break;
  }
  return places;
}

/** The parts in words, without those that all have in common. */
function withoutShared(all: readonly (readonly string[])[]): readonly (string | null)[] {
  const [first = []] = all;
  const isShared = (at: number): boolean => all.every((parts) => parts[at] === first[at]);
  return all.map((parts) => {
    const words = parts.filter((part, at) => part !== '' && !isShared(at)).join(' · ');
    return words === '' ? null : words;
  });
}
