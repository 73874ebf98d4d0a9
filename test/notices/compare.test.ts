import type { Task } from '#core/record/task';
import { aTask } from '../support/records.ts';
import { allocationDifferences, essentialDifferences, taskDifferences } from './compare.ts';
import { samples } from './collection.ts';
import type { ExpectedTask } from './expected.ts';

/** A task as read that equals the expected one; `compare.ts` must find no difference to it and every change of it. */
const asRead = (expected: ExpectedTask, index: number): Task =>
  aTask(expected.no, {
    ...expected,
    id: expected.id ?? `#nested-${index}`,
    dueText: expected.dueText ?? null,
    progress: (expected.progress ?? []).map((bullet) => ({ ...bullet, span: { start: 0, end: 0 } })),
  });
const answers = samples.map(({ name, expected }) => [name, expected] as const);
const withProgress = (tasks: readonly ExpectedTask[]) => tasks.map((task) => ({ progress: [], ...task }));

test.each(answers)('%s equals itself', (_, { tasks, allocations = [] }) => {
  const read = tasks.map(asRead);
  expect(taskDifferences(withProgress(tasks), read)).toEqual([]);
  expect(essentialDifferences(tasks, read)).toEqual([]);
  const rows = allocations.map((row) => ({ ...row, task: null, notice: '', span: { start: 0, end: 0 } }));
  expect(allocationDifferences(allocations, rows)).toEqual([]);
});

test.each(answers)('%s: every change of a task is found', (_, { tasks }) => {
  const read = tasks.map(asRead);
  const change = (index: number, changes: Partial<Task>) =>
    read.map((task, at) => (at === index ? { ...task, ...changes } : task));
  const differences = (changed: readonly Task[]) => taskDifferences(withProgress(tasks), changed);

  expect(differences(read.slice(1))).toHaveLength(1);
  expect(differences([...read, aTask('99', { content: '这一项通知里没有。' })])).toHaveLength(1);
  expect(differences([...read].reverse())).toContain('the tasks are not in printed order');
  expect(differences(change(2, { content: `${read[2]?.content ?? ''}责任单位` }))).toHaveLength(1);
  expect(differences(change(2, { units: ['市没有局'] }))).toHaveLength(1);
  expect(differences(change(2, { leadUnits: ['市没有局'] }))).toHaveLength(1);
  expect(differences(change(2, { groupUnits: ['市没有局'] }))).toHaveLength(1);
  expect(differences(change(2, { leaders: [{ name: '无此人', title: null }] }))).toHaveLength(1);
  expect(differences(change(2, { section: ['无此章'] }))).toHaveLength(1);
});

test('a changed cell of a breakdown is found', () => {
  const allocations = samples.flatMap(({ expected }) => expected.allocations ?? []);
  const rows = allocations.map((row, index) => ({
    ...row,
    cells: index === 3 ? {} : row.cells,
    task: null,
    notice: '',
    span: { start: 0, end: 0 },
  }));
  expect(allocationDifferences(allocations, rows)).toHaveLength(1);
  expect(allocationDifferences(allocations, rows.slice(1)).length).toBeGreaterThan(1);
});
