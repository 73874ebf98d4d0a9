import { buildOrAsk, cancelBuild, confirmBuild, pendingBuildOf } from '#taskpane/session/workbook/build-flow';
import { PaneStore } from '#taskpane/session/state/store';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import { TestWorkbook } from '../actions/test-workbook.ts';

const SHEET = '任务分解表';

/** A figure of the breakdown that the user has corrected, and the sheet does not show yet. */
const CORRECTED = 81;

/** A pane over a workbook in which the user has corrected what the sheet is built from. */
async function paneOverCorrected() {
  const pane = await paneOver(await TestWorkbook.small());
  pane.workbook.type('任务分解', '东湾区', '分解值', String(CORRECTED));
  return pane;
}

async function paneOver(workbook: TestWorkbook) {
  const store = new PaneStore();
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session });
  await session.open();
  return { workbook, store, session };
}

const showsIt = (workbook: TestWorkbook): boolean => workbook.rows(SHEET).flat().includes(CORRECTED);

test('a sheet that is missing is built at once', async () => {
  const { workbook, store } = await paneOver(await TestWorkbook.small());
  workbook.user.deleteSheet(SHEET);
  await buildOrAsk(store, SHEET);
  expect(store.get()).toMatchObject({ pendingBuild: null, message: { kind: 'written' } });
  expect(workbook.sheets).toContain(SHEET);
});

test('a missing sheet is built at once also where the hidden sheet changes with it', async () => {
  const { workbook, store } = await paneOver(await TestWorkbook.small());
  workbook.type('进展填报', '培训4500人。', '进展情况', '已培训2000人。');
  workbook.user.deleteSheet(SHEET);
  await buildOrAsk(store, SHEET);
  expect(store.get().pendingBuild).toBeNull();
  expect(workbook.sheets).toContain(SHEET);
});

test('a sheet that would change is written after a yes', async () => {
  const { workbook, store } = await paneOverCorrected();
  await buildOrAsk(store, SHEET);
  expect(showsIt(workbook)).toBe(false);
  const pending = pendingBuildOf(store.get(), SHEET);
  if (pending === null) throw new Error('nothing is asked');
  expect(pendingBuildOf(store.get(), '推进方案表')).toBeNull();
  await confirmBuild(store, pending);
  expect(showsIt(workbook)).toBe(true);
  expect(store.get().pendingBuild).toBeNull();
});

test('nothing is written after a no, and the question ends when the workbook is read again', async () => {
  const { workbook, store, session } = await paneOverCorrected();
  await buildOrAsk(store, SHEET);
  cancelBuild(store);
  expect(pendingBuildOf(store.get(), SHEET)).toBeNull();
  await buildOrAsk(store, SHEET);
  expect(pendingBuildOf(store.get(), SHEET)).not.toBeNull();
  await session.open();
  expect(pendingBuildOf(store.get(), SHEET)).toBeNull();
  expect(showsIt(workbook)).toBe(false);
});
