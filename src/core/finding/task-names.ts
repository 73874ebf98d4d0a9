import type { Notice } from '../record/notice.ts';
import type { Task } from '../record/task.ts';

/** Characters of its content by which a task without a unique number is named. */
const BEGINNING = 14;

/** A name in two parts: what is said once for several tasks in a row, and what is said for each. */
type Name = readonly [shared: string, own: string];

/** Ways to name a task, the shortest first. */
const FORMS: readonly ((task: Task, notice: Notice | undefined) => Name)[] = [
  ({ no }) => ['', no],
  ({ list, no }) => [titled(list), no],
  ({ list, leaders, no }) => [titled(list) + bracketed(leaders[0]?.name), no],
  ({ list, section, no }) => [titled(list) + bracketed(section.at(-1)), no],
  ({ list, section, no }, notice) => [
    titled(list ?? notice?.docNumber ?? notice?.title) + bracketed(section.at(-1)),
    no,
  ],
];
/** The way that always works: with the first words of the task. */
const inWords = ({ list, no, content }: Task): Name => [titled(list), `${no}“${beginning(content)}”`];

/**
 * Names tasks so that none of them can be mistaken for another one of the registry: by number where it
 * is unique, else with the list, the leader, the section or the notice (numbers begin at 1 again in
 * each), else with the first words. All tasks of one call are named in the same way.
 */
export function taskNames(
  tasks: readonly Task[],
  noticeOf: (id: string) => Notice | undefined,
): (named: readonly Task[]) => readonly string[] {
  const counts = FORMS.map((form) => {
    const seen = new Map<string, number>();
    for (const task of tasks) {
      const key = form(task, noticeOf(task.notice)).join('\n');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    return seen;
  });
  const isUnique = (named: readonly Task[], place: number): boolean =>
    named.every((task) => {
      const name = FORMS[place]?.(task, noticeOf(task.notice));
      return name !== undefined && task.no !== '' && counts[place]?.get(name.join('\n')) === 1;
    });
  return (named) => {
    const form = FORMS.find((_, place) => isUnique(named, place)) ?? inWords;
    let last = '';
    return named.map((task) => {
      const [shared, own] = form(task, noticeOf(task.notice));
      const isSame = shared === last;
      last = shared;
      return isSame ? own : shared + own;
    });
  };
}

const titled = (title: string | null | undefined): string => (title == null ? '' : `《${title}》`);
const bracketed = (words: string | undefined): string => (words === undefined ? '' : `（${words}）`);

function beginning(content: string): string {
  const characters = [...content];
  return characters.slice(0, BEGINNING).join('') + (characters.length > BEGINNING ? '…' : '');
}
