import {
  countOpenBrackets,
  findOuterBrackets,
  hasOpenQuote,
  splitOutsideBrackets,
} from '#core/notice/paragraphs/brackets';

/** The insides of the outermost pairs. */
const PAIRS: readonly (readonly [text: string, inside: readonly string[]])[] = [
  ['', []],
  ['建设（甲）和（乙）', ['甲', '乙']],
  ['建设（市府办（市数据局）、市发改委）', ['市府办（市数据局）、市发改委']],
  ['建设（甲)和[乙］', ['甲', '乙']],
  ['[牵头单位:市府办(市数据局)]', ['牵头单位:市府办(市数据局)']],
  ['建设（甲', []],
  ['建设甲）和（乙）', ['乙']],
  ['（（甲））', ['（甲）']],
  [`（${'甲'.repeat(500)}（乙）`, ['乙']],
];

test.each(PAIRS)('%s', (text, inside) => {
  expect(findOuterBrackets(text).map(({ open, close }) => text.slice(open + 1, close))).toEqual(inside);
});

const DEPTHS: readonly (readonly [text: string, depth: number])[] = [
  ['', 0],
  ['（', 1],
  ['（甲［乙', 2],
  ['（甲）', 0],
  ['甲））（', 1],
  ['（甲)', 0],
];

test.each(DEPTHS)('%s leaves %d open', (text, depth) => {
  expect(countOpenBrackets(text)).toBe(depth);
});

const QUOTES: readonly (readonly [text: string, open: boolean])[] = [
  ['', false],
  ['“千项万亿', true],
  ['“千项万亿”', false],
  ['《方案》和《', true],
  ['「甲」', false],
  ['”甲', false],
];

test.each(QUOTES)('a quotation is open at the end of %s: %s', (text, open) => {
  expect(hasOpenQuote(text)).toBe(open);
});

const PARTS: readonly (readonly [text: string, parts: readonly string[]])[] = [
  ['', ['']],
  ['甲、乙，丙', ['甲', '乙', '丙']],
  ['甲（乙、丙）、丁', ['甲（乙、丙）', '丁']],
  ['甲）、乙', ['甲）', '乙']],
  ['甲（乙、丙', ['甲（乙、丙']],
  ['、甲、', ['', '甲', '']],
];

test.each(PARTS)('%s is split outside brackets', (text, parts) => {
  expect(splitOutsideBrackets(text, '、，').map(({ start, end }) => text.slice(start, end))).toEqual(parts);
});
