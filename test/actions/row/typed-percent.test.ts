import { prepareCheck } from '#actions/check/prepare-check';
import { withEditedRow } from '#actions/row/edited-row';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { readWorkbookFile } from '#workbook/file/read';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';
import { OPTIONS, TestWorkbook } from '../test-workbook.ts';

const task = aTask('1', { content: '工业增加值增长8%。' });
const GROWTH = { kind: 'growth', comparator: '>=', value: 8, unit: '%' } as const;
const target = aTarget(task, { ...GROWTH, metric: '工业增加值' });
const registry = aRegistry({ notices: [aNotice()], tasks: [task], targets: [target] });

const HEADER = '累计完成值';

/** An open workbook in which the figure of the target was typed. */
async function typed(text: string): Promise<TestWorkbook> {
  const workbook = await TestWorkbook.with(registry);
  workbook.type('指标进度', target.id, HEADER, text);
  return workbook;
}

const accused = (findings: readonly { readonly target?: string | null }[]) =>
  findings.filter((found) => found.target === target.id);

test.each([
  ['8.5%', 8.5, 0.085],
  ['10.2%', 10.2, 0.102],
  ['120%', 120, 1.2],
  ['8.5', 8.5, 8.5],
])('%s typed into the open workbook is %d', async (text, value, held) => {
  const workbook = await typed(text);
  const ledger = await workbook.readLedger();
  const { checked } = prepareCheck(ledger, OPTIONS);
  expect(checked.statuses[0]?.value).toBe(value);
  expect(accused(checked.findings)).toEqual([]);
  expect(workbook.shown('指标进度', target.id, HEADER)).toBe(held);
});

test('a check keeps the cell as typed, its lamp is green, undo and another reading as well', async () => {
  const workbook = await typed('8.5%');
  const before = workbook.saved();
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  const cell = workbook.at('指标进度', target.id, HEADER);
  const formatOf = (): Promise<string> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('指标进度').getRange(cell);
      range.load('numberFormat');
      await context.sync();
      return String(range.numberFormat);
    });
  expect([workbook.value('指标进度', cell), await formatOf()]).toEqual([0.085, '0.00%']);
  expect(workbook.shown('指标进度', target.id, '灯')).toBe('绿');
  const again = prepareCheck(await workbook.readLedger(), OPTIONS).checked;
  expect(again.statuses[0]?.value).toBe(8.5);
  const file = await readWorkbookFile(await workbook.file());
  expect(file.entries.progress[0]?.figures[0]).toMatchObject({ value: 0.085, isPercent: true });
  await workbook.history.undo();
  expect(workbook.changesSince(before).filter((part) => part.startsWith('指标进度'))).toEqual([]);
  expect(prepareCheck(await workbook.readLedger(), OPTIONS).checked.statuses[0]?.value).toBe(8.5);
});

test('the row alone is read as the whole workbook is, in one request', async () => {
  const workbook = await TestWorkbook.with(registry);
  const ledger = await workbook.readLedger();
  const { checked } = prepareCheck(ledger, OPTIONS);
  workbook.type('指标进度', target.id, HEADER, '8.5%');
  const sheet = ledger.survey.sheets.find(({ name }) => name === '指标进度');
  if (!sheet) throw new Error('no sheet');
  const row = await OPEN_WORKBOOK.readRow(sheet, 1);
  const edited = withEditedRow({ ledger, checked }, row);
  expect(edited?.workbook.checked.statuses[0]?.value).toBe(8.5);
  const now = await workbook.readLedger();
  expect(edited?.parsed?.entry).toEqual(now.entries.progress[0]);
});

test('a goal typed as a percentage', async () => {
  const workbook = await TestWorkbook.with(registry);
  workbook.type('目标指标', target.id, '目标值', '45%');
  expect((await workbook.readLedger()).registry.targets[0]?.value).toBe(45);
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  expect((await workbook.readLedger()).registry.targets[0]?.value).toBe(45);
});

test('rows that a pull moves keep what they show', async () => {
  const tasks = ['2', '3', '4'].map((no) => aTask(no, { content: `第${no}项增长8%。` }));
  const targets = tasks.map((one) => aTarget(one, { ...GROWTH, metric: `指标${one.no}` }));
  const workbook = await TestWorkbook.with(aRegistry({ notices: [aNotice()], tasks, targets }));
  for (const [at, text] of ['8.5%', '9', '10.2%'].entries())
    workbook.type('指标进度', targets[at]?.id ?? '', HEADER, text);
  await workbook.pull(
    aRegistry({
      notices: [aNotice()],
      tasks: [aTask('1', { content: '新增一项增长8%。' }), ...tasks].reverse(),
      targets: [aTarget(aTask('1'), { ...GROWTH, metric: '新增' }), ...targets].reverse(),
    }),
  );
  const read = async () => {
    const { checked } = prepareCheck(await workbook.readLedger(), OPTIONS);
    return targets.map(({ id }) => checked.statuses.find((one) => one.target === id)?.value);
  };
  expect(await read()).toEqual([8.5, 9, 10.2]);
  await workbook.history.undo();
  expect(await read()).toEqual([8.5, 9, 10.2]);
});

test('a sheet whose table was converted to a range is read as well', async () => {
  const workbook = await typed('8.5%');
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('指标进度').convertToRange();
    await context.sync();
  });
  const { checked } = prepareCheck(await workbook.readLedger(), OPTIONS);
  expect(checked.statuses[0]?.value).toBe(8.5);
});
