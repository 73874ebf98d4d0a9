import { findQuantities } from '#core/text/quantity';
import { toHalfWidth } from '#core/text/width';
import { caseTable } from '../../cases/table.ts';

describe('one quantity', () => {
  test.each(Object.entries(caseTable<Record<string, string>>('quantities')))('%s', (text, expected) => {
    const [quantity, ...others] = findQuantities(toHalfWidth(text));
    expect(others).toEqual([]);
    const { value, value2, unit, before, after, vague } = quantity ?? {};
    const range = value2 == null ? '' : `~${value2}`;
    const relations = [
      before == null ? '' : ` before ${before}`,
      after == null ? '' : ` after ${after}`,
    ].join('');
    expect(`${value}${range} ${unit?.text ?? 'none'}${relations}${vague === true ? ' vague' : ''}`).toBe(
      expected,
    );
  });
});

test('positions include the comparators before and after the number', () => {
  const text = '贸易额突破2600亿元以上。';
  const [quantity] = findQuantities(text);
  expect(text.slice(quantity?.from, quantity?.to)).toBe('突破2600亿元以上');
  expect(text.slice(quantity?.start, quantity?.end)).toBe('2600亿元');
});
