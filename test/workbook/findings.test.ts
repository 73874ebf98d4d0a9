import { elementAt } from '#document/read/element-at';
import { finding } from '#core/finding/make-finding';
import type { Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import type { Handling } from '#core/record/entered/handling';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { entryKeys } from '#workbook/codec/entry-key';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '#workbook/model/sheet-model';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import { aRegistry, aTarget, aTask } from '../support/records.ts';
import { withTypedCell, withSheet } from '../support/workbook/user-edits.ts';

const task = aTask('1');
const target = aTarget(task);
const anEntry = (period: string, row: number): Entry => ({
  key: '',
  task: task.id,
  unit: '市住建局',
  period,
  paragraphs: [],
  problem: '',
  nextStep: '',
  rating: null,
  figures: [{ target: target.id, value: row, cell: { sheet: '指标进度', row, column: '累计完成值' } }],
  reportedOn: null,
  cell: { sheet: '进展填报', row, column: '进展情况' },
});
const bare = [anEntry('2030-03', 2), anEntry('2030-04', 3)];
const keys = entryKeys(bare);
const progress = bare.map((entry, at) => ({ ...entry, key: elementAt(keys, at) }));

const late = (entry: Entry): Finding =>
  finding(
    'form.too-long',
    { task: task.id, unit: entry.unit, period: entry.period, cell: entry.cell },
    { length: 520, limit: 500, over: 20 },
  );
const fell = (entry: Entry): Finding =>
  finding(
    'target.fell',
    {
      task: task.id,
      target: target.id,
      unit: entry.unit,
      period: entry.period,
      cell: entry.figures[0]?.cell ?? null,
    },
    { metric: '公园', figure: '3处', last: '5处', lastPeriod: '2030-02', difference: '2处' },
  );
const doubled = (entry: Entry, row: number): Finding =>
  finding(
    'form.row-doubled',
    { task: task.id, unit: entry.unit, period: entry.period, cell: entry.cell },
    { row },
  );

const [march, april] = [elementAt(progress, 0), elementAt(progress, 1)];
const sheetsOf = (findings: readonly Finding[], handlings: readonly Handling[] = []) =>
  buildSheets(aRegistry({ tasks: [task], targets: [target], findings }), {
    entries: { ...NO_ENTRIES, progress, handlings },
  });
function resultsOf(models: readonly SheetModel[]): SheetModel {
  const sheet = models.find(({ name }) => name === '校验结果');
  if (sheet === undefined) throw new RangeError('no sheet 校验结果');
  return sheet;
}
const column = (sheet: SheetModel, header: string): readonly CellValue[] =>
  sheet.values.slice(1).map((row) => row[sheet.values[0]?.indexOf(header) ?? -1] ?? null);

describe('the link of a finding', () => {
  const sheet = resultsOf(
    sheetsOf([fell(april), late(march), finding('task.no-lead', { task: task.id }, { no: '1' })]),
  );
  const jumps = sheet.formulas.map(({ formula }) => /#'([^']+)'!([A-Z]+)/.exec(formula)?.slice(1).join(' '));

  test('leads to the cell of the report or of the figure, or to the task', () => {
    expect(jumps).toEqual(['指标进度 H', '进展填报 F', '任务库 A']);
    expect(column(sheet, '相关行键')).toEqual([`${april.key}/${target.id}`, march.key, task.id]);
  });

  test('has the unit and the period of the report next to it', () => {
    expect(column(sheet, '单位')).toEqual(['市住建局', '市住建局', '市住建局']);
    expect(column(sheet, '期间')).toEqual(['2030-04', '2030-03', null]);
  });

  test('leads to the row of the report, even if the cell of the finding now has another report', () => {
    const moved: Finding = { ...late(april), cell: march.cell };
    expect(column(resultsOf(sheetsOf([moved])), '相关行键')).toEqual([april.key]);
  });
});

test('a finding about the name of a unit leads to its row in 单位目录', () => {
  const [row] = resultsOf(
    sheetsOf([
      finding('unit.two-spellings', {}, { a: '市住建局', b: '市住建局（市人防办）', reason: 'sub-unit' }),
    ]),
  ).formulas;
  expect(row?.formula).toContain("#'单位目录'!G");
});

describe('an answer', () => {
  const findings = [late(march), late(april), fell(april)];

  test('belongs to the same finding of a later check, even if rows have moved', () => {
    const later = findings.map((found) => ({ ...found, cell: { sheet: '我的表', row: 40, column: null } }));
    expect(findingKeys(later)).toEqual(findingKeys(findings));
    expect(findingKeys([doubled(march, 3)])).toEqual(findingKeys([doubled(march, 9)]));
  });

  test('does not belong to a finding of another unit, period or figure', () => {
    const others: readonly Finding[] = [
      late(march),
      { ...late(march), unit: '市水利局' },
      { ...late(march), period: '2030-05' },
      { ...late(march), params: { length: 521, limit: 500, over: 21 } },
    ];
    // Each finding alone, since equal keys in one list are numbered.
    expect(new Set(others.flatMap((other) => findingKeys([other]))).size).toBe(others.length);
  });

  test('is shown after the open findings of its rank, and is counted on 首页; doubts about figures come first', async () => {
    const built = sheetsOf(findings);
    const row = column(resultsOf(built), '说明').findIndex((text) => String(text).includes('520'));
    const answered = withSheet(built, '校验结果', (sheet) =>
      withTypedCell(withTypedCell(sheet, row, '处理', '不需处理'), row, '处理说明', '已与单位核对'),
    );
    const { entries, registry } = await readWorkbookFile(await writeWorkbookFile(answered));
    expect(entries.handlings).toEqual([
      { finding: findingKeys(findings)[0], state: 'dismissed', note: '已与单位核对' },
    ]);
    const again = buildSheets(registry, { entries });
    const sheet = resultsOf(again);
    expect(column(sheet, '级别')).toEqual(['提醒', '错误', '错误']);
    expect(column(sheet, '期间')).toEqual(['2030-04', '2030-04', '2030-03']);
    expect(column(sheet, '处理')).toEqual(['待处理', '待处理', '不需处理']);
    expect(column(sheet, '处理说明')).toEqual([null, null, '已与单位核对']);
    const home = again[0]?.values ?? [];
    const figure = (label: string): CellValue => home.find((cells) => cells[4] === label)?.[6] ?? null;
    expect(['校验：错误（待处理）', '校验：提醒（待处理）', '校验：已答复'].map(figure)).toEqual([1, 1, 1]);
  });
});
