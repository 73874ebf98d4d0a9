import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../../../support/host/client.ts';

type Case = readonly [formula: string, expected: string | number | boolean];

/** The documented results of each function and of the elements of formulas, in groups. */
const CASES = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')) as Readonly<
  Record<string, readonly Case[]>
>;

const ROWS = [
  ['键', '文', '数'],
  ['a', "'2026-06", 1],
  ['b', "'  ", 2],
  ['a', '', 3],
  ['c', true, 4],
];

/** 22 November 2026, 6:00. */
const clock = (): Date => new Date(2026, 10, 22, 6);

/** Writes formulas into a column of a new sheet, next to a sheet with a table, and reads their results. */
async function resultsOf(formulas: readonly string[]): Promise<readonly unknown[]> {
  openHost({ clock });
  return Excel.run(async (context) => {
    const data = context.workbook.worksheets.add('表 一');
    data.getRange('A1:C5').values = ROWS;
    data.tables.add('A1:C5', true).name = '表';
    data.getRange('E1').values = [[7]];
    data.getRange('G1:G40').values = Array.from({ length: 40 }, (_, row) => [row + 1]);
    context.workbook.names.add('设置_点', data.getRange('E1'));
    context.workbook.names.add('设置_列', data.getRange('C2:C5'));
    context.workbook.names.add('设置_式', '=设置_点*10');
    context.workbook.names.add('设置_名', '=设置_点');
    const sheet = context.workbook.worksheets.add('算');
    const range = sheet.getRange(`D1:D${String(formulas.length)}`);
    range.formulas = formulas.map((formula) => [formula]);
    range.load('values');
    await context.sync();
    return range.values.map(([value]): unknown => value);
  });
}

describe.each(Object.entries(CASES))('%s', (_, group) => {
  let results: readonly unknown[] = [];
  beforeAll(async () => {
    results = await resultsOf(group.map(([formula]) => formula));
  });

  test.each(group.map(([formula, expected], at) => [formula, expected, at] as const))(
    '%s',
    (_formula, expected, at) => {
      const actual = results[at];
      if (typeof expected === 'number' && typeof actual === 'number')
        expect(actual).toBeCloseTo(expected, 10);
      else expect(actual).toBe(expected);
    },
  );
});
