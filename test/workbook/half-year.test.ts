import { blankEntry, type Entry } from '#core/record/entered/entry';
import { halfYearTexts } from '#workbook/sheets/half-year/texts';
import { aNotice, aRegistry, aTask } from '../support/records.ts';

const one = aTask('1');
const printed = aTask('2', { progress: [{ mark: '①', text: '已印发。', span: { start: 0, end: 4 } }] });
const title = '2030年重点工作半年度完成情况';
const registry = aRegistry({ notices: [aNotice({ title })], tasks: [one, printed] });

const report = (period: string | null, text: string, changes: Partial<Entry> = {}): Entry => ({
  ...blankEntry(one.id, '市住建局', period),
  paragraphs: text === '' ? [] : [{ mark: null, text, span: { start: 0, end: text.length } }],
  ...changes,
});

test.each<[string, readonly Entry[], string | undefined]>([
  ['nothing reported', [], undefined],
  ['the latest month of the half year', [report('2030-05', '五月'), report('2030-04', '四月')], '五月'],
  ['a later month is not of the half year', [report('2030-06', '六月'), report('2030-07', '七月')], '六月'],
  ['the half year itself', [report('2030-H1', '上半年'), report('2030-03', '三月')], '上半年'],
  ['another year', [report('2029-06', '去年')], undefined],
  ['an empty row after a filled one', [report('2030-05', '五月'), report('2030-06', '')], '五月'],
  ['no period', [report(null, '不知何时')], undefined],
  [
    'several units',
    [report('2030-06', '甲'), report('2030-05', '乙', { unit: '市财政局' })],
    '市住建局：甲\n市财政局：乙',
  ],
  ['two rows for the same period: the lower one', [report('2030-06', '先'), report('2030-06', '后')], '后'],
])('%s', (_, entries, text) => {
  expect(halfYearTexts(registry, entries).get(one.id)).toBe(text);
});

test('progress printed in a notice is shown until its row has another text', () => {
  const own = { task: printed.id, unit: null };
  expect(halfYearTexts(registry, []).get(printed.id)).toBe('①已印发。');
  expect(halfYearTexts(registry, [report('2030-H1', '已改', own)]).get(printed.id)).toBe('已改');
  expect(halfYearTexts(registry, [report('2030-H1', '', own)]).get(printed.id)).toBeUndefined();
});
