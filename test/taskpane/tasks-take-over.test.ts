import { newIncoming, stepOf } from '#taskpane/session/incoming';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/session';
import { PaneStore } from '#taskpane/session/store';
import { compareIncoming, prepareIncoming, writeIncoming } from '#taskpane/session/import-flow';
import { differenceKey } from '#core/merge/difference';
import type { Registry } from '#core/record/registry';
import { Desk, NEXT, SMALL, withTask } from '../actions/open-ledger.ts';

/** A pane beside a workbook, with something that came in. */
async function paneBeside(desk: Desk, registry: Registry) {
  const store = new PaneStore();
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session });
  await session.open();
  store.set({ incoming: newIncoming('import', registry) });
  const step = (): string => {
    const { incoming } = store.get();
    return incoming === null ? 'none' : stepOf(incoming);
  };
  return { desk, store, session, step };
}

test('into an empty workbook: nothing is to be chosen, what will be written is told, then it is written', async () => {
  const { desk, store, step } = await paneBeside(new Desk(), SMALL);
  expect(step()).toBe('preview');
  await compareIncoming(store);
  expect(step()).toBe('confirm');
  expect(store.get().incoming?.prepared?.tally.added).toContain('任务库');
  expect(desk.sheets).not.toContain('任务库');
  await writeIncoming(store);
  expect(step()).toBe('none');
  expect(desk.sheets).toContain('任务库');
  expect(store.get().desk?.held.registry.tasks).toHaveLength(3);
  expect(store.get().canUndo).toBe(true);
});

test('what a person changed stays unless they choose otherwise; the workbook is read as it is now', async () => {
  const later = withTask(SMALL, 1, { content: '建成街角公园15处。' });
  const { desk, store, step } = await paneBeside(await Desk.with(SMALL), later);
  // Typed after the pane had read the workbook.
  desk.type('任务库', '建成街角公园12处。', '工作内容', '建成街角公园13处。');
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
  expect(desk.rows('任务库').flat()).toContain('建成街角公园13处。');

  store.set({ incoming: newIncoming('import', later) });
  await compareIncoming(store);
  const { incoming } = store.get();
  if (incoming === null) throw new Error('nothing is coming in');
  store.set({ incoming: { ...incoming, choices: new Map([[differenceKey(difference), 'theirs']]) } });
  await prepareIncoming(store);
  await writeIncoming(store);
  expect(desk.rows('任务库').flat()).toContain('建成街角公园15处。');
});

test('what is typed elsewhere after the comparison stays', async () => {
  const later = withTask(SMALL, 1, { content: '建成街角公园15处。' });
  const { desk, store } = await paneBeside(await Desk.with(SMALL), later);
  await compareIncoming(store);
  await prepareIncoming(store);
  desk.type('任务库', '培训4500人。', '工作内容', '培训4600人。');
  await writeIncoming(store);
  expect(desk.rows('任务库').flat()).toEqual(expect.arrayContaining(['建成街角公园15处。', '培训4600人。']));
});

test('where a cell was changed after the comparison nothing is written, and everything is looked at anew', async () => {
  const later = withTask(SMALL, 1, { content: '建成街角公园15处。' });
  const { desk, store, step } = await paneBeside(await Desk.with(SMALL), later);
  await compareIncoming(store);
  await prepareIncoming(store);
  desk.type('任务库', '建成街角公园12处。', '工作内容', '建成街角公园14处。');
  await writeIncoming(store);
  expect(store.get().told).toMatchObject({ kind: 'failure', code: 'excel.sheet-changed' });
  expect(desk.rows('任务库').flat()).toContain('建成街角公园14处。');
  expect(step()).toBe('preview');
  await compareIncoming(store);
  expect(store.get().incoming?.pull?.comparison.differences).toMatchObject([{ mine: '建成街角公园14处。' }]);
});

test('what comes in meanwhile is not replaced by what was being compared', async () => {
  const { store, step } = await paneBeside(await Desk.with(SMALL), SMALL);
  const comparing = compareIncoming(store);
  const other = newIncoming('import', NEXT);
  store.set({ incoming: other });
  await comparing;
  expect(store.get().incoming).toBe(other);
  expect(step()).toBe('preview');
});
