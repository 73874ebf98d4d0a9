import { leadingLength, wordList, withoutTrailing } from '#core/text/words';
import { toHalfWidth } from '#core/text/width';

const list = wordList(['建', '建设', '建成投用', '增长'], ['以上']);

test('the longest word matches, at either end', () => {
  expect(list.startingAt('建成投用后', 0)).toBe('建成投用');
  expect(list.startingAt('再建设', 1)).toBe('建设');
  expect(list.endingAt('规划建设', 4)).toBe('建设');
  expect(list.startingAt('提升', 0)).toBeNull();
});

test('runs of words at the start and at the end', () => {
  expect(leadingLength(list, '建设增长以下')).toBe(4);
  expect(withoutTrailing(list, '收入增长以上')).toBe('收入');
  expect(list.occursIn('今年增长')).toBe(true);
  expect(list.occursIn('今年')).toBe(false);
});

test('conversion to half width keeps every position', () => {
  const text = '增长１０．５％（左右），完成“３＋２”；　至〜';
  expect(toHalfWidth(text)).toBe('增长10.5%(左右),完成“3+2”; 至~');
  expect(toHalfWidth(text)).toHaveLength(text.length);
});
