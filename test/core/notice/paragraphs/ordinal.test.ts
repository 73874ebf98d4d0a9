import {
  parseChineseOrdinal,
  readBareOrdinal,
  readOrdinal,
  readRunInOrdinal,
  type OrdinalRank,
} from '#core/notice/paragraphs/ordinal';

type Read = readonly [text: string, rank: OrdinalRank, value: number, printed: string, rest: string];

/** Every printed form, with the text after it. */
const READ: readonly Read[] = [
  ['第一章 总则', 'chapter', 1, '一', '总则'],
  ['第三部分：重点任务', 'chapter', 3, '三', '重点任务'],
  ['第12章、附则', 'chapter', 12, '12', '附则'],
  ['第二节 目标', 'part', 2, '二', '目标'],
  ['一、主要内容', 'chinese', 1, '一', '主要内容'],
  ['十、主要内容', 'chinese', 10, '十', '主要内容'],
  ['十一、主要内容', 'chinese', 11, '十一', '主要内容'],
  ['二十、主要内容', 'chinese', 20, '二十', '主要内容'],
  ['三十六．主要内容', 'chinese', 36, '三十六', '主要内容'],
  ['一百零五、主要内容', 'chinese', 105, '一百零五', '主要内容'],
  ['（一）推进', 'chinese-bracket', 1, '一', '推进'],
  ['(十二)推进', 'chinese-bracket', 12, '十二', '推进'],
  ['〔三〕推进', 'chinese-bracket', 3, '三', '推进'],
  ['（四）、推进', 'chinese-bracket', 4, '四', '推进'],
  ['1.推进', 'arabic', 1, '1', '推进'],
  ['1．推进', 'arabic', 1, '1', '推进'],
  ['1、推进', 'arabic', 1, '1', '推进'],
  ['12 . 推进', 'arabic', 12, '12', '推进'],
  ['１２．推进', 'arabic', 12, '１２', '推进'],
  ['157.推进', 'arabic', 157, '157', '推进'],
  ['1.2025年底前完成', 'arabic', 1, '1', '2025年底前完成'],
  ['1.10月底前完成', 'arabic', 1, '1', '10月底前完成'],
  ['（1）推进', 'arabic-bracket', 1, '1', '推进'],
  ['(23)推进', 'arabic-bracket', 23, '23', '推进'],
  ['23)推进', 'arabic-bracket', 23, '23', '推进'],
  ['⑴推进', 'arabic-bracket', 1, '1', '推进'],
  ['⒈ 推进', 'arabic', 1, '1', '推进'],
  ['⒛推进', 'arabic', 20, '20', '推进'],
  ['㈠推进', 'chinese-bracket', 1, '一', '推进'],
  ['㈩、推进', 'chinese-bracket', 10, '十', '推进'],
  ['①推进', 'circled', 1, '①', '推进'],
  ['⑳推进', 'circled', 20, '⑳', '推进'],
  ['㉑推进', 'circled', 21, '㉑', '推进'],
  ['㉟推进', 'circled', 35, '㉟', '推进'],
];

test.each(READ)('%s is %s %d', (text, rank, value, printed, rest) => {
  const ordinal = readOrdinal(text);
  expect(ordinal).toMatchObject({ rank, value, printed, hasStop: true });
  expect(text.slice(ordinal?.length)).toBe(rest);
});

/** Figures, dates and words that resemble ordinals. */
const NONE = [
  '',
  '推进项目建设',
  '12推进',
  '1.5万亩高标准农田',
  '3.35亿吨',
  '2024.3.6',
  '2024年底前',
  '0.建设',
  '（零）建设',
  '一二三四五六、建设',
  '第一批项目',
  '第十届运动会',
  '一是加强领导',
  '（市财政局）建设',
  '（2024年）建设',
  '1234.建设',
  '五年倍增计划',
  '百日攻坚、千企技改',
];

test.each(NONE)('"%s" begins with no ordinal', (text) => {
  expect(readOrdinal(text)).toBeNull();
});

const RUN_IN: readonly (readonly [text: string, expected: number, rest: string | null])[] = [
  ['2.2家企业上市', 2, '2家企业上市'],
  ['2.2家企业上市', 3, null],
  ['15．15分钟生活圈', 15, '15分钟生活圈'],
  ['7、5313行动', 7, '5313行动'],
  ['1.5万亩', 1, '5万亩'],
  ['1.5万亩', 2, null],
  ['7推进', 7, null],
];

test.each(RUN_IN)('%s where %d is expected', (text, expected, rest) => {
  const ordinal = readRunInOrdinal(text, expected);
  expect(ordinal && text.slice(ordinal.length)).toBe(rest);
});

const BARE: readonly (readonly [text: string, expected: number, printed: string | null])[] = [
  ['16 优化服务', 16, '16'],
  ['16　优化服务', 16, '16'],
  ['  16 “一老一小”服务', 16, '16'],
  ['１６ 优化服务', 16, '１６'],
  ['7筹集保障性租赁住房', 7, '7'],
  ['16 优化服务', 17, null],
  ['7个项目开工', 7, null],
  ['7 个项目开工', 7, '7'],
  ['7月底前完成', 7, null],
  ['7家企业', 7, null],
  ['7万亩', 7, null],
  ['70.5', 70, null],
  ['16', 16, null],
];

test.each(BARE)('%s where %d is expected, without a stop', (text, expected, printed) => {
  const ordinal = readBareOrdinal(text, expected);
  expect(ordinal?.printed ?? null).toBe(printed);
  expect(ordinal?.hasStop ?? false).toBe(false);
});

const CHINESE: readonly (readonly [printed: string, value: number])[] = [
  ['九', 9],
  ['十', 10],
  ['十九', 19],
  ['九十九', 99],
  ['一百', 100],
  ['一百一十', 110],
  ['一百〇八', 108],
  ['三百二十一', 321],
];

test.each(CHINESE)('%s is %d', (printed, value) => {
  expect(parseChineseOrdinal(printed)).toBe(value);
});

test('a word has no ordinal value', () => {
  expect(parseChineseOrdinal('甲')).toBeNaN();
});
