import { checkEntries } from '#core/check/check';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { anEntry } from '../../../support/entries.ts';
import { anAllocation, aRegistry, aTarget } from '../../../support/records.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { other, registryOf, task } from '../../../support/check/target-rows.ts';

const here = (words: string, changes: Partial<Entry> = {}): Entry => anEntry(task, words, changes);
const there = (words: string, changes: Partial<Entry> = {}): Entry => anEntry(other, words, changes);
const differ = (entries: readonly Entry[], registry: Partial<Registry> = registryOf()): readonly string[] =>
  findingsOf('across.two-values', { registry, entries });

describe('A1 across.two-values', () => {
  test('one indicator, two values under two tasks: reported once, at the later one', () => {
    const rows = [here('全市出口额156.2亿元。'), there('全市出口额158.6亿元。')];
    const expected = ['across.two-values “出口额”同一时期有两个数：本任务为158.6亿元，任务1为156.2亿元。'];
    expect(differ(rows)).toEqual(expected);
    expect(differ([...rows].reverse())).toEqual(expected);
  });

  test('synonyms of one indicator, a forecast and a result, two growth rates', () => {
    expect(
      differ([here('预计实现外贸进出口总值103.5亿元。'), there('外贸进出口总额114.8亿元。')]),
    ).toHaveLength(1);
    expect(differ([here('固定资产投资增长7.4%。'), there('固定资产投资增长8.1%。')])).toHaveLength(1);
  });

  test('今年以来 is this year', () => {
    expect(differ([here('今年以来，实现出口额156.2亿元。'), there('出口额158.6亿元。')])).toHaveLength(1);
  });

  test('a part of a public indicator', () => {
    const rows = [here('出口额156.2亿元。'), there('外贸进出口总值310亿元，其中出口额158.6亿元。')];
    expect(differ(rows)).toHaveLength(1);
  });

  test('amount and growth of one indicator are one finding', () => {
    const rows = [here('出口额156.2亿元，增长9.3%。'), there('出口额158.6亿元，增长11%。')];
    expect(differ(rows)).toHaveLength(1);
  });

  test('the name of a target is an indicator', () => {
    const sets = [aTarget(task, { metric: '公共充电桩', value: 1200, unit: '个' })];
    const rows = [here('建成公共充电桩1026个。'), there('建成公共充电桩980个。')];
    expect(differ(rows, { ...registryOf(), targets: sets })).toHaveLength(1);
    expect(differ(rows)).toEqual([]);
  });

  test('two targets of one name that promise different figures are two things', () => {
    const targets = [
      aTarget(task, { metric: '公共充电桩', value: 1200, unit: '个' }),
      aTarget(other, { metric: '公共充电桩', value: 300, unit: '个' }),
    ];
    const rows = [here('建成公共充电桩210个。'), there('建成公共充电桩180个。')];
    expect(differ(rows, { ...registryOf(), targets })).toEqual([]);
    const same = targets.map((one) => ({ ...one, value: 1200 }));
    expect(differ(rows, { ...registryOf(), targets: same })).toHaveLength(1);
  });

  test.each([
    ['the same', '出口额156.2亿元。', '全市出口额156.2亿元。'],
    ['rounded', '出口额156.2亿元。', '出口额156亿元。'],
    ['another unit', '出口额1562000万元。', '出口额156.2亿元。'],
    ['roughly', '出口额156.2亿元。', '出口额近160亿元。'],
    ['another stretch of months', '1-5月，出口额130.4亿元。', '1-6月，出口额156.2亿元。'],
    ['a growth beside an amount', '固定资产投资增长7.4%。', '固定资产投资231亿元。'],
    ['part and whole', '出口额156.2亿元。', '出口额12.6亿元。'],
    ['a part of another thing', '出口额156.2亿元。', '电商交易额240亿元，其中出口额120.6亿元。'],
    ['new beside all', '新增贷款余额180亿元。', '贷款余额210亿元。'],
    ['new beside a balance', '新增贷款余额180亿元。', '全市贷款余额达210亿元。'],
    ['what is done with it said before', '新增本外币贷款余额180亿元。', '本外币贷款余额210亿元。'],
    ['another year', '出口额156.2亿元。', '去年出口额141.3亿元。'],
    [
      'another year said before',
      '出口额156.2亿元。',
      '去年1-6月，外贸企业普遍受到外需不足的影响，出口额141.3亿元。',
    ],
    ['several years', '出口额156.2亿元。', '自开港以来，累计出口额241.3亿元。'],
    ['a part led in', '出口额156.2亿元。', '其中：出口额121.3亿元。'],
    ['a name of many things', '签约项目31个。', '签约项目42个。'],
    ['few', '建成公共充电桩6个。', '建成公共充电桩9个。'],
    ['details of a work', '形象进度达到60%。', '形象进度达到48%。'],
  ])('passes: %s', (_, one, two) => {
    const targets = [aTarget(task, { metric: '公共充电桩', value: 1200, unit: '个' })];
    expect(differ([here(one), there(two)], { ...registryOf(), targets })).toEqual([]);
  });

  test('a district and the city, another period, one task alone', () => {
    const tasks = [{ ...task, units: ['市住建局', '泊云区政府'] }, other];
    const registry = { ...registryOf(), tasks };
    const district = there('出口额126.2亿元。', { unit: '泊云区政府' });
    expect(differ([here('出口额156.2亿元。'), district], registry)).toEqual([]);
    expect(differ([here('出口额156.2亿元。'), there('泊云区出口额126.2亿元。')], registry)).toEqual([]);
    // Before the clause and not in the name of the indicator; with and without 区; of a breakdown table.
    const led = (by: string): readonly Entry[] => [
      here('出口额156.2亿元。'),
      there(`${by}：出口额126.2亿元。`),
    ];
    expect(['泊云区', '泊云', '泊云经济'].flatMap((by) => differ(led(by), registry))).toEqual([]);
    expect(differ(led('外贸'), registry)).toHaveLength(1);
    const dealt = { ...registryOf(), allocations: [anAllocation({ cells: { 东湾区: '7' } })] };
    expect(differ(led('东湾区'), dealt)).toEqual([]);
    expect(differ(led('东湾区'))).toHaveLength(1);
    const may = there('出口额130.2亿元。', { period: '2030-05' });
    expect(differ([here('出口额156.2亿元。'), may])).toEqual([]);
    expect(differ([here('出口额156.2亿元。出口额158.6亿元。')])).toEqual([]);
  });

  test('one edited row is compared with the others', () => {
    const rows = [here('出口额156.2亿元。'), there('出口额156.2亿元。')];
    const session = checkEntries(aRegistry(registryOf()), rows);
    const codes = (words: string): readonly string[] =>
      session.checkOne(there(words)).findings.map(({ code }) => code);
    expect(codes('出口额156.2亿元。')).not.toContain('across.two-values');
    expect(codes('出口额158.6亿元。')).toContain('across.two-values');
  });
});
