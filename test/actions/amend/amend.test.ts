import { type NewAmendment, prepareAmendment, prepareAmendments } from '#actions/amend/amend';
import { prepareCheck } from '#actions/check/prepare-check';
import { openLedgerFile } from '#actions/build/present-file';
import { OPTIONS, SMALL, TASK_IDS, TestWorkbook, withTask } from '../test-workbook.ts';

const [one, two] = TASK_IDS;
const SHEET = '调整台账';

/** Types a row of 调整台账, by header; rows count from 1 below the header. */
function typeRow(workbook: TestWorkbook, row: number, cells: Readonly<Record<string, string>>): void {
  const headers = workbook.rows(SHEET)[0] ?? [];
  for (const [header, text] of Object.entries(cells)) {
    const column = headers.indexOf(header);
    // Pasted, since Excel refuses some of these texts when they are typed.
    workbook.user.paste(SHEET, `${String.fromCharCode(65 + column)}${String(row + 1)}`, [[text]]);
  }
}

const carryOut = (workbook: TestWorkbook) => workbook.apply((ledger) => prepareAmendments(ledger, OPTIONS));

const states = async (workbook: TestWorkbook) =>
  (await workbook.readLedger()).entries.amendments.map(({ state, target, problem }) => ({
    state,
    target,
    problem,
  }));

const ADJUST = {
  日期: '2030-6-5',
  类别: '调整目标',
  任务序号: '2',
  原内容: '4500人',
  调整后: '4000人',
  依据文件: '示政办〔2030〕9号',
  批准人: '沈洛',
  生效期间: '2030年6月',
};

test('a new workbook has an empty sheet to type in, with its drop-down lists', async () => {
  const workbook = await TestWorkbook.small();
  expect(workbook.sheets).toContain(SHEET);
  expect((await workbook.readLedger()).entries.amendments).toEqual([]);
});

test('a typed row is carried out: target, states and what was promised first are shown', async () => {
  const workbook = await TestWorkbook.small();
  typeRow(workbook, 1, ADJUST);
  await carryOut(workbook);
  expect(workbook.shown('目标指标', `${two}/t1`, '目标值')).toBe(4000);
  expect(workbook.shown('目标指标', `${two}/t1`, '调整情况')).toBe(
    '调整目标，2030年6月起（依据：示政办〔2030〕9号；批准：沈洛）；“培训人数”原为4500人，现为4000人',
  );
  expect(workbook.shown(SHEET, '2', '状态')).toBe('已执行');
  const { base, registry } = await workbook.readLedger();
  expect([base, registry].map(({ targets }) => targets[1]?.value)).toEqual([4500, 4000]);
});

test('doing it again changes nothing; undo takes it back as it was', async () => {
  const workbook = await TestWorkbook.small();
  typeRow(workbook, 1, ADJUST);
  const before = await workbook.file();
  await carryOut(workbook);
  const prepared = await carryOut(workbook);
  expect(prepared.summary).toMatchObject({ edited: [], rows: [] });
  await workbook.history.undo();
  expect(await workbook.differencesFrom(before)).toEqual([]);
});

test('a row that is not certain waits and says why; what was typed stays as typed', async () => {
  const workbook = await TestWorkbook.small();
  typeRow(workbook, 1, { ...ADJUST, 原内容: '五千人左右', 批准人: ' 沈洛（代）', 日期: '六月上旬' });
  typeRow(workbook, 2, { 类别: '撤销退出', 任务序号: '1', 状态: '暂缓办理' });
  await carryOut(workbook);
  expect(await states(workbook)).toMatchObject([
    { state: 'waiting', problem: expect.stringContaining('4500人') as unknown },
    { state: 'waiting', problem: expect.stringContaining('暂缓办理') as unknown },
  ]);
  const rows = workbook.rows(SHEET);
  expect(rows[1]).toEqual(expect.arrayContaining(['六月上旬', '五千人左右', ' 沈洛（代）']));
  expect(rows[2]).toEqual(expect.arrayContaining(['暂缓办理']));
});

test('changes and added tasks survive further pulls, sorting of the sheet and saving', async () => {
  const workbook = await TestWorkbook.small();
  typeRow(workbook, 1, ADJUST);
  typeRow(workbook, 2, {
    类别: '增补',
    调整后: '建设口袋公园10处（牵头单位：市园林局；配合单位：市住建局）',
    日期: '2030-6-6',
  });
  typeRow(workbook, 3, { 类别: '撤销退出', 任务序号: '1', 日期: '2030-6-6' });
  await carryOut(workbook);
  workbook.user.sortTable(SHEET, '类别');
  await workbook.pull(withTask(SMALL, 3, { content: '推进三个园区建设。' }));
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  const { registry, entries } = await workbook.readLedger();
  expect(registry.tasks.map(({ content }) => content)).toEqual([
    '建成街角公园12处。',
    '培训4500人。',
    '推进三个园区建设。',
    '建设口袋公园10处',
  ]);
  expect(registry.targets.map(({ value }) => value)).toEqual([12, 4000, null, 10]);
  expect(entries.amendments.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(entries.putAside).toEqual([]);
  expect(registry.findings.filter(({ code }) => code.startsWith('workbook.'))).toEqual([]);
  const file = await openLedgerFile({ name: 'book.xlsx', bytes: await workbook.file() });
  expect(file.ledger.entries.amendments).toEqual(entries.amendments);
});

test('a withdrawn task leaves the counts of 首页 and stands there in a list of its own', async () => {
  const workbook = await TestWorkbook.small();
  typeRow(workbook, 1, { 类别: '撤销退出', 任务序号: '1', 日期: '2030-6-6', 批准人: '沈洛' });
  await carryOut(workbook);
  const home = workbook.rows('首页').flat();
  expect(home).toContain('撤销退出，2030年6月6日起（批准：沈洛）：建成街角公园12处。');
  workbook.host.context.calculator.calculate();
  const row = workbook.rows('首页').find((cells) => cells[0] === '任务');
  expect(row?.[1]).toBe(2);
  const targets = workbook
    .rows('首页')
    .find((cells) => cells[0] === '目标指标' && typeof cells[1] === 'number');
  expect(targets?.[1]).toBe(2);
  expect(workbook.shown('任务库', one, '调整情况')).toContain('撤销退出');
});

test('a copied row is a change of its own', async () => {
  const workbook = await TestWorkbook.small();
  typeRow(workbook, 1, ADJUST);
  await carryOut(workbook);
  const cells = workbook.rows(SHEET)[1] ?? [];
  const headers = workbook.rows(SHEET)[0] ?? [];
  const copy = headers.map((header, column) => {
    const changed: Readonly<Record<string, unknown>> = { 原内容: '4000人', 调整后: '3800人', 状态: '待执行' };
    return changed[String(header)] ?? cells[column] ?? '';
  });
  workbook.user.paste(SHEET, 'A3', [copy as never]);
  await carryOut(workbook);
  const { registry, entries } = await workbook.readLedger();
  expect(registry.targets[1]?.value).toBe(3800);
  expect(new Set(entries.amendments.map(({ key }) => key)).size).toBe(2);
  expect(entries.amendments[0]?.outcome?.changes).toMatchObject([{ before: { value: 4500 } }]);
});

test('the pane adds a row and carries it out in one step', async () => {
  const workbook = await TestWorkbook.small();
  const amendment: NewAmendment = {
    date: '2030-06-09',
    kind: 'change-unit',
    taskNo: '1',
    list: '',
    before: '市住建局',
    after: '市城管局',
    reason: '职能调整',
    basis: '',
    approver: '',
    effectiveFrom: null,
    scoring: null,
  };
  await workbook.apply((ledger) => prepareAmendment(ledger, amendment, OPTIONS));
  expect(workbook.shown('任务库', one, '牵头单位')).toBe('市城管局');
  expect(await states(workbook)).toMatchObject([{ state: 'done' }]);
  expect(workbook.rows(SHEET)[1]).toEqual(expect.arrayContaining(['变更单位', '职能调整', '已执行']));
});
