import fc from 'fast-check';
import type { Change, ReturnedCell } from '#core/collect/change';
import { compareReturns, type MasterValues } from '#core/collect/compare';
import { COLLECT_REASONS, reasonOf, reasonSentence } from '#core/collect/reasons';
import { sortedFiles } from '#core/collect/file-order';
import { isSameValue } from '#core/collect/value';
import { runs } from '../../support/properties/runs.ts';

const cell = (
  file: string,
  content: string | number | null,
  more: Partial<ReturnedCell> = {},
): ReturnedCell => ({
  ...{ task: '通知#1', unit: '市住建局', period: '2030-06', field: 'text' },
  ...{ file, sheet: '进展填报', row: 5, value: { content } },
  ...{ refusal: null, fault: null, doubt: null, note: null, isAsSent: false },
  ...more,
});

const master =
  (content: string | number | null): MasterValues =>
  () => ({ content });

const kinds = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ file, kind }) => `${file} ${kind}`);

test('a cell is new, changed, unchanged or cleared', () => {
  expect(kinds(compareReturns([cell('甲', '已完成')], master(null)))).toEqual(['甲 new']);
  expect(kinds(compareReturns([cell('甲', '已完成')], master('未完成')))).toEqual(['甲 changed']);
  expect(kinds(compareReturns([cell('甲', '已完成')], master('已完成')))).toEqual(['甲 unchanged']);
  expect(compareReturns([cell('甲', null)], master('已完成'))).toMatchObject([
    {
      kind: 'cleared',
      was: { content: '已完成' },
      is: { content: null },
      reason: { code: 'collect.cleared' },
    },
  ]);
  expect(compareReturns([cell('甲', null)], master(null))).toEqual([]);
});

test('different cells are in conflict, equal ones are taken once, an empty one says nothing beside them', () => {
  const conflict = compareReturns([cell('甲', '一'), cell('乙', '二'), cell('丙', null)], master(null));
  expect(kinds(conflict)).toEqual(['乙 conflict', '甲 conflict']);
  expect(conflict.map(({ reason }) => reason?.params)).toEqual([{ files: '甲' }, { files: '乙' }]);
  // One of them says what the master says: still two files that contradict each other.
  expect(kinds(compareReturns([cell('甲', '一'), cell('乙', '二')], master('一')))).toEqual([
    '乙 conflict',
    '甲 conflict',
  ]);
  expect(kinds(compareReturns([cell('乙', '一'), cell('甲', '一')], master(null)))).toEqual([
    '乙 new',
    '甲 unchanged',
  ]);
  expect(compareReturns([cell('甲', '一'), cell('甲', '二', { row: 9 })], master(null))).toMatchObject([
    { reason: { code: 'collect.conflict-rows', params: { row: 5, rows: '9' } } },
    { reason: { code: 'collect.conflict-rows', params: { row: 9, rows: '5' } } },
  ]);
});

test('what is refused, faulty or in doubt is in nobody’s way', () => {
  const refusal = reasonOf('collect.other-unit', { unit: '市教育局', own: '市住建局' });
  const fault = reasonOf('collect.too-long', { length: 900, limit: 500, over: 400 });
  const doubt = reasonOf('collect.key-lost', { no: '1' });
  const changes = compareReturns(
    [
      cell('甲', '一'),
      cell('乙', '二', { refusal }),
      cell('丙', '三', { fault }),
      cell('丁', '四', { doubt }),
    ],
    master(null),
  );
  expect(kinds(changes)).toEqual(['丁 proposed', '丙 rejected', '乙 rejected', '甲 new']);
  // What cannot be read has no content, and is told all the same.
  expect(kinds(compareReturns([cell('甲', null, { fault })], master(null)))).toEqual(['甲 rejected']);
  // What the master says already needs no decision.
  expect(kinds(compareReturns([cell('甲', '一', { doubt })], master('一')))).toEqual(['甲 unchanged']);
});

test('a cell that the unit left alone does not take back what the office changed since', () => {
  const changes = compareReturns([cell('甲', '原文', { isAsSent: true })], master('督查室改后'));
  expect(changes).toMatchObject([{ kind: 'proposed', reason: { code: 'collect.as-sent' } }]);
  expect(
    kinds(compareReturns([cell('甲', '原文', { isAsSent: true }), cell('乙', '新文')], master('原文'))),
  ).toEqual(['乙 changed', '甲 unchanged']);
});

test('a plan is one of its task, a report one of its unit', () => {
  const other = { unit: '市财政局' };
  expect(kinds(compareReturns([cell('甲', '一'), cell('乙', '二', other)], master(null)))).toEqual([
    '乙 new',
    '甲 new',
  ]);
  const plan = { field: 'plan:q1' as const };
  expect(
    kinds(compareReturns([cell('甲', '一', plan), cell('乙', '二', { ...plan, ...other })], master(null))),
  ).toEqual(['乙 conflict', '甲 conflict']);
});

test('a master cell that cannot be read is not written over', () => {
  expect(compareReturns([cell('甲', '一')], () => undefined)).toMatchObject([
    { kind: 'rejected', reason: { code: 'collect.master-unread' } },
  ]);
});

test('a number and its text are the same, a percentage and its fraction are not', () => {
  expect(isSameValue({ content: 12 }, { content: '12' })).toBe(true);
  expect(isSameValue({ content: '1e3' }, { content: 1000 })).toBe(false);
  expect(isSameValue({ content: 0.45 }, { content: 0.45, isPercent: true })).toBe(false);
  expect(isSameValue({ content: '甲\r\n乙' }, { content: '甲\n乙' })).toBe(true);
  expect(isSameValue({ content: '甲 ' }, { content: '甲' })).toBe(false);
  expect(isSameValue({ content: null }, { content: 0 })).toBe(false);
});

test('files are listed in one order, a copy behind its original', () => {
  expect(sortedFiles(['甲(2).xlsx', '乙.xlsx', '甲.xlsx', '乙.xlsx'])).toEqual([
    '乙.xlsx',
    '甲.xlsx',
    '甲(2).xlsx',
  ]);
});

test('any order of the cells gives the same changes', () => {
  const someCell = fc.record({
    file: fc.constantFrom('甲.xlsx', '乙.xlsx', '丙.xlsx'),
    content: fc.constantFrom<string | number | null>('一', '二', 12, '12', null),
    row: fc.integer({ min: 1, max: 3 }),
    field: fc.constantFrom<ReturnedCell['field']>('text', 'problem', 'figure:通知#1/t1', 'plan:q1'),
    unit: fc.constantFrom('市住建局', '市教育局'),
    isAsSent: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(someCell, { maxLength: 12 }), fc.integer({ min: 0, max: 11 }), (all, by) => {
      // Cells of one place in a file are one cell.
      const cells = [
        ...new Map(
          all.map(({ file, content, ...more }) => [
            JSON.stringify([file, more.row, more.field]),
            cell(file, content, more),
          ]),
        ).values(),
      ];
      const turned = [...cells.slice(by), ...cells.slice(0, by)].reverse();
      const said = (list: readonly ReturnedCell[]): readonly string[] =>
        compareReturns(list, master('一'))
          .map((change) => JSON.stringify(change))
          .sort();
      expect(said(turned)).toEqual(said(cells));
    }),
    runs(300),
  );
});

test('every reason is a whole sentence in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(COLLECT_REASONS)) {
    const slots = (text: string): readonly string[] =>
      [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
    expect([code, slots(en)]).toEqual([code, slots(zh)]);
    expect([zh, en]).toEqual([expect.stringMatching(/[。：）]$/), expect.stringMatching(/[.:]$/)]);
  }
  expect(reasonSentence(reasonOf('collect.period-closed', { period: '2030-06' }), 'en')).toMatch(
    /^June 2030/,
  );
});
