import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { anEntry } from '../../../support/entries.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { parks, registryOf, row, target, task } from '../../../support/check/target-rows.ts';

const fell = (entries: readonly Entry[], ...targets: readonly Target[]): readonly string[] =>
  findingsOf('target.fell', { registry: registryOf(...targets), entries });

describe('T5 target.fell', () => {
  test('the cumulative figure is lower than the last one', () => {
    expect(fell([row('2030-05', 18), row('2030-06', 4)])).toEqual([
      'target.fell “口袋公园”累计值4处，比2030年5月的18处少14处；累计值不应减少，请核对是否填成了当月数。',
    ]);
  });

  test('the previous figure may be several reports back, in any order of the rows', () => {
    const rows = [row('2030-06', 17), row('2030-05', null), row('2030-04', 18)];
    expect(fell(rows)).toEqual([expect.stringContaining('比2030年4月的18处少1处')]);
  });

  test('figures in texts, in other units', () => {
    const people = target('城镇新增就业', { value: 2, unit: '万人' });
    const said = (period: string, words: string): Entry => anEntry(task, words, { period });
    const rows = [said('2030-05', '城镇新增就业9200人。'), said('2030-06', '城镇新增就业0.86万人。')];
    expect(fell(rows, people)).toEqual([expect.stringContaining('0.86万人，比2030年5月的9200人少0.06万人')]);
    expect(fell([...rows.slice(0, 1), said('2030-06', '城镇新增就业0.92万人。')], people)).toEqual([]);
    const rounded = [said('2030-05', '城镇新增就业9230人。'), said('2030-06', '城镇新增就业0.92万人。')];
    expect(fell(rounded, people)).toEqual([]);
  });

  test('a figure of one month is not cumulative', () => {
    const said = (period: string, words: string): Entry => anEntry(task, words, { period });
    expect(fell([said('2030-05', '新建口袋公园18处。'), said('2030-06', '6月新建口袋公园4处。')])).toEqual(
      [],
    );
  });

  test.each([
    ['equal', [row('2030-05', 18), row('2030-06', 18)]],
    ['more', [row('2030-05', 18), row('2030-06', 19)]],
    ['a new year', [row('2029-12', 38), row('2030-01', 2)]],
    ['another unit', [row('2030-05', 18, parks(), '市园林中心'), row('2030-06', 4)]],
    ['no figure now', [row('2030-05', 18), row('2030-06', null)]],
  ])('passes: %s', (_, rows) => {
    expect(fell(rows)).toEqual([]);
  });

  test.each([
    ['a balance', target('制造业贷款余额', { kind: 'amount', value: 300, unit: '亿元' })],
    ['livestock', target('生猪存栏', { kind: 'amount', value: 30, unit: '万头' })],
    ['a share', target('处置率', { kind: 'ratio', value: 96, unit: '%' })],
    ['a growth', target('税收收入', { kind: 'growth', value: 5, unit: '%' })],
  ])('levels may fall: %s', (_, level) => {
    expect(fell([row('2030-05', 90, level), row('2030-06', 80, level)], level)).toEqual([]);
  });
});
