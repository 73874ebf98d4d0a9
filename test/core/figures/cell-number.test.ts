import { isNoFigure, readCellNumber, unitOfCell } from '#core/figures/cell-number';

test.each([
  ['47.3', '47.3', '=', ''],
  ['≤40', '40', '<=', ''],
  ['40以内', '40', '<=', ''],
  ['1,250户', '1250', '=', '户'],
  ['１２，５００', '12500', '=', ''],
  ['1.2万', '1.2', '=', '万'],
  ['-3.1%', '-3.1', '=', '%'],
  ['−3.1', '-3.1', '=', ''],
  ['下降3.1%', '-3.1', '=', '%'],
  ['约120', '120', '~', ''],
  ['50以上', '50', '>=', ''],
])('%s is one number', (text, digits, comparator, unit) => {
  expect(readCellNumber(text)).toEqual({ digits, comparator, unit, aside: '' });
});

test('a remark in brackets stays beside its number', () => {
  expect(readCellNumber('38（含结转5个）')).toMatchObject({ digits: '38', aside: '含结转5个' });
});

test.each(['2025年6月', '3-5', '全年完成', '主体封顶', '第3'])('%s is no number', (text) => {
  expect(readCellNumber(text)).toBeNull();
});

test.each(['', '—', '/', '－', '无'])('“%s” says that there is no figure', (text) => {
  expect(isNoFigure(text)).toBe(true);
});

test('a magnitude in a cell belongs to the unit of the column', () => {
  expect(unitOfCell({ unit: '万' }, '人')).toBe('万人');
  expect(unitOfCell({ unit: '户' }, '人')).toBe('户');
});
