import { newIncoming, reviewStep } from '#taskpane/session/state/incoming';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import { PaneStore } from '#taskpane/session/state/store';
import {
  answerQuestions,
  compareIncoming,
  prepareIncoming,
  writeIncoming,
} from '#taskpane/session/import/import-flow';
import { differenceKey } from '#core/merge/difference';
import type { Registry } from '#core/record/registry';
import { TestWorkbook, NEXT, SMALL, withTask } from '../actions/test-workbook.ts';

/** A pane over a workbook, with an incoming registry. */
async function paneOver(workbook: TestWorkbook, registry: Registry) {
  const store = new PaneStore();
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session });
  await session.open();
  store.set({ incoming: newIncoming('import', registry) });
  const step = (): string => {
    const { incoming } = store.get();
    return incoming === null ? 'none' : reviewStep(incoming);
  };
  return { workbook, store, session, step };
}

test('into an empty workbook: there is nothing to choose; what will be written is listed, then written', async () => {
  const { workbook, store, step } = await paneOver(new TestWorkbook(), SMALL);
  expect(step()).toBe('preview');
  await compareIncoming(store);
  expect(step()).toBe('confirm');
  expect(store.get().incoming?.change?.summary.added).toContain('任务库');
  expect(workbook.sheets).not.toContain('任务库');
  await writeIncoming(store);
  expect(step()).toBe('none');
  expect(workbook.sheets).toContain('任务库');
  expect(store.get().workbook?.ledger.registry.tasks).toHaveLength(3);
  expect(store.get().undoable).toHaveLength(1);
});

test('what the user changed stays unless they choose otherwise; the workbook is read as it is now', async () => {
  const later = withTask(SMALL, 1, { content: '建成街角公园15处。' });
  const { workbook, store, step } = await paneOver(await TestWorkbook.small(), later);
  // Typed after the pane had read the workbook.
  workbook.type('任务库', '建成街角公园12处。', '工作内容', '建成街角公园13处。');
  await compareIncoming(store);
  expect(step()).toBe('choose');
  const [difference] = store.get().incoming?.pull?.comparison.differences ?? [];
  if (difference?.kind !== 'field') throw new Error('no field differs');
  expect([difference.before, difference.mine, difference.theirs]).toEqual([
    '建成街角公园12处。',
    '建成街角公园13处。',
    '建成街角公园15处。',
  ]);
  await prepareIncoming(store);
  await writeIncoming(store);
  expect(workbook.rows('任务库').flat()).toContain('建成街角公园13处。');

  store.set({ incoming: newIncoming('import', later) });
  await compareIncoming(store);
  const { incoming } = store.get();
  if (incoming === null) throw new Error('nothing is coming in');
  store.set({ incoming: { ...incoming, choices: new Map([[differenceKey(difference), 'theirs']]) } });
  await prepareIncoming(store);
  await writeIncoming(store);
  expect(workbook.rows('任务库').flat()).toContain('建成街角公园15处。');
});

test('what is typed elsewhere after the comparison stays', async () => {
  const later = withTask(SMALL, 1, { content: '建成街角公园15处。' });
  const { workbook, store } = await paneOver(await TestWorkbook.small(), later);
  await compareIncoming(store);
  await prepareIncoming(store);
  workbook.type('任务库', '培训4500人。', '工作内容', '培训4600人。');
  await writeIncoming(store);
  expect(workbook.rows('任务库').flat()).toEqual(
    expect.arrayContaining(['建成街角公园15处。', '培训4600人。']),
  );
});

test('where a cell was changed after the comparison it stays, and the rest is written', async () => {
  const parks = withTask(SMALL, 1, { content: '建成街角公园15处。' });
  const later = withTask(parks, 2, { content: '培训4700人。' });
  const { workbook, store, step } = await paneOver(await TestWorkbook.small(), later);
  await compareIncoming(store);
  await prepareIncoming(store);
  workbook.type('任务库', '建成街角公园12处。', '工作内容', '建成街角公园14处。');
  await writeIncoming(store);
  expect(store.get().message).toMatchObject({ kind: 'written' });
  expect(workbook.rows('任务库').flat()).toEqual(
    expect.arrayContaining(['建成街角公园14处。', '培训4700人。']),
  );
  expect(step()).toBe('none');
  // It is asked about as soon as the notice comes in again.
  store.set({ incoming: newIncoming('import', later) });
  await compareIncoming(store);
  expect(store.get().incoming?.pull?.comparison.differences).toMatchObject([{ mine: '建成街角公园14处。' }]);
});

test('a reported task in place of which there is a similar one is asked about first', async () => {
  const later = withTask(SMALL, 1, { content: '建成社区公园12处。' });
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', '建成街角公园12处。', '进展情况', '已建成9处。');
  const { store, step } = await paneOver(workbook, later);
  await compareIncoming(store);
  expect(step()).toBe('ask');
  // Without a choice it is none of them: the known task is kept with its report.
  await answerQuestions(store);
  expect(step()).toBe('choose');
  expect(store.get().incoming?.pull?.comparison.addedTasks).toHaveLength(1);
  const { incoming } = store.get();
  const [id = ''] = later.tasks.map((task) => task.id);
  if (incoming === null) throw new Error('nothing is coming in');
  store.set({ incoming: { ...incoming, answers: new Map([[id, id]]) } });
  await compareIncoming(store);
  while (step() === 'ask') await answerQuestions(store);
  expect(store.get().incoming?.pull?.comparison.addedTasks).toEqual([]);
  await prepareIncoming(store);
  await writeIncoming(store);
  expect(workbook.shown('进展填报', '建成社区公园12处。', '进展情况')).toBe('已建成9处。');
});

test('what comes in meanwhile is not replaced by what was being compared', async () => {
  const { store, step } = await paneOver(await TestWorkbook.small(), SMALL);
  const comparing = compareIncoming(store);
  const other = newIncoming('import', NEXT);
  store.set({ incoming: other });
  await comparing;
  expect(store.get().incoming).toBe(other);
  expect(step()).toBe('preview');
});
