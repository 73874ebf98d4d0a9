import { taskNames } from '#core/finding/task-names';
import type { Notice } from '#core/record/notice';
import type { Task } from '#core/record/task';
import { aNotice, aTask } from '../../support/records.ts';

const named = (
  tasks: readonly Task[],
  which: readonly Task[] = tasks,
  notices: readonly Notice[] = [aNotice()],
) => taskNames(tasks, (id) => notices.find((notice) => notice.id === id))(which);

const task = (id: string, no: string, changes: Partial<Task> = {}): Task => ({
  ...aTask(no, changes),
  id: `${changes.notice ?? 'n'}#${id}`,
});

test('by number where it is unique', () => {
  expect(named([task('1', '1'), task('2', '2')])).toEqual(['1', '2']);
});

test('with the list, the leader or the section where numbers begin again; once for several in a row', () => {
  const lists = [
    task('1/1', '1', { list: '重点工作' }),
    task('1/2', '2', { list: '重点工作' }),
    task('2/1', '1', { list: '民生实事' }),
  ];
  expect(named(lists)).toEqual(['《重点工作》1', '2', '《民生实事》1']);
  const leader = (name: string) => ({ leaders: [{ name, title: null }] });
  const leaders = [task('1.1', '1', leader('陈山')), task('2.1', '1', leader('林海'))];
  expect(named(leaders)).toEqual(['（陈山）1', '（林海）1']);
  const sections = [task('1.1', '1', { section: ['城建'] }), task('2.1', '1', { section: ['教育'] })];
  expect(named(sections)).toEqual(['（城建）1', '（教育）1']);
});

test('with the notice where two of them have the same numbers', () => {
  const notices = [
    aNotice({ id: 'a', docNumber: '示政发〔2030〕1号' }),
    aNotice({ id: 'b', docNumber: null, title: '交通任务' }),
  ];
  const tasks = [task('1', '1', { notice: 'a' }), task('1', '1', { notice: 'b' })];
  expect(named(tasks, tasks, notices)).toEqual(['《示政发〔2030〕1号》1', '《交通任务》1']);
});

test('with its first words where there is no number, or nothing else tells it apart', () => {
  const tasks = [
    task('1', '', { content: '新建公厕8座，并完成配套管网。' }),
    task('2', '', { content: '改造菜市场。' }),
  ];
  expect(named(tasks)).toEqual(['“新建公厕8座，并完成配套管网…”', '“改造菜市场。”']);
  expect(named([task('1', '1'), task('1b', '1', { content: '改造菜市场。' })])).toEqual([
    '1“完成街角公园改造12处。”',
    '1“改造菜市场。”',
  ]);
});
