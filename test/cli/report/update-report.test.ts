import { entryCounts } from '#actions/build/entry-counts';
import type { UpdatedWorkbook } from '#actions/build/update-workbook';
import { checkRegistry } from '#actions/check/check';
import { updateReport } from '#cli/report/update-report';
import { PUT_ASIDE_WORDING } from '#core/finding/put-aside-wording';
import { sheetFinding } from '#workbook/reading/sheet-finding';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { aRegistry } from '../../support/records.ts';

const nothing: Omit<UpdatedWorkbook, 'bytes' | 'written'> = {
  checked: checkRegistry({ registry: aRegistry(), entries: null }),
  entered: entryCounts(NO_ENTRIES),
  columns: [],
  putAside: [],
  waiting: 0,
  unread: [],
  losses: [],
};

const line = {
  text: '公园已改造8处。',
  sheet: '进展填报',
  column: '进展情况',
  cell: 'E2',
  task: '改造公园12处。',
  target: '',
  unit: '市住建局',
  period: '2030-06',
} as const;

test('what is kept, by kind; kinds without anything are left out', () => {
  const entered = { ...nothing.entered, reports: 2, settings: 1 };
  expect(updateReport({ ...nothing, entered }, '台账.xlsx', 'zh')).toBe(
    '“台账.xlsx”中填写的内容已保留：进展 2 条、设置 1 项。\n',
  );
  expect(updateReport({ ...nothing, entered }, 'book.xlsx', 'en')).toBe(
    'What was entered in "book.xlsx" is kept: 2 reports, 1 setting.\n',
  );
  expect(updateReport(nothing, '台账.xlsx', 'zh')).toBe('“台账.xlsx”中没有读到填写的内容。\n');
});

test('each line that was put aside says what, from where and why', () => {
  const putAside = [
    { ...line, reason: 'match-uncertain' as const },
    { ...line, text: '8', cell: null, target: '公园', unit: null, period: null, reason: null },
  ];
  expect(updateReport({ ...nothing, putAside, waiting: 3 }, '台账.xlsx', 'zh').split('\n')).toEqual([
    '“台账.xlsx”中没有读到填写的内容。',
    '放入“待处理内容”表 2 处，请逐条处理：',
    `  “公园已改造8处。”（原在“进展填报”表“进展情况”列 E2，任务“改造公园12处。”，市住建局，2030年6月；${PUT_ASIDE_WORDING['match-uncertain'].zh}）`,
    '  “8”（原在“进展填报”表“进展情况”列，任务“改造公园12处。”，指标“公园”）',
    '“待处理内容”表中还有以前放入的 3 处。',
    '',
  ]);
});

test('what was not read and what could not be kept is named one by one', () => {
  const unread = [sheetFinding('workbook.sheet-removed', { sheet: '进展填报' })];
  const losses = [{ kind: 'note', sheet: '我的', place: 'B2', text: '请核实' } as const];
  for (const language of ['zh', 'en'] as const) {
    const report = updateReport({ ...nothing, unread, losses }, 'book.xlsx', language);
    expect(report.match(/^ {2}\S/gm)).toHaveLength(2);
    expect(report).toMatch(/^ {2}.*进展填报/m);
    for (const part of ['我的', 'B2', '请核实']) expect(report).toContain(part);
  }
});

test('the columns that tables of an earlier version got, one sentence a sheet', () => {
  const columns = [
    { name: '进展填报', titles: ['上期进展'] },
    { name: '指标进度', titles: ['上期累计完成值', '计数'] },
  ];
  expect(updateReport({ ...nothing, columns }, '台账.xlsx', 'zh')).toBe(
    '“台账.xlsx”中没有读到填写的内容。\n' +
      '“进展填报”增加了 1 列（旧版本工作簿没有，加在表格右端）：上期进展。\n' +
      '“指标进度”增加了 2 列（旧版本工作簿没有，加在表格右端）：上期累计完成值、计数。\n',
  );
  expect(updateReport({ ...nothing, columns }, 'book.xlsx', 'en')).toContain(
    '1 column was added to "进展填报" at the right end of its table, which an earlier version made without: 上期进展.',
  );
});
