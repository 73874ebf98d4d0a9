import { readPointMark } from '#core/notice/paragraphs/point-marks';

const MARKS: readonly (readonly [text: string, printed: string, rest: string])[] = [
  ['一是推行定点采购', '一', '推行定点采购'],
  ['十二是建立台账', '十二', '建立台账'],
  ['——修补路面', '', '修补路面'],
  ['—“绿盾”行动', '', '“绿盾”行动'],
  ['●新增贷款', '', '新增贷款'],
];

test.each(MARKS)('%s', (text, printed, rest) => {
  const mark = readPointMark(text);
  expect(mark?.printed).toBe(printed);
  expect(text.slice(mark?.length)).toBe(rest);
});

test.each(['', '一是一，二是二', '是否完成', '——2026年', '- 3 -', '一、建设', '全市一是'])(
  '"%s" begins with no mark',
  (text) => {
    expect(readPointMark(text)).toBeNull();
  },
);
