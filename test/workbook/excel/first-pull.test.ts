import { buildSheets } from '#workbook/build-sheets';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import type { SheetModel } from '#workbook/model/sheet-model';
import { planBook } from '#workbook/plan/plan-book';
import { ExcelUser, saveBook, type WorkbookHost } from '#excel-host/public';
import { openHost } from '../../support/host/client.ts';
import { SAMPLE } from '../../support/workbook/sample-registry.ts';
import { differencesOf } from '../../support/workbook/workbook-differences.ts';

const ALL: readonly SheetModel[] = buildSheets(SAMPLE);
const DUBAN = ['任务库', '推进方案表', '督办数据'];
/** Few sheets are enough for most. */
const FEW = ALL.filter(({ name }) => DUBAN.includes(name));

const namesIn = (host: WorkbookHost): readonly string[] => host.book.sheets.map(({ name }) => name);

const build = async (models: readonly SheetModel[] = FEW) =>
  OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), models));

/** Changes the workbook by Office.js. */
const change = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

test('the empty sheet of a new workbook goes with the first build, and comes and goes with undo and redo', async () => {
  const host = openHost();
  const before = await saveBook(host.calculatedBook());
  const { undoRecord } = await build(ALL);
  expect(namesIn(host)).toEqual(ALL.map(({ name }) => name));
  expect(host.book.active.name).toBe('首页');
  const after = await saveBook(host.calculatedBook());
  const undone = await OPEN_WORKBOOK.undo(undoRecord);
  expect(namesIn(host)).toEqual(['Sheet1']);
  expect(host.book.active.name).toBe('Sheet1');
  expect(differencesOf(before, await saveBook(host.calculatedBook()))).toEqual([]);
  const redone = await OPEN_WORKBOOK.undo(undone.undoRecord);
  expect(namesIn(host)).toEqual(ALL.map(({ name }) => name));
  expect(differencesOf(after, await saveBook(host.calculatedBook()))).toEqual([]);
  await OPEN_WORKBOOK.undo(redone.undoRecord);
  expect(namesIn(host)).toEqual(['Sheet1']);
});

test('several empty sheets of a new workbook go', async () => {
  const host = openHost();
  const user = new ExcelUser(host);
  user.addSheet('Sheet2');
  user.addSheet('Sheet3');
  const { undoRecord } = await build();
  expect(namesIn(host)).toEqual(DUBAN);
  await OPEN_WORKBOOK.undo(undoRecord);
  expect(namesIn(host)).toEqual(['Sheet1', 'Sheet2', 'Sheet3']);
});

test('a sheet that a person made since stays, and stays the one that is shown', async () => {
  const host = openHost();
  const { undoRecord } = await build();
  const user = new ExcelUser(host);
  user.addSheet('备忘');
  user.activateSheet('备忘');
  await OPEN_WORKBOOK.undo(undoRecord);
  expect(new Set(namesIn(host))).toEqual(new Set(['Sheet1', '备忘']));
  expect(host.book.active.name).toBe('备忘');
});

test.each<readonly [string, (by: { readonly user: ExcelUser }) => unknown]>([
  ['a value', ({ user }) => user.type('Sheet1', 'C3', '1')],
  ['a formula', ({ user }) => user.type('Sheet1', 'C3', '=1+1')],
  ['a name of its own', ({ user }) => user.renameSheet('Sheet1', '工作安排')],
  ['another sheet with a value', ({ user }) => (user.addSheet('名单'), user.type('名单', 'A1', '甲'))],
  ['a protection', ({ user }) => user.protectSheet('Sheet1')],
  ['a filled cell', () => change((sheet) => (sheet.getRange('B2').format.fill.color = '#FFC000'))],
  ['a number format', () => change((sheet) => (sheet.getRange('B2').numberFormat = [['0.00']]))],
  ['a filled column', () => change((sheet) => (sheet.getRange('B:B').format.fill.color = '#FFC000'))],
  ['a column width', () => change((sheet) => (sheet.getRange('B:B').format.columnWidth = 99))],
  ['a row height', () => change((sheet) => (sheet.getRange('2:2').format.rowHeight = 99))],
  ['a colour of the tab', () => change((sheet) => (sheet.tabColor = '#FFC000'))],
  ['frozen panes', () => change((sheet) => sheet.freezePanes.freezeRows(1))],
  ['a chart', () => change((sheet) => sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2')))],
  ['a table', () => change((sheet) => sheet.tables.add('A1:B2', true))],
  ['a name of its cells', () => change((sheet) => sheet.names.add('区域', sheet.getRange('A1')))],
  [
    'a rule for what is typed',
    () =>
      change(
        (sheet) =>
          (sheet.getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } }),
      ),
  ],
])('a sheet with %s stays', async (_, touch) => {
  const host = openHost();
  await touch({ user: new ExcelUser(host) });
  const before = namesIn(host);
  const { undoRecord } = await build();
  expect(namesIn(host)).toEqual([...before, ...DUBAN]);
  await OPEN_WORKBOOK.undo(undoRecord);
  expect(namesIn(host)).toEqual(before);
});

test('an empty sheet in which somebody works after an undo stays when the build is done again', async () => {
  const host = openHost();
  const { undoRecord } = await build();
  const undone = await OPEN_WORKBOOK.undo(undoRecord);
  new ExcelUser(host).type('Sheet1', 'B2', '备忘');
  const redone = await OPEN_WORKBOOK.undo(undone.undoRecord);
  expect(namesIn(host)).toEqual(['Sheet1', ...DUBAN]);
  await OPEN_WORKBOOK.undo(redone.undoRecord);
  expect(namesIn(host)).toEqual(['Sheet1']);
  expect(host.book.sheets[0]?.grid.value(1, 1)).toBe('备忘');
});

test('a sheet that was touched after the plan was made stays', async () => {
  const host = openHost();
  const survey = await OPEN_WORKBOOK.survey();
  const plan = planBook(survey, FEW);
  await change((sheet) => (sheet.getRange('B2').format.fill.color = '#FFC000'));
  await OPEN_WORKBOOK.applyPlan(plan, {}, { survey, again: (now) => planBook(now, FEW) });
  expect(namesIn(host)).toEqual(['Sheet1', ...DUBAN]);
});

test.each([
  ['refused', 0],
  ['in the middle', 4],
  ['its answer lost', Infinity],
] as const)(
  'an undo or redo in which any request fails, %s, is done as a whole or not at all, and leaves nothing locked',
  async (_, after) => {
    for (const isRedo of [false, true]) {
      let isOver = false;
      for (let number = 1; !isOver; number += 1) {
        let count = -Infinity;
        const host = openHost({
          fault: ({ isSync }) => {
            if (isSync) count += 1;
            return isSync && count === number ? { code: 'GeneralException', after } : null;
          },
        });
        const built = (await build()).undoRecord;
        const record = isRedo ? (await OPEN_WORKBOOK.undo(built)).undoRecord : built;
        const before = namesIn(host);
        count = 0;
        const failure: unknown = await OPEN_WORKBOOK.undo(record).then(
          () => null,
          (error: unknown) => error,
        );
        isOver = count < number;
        const wanted = isRedo ? DUBAN : ['Sheet1'];
        expect([number, namesIn(host)]).toEqual([number, failure === null ? wanted : before]);
        const locked = host.book.sheets.filter(({ protection }) => protection !== null);
        expect([number, locked.map(({ name }) => name)]).toEqual([number, []]);
        expect([number, [...host.book.settings]]).toEqual([number, []]);
      }
    }
  },
);
