import { mergeEntries } from '#actions/import/merge-entries';
import type { Entry } from '#core/record/entered/entry';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { anEntry } from '../../support/entries.ts';
import { aTask } from '../../support/records.ts';

const task = aTask('1');
const june = anEntry(task, '改造街角公园4处。');
const blank = anEntry(task, '');
const book = (parts: Partial<WorkbookEntries>): WorkbookEntries => ({ ...NO_ENTRIES, ...parts });
const rows = (...books: readonly (readonly Entry[])[]): readonly Entry[] =>
  mergeEntries(books.map((progress) => book({ progress })))?.progress ?? [];

test('without a workbook there are no entries; those of a single workbook are unchanged', () => {
  expect(mergeEntries([])).toBeNull();
  const only = book({ progress: [june, june] });
  expect(mergeEntries([only])).toBe(only);
});

test('the rows of several workbooks are concatenated', () => {
  const july = anEntry(task, '改造街角公园5处。', { period: '2030-07' });
  expect(rows([june], [july])).toEqual([june, july]);
});

test('an entry in both workbooks counts once, even if its row differs', () => {
  const moved = { ...june, cell: { sheet: '进展填报', row: 9, column: null } };
  expect(rows([june], [moved])).toEqual([june]);
});

test('a row that occurs twice in one workbook remains twice: the checks report it', () => {
  const doubled = { ...june, key: `${june.key}#2` };
  expect(rows([june, doubled], [])).toEqual([june, doubled]);
});

test('a filled-in row replaces a blank one, whichever comes first', () => {
  expect(rows([blank], [june])).toEqual([june]);
  expect(rows([june], [blank])).toEqual([june]);
  expect(rows([blank], [blank])).toEqual([blank]);
});

test('a row with only a figure is not blank', () => {
  const figure = { target: `${task.id}/t1`, value: 4, cell: null };
  const counted = anEntry(task, '', { figures: [figure] });
  expect(rows([counted], [blank])).toEqual([counted]);
  expect(rows([anEntry(task, '', { figures: [{ ...figure, value: null }] })], [june])).toEqual([june]);
});

test('of two different reports both remain, with different keys', () => {
  const other = anEntry(task, '改造街角公园6处。');
  const third = anEntry(task, '改造街角公园7处。');
  expect(rows([june], [other], [third]).map(({ key }) => key)).toEqual([
    june.key,
    `${june.key}#2`,
    `${june.key}#3`,
  ]);
});

test('of two answers to the same question the first counts', () => {
  const handling = (note: string) => ({ finding: 'f1', state: 'done' as const, note });
  const merged = mergeEntries([
    book({ handlings: [handling('已核')], settings: [{ key: 'redAbove', value: 20 }] }),
    book({
      handlings: [handling('另说'), { ...handling('新'), finding: 'f2' }],
      settings: [{ key: 'redAbove', value: 40 }],
    }),
  ]);
  expect(merged?.handlings.map(({ note }) => note)).toEqual(['已核', '新']);
  expect(merged?.settings).toEqual([{ key: 'redAbove', value: 20 }]);
});
