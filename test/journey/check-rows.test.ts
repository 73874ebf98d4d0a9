import ExcelJS from 'exceljs';
import { main } from '#cli/main';
import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { checkRegistry } from '#actions/check/check';
import { readFiles, type RegistryAndEntries } from '#actions/import/read-files';
import { recordedTerminal } from '../support/terminal.ts';
import { filled, type FilledRow } from '../support/workbook/fill.ts';

// A monthly report: the units fill in their rows, and the office checks the workbook on the day after the due day.

const NOTICE = `示例市人民政府办公室关于下达2030年度重点任务的通知
示政办发〔2030〕7号

各有关单位：
各牵头单位于每月25日前报送进展情况，每次不超过60字。

1.改造街角公园12处。
牵头单位：市住建局
2.新增学位900个。
牵头单位：市教育局
3.整治河道60公里。
牵头单位：市水利局
4.新建标准厂房20万平方米。
牵头单位：市经信局
5.新建农村公路40公里。
牵头单位：市交通局
6.新增养老床位300张。
牵头单位：市民政局

示例市人民政府办公室
2030年6月3日
`;
const DAY_AFTER_DUE = '2030-06-26';
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

const report = (no: string, type: FilledRow['type']): FilledRow => ({
  sheet: '进展填报',
  where: { 任务序号: no },
  type: { 报送日期: day('2030-06-20'), 自评状态: '正常推进', ...type },
});
const figure = (no: string, value: string | number): FilledRow => ({
  sheet: '指标进度',
  where: { 任务序号: no },
  type: { 累计完成值: value },
});

/** What the units enter; the row of task 6 stays blank. */
const ROWS: readonly FilledRow[] = [
  report('1', { 进展情况: '已改造街角公园5处。' }),
  figure('1', 6),
  report('2', { 进展情况: '新增学位450个，完成年度目标的50%。', 报送日期: day('2030-06-28') }),
  figure('2', 450),
  report('3', { 进展情况: `已整治河道31公里。${'沿线居民反映良好，'.repeat(8)}` }),
  report('4', { 进展情况: '新建标准厂房9万平方米。', 存在问题和困难: '用地报批较慢' }),
  figure('4', '约九万'),
  report('5', { 进展情况: '新建农村公路22公里。', 自评状态: '已完成' }),
  figure('5', 22),
];

const readWorkbook = (bytes: Uint8Array): Promise<RegistryAndEntries> =>
  readFiles([{ name: 'book.xlsx', bytes }]);
/** Code, unit and sheet of each finding. */
const summaries = (reading: RegistryAndEntries): readonly (readonly [string, string | null, string])[] =>
  checkRegistry(reading, { asOf: DAY_AFTER_DUE }).findings.map(({ code, unit, cell }) => [
    code,
    unit,
    cell?.sheet ?? '',
  ]);

let blank: Uint8Array;
let file: Uint8Array;
beforeAll(async () => {
  const { registry } = await readFiles([{ name: 'n.txt', bytes: new TextEncoder().encode(NOTICE) }]);
  blank = await buildWorkbook(registry);
  file = await filled(blank, ROWS);
});

test('of a workbook without entries only what is missing is told, and nothing before the day after', async () => {
  const units = ['市住建局', '市教育局', '市水利局', '市经信局', '市交通局', '市民政局'];
  const missing = units.map((unit) => ['form.missing', unit, '进展填报']);
  expect(summaries(await readWorkbook(blank))).toEqual(missing);
  const terminal = recordedTerminal({ 'blank.xlsx': blank }, DAY_AFTER_DUE);
  expect(await main(['check', 'blank.xlsx'], terminal)).toBe(1);
  expect(terminal.seen.out).toContain('没有上报的进展');
  expect(terminal.seen.out).toContain('6个单位有到期未报的进展');
  const onTheDay = recordedTerminal({ 'blank.xlsx': blank }, '2030-06-25');
  expect(await main(['check', 'blank.xlsx'], onTheDay)).toBe(0);
  expect(onTheDay.seen.out).not.toContain('未报');
});

test('each finding names the unit of the row, and its sheet', async () => {
  expect(summaries(await readWorkbook(file))).toEqual([
    ['entry.column-differs', '市住建局', '指标进度'],
    ['form.late', '市教育局', '进展填报'],
    ['form.too-long', '市水利局', '进展填报'],
    ['form.not-a-number', '市经信局', '指标进度'],
    ['substance.problem-without-step', '市经信局', '进展填报'],
    ['target.done-unmet', '市交通局', '指标进度'],
    ['form.missing', '市民政局', '进展填报'],
  ]);
});

test('the report is grouped by unit, and the exit code shows that there are errors', async () => {
  const terminal = recordedTerminal({ 'book.xlsx': file }, DAY_AFTER_DUE);
  expect(await main(['check', 'book.xlsx'], terminal)).toBe(1);
  const { out } = terminal.seen;
  const units = [...out.matchAll(/^ {2}(市\S+)$/gm)].map(([, unit]) => unit);
  expect(units.sort()).toEqual(
    ['市交通局', '市住建局', '市教育局', '市民政局', '市水利局', '市经信局'].sort(),
  );
  expect(out).toMatch(/［错误］市民政局：2030年6月应报1项，未报1项：任务6；应于2030年6月25日前报送/);
  expect(out).toMatch(/合计：错误 3 条、提醒 4 条、提示 0 条/);
});

test('before the due day nothing is missing', async () => {
  const terminal = recordedTerminal({ 'book.xlsx': file });
  await main(['check', 'book.xlsx', '--as-of', '2030-06-25'], terminal);
  expect(terminal.seen.out).not.toContain('未报');
});

test('a workbook built from the filled one has the same rows and findings', async () => {
  const back = await readWorkbook(file);
  const again = await readWorkbook(await buildWorkbook(back.registry, back.entries, { asOf: DAY_AFTER_DUE }));
  expect(again.entries?.progress).toEqual(back.entries?.progress);
  expect(summaries(again)).toEqual(summaries(back));
});

test('指标进度 shows the lamp of each figure with its reason', async () => {
  const back = await readWorkbook(file);
  const workbook = new ExcelJS.Workbook();
  const bytes = await buildWorkbook(back.registry, back.entries, { asOf: DAY_AFTER_DUE });
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('指标进度');
  const headers = sheet?.getRow(1).values as readonly unknown[];
  const reasons = new Map<string, string>();
  sheet?.eachRow((row) => {
    const cell = (header: string): string => row.getCell(headers.indexOf(header)).text;
    reasons.set(cell('任务序号'), cell('说明'));
  });
  expect(reasons.get('2')).toBe('累计450个，目标900个，完成率50.0%，与时序进度持平，绿灯');
  expect(reasons.get('6')).toBe('到期未报（应于2030年6月25日前报送），红灯');
});
