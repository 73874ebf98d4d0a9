import type { PreparedChange } from '#actions/ledger/prepare-change';
import { prepareCheck } from '#actions/check/prepare-check';
import { requireRegistry } from '#actions/ledger/read-ledger';
import { aTask } from '../../support/records.ts';
import { codeOf, TestWorkbook, OPTIONS, SMALL, TASK_IDS, withTask } from '../test-workbook.ts';

const [one] = TASK_IDS;
/** Changes single cells of the data sheets. */
const CHANGED = withTask(SMALL, 1, { content: '建成街角公园15处。' });
/** Makes the tables one row longer. */
const LONGER = { ...SMALL, tasks: [...SMALL.tasks, aTask('4', { content: '新来的任务。' })] };

/** Actions of the user before the add-in reads the workbook, and the failure of a pull. */
const BEFORE: readonly [string, string, (workbook: TestWorkbook) => void][] = [
  ['a filter is on', 'excel.sheet-filtered', ({ user }) => user.filterTable('任务库', '序号', ['2'])],
  ['a sheet is protected', 'excel.sheet-protected', ({ user }) => user.protectSheet('任务库')],
  ['a cell is being edited', 'excel.editing', ({ user }) => user.beginEditing()],
];

test.each(BEFORE)('%s: %s, and nothing is changed', async (_, code, disturb) => {
  const workbook = await TestWorkbook.small();
  disturb(workbook);
  const before = workbook.saved();
  expect(await codeOf(() => workbook.pull(CHANGED))).toBe(code);
  expect(workbook.changesSince(before)).toEqual([]);
});

/** Actions of the user between preparing and applying a change, and the failure. */
const BETWEEN: readonly [string, string, (workbook: TestWorkbook) => void][] = [
  [
    'text is typed over',
    'excel.sheet-changed',
    (workbook) => workbook.type('任务库', one, '工作内容', '改过'),
  ],
  ['rows are sorted', 'excel.sheet-changed', ({ user }) => user.sortTable('任务库', '序号', false)],
  ['a row is inserted above', 'excel.sheet-changed', ({ user }) => user.insertRows('任务库', 1)],
  ['a sheet is renamed', 'excel.sheet-gone', ({ user }) => user.renameSheet('任务库', '旧任务库')],
  ['a sheet is deleted', 'excel.sheet-gone', ({ user }) => user.deleteSheet('任务库')],
  ['a filter is set', 'excel.sheet-filtered', ({ user }) => user.filterTable('任务库', '序号', ['2'])],
  ['a sheet is protected', 'excel.sheet-protected', ({ user }) => user.protectSheet('任务库')],
  ['a cell is edited', 'excel.editing', ({ user }) => user.beginEditing()],
  ['another file is active', 'excel.other-workbook', ({ host }) => void (host.book.fileName = '别的.xlsx')],
];

describe.each([
  ['cells', CHANGED],
  ['rows', LONGER],
])('between preparing and applying a change of %s that cannot be prepared again', (kind, incoming) => {
  test.each(BETWEEN)('%s: %s, and nothing is changed', async (_, code, disturb) => {
    const workbook = await TestWorkbook.small();
    const prepared = await workbook.prepared(incoming);
    const isLonger = prepared.summary.rows.some(({ sheet, inserted }) => sheet === '任务库' && inserted > 0);
    expect(prepared.summary.edited.length > 0 || isLonger).toBe(true);
    expect(isLonger).toBe(kind === 'rows');
    disturb(workbook);
    const before = workbook.saved();
    expect(await codeOf(() => workbook.history.apply(prepared))).toBe(code);
    expect(workbook.changesSince(before)).toEqual([]);
  });
});

test('a sheet that the user added meanwhile is not overwritten', async () => {
  const workbook = await TestWorkbook.small();
  workbook.user.deleteSheet('推进方案表');
  const prepared = await workbook.prepared(SMALL);
  workbook.user.addSheet('推进方案表');
  const before = workbook.saved();
  expect(await codeOf(() => workbook.history.apply(prepared))).toBe('excel.sheet-changed');
  expect(workbook.changesSince(before)).toEqual([]);
});

describe('a sheet of the user with the name of a sheet of Duban', () => {
  test('before the first import', async () => {
    const workbook = new TestWorkbook();
    workbook.user.addSheet('首页');
    workbook.user.type('首页', 'A1', '我的');
    const before = workbook.saved();
    expect(await codeOf(() => workbook.pull(SMALL))).toBe('excel.sheet-foreign');
    expect(workbook.changesSince(before)).toEqual([]);
  });

  test('a defined name of the user with the name of a table', async () => {
    const workbook = new TestWorkbook();
    workbook.host.book.names.push({
      name: '任务库',
      scope: null,
      formula: '=Sheet1!$A$1',
      visible: true,
      comment: '',
    });
    const before = workbook.saved();
    expect(await codeOf(() => workbook.pull(SMALL))).toBe('excel.name-taken');
    expect(workbook.changesSince(before)).toEqual([]);
  });
});

/** Changes of the user to a data sheet, and the results of a pull that changes cells and of one that adds a task. */
const WORKED: readonly [string, string, string, (workbook: TestWorkbook) => void][] = [
  ['sorted rows', 'none', 'none', ({ user }) => user.sortTable('任务库', '序号', false)],
  ['moved a column', 'none', 'none', ({ user }) => user.moveColumn('任务库', '工作内容', 0)],
  ['inserted a row above the table', 'none', 'none', ({ user }) => user.insertRows('任务库', 1)],
  [
    'wrote a line above the table',
    'none',
    'none',
    ({ user }) => {
      user.insertRows('任务库', 1);
      user.type('任务库', 'A1', '督查室留言');
    },
  ],
  ['renamed the sheet', 'none', 'none', ({ user }) => user.renameSheet('任务库', '我的任务')],
  ['deleted the sheet', 'none', 'none', ({ user }) => user.deleteSheet('任务库')],
  [
    'inserted a column into the table',
    'none',
    'none',
    (workbook) => {
      workbook.user.insertColumns('任务库', 'C1');
      workbook.user.type('任务库', 'C1', '我的备注');
      workbook.user.type('任务库', 'C2', '记一笔');
    },
  ],
  [
    'added a row to the table',
    'none',
    'none',
    (workbook) => workbook.user.type('任务库', `A${String(SMALL.tasks.length + 2)}`, '合计'),
  ],
  [
    'wrote something below the table',
    'none',
    'none',
    (workbook) => workbook.user.type('任务库', `A${String(SMALL.tasks.length + 4)}`, '制表人'),
  ],
  [
    'wrote something next to the table',
    'none',
    'none',
    (workbook) => workbook.user.type('任务库', 'P2', '我的话'),
  ],
];

describe.each(WORKED)('the user %s', (_, ofCells, ofRows, work) => {
  test.each([
    ['cells change', CHANGED, ofCells],
    ['a task is added', LONGER, ofRows],
  ])('%s', async (__, incoming, code) => {
    const workbook = await TestWorkbook.small();
    work(workbook);
    const before = workbook.saved();
    const file = await workbook.file();
    expect(await codeOf(() => workbook.pull(incoming))).toBe(code);
    if (code !== 'none') {
      expect(workbook.changesSince(before)).toEqual([]);
      return;
    }
    expect((await workbook.readLedger()).registry.tasks).toEqual(incoming.tasks);
    const counted = workbook.rows('首页').find(([label]) => label === '任务');
    expect(counted?.[1]).toBe(incoming.tasks.length);
    const texts = workbook.sheets.flatMap((sheet) => workbook.rows(sheet).flat());
    for (const own of ['督查室留言', '我的备注', '记一笔', '制表人', '我的话'])
      if ([...before.values()].some((line) => line.includes(own))) expect(texts).toContain(own);
    await workbook.history.undo();
    expect(await workbook.differencesFrom(file)).toEqual([]);
  });
});

test.each(['推进方案表', '任务分解表', '设置', '校验结果'])(
  '%s is found again after it was renamed',
  async (sheet) => {
    const workbook = await TestWorkbook.small();
    workbook.type('设置', '每月进展报送截止日', '数值', '20');
    const { settings } = (await workbook.readLedger()).entries;
    expect(settings).toEqual([{ key: 'progressDay', value: 20 }]);
    workbook.user.renameSheet(sheet, '改了名');
    const { sheets } = workbook;
    await workbook.pull(LONGER);
    expect(workbook.sheets).toEqual(sheets);
    expect((await workbook.readLedger()).entries.settings).toEqual(settings);
    expect((await workbook.readLedger()).registry.tasks).toEqual(LONGER.tasks);
  },
);

test('rows and columns stay where the user put them', async () => {
  const workbook = await TestWorkbook.small();
  workbook.user.sortTable('任务库', '序号', false);
  workbook.user.moveColumn('任务库', '工作内容', 0);
  workbook.user.insertRows('任务库', 1);
  await workbook.pull(CHANGED);
  const [, header, first] = workbook.rows('任务库');
  expect(header?.[0]).toBe('工作内容');
  expect(first?.[0]).toBe(SMALL.tasks[2]?.content);
  expect(workbook.shown('任务库', one, '工作内容')).toBe('建成街角公园15处。');
});

test.each([
  ['an empty workbook', () => new TestWorkbook()],
  [
    'a workbook of the user',
    () => {
      const workbook = new TestWorkbook();
      workbook.user.type('Sheet1', 'A1', '任务库');
      return workbook;
    },
  ],
  [
    'a workbook with a sheet of that name',
    () => {
      const workbook = new TestWorkbook();
      workbook.user.addSheet('督办数据');
      workbook.user.type('督办数据', 'A1', '别的');
      return workbook;
    },
  ],
])('%s has no registry', async (_, open) => {
  const workbook = open();
  expect(await codeOf(async () => requireRegistry(await workbook.readLedger()))).toBe('excel.not-duban');
  expect((await workbook.readLedger()).isDuban).toBe(false);
});

test('another workbook, opened instead of the first, is recognized and not changed', async () => {
  const workbook = await TestWorkbook.small();
  const prepared: PreparedChange = await workbook.prepared(CHANGED);
  const other = new TestWorkbook();
  const before = other.saved();
  expect(await codeOf(() => workbook.history.apply(prepared))).not.toBe('none');
  expect(other.changesSince(before)).toEqual([]);
  expect(await codeOf(() => other.apply((ledger) => prepareCheck(ledger, OPTIONS)))).toBe('excel.not-duban');
});
