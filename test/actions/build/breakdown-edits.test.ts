import { withBreakdownEdits } from '#actions/build/breakdown-edits';
import { anAllocation } from '../../support/records.ts';

const row = anAllocation({ item: '新增就业', cells: { 东区: '10', 西区: '20' } });
const other = anAllocation({ item: '新建道路', cells: { 东区: '3', 西区: '4' } });
const base = [row, other];

test('a share that somebody changed in the other workbook comes in, with the sum', () => {
  const changed = { ...row, cells: { 东区: '10', 西区: '25' } };
  const { allocations, differing } = withBreakdownEdits(
    { records: base, base },
    { records: [changed, other], base },
  );
  expect(allocations.map(({ cells }) => cells)).toEqual([changed.cells, other.cells]);
  expect(differing).toEqual([]);
});

test('a share that was changed here stays, and what differs is listed', () => {
  const here = { ...row, cells: { 东区: '12', 西区: '20' } };
  const there = { ...row, cells: { 东区: '15', 西区: '25' } };
  const { allocations, differing } = withBreakdownEdits(
    { records: [here, other], base },
    { records: [there, other], base },
  );
  expect(allocations.map(({ cells }) => cells)).toEqual([{ 东区: '12', 西区: '25' }, other.cells]);
  expect(differing.map(({ column, text }) => [column, text])).toEqual([['share', '15']]);
});

test('a row whose item was changed is still the same row', () => {
  const { allocations } = withBreakdownEdits(
    { records: base, base },
    { records: [{ ...row, item: '新增城镇就业' }, other], base },
  );
  expect(allocations.map(({ item }) => item)).toEqual(['新增城镇就业', '新建道路']);
});

test('rows that say the same are told apart by their order; where there are more of them, the change is listed', () => {
  const twins = [row, { ...row }];
  const changed = { records: [row, { ...row, cells: { 东区: '1', 西区: '20' } }], base: twins };
  const { allocations } = withBreakdownEdits({ records: twins, base: twins }, changed);
  expect(allocations.map(({ cells }) => cells)).toEqual([row.cells, { 东区: '1', 西区: '20' }]);
  const single = { records: [row], base: [row] };
  const { allocations: left, differing } = withBreakdownEdits(single, changed);
  expect(left).toEqual([row]);
  expect(differing.map(({ column, text }) => [column, text])).toEqual([['share', '1']]);
});
