import { countedOnce, haveSameEnd, type LampRow } from '#core/check/counted-lamps';

const row = (target: string, lamp: string, changes: Partial<LampRow> = {}): LampRow => ({
  target,
  lamp,
  period: '2030-06',
  isWhole: true,
  ...changes,
});
const counted = (...rows: readonly LampRow[]): readonly string[] =>
  countedOnce(rows, (one) => one).map(({ target, lamp, period }) => `${target} ${lamp} ${period ?? ''}`);

test('a target counts once a period, with the worst lamp of its lead units', () => {
  expect(counted(row('a', 'green'), row('a', 'red'), row('b', 'none'))).toEqual([
    'a red 2030-06',
    'b none 2030-06',
  ]);
  expect(counted(row('a', 'yellow'), row('a', 'none'), row('a', 'green'))).toEqual(['a yellow 2030-06']);
  expect(counted(row('a', 'green'), row('a', 'red', { period: '2030-05' }))).toHaveLength(2);
  expect(counted(row('a', 'green'), row('a', 'yellow', { period: '2030-Q2' }))).toEqual(['a yellow 2030-Q2']);
});

test('units that help or report for a part count only where no lead unit has a row', () => {
  expect(counted(row('a', 'green'), row('a', 'red', { isWhole: false }))).toEqual(['a green 2030-06']);
  const parts = [row('a', 'green', { isWhole: false }), row('a', 'red', { isWhole: false })];
  expect(counted(...parts)).toEqual(['a red 2030-06']);
});

test('periods with one end', () => {
  expect(haveSameEnd('2030-06', '2030-H1')).toBe(true);
  expect(haveSameEnd('2030-06', '2030-05')).toBe(false);
  expect(haveSameEnd(null, null)).toBe(true);
  expect(haveSameEnd(null, '2030-06')).toBe(false);
});
