import type { CellValue } from '#xlsx/cell-value';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { buildSheets } from '#workbook/build-sheets';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import type { WorkbookReading } from '#workbook/read-workbook';
import { reportedOnCell, reportedYear } from '#workbook/sheets/progress/reported-on';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';
import { withSheet, withTypedCell } from '../support/workbook/user-edits.ts';

const SAID = '2026-06-25';

describe('the day of a report', () => {
  test.each([
    [46198, SAID],
    [46198.4, SAID],
    [20260625, SAID],
    ...[
      ...[
        '2026-6-25',
        '2026/6/25',
        '2026.6.25',
        '2026年6月25日',
        '2026年06月25号',
        '26年6月25日',
        '20260625',
      ],
      ...[
        '２０２６年６月２５日',
        '２０２６．６．２５',
        ' 2026 年 6 月 25 日 ',
        '2026\u3000年6月25日',
        '2026－06－25',
      ],
      ...['二〇二六年六月二十五日', '二○二六年六月二十五日', '二零二六年六月二十五号'],
      ...['6月25日', '06月25日', '６月２５日', '6/25', '6-25', '6.25', '六月二十五日', '6月25号'],
      ...['2026-06-25 08:30', '2026/6/25 8:30:00', '2026-06-25T08:30:00'],
    ].map((text) => [text, SAID] as const),
    ['十二月三十一日', '2026-12-31'],
    ['十月十日', '2026-10-10'],
    ['', null],
    ['\u3000', null],
    [null, null],
    ...[
      ...[
        '2026-02-30',
        '2026年13月1日',
        '2月30日',
        '20261340',
        '25日',
        '昨天',
        '6月',
        '6月底',
        '1/2/3',
        '6.25万元',
      ],
      ...['6月25日-30日', '06/25/2026', '26-6-25', '123456789', '6月25日已报'],
    ].map((text) => [text, undefined] as const),
    [202606250, undefined],
    [-1, undefined],
  ] as const)('%j is %s', (cell, day) => expect(reportedOnCell(() => 2026).fromCell(cell)).toBe(day));

  test('without a year it is in that of the period, else of the notice', () => {
    const dayOf = (text: string, period: string | null, year: number | null): unknown =>
      reportedOnCell(reportedYear(period, year)).fromCell(text);
    expect(dayOf('6月25日', null, 2026)).toBe(SAID);
    expect(dayOf('6月25日', '2026-06', 2025)).toBe(SAID);
    expect(dayOf('5月30日', '2026-06', 2026)).toBe('2026-05-30');
    // Reports of a year that has ended are handed in at the beginning of the next one.
    expect(dayOf('1月5日', '2026-12', 2026)).toBe('2027-01-05');
    expect(dayOf('1月5日', '2026', 2026)).toBe('2027-01-05');
    expect(dayOf('12月25日', '2026-12', 2026)).toBe('2026-12-25');
    expect(dayOf('1月5日', '2026-H1', 2026)).toBe('2026-01-05');
    expect(dayOf('6月25日', null, null)).toBeUndefined();
    expect(dayOf('2026年6月25日', null, null)).toBe(SAID);
  });

  test('is a date cell', () => expect(reportedOnCell().toCell(SAID)).toBe(46198));
});

const task = aTask('1', { content: '建成公园12处。' });
const registry = aRegistry({
  notices: [aNotice()],
  tasks: [task],
  targets: [aTarget(task, { deadline: '2030-11-30' })],
});

async function readAfter(sheet: string, header: string, value: CellValue): Promise<WorkbookReading> {
  const models = withSheet(buildSheets(registry, { entries: NO_ENTRIES }), sheet, (one) =>
    withTypedCell(one, 0, header, value),
  );
  return readWorkbookFile(await writeWorkbookFile(models), '台账.xlsx');
}

test.each([
  ['3月25日', '2030-03-25'],
  ['二〇三〇年三月二十五日', '2030-03-25'],
])('报送日期 %s of a workbook is %s', async (text, day) => {
  const { entries, findings } = await readAfter('进展填报', '报送日期', text);
  expect(entries.progress[0]?.reportedOn).toBe(day);
  expect(findings).toEqual([]);
});

test('报送日期 that is no day is named with its cell and kept', async () => {
  const { entries, findings } = await readAfter('进展填报', '报送日期', '3月底');
  expect(findings).toMatchObject([
    { code: 'workbook.cell-unreadable', params: { row: 2, column: '报送日期', value: '3月底' } },
  ]);
  expect(entries.unread).toMatchObject([{ column: 'reportedOn', value: '3月底' }]);
});

test.each([
  ['2030年6月30日', '2030-06-30'],
  ['二〇三〇年六月三十日', '2030-06-30'],
  ['2030.6.30', '2030-06-30'],
  ['6月30日', '2030-06-30'],
  ['６／３０', '2030-06-30'],
  ['20300630', '2030-06-30'],
  [20300630, '2030-06-30'],
  [47664, '2030-06-30'],
  ['2030年6月底前', '2030-06-30'],
  ['6月底前', '2030-06-30'],
  ['2031年三季度', '2031-09-30'],
  ['年底前', '2030-12-31'],
  ['2031年', '2031'],
  [2031, '2031'],
  ['2031', '2031'],
  ['长期坚持', '长期坚持'],
  ['每月25日', '每月25日'],
  ['2030—2032年', '2030—2032年'],
  ['6月30日和9月30日', '6月30日和9月30日'],
  [null, null],
])('完成时限 %j of 目标指标 is %s', async (typed, deadline) => {
  const { registry: now, findings } = await readAfter('目标指标', '完成时限', typed);
  expect(now.targets[0]?.deadline).toBe(deadline);
  expect(findings).toEqual([]);
});

test.each(['2030年2月30日', '13月1日', 20301340])(
  '完成时限 %j, which is no day, is named with its cell',
  async (typed) => {
    const { registry: now, findings, entries } = await readAfter('目标指标', '完成时限', typed);
    expect(now.targets[0]?.deadline).toBe('2030-11-30');
    expect(findings).toMatchObject([
      { code: 'workbook.cell-unreadable', params: { row: 2, column: '完成时限', value: String(typed) } },
    ]);
    expect(entries.unread).toMatchObject([{ column: 'deadline', value: typed }]);
  },
);
