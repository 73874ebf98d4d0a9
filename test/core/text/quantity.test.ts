import { findQuantities, readQuantity } from '#core/text/quantity';
import { halfWidth } from '#core/text/width';
import { caseTable } from '../../cases/table.ts';

describe('one quantity', () => {
  test.each(Object.entries(caseTable<Record<string, string>>('quantities')))('%s', (text, expected) => {
    const [quantity, ...others] = findQuantities(halfWidth(text));
    expect(others).toEqual([]);
    const { value, value2, unit, before, after } = quantity ?? {};
    const range = value2 == null ? '' : `~${value2}`;
    const relations = [
      before == null ? '' : ` before ${before}`,
      after == null ? '' : ` after ${after}`,
    ].join('');
    expect(`${value}${range} ${unit?.text ?? 'none'}${relations}`).toBe(expected);
  });
});

test('positions enclose comparator, number and words behind', () => {
  const text = '贸易额突破2600亿元以上。';
  const [quantity] = findQuantities(text);
  expect(text.slice(quantity?.from, quantity?.to)).toBe('突破2600亿元以上');
  expect(text.slice(quantity?.start, quantity?.end)).toBe('2600亿元');
});

test('a whole text that is one quantity, its unit known or not', () => {
  expect(readQuantity('117000人')).toMatchObject({ unit: '人', quantity: { value: '117000' } });
  expect(readQuantity('4县(区)')).toMatchObject({ unit: '县(区)', quantity: { value: '4' } });
  expect(readQuantity('≥90%')).toMatchObject({ unit: '%', quantity: { before: '>=' } });
  expect(readQuantity('90%以上')).toMatchObject({ unit: '%', quantity: { after: '>=' } });
  expect(readQuantity('20')).toMatchObject({ unit: '', quantity: { value: '20' } });
  expect(readQuantity('全面深化合作')).toBeNull();
  expect(readQuantity('完成20家')).toBeNull();
});
