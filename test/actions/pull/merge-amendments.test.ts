import { mergeAmendments } from '#actions/pull/merge-amendments';
import type { Amendment } from '#core/record/entered/amendment';

const aRow = (key: string, changes: Partial<Amendment> = {}): Amendment => ({
  key,
  date: '2030-06-10',
  kind: 'adjust-target',
  taskNo: '1',
  list: '',
  task: 'a#1',
  target: 'a#1/t1',
  before: '400幢',
  after: '350幢',
  reason: '',
  basis: '',
  approver: '',
  effectiveFrom: null,
  scoring: null,
  state: 'waiting',
  problem: null,
  ...changes,
});

/** The other workbook calls the tasks of `a` those of `b`, and has one that is not here. */
const known = {
  taskOf: (id: string | null) => (id === 'b#1' ? 'a#1' : null),
  targetOf: (id: string) => (id === 'b#1/t1' ? 'a#1/t1' : null),
};

test('rows of another workbook that say something else come in with new keys and the ids of this one', () => {
  const mine = [aRow('1')];
  const other = aRow('1', {
    task: 'b#1',
    target: 'b#1/t1',
    after: '300幢',
    state: 'done',
    outcome: {
      on: '2030-06-12',
      changes: [
        { record: 'target', id: 'b#1/t1', before: { value: 400 } },
        { record: 'target', id: 'b#9/t1', before: { value: 1 } },
      ],
    },
  });
  const theirs = [aRow('7', { task: 'b#1', target: 'b#1/t1' }), other];
  const merged = mergeAmendments(mine, { amendments: theirs, unread: [] }, known);
  expect(merged.map(({ key, after, task, target }) => [key, after, task, target])).toEqual([
    ['1', '350幢', 'a#1', 'a#1/t1'],
    ['2', '300幢', 'a#1', 'a#1/t1'],
  ]);
  expect(merged[1]?.outcome?.changes).toEqual([{ record: 'target', id: 'a#1/t1', before: { value: 400 } }]);
});

test('a row whose state is in words of its own is not carried out unseen', () => {
  const unread = [{ sheet: '调整台账', key: '1', column: 'state', value: '暂缓' }];
  const merged = mergeAmendments([], { amendments: [aRow('1')], unread }, known);
  expect(merged.map(({ state }) => state)).toEqual(['returned']);
});
