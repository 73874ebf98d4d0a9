import { buildOrAsk, cancelBuild, confirmBuild, pendingBuildOf } from '#taskpane/session/workbook/build-flow';
import { PaneStore } from '#taskpane/session/state/store';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import { TestWorkbook } from '../actions/test-workbook.ts';

const SHEET = '任务分解表';

/** A pane over a workbook in which the user has typed over a title of the sheet. */
async function paneOverEdited() {
  const workbook = await TestWorkbook.small();
  const store = new PaneStore();
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session });
  await session.open();
  workbook.user.type(SHEET, 'A1', '改过');
  return { workbook, store, session };
}

const title = (workbook: TestWorkbook): unknown => workbook.value(SHEET, 'A1');

test('a sheet that is missing is built at once', async () => {
  const { workbook, store } = await paneOverEdited();
  workbook.user.deleteSheet(SHEET);
  await buildOrAsk(store, SHEET);
  expect(store.get()).toMatchObject({ pendingBuild: null, message: { kind: 'written' } });
  expect(workbook.sheets).toContain(SHEET);
});

test('a sheet that would change is written after a yes', async () => {
  const { workbook, store } = await paneOverEdited();
  await buildOrAsk(store, SHEET);
  expect(title(workbook)).toBe('改过');
  const pending = pendingBuildOf(store.get(), SHEET);
  if (pending === null) throw new Error('nothing is asked');
  expect(pendingBuildOf(store.get(), '推进方案表')).toBeNull();
  await confirmBuild(store, pending);
  expect(title(workbook)).not.toBe('改过');
  expect(store.get().pendingBuild).toBeNull();
});

test('nothing is written after a no, and the question ends when the workbook is read again', async () => {
  const { workbook, store, session } = await paneOverEdited();
  await buildOrAsk(store, SHEET);
  cancelBuild(store);
  expect(pendingBuildOf(store.get(), SHEET)).toBeNull();
  await buildOrAsk(store, SHEET);
  expect(pendingBuildOf(store.get(), SHEET)).not.toBeNull();
  await session.open();
  expect(pendingBuildOf(store.get(), SHEET)).toBeNull();
  expect(title(workbook)).toBe('改过');
});
