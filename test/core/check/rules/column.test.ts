import type { Target } from '#core/record/target';
import type { EnteredValue } from '#core/record/entered/entry';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { parks, registryOf, target, figureEntry } from '../../../support/check/target-rows.ts';

const people = target('城镇新增就业', { value: 2, unit: '万人' });

const differs = (words: string, value: EnteredValue, of: Target = people): readonly string[] => {
  const paragraphs = [{ mark: null, text: words, span: { start: 0, end: words.length } }];
  return findingsOf('entry.column-differs', {
    registry: registryOf(of),
    entries: [figureEntry(value, of, { paragraphs })],
  });
};

describe('W2 entry.column-differs', () => {
  test('text and number column give different values', () => {
    expect(differs('城镇新增就业9200人。', 0.29)).toEqual([
      'entry.column-differs “城镇新增就业”文字中为9200人，数字栏为0.29万人，两者不一致。',
    ]);
    expect(differs('新建口袋公园18处。', 19, parks())).toHaveLength(1);
    expect(
      differs('税收收入同比下降7.2%。', 7.2, target('税收收入', { kind: 'growth', value: 5, unit: '%' })),
    ).toHaveLength(1);
  });

  test.each([
    ['the same', '新建口袋公园18处。', 18, parks()],
    ['the same in another unit', '城镇新增就业12000人。', 1.2, people],
    ['rounded in the column', '城镇新增就业8510人。', 0.85, people],
    ['rounded in the text', '城镇新增就业0.85万人。', 0.851, people],
    ['cut off in the text', '城镇新增就业0.85万人。', 0.8579, people],
    ['a unit typed along', '城镇新增就业12000人。', '1.2万人', people],
    ['roughly', '城镇新增就业约1.2万人。', 1.23, people],
    ['more than', '城镇新增就业9000余人。', 0.932, people],
    ['no figure in the text', '城镇新增就业进展顺利。', 0.9, people],
    ['no figure in the column', '城镇新增就业8510人。', null, people],
    ['of one month', '6月城镇新增就业1300人。', 0.9, people],
    ['a forecast', '预计城镇新增就业1.4万人。', 0.9, people],
    ['one of two agrees', '6月新建口袋公园4处，累计新建口袋公园18处。', 18, parks()],
  ])('passes: %s', (_, words, value, of) => {
    expect(differs(words, value, of)).toEqual([]);
  });

  test.each([
    [
      '元 instead of 万元',
      '出口额141亿元。',
      1410000,
      '1410000亿元，疑似计量单位错位：如为141亿元，1410000 ÷ 10000 = 141。',
    ],
    ['a fraction', '出口额141亿元。', 1.41, '1.41亿元，疑似计量单位错位：如为141亿元，1.41 × 100 = 141。'],
  ])('another magnitude of the same figure is T6: %s', (_, words, value, says) => {
    const exports = target('出口额', { value: 300, unit: '亿元' });
    const paragraphs = [{ mark: null, text: words, span: { start: 0, end: words.length } }];
    const given = { registry: registryOf(exports), entries: [figureEntry(value, exports, { paragraphs })] };
    expect(findingsOf('target.magnitude', given)).toEqual([`target.magnitude “出口额”填的是${says}`]);
    for (const other of ['entry.column-differs', 'target.far-above'] as const)
      expect(findingsOf(other, given)).toEqual([]);
  });

  test('beyond the digit that is printed', () => {
    expect(differs('城镇新增就业8610人。', 0.85)).toHaveLength(1);
    expect(differs('城镇新增就业9000余人。', 1.05)).toHaveLength(1);
    expect(differs('城镇新增就业约1.2万人。', 1.4)).toHaveLength(1);
  });

  test('refers to the cell', () => {
    const paragraphs = [{ mark: null, text: '新建口袋公园18处。', span: { start: 0, end: 10 } }];
    const entry = figureEntry(19, parks(), { paragraphs });
    expect(entry.figures[0]?.cell).toMatchObject({ column: '累计完成值' });
  });
});
