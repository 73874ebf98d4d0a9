import { notTaken } from '#actions/build/not-taken';
import { ledgerOf } from '#actions/ledger/read-ledger';
import { buildSheets } from '#workbook/build-sheets';
import { SAMPLE } from '../../support/workbook/sample-registry.ts';
import { surveyOf, withSheet } from '../../support/workbook/survey.ts';

const survey = surveyOf(buildSheets(SAMPLE));

test('a workbook in which nothing was added leaves nothing behind', () => {
  expect(notTaken(ledgerOf(survey), survey)).toEqual([]);
});

test('notes and changed titles of official sheets are named', () => {
  const changed = withSheet(survey, '推进方案表', ({ rows }) => {
    const [[, ...rest] = [], ...others] = rows ?? [];
    return {
      rows: [['我们改过的标题', ...rest], ...others],
      notes: [{ row: 4, column: 2, text: '张三：请核对' }],
    };
  });
  expect(notTaken(ledgerOf(changed), survey)).toEqual([
    { kind: 'other-cell', sheet: '推进方案表', place: 'A1', text: '我们改过的标题' },
    { kind: 'other-note', sheet: '推进方案表', place: 'C5', text: '张三：请核对' },
  ]);
  expect(notTaken(ledgerOf(changed), changed)).toEqual([]);
});

test('own sheets, own columns and texts under tables of another workbook are named', () => {
  const withOwn = withSheet(survey, '进展填报', ({ rows }) => {
    const [header = [], second = [], ...others] = rows ?? [];
    return { rows: [header, [...second, null, '旁注'], ...others, [], [null, '表下说明']] };
  });
  const [first] = withOwn.sheets;
  if (first === undefined) throw new Error('no sheet');
  const own = { ...first, id: 'own', name: '我的台账', tables: [], rows: [['自建内容']] };
  const left = notTaken(ledgerOf({ ...withOwn, sheets: [...withOwn.sheets, own] }), survey);
  expect(left.map(({ kind, sheet, text }) => [kind, sheet, text])).toEqual([
    ['other-cell', '进展填报', '旁注'],
    ['other-cell', '进展填报', '表下说明'],
    ['other-sheet', '我的台账', ''],
  ]);
});
