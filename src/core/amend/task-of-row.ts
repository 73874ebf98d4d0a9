import type { Amendment } from '../record/entered/amendment.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Task } from '../record/task.ts';
import { comparable } from './comparable.ts';
import { type AmendProblem, problem } from './problems.ts';

/** What people write around a number: 第13项, （13）, 13., 任务13. */
const NUMBER_FRAME = /^(?:任务)?第?[（(【[]?(.*?)[）)】\]]?[项号条]?[.．、。]?$/su;

/** The number of a task without what people write around it. */
export const bareNumber = (text: string): string =>
  comparable((NUMBER_FRAME.exec(text.trim())?.[1] ?? text).trim());

/** Shortest 原内容 by which a task is told from others with its number. */
const LEAST_CONTENT = 4;

type Subject = Pick<Amendment, 'taskNo' | 'list' | 'before'>;

/**
 * The task that a row names by its number, by 清单 (its list, section, leader or notice) where several
 * have the number, and by 原内容 where that is in one of them only. Never a guess.
 */
export function taskOfRow(
  { taskNo, list, before }: Subject,
  { tasks, notices }: Pick<Registry, 'tasks' | 'notices'>,
): { readonly task: Task } | { readonly problem: AmendProblem } {
  const no = bareNumber(taskNo);
  if (no === '') return problem('no-task');
  const numbered = tasks.filter((task) => bareNumber(task.no) === no);
  const inList = list.trim() === '' ? numbered : tasksNamed(numbered, notices, list);
  const params = { no: taskNo.trim(), inList: list.trim() === '' ? '' : `、清单为“${list.trim()}”` };
  const [task, ...others] = inList;
  if (task === undefined) return problem('task-unknown', params);
  if (others.length === 0) return { task };
  const said = comparable(before);
  const saying =
    said.length < LEAST_CONTENT ? [] : inList.filter(({ content }) => comparable(content).includes(said));
  const [only] = saying;
  if (only !== undefined && saying.length === 1) return { task: only };
  return problem('task-several', {
    ...params,
    count: inList.length,
    names: inList.map((one) => placeOf(one, notices)).join('、'),
  });
}

/** The tasks whose list, section, leader or notice a text names: word for word, else as part of the name. */
export function tasksNamed(
  tasks: readonly Task[],
  notices: readonly Notice[],
  text: string,
): readonly Task[] {
  const said = comparable(text);
  const noticeOf = new Map(notices.map((notice) => [notice.id, notice]));
  const namesOf = ({ list, section, leaders, notice }: Task): readonly string[] => {
    const source = noticeOf.get(notice);
    return [list, ...section, ...leaders.map(({ name }) => name), notice, source?.docNumber, source?.title]
      .map((name) => comparable(name ?? ''))
      .filter((name) => name !== '');
  };
  const exact = tasks.filter((task) => namesOf(task).includes(said));
  return exact.length > 0 ? exact : tasks.filter((task) => namesOf(task).some((name) => name.includes(said)));
}

/** Where a task stands, in few words. */
function placeOf({ list, section, notice, content }: Task, notices: readonly Notice[]): string {
  const title = notices.find(({ id }) => id === notice)?.title;
  return [list, section.at(-1), title].find((name) => name != null && name !== '') ?? content.slice(0, 10);
}
