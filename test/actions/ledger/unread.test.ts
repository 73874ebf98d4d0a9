import { comparePull } from '#actions/pull/pull';
import { prepareUnits } from '#actions/units/prepare-units';
import { prepareCheck } from '#actions/check/prepare-check';
import { buildWorkbook } from '../../support/workbook/build-workbook.ts';
import { readWorkbookFile } from '#workbook/file/read';
import { aTarget, aTask } from '../../support/records.ts';
import { TestWorkbook, NEXT, OPTIONS, SMALL, TASK_IDS, withoutTask, withTask } from '../test-workbook.ts';

const [one, two] = TASK_IDS;
const NOTHING = { added: [], replaced: [], edited: [], rows: [] };
/** Changes cells of every table. */
const CHANGED = {
  ...withTask(SMALL, 1, { content: '建成街角公园15处。', leadUnits: ['市林业局'], units: ['市林业局'] }),
  targets: SMALL.targets.map((target) => ({ ...target, qualifier: '新' })),
};
/** A task that makes tables longer, so that their sheets are replaced. */
const added = aTask('4', { content: '新来的任务。', leadUnits: ['市体育局'], units: ['市体育局'] });
const LONGER = {
  ...CHANGED,
  tasks: [added, ...CHANGED.tasks],
  targets: [aTarget(added), ...CHANGED.targets],
};

/** Sheet, key of the row, column, and an entry there that cannot be read. */
const CELLS: readonly [string, string, string, string][] = [
  ['目标指标', `${one}/t1`, '目标值', '十二'],
  ['目标指标', `${one}/t1`, '目标值', '=1/0'],
  ['目标指标', `${one}/t1`, '目标上限', '=NA()'],
  ['目标指标', `${two}/t1`, '比较', '大约'],
  ['目标指标', `${two}/t1`, '确认', '应该对'],
  ['任务分解', '新增车位', '全市目标', '十来处'],
  ['进展填报', two, '自评状态', '还行'],
  ['进展填报', two, '报送日期', '下周一'],
  ['指标进度', `${two}/t1`, '累计完成值', '=1/0'],
  ['指标进度', `${two}/t1`, '累计完成值', '近千人'],
  ['单位目录', '市人力社保局', '确认', '问过了'],
  ['设置', '每月进展报送截止日', '数值', '月底'],
];

/** Enters a text that the validation of the cell would reject, as pasting does. */
function paste(workbook: TestWorkbook, sheet: string, key: string, column: string, text: string): void {
  const place = workbook.at(sheet, key, column);
  workbook.user.clearValidation(sheet, place);
  workbook.type(sheet, key, column, text);
}

/** The displayed text of a cell; a formula with an error is written again as that error. */
const displayed = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'error' in value ? String(value.error) : String(value);

describe.each(CELLS)('%s %s %s “%s”', (sheet, key, column, text) => {
  test('is preserved when cells change, when rows are added, and when everything is checked', async () => {
    const workbook = await TestWorkbook.small();
    paste(workbook, sheet, key, column, text);
    const now = (): string => displayed(workbook.shown(sheet, key, column));
    const shown = now();
    await workbook.pull(CHANGED);
    expect(now()).toBe(shown);
    expect((await workbook.prepared(CHANGED)).summary).toEqual(NOTHING);
    const { summary } = await workbook.pull(LONGER);
    if (sheet !== '设置' && sheet !== '任务分解')
      expect(summary.rows.map((one) => one.sheet)).toContain(sheet);
    expect(now()).toBe(shown);
    await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
    expect(now()).toBe(shown);
  });
});

const typed = async (...cells: readonly (typeof CELLS)[number][]): Promise<TestWorkbook> => {
  const workbook = await TestWorkbook.small();
  for (const cell of cells) paste(workbook, ...cell);
  return workbook;
};

test('each is reported, and is preserved in a file', async () => {
  const workbook = await typed(...CELLS.filter(([, , , text]) => !text.startsWith('=')));
  const { registry, entries } = await workbook.readLedger();
  const codes = registry.findings.map(({ code }) => code);
  expect(codes.filter((code) => code === 'workbook.cell-unreadable')).toHaveLength(entries.unread.length);
  expect(entries.unread).toHaveLength(8);
  const file = await readWorkbookFile(await buildWorkbook(registry, entries, OPTIONS));
  expect(file.entries.unread).toEqual(entries.unread);
});

test('an answer in the pane replaces one that cannot be read', async () => {
  const workbook = await typed(
    ['目标指标', `${one}/t1`, '目标值', '十二'],
    ['单位目录', '市人力社保局', '确认', '问过了'],
  );
  const unit = { name: '市人力社保局', canonical: '市人社局', members: [], contact: '', phone: '' };
  await workbook.apply((ledger) => prepareUnits(ledger, [{ ...unit, answer: 'yes' }], OPTIONS));
  expect(workbook.shown('单位目录', '市人力社保局', '确认')).toBe('是');
  expect(workbook.shown('目标指标', `${one}/t1`, '目标值')).toBe('十二');
});

test.each([
  ['a target', '目标指标', `${two}/t1`, '目标值', '四千多'],
  ['a report', '进展填报', two, '自评状态', '还行'],
])('a task with %s that cannot be read counts as edited', async (_, sheet, key, column, text) => {
  const workbook = await typed([sheet, key, column, text]);
  const { comparison } = comparePull(await workbook.readLedger(), withoutTask(SMALL, 2));
  expect(comparison.differences).toMatchObject([{ kind: 'removed', id: two, isMineEdited: true }]);
});

test('a breakdown with a cell that cannot be read is preserved until the user chooses that of the registry', async () => {
  const cell = ['任务分解', '新增车位', '全市目标', '十来处'] as const;
  const workbook = await typed([...cell]);
  await workbook.pull(NEXT);
  const [first] = SMALL.allocations;
  const changed = { ...SMALL, allocations: [{ ...SMALL.allocations[1], item: '别的' }, first] as never };
  await workbook.pull(changed);
  expect(workbook.shown('任务分解', '新增车位', '全市目标')).toBe('十来处');
  await workbook.pull(changed, new Map([[`${SMALL.notices[0]?.id ?? ''} allocations`, 'theirs']]));
  expect(workbook.rows('任务分解').flat()).not.toContain('十来处');
});

test('a figure without a target in the workbook remains in a separate row, and is assigned to its target when that is pulled', async () => {
  const workbook = await TestWorkbook.small();
  const row = String(2 + SMALL.targets.length);
  const later = aTask('7', { content: '新建泊位。' });
  for (const [column, text] of Object.entries({ A: '7', B: '新增泊位', F: '2030-03', H: '250' }))
    workbook.user.type('指标进度', `${column}${row}`, text);
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  await workbook.pull(LONGER);
  // The row with the figure has moved.
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  expect((await workbook.prepared(LONGER)).summary).toEqual(NOTHING);
  expect(workbook.shown('指标进度', '新增泊位', '累计完成值')).toBe(250);
  await workbook.pull({
    ...LONGER,
    tasks: [...LONGER.tasks, later],
    targets: [...LONGER.targets, aTarget(later, { metric: '新增泊位', value: 900, unit: '个' })],
  });
  const { entries } = await workbook.readLedger();
  expect(entries.strays).toEqual([]);
  expect(entries.progress.flatMap(({ task, figures }) => figures.map(({ value }) => [task, value]))).toEqual([
    [later.id, 250],
  ]);
});
