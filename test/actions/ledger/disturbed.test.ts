import type { Prepared } from '#actions/ledger/prepare';
import { prepareCheck } from '#actions/build/build-sheet';
import { holdRegistry } from '#actions/ledger/read-ledger';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { aTask } from '../../support/records.ts';
import { codeOf, Desk, OPTIONS, SMALL, withTask } from '../open-ledger.ts';

const [one] = SMALL.tasks.map(({ id }) => id) as [string, string, string];
/** Changes single cells of the data sheets. */
const CHANGED = withTask(SMALL, 1, { content: '建成街角公园15处。' });
/** Makes the tables one row longer. */
const LONGER = { ...SMALL, tasks: [...SMALL.tasks, aTask('4', { content: '新来的任务。' })] };

/** What people have done to the workbook before the add-in looks at it, and how a pull ends. */
const BEFORE: readonly [string, string, (desk: Desk) => void][] = [
  ['a filter is on', 'excel.sheet-filtered', ({ person }) => person.filterTable('任务库', '序号', ['2'])],
  ['a sheet is protected', 'excel.sheet-protected', ({ person }) => person.protectSheet('任务库')],
  ['a cell is being edited', 'excel.editing', ({ person }) => person.beginEditing()],
];

test.each(BEFORE)('%s: %s, and nothing is changed', async (_, code, disturb) => {
  const desk = await Desk.with(SMALL);
  disturb(desk);
  const before = desk.saved();
  expect(await codeOf(() => desk.pull(CHANGED))).toBe(code);
  expect(desk.changesSince(before)).toEqual([]);
});

/** What people do between the preview and the carrying out. */
const BETWEEN: readonly [string, string, (desk: Desk) => void][] = [
  ['text is typed over', 'excel.sheet-changed', (desk) => desk.type('任务库', one, '工作内容', '改过')],
  ['rows are sorted', 'excel.sheet-changed', ({ person }) => person.sortTable('任务库', '序号', false)],
  ['a row is inserted above', 'excel.sheet-changed', ({ person }) => person.insertRows('任务库', 1)],
  ['a sheet is renamed', 'excel.sheet-gone', ({ person }) => person.renameSheet('任务库', '旧任务库')],
  ['a sheet is deleted', 'excel.sheet-gone', ({ person }) => person.deleteSheet('任务库')],
  ['a filter is set', 'excel.sheet-filtered', ({ person }) => person.filterTable('任务库', '序号', ['2'])],
  ['a sheet is protected', 'excel.sheet-protected', ({ person }) => person.protectSheet('任务库')],
  ['a cell is edited', 'excel.editing', ({ person }) => person.beginEditing()],
  ['another file is in front', 'excel.other-workbook', ({ host }) => void (host.book.fileName = '别的.xlsx')],
];

describe.each([
  ['cells', CHANGED],
  ['whole sheets', LONGER],
])('between preview and carrying out, where %s change', (kind, incoming) => {
  test.each(BETWEEN)('%s: %s, and nothing is changed', async (_, code, disturb) => {
    const desk = await Desk.with(SMALL);
    const prepared = await desk.prepared(incoming);
    expect(prepared.tally.edited.length > 0 || prepared.tally.replaced.includes('任务库')).toBe(true);
    expect(prepared.tally.replaced.includes('任务库')).toBe(kind === 'whole sheets');
    disturb(desk);
    const before = desk.saved();
    expect(await codeOf(() => desk.history.carryOut(prepared))).toBe(code);
    expect(desk.changesSince(before)).toEqual([]);
  });
});

test('a sheet that somebody made meanwhile is not written into', async () => {
  const desk = await Desk.with(SMALL);
  desk.person.deleteSheet('推进方案表');
  const prepared = await desk.prepared(SMALL);
  desk.person.addSheet('推进方案表');
  const before = desk.saved();
  expect(await codeOf(() => desk.history.carryOut(prepared))).toBe('excel.sheet-changed');
  expect(desk.changesSince(before)).toEqual([]);
});

describe('an own sheet with the name of one of ours', () => {
  test('before the first import', async () => {
    const desk = new Desk();
    desk.person.addSheet('首页');
    desk.person.type('首页', 'A1', '我的');
    const before = desk.saved();
    expect(await codeOf(() => desk.pull(SMALL))).toBe('excel.sheet-foreign');
    expect(desk.changesSince(before)).toEqual([]);
  });

  test('an own name', async () => {
    const desk = new Desk();
    desk.host.book.names.push({
      name: '任务库',
      scope: null,
      formula: '=Sheet1!$A$1',
      visible: true,
      comment: '',
    });
    const before = desk.saved();
    expect(await codeOf(() => desk.pull(SMALL))).toBe('excel.name-taken');
    expect(desk.changesSince(before)).toEqual([]);
  });
});

/** What people do to a data sheet, and what a pull that changes cells and one that adds a task end with. */
const WORKED: readonly [string, string, string, (desk: Desk) => void][] = [
  ['sorted rows', 'none', 'none', ({ person }) => person.sortTable('任务库', '序号', false)],
  ['moved a column', 'none', 'none', ({ person }) => person.moveColumn('任务库', '工作内容', 0)],
  ['inserted a row above the table', 'none', 'none', ({ person }) => person.insertRows('任务库', 1)],
  [
    'wrote a line above the table',
    'none',
    'excel.text-in-the-way',
    ({ person }) => {
      person.insertRows('任务库', 1);
      person.type('任务库', 'A1', '督查室留言');
    },
  ],
  ['renamed the sheet', 'none', 'none', ({ person }) => person.renameSheet('任务库', '我的任务')],
  ['deleted the sheet', 'none', 'none', ({ person }) => person.deleteSheet('任务库')],
  [
    'put a column of their own into the table',
    'none',
    'excel.column-foreign',
    (desk) => {
      desk.person.insertColumns('任务库', 'C1');
      desk.person.type('任务库', 'C1', '我的备注');
      desk.person.type('任务库', 'C2', '记一笔');
    },
  ],
  [
    'put a row of their own under the last',
    'excel.row-foreign',
    'excel.row-foreign',
    (desk) => desk.person.type('任务库', `A${String(SMALL.tasks.length + 2)}`, '合计'),
  ],
  [
    'wrote something below the table',
    'none',
    'none',
    (desk) => desk.person.type('任务库', `A${String(SMALL.tasks.length + 4)}`, '制表人'),
  ],
  ['wrote something beside the table', 'none', 'none', (desk) => desk.person.type('任务库', 'P2', '我的话')],
];

describe.each(WORKED)('people %s', (_, ofCells, ofRows, work) => {
  test.each([
    ['cells change', CHANGED, ofCells],
    ['a task is added', LONGER, ofRows],
  ])('%s', async (__, incoming, code) => {
    const desk = await Desk.with(SMALL);
    work(desk);
    const before = desk.saved();
    const file = await desk.file();
    expect(await codeOf(() => desk.pull(incoming))).toBe(code);
    if (code !== 'none') {
      expect(desk.changesSince(before)).toEqual([]);
      return;
    }
    expect((await desk.hold()).registry.tasks).toEqual(incoming.tasks);
    expect(desk.value('首页', 'B4')).toBe(incoming.tasks.length);
    const texts = desk.sheets.flatMap((sheet) => desk.rows(sheet).flat());
    for (const own of ['督查室留言', '我的备注', '记一笔', '制表人', '我的话'])
      if ([...before.values()].some((line) => line.includes(own))) expect(texts).toContain(own);
    await desk.history.undo();
    expect(await desk.differencesFrom(file)).toEqual([]);
  });
});

test.each(['推进方案表', '任务分解表', '设置', '校验结果'])(
  '%s, renamed, is still the same sheet',
  async (sheet) => {
    const desk = await Desk.with(SMALL);
    desk.type('设置', '每月进展报送截止日', '数值', '20');
    const { settings } = (await desk.hold()).entries;
    expect(settings).toEqual([{ key: 'progressDay', value: 20 }]);
    desk.person.renameSheet(sheet, '改了名');
    const { sheets } = desk;
    await desk.pull(LONGER);
    expect(desk.sheets).toEqual(sheets);
    expect((await desk.hold()).entries.settings).toEqual(settings);
    expect((await desk.hold()).registry.tasks).toEqual(LONGER.tasks);
  },
);

test('rows and columns stay where people put them', async () => {
  const desk = await Desk.with(SMALL);
  desk.person.sortTable('任务库', '序号', false);
  desk.person.moveColumn('任务库', '工作内容', 0);
  desk.person.insertRows('任务库', 1);
  await desk.pull(CHANGED);
  const [, header, first] = desk.rows('任务库');
  expect(header?.[0]).toBe('工作内容');
  expect(first?.[0]).toBe(SMALL.tasks[2]?.content);
  expect(desk.shown('任务库', one, '工作内容')).toBe('建成街角公园15处。');
});

test.each([
  ['an empty workbook', () => new Desk()],
  [
    'a workbook of somebody',
    () => {
      const desk = new Desk();
      desk.person.type('Sheet1', 'A1', '任务库');
      return desk;
    },
  ],
  [
    'a workbook with a sheet of that name',
    () => {
      const desk = new Desk();
      desk.person.addSheet('督办数据');
      desk.person.type('督办数据', 'A1', '别的');
      return desk;
    },
  ],
])('%s holds no registry', async (_, open) => {
  const desk = open();
  expect(await codeOf(() => holdRegistry(OPEN_WORKBOOK))).toBe('excel.not-duban');
  expect((await desk.hold()).isDuban).toBe(false);
});

test('another workbook, opened in the place of the first, is told by its name or found empty', async () => {
  const desk = await Desk.with(SMALL);
  const prepared: Prepared = await desk.prepared(CHANGED);
  const other = new Desk();
  const before = other.saved();
  expect(await codeOf(() => desk.history.carryOut(prepared))).not.toBe('none');
  expect(other.changesSince(before)).toEqual([]);
  expect(await codeOf(() => other.do((held) => prepareCheck(held, OPTIONS)))).toBe('excel.not-duban');
});
