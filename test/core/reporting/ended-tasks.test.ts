import { endedTasks, isEnded } from '#core/reporting/ended-tasks';
import { parsePeriod } from '#core/reporting/period';
import type { Amendment } from '#core/record/entered/amendment';

const anAmendment = (changes: Partial<Amendment>): Amendment =>
  ({ kind: 'withdraw', state: 'done', task: 't', effectiveFrom: null, date: null, ...changes }) as Amendment;

test('tasks end by changes that were carried out and take them off the list', () => {
  const ends = (changes: Partial<Amendment>): boolean => endedTasks([anAmendment(changes)]).length === 1;
  expect(ends({})).toBe(true);
  expect(ends({ kind: 'complete' })).toBe(true);
  expect(ends({ kind: 'adjust-target' })).toBe(false);
  expect(ends({ state: 'waiting' })).toBe(false);
  expect(ends({ state: 'returned' })).toBe(false);
  expect(ends({ task: null })).toBe(false);
});

test('from the period stated on, else from the month of the change', () => {
  const from = (changes: Partial<Amendment>): unknown => endedTasks([anAmendment(changes)])[0]?.from;
  expect(from({ effectiveFrom: '2030-Q3', date: '2030-06-10' })).toBe('2030-Q3');
  expect(from({ date: '2030-06-10' })).toBe('2030-06');
  expect(from({})).toBe(null);
});

test.each([
  [null, '2030-01', true],
  ['2030-06', '2030-05', false],
  ['2030-06', '2030-06', true],
  ['2030-06', '2030-H1', true],
  ['2030-Q3', '2030-06', false],
  ['2030-Q3', '2030-07', true],
  ['2030-06', '2031-01', true],
])('one that ends from %s on has ended for %s: %s', (from, name, expected) => {
  const period = parsePeriod(name);
  expect(period === null ? null : isEnded({ task: 't', from }, period)).toBe(expected);
});
