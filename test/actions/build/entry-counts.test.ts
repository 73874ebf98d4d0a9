import { entryCounts } from '#actions/build/entry-counts';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import { NO_ENTRIES } from '#workbook/codec/entries';

const row = (changes: Partial<Entry>): Entry => ({ ...blankEntry('#1', '市住建局', '2030-06'), ...changes });
const figure = { target: '#1/t1', value: 3, cell: null };

test('rows count by what is in them', () => {
  const progress = [
    row({}),
    row({ problem: '资金不足' }),
    row({ paragraphs: [{ mark: null, text: '已完成', span: { start: 0, end: 3 } }], figures: [figure] }),
    row({ figures: [figure, { ...figure, target: '#1/t2', value: null }] }),
  ];
  expect(entryCounts({ ...NO_ENTRIES, progress })).toMatchObject({ reports: 2, figures: 2 });
});

test('nothing is entered in a fresh workbook', () => {
  expect(Object.values(entryCounts({ ...NO_ENTRIES, progress: [row({})] }))).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
