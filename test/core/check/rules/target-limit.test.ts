import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { anEntry } from '../../../support/entries.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { parks, registryOf, row, target, task, figureEntry } from '../../../support/check/target-rows.ts';

const said = (words: string, period = '2030-06'): Entry => anEntry(task, words, { period });

describe('T7 target.far-above', () => {
  const far = (entry: Entry, ...targets: readonly Target[]): readonly string[] =>
    findingsOf('target.far-above', { registry: registryOf(...targets), entries: [entry] });

  test('more than three times the target', () => {
    expect(far(figureEntry(121))).toEqual([
      'target.far-above “口袋公园”121 ÷ 40 = 302.5%，远高于目标；如属实，请注明原因。',
    ]);
  });

  test('three times, two times, at the target', () => {
    expect([120, 80, 40].flatMap((value) => far(figureEntry(value)))).toEqual([]);
  });

  test('the limit is configurable', () => {
    const entries = [figureEntry(81)];
    expect(
      findingsOf('target.far-above', { registry: registryOf(), entries, settings: { farAbove: 200 } }),
    ).toHaveLength(1);
  });

  test('not if the text prints the correct rate', () => {
    const far125 = (words: string): readonly string[] => far(said(words));
    expect(far125('新建口袋公园125处，完成年度目标的313%。')).toEqual([]);
    expect(far125('新建口袋公园125处。')).toHaveLength(1);
    expect(far125('新建口袋公园125处，完成年度目标的213%。')).toHaveLength(1);
    const paragraphs = said('新建口袋公园125处，完成年度目标的313%。').paragraphs;
    expect(far(figureEntry(180, parks(), { paragraphs }))).toHaveLength(1);
  });

  test('not for growth or ceilings', () => {
    const growth = target('税收收入', { kind: 'growth', value: 5, unit: '%' });
    expect(far(figureEntry(40, growth), growth)).toEqual([]);
    const ceiling = parks({ comparator: '<=' });
    expect(far(figureEntry(400, ceiling), ceiling)).toEqual([]);
  });
});

describe('T9 target.growth-below', () => {
  const growth = target('税收收入', { kind: 'growth', value: 5, unit: '%' });
  const below = (entry: Entry, of: Target = growth): readonly string[] =>
    findingsOf('target.growth-below', { registry: registryOf(of), entries: [entry] });

  test('growth below the promised growth', () => {
    expect(below(figureEntry(4.1, growth))).toEqual([
      'target.growth-below “税收收入”增速为4.1%，低于目标5%。',
    ]);
    expect(below(said('税收收入增长4.1%。'))).toHaveLength(1);
  });

  test('a fall where growth was promised', () => {
    expect(below(figureEntry(-3, growth))).toHaveLength(1);
    expect(below(said('税收收入同比下降7.2%。'))).toEqual([expect.stringContaining('增速为-7.2%')]);
  });

  test('equal, above, and equal as printed', () => {
    expect(below(figureEntry(5, growth))).toEqual([]);
    expect(below(figureEntry(5.1, growth))).toEqual([]);
    const fine = { ...growth, value: 5.04 };
    expect(below(said('税收收入增长5.0%。'), fine)).toEqual([]);
  });

  test('growth of another quantity, an amount, 力争, a later year', () => {
    expect(below(said('土地出让收入增长2%，税收收入31亿元。'))).toEqual([]);
    expect(below(figureEntry(4, growth), { ...growth, stretch: true })).toEqual([]);
    expect(below(figureEntry(4, growth), { ...growth, deadline: '2032' })).toEqual([]);
  });

  test('a fall that was promised has until the end of the year', () => {
    const fall = { ...growth, direction: 'down' as const };
    expect(below(figureEntry(4, fall), fall)).toEqual([]);
  });

  test('左右: within 5 %', () => {
    const about = { ...growth, value: 10, comparator: '~' as const };
    expect(below(figureEntry(9.5, about), about)).toEqual([]);
    expect(below(figureEntry(9.4, about), about)).toEqual([expect.stringContaining('低于目标≈10%')]);
  });
});

describe('T10 target.ceiling-exceeded', () => {
  const exceeded = (entry: Entry, of: Target): readonly string[] =>
    findingsOf('target.ceiling-exceeded', { registry: registryOf(of), entries: [entry] });
  const rate = target('登记失业率', { kind: 'ratio', comparator: '<=', value: 3, unit: '%' });
  const fall = target('单位能耗', { kind: 'growth', direction: 'down', value: 2.5, unit: '%' });

  test('a level above its ceiling, at any time', () => {
    expect(exceeded(figureEntry(3.2, rate), rate)).toEqual([
      'target.ceiling-exceeded “登记失业率”超出上限3%，填报为3.2%，相差0.2%。',
    ]);
  });

  test('a sum above its ceiling, at any time', () => {
    const spent = target('会议费支出', { kind: 'amount', comparator: '<=', value: 2, unit: '亿元' });
    expect(exceeded(row('2030-03', 2.1, spent), spent)).toHaveLength(1);
  });

  test('less is better: a bare figure is a ceiling', () => {
    const bare = { ...rate, comparator: '=' as const };
    expect(exceeded(figureEntry(3.2, bare), bare)).toHaveLength(1);
    expect(exceeded(figureEntry(2.8, bare), bare)).toEqual([]);
  });

  test('a range where less is better ends at its upper end', () => {
    const range = { ...rate, comparator: 'between' as const, value2: 4 };
    expect(exceeded(figureEntry(3.8, range), range)).toEqual([]);
    expect(exceeded(figureEntry(4.1, range), range)).toHaveLength(1);
  });

  test('at the ceiling, below it; 低于: the ceiling itself does not meet it', () => {
    expect(exceeded(figureEntry(3, rate), rate)).toEqual([]);
    expect(exceeded(figureEntry(1.55, rate), rate)).toEqual([]);
    const strict = { ...rate, comparator: '<' as const };
    expect(exceeded(figureEntry(3, strict), strict)).toEqual([expect.stringContaining('超出上限<3%')]);
  });

  test("a fall smaller than promised, at year's end only", () => {
    expect(exceeded(row('2030-12', 2.1, fall), fall)).toEqual([
      'target.ceiling-exceeded “单位能耗”降幅没有达到2.5%，填报为2.1%，相差0.4%。',
    ]);
    expect(exceeded(row('2030-06', 2.1, fall), fall)).toEqual([]);
  });

  test('a fall of 11.3 % meets one of 2.5 %; a rise does not', () => {
    expect(exceeded(row('2030-12', 11.3, fall), fall)).toEqual([]);
    expect(exceeded(said('单位能耗下降11.3%。', '2030-12'), fall)).toEqual([]);
    expect(exceeded(said('单位能耗上升2.6%。', '2030-12'), fall)).toHaveLength(1);
  });
});
