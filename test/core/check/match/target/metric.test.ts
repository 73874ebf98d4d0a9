import { isGeneric, likeness, metricKey, commonSubstringLength } from '#core/check/match/target/metric';

describe('whether two metrics are one quantity', () => {
  test.each<[string, string, 'same' | 'near' | null]>([
    ['实到外资', '实际利用外资', 'same'],
    ['外贸进出口总值', '外贸进出口总额', 'same'],
    ['出口总值', '出口额', 'same'],
    ['已认定科技型中小企业', '省科技型中小企业', 'same'],
    ['高校毕业生', '大学生', 'same'],
    ['规模以上工业增加值', '规上工业增加值', 'same'],
    ['低效再开发用地', '低效用地', 'same'],
    ['累计新增停车泊位', '停车位', 'same'],
    ['海事服务企业', '现代航运服务企业', 'near'],
    ['国土绿化面积', '绿化造林', null],
    ['进口总值', '进出口总额', null],
    ['数字经济核心产业营收', '数字经济核心产业增加值', null],
    ['省级示范村', '国家级示范村', null],
    ['城镇居民收入', '农村居民收入', null],
    ['企业', '高新技术企业', null],
    ['竣工', '竣工', 'same'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
    expect(likeness(b, a)).toBe(expected);
  });

  test('all spellings of a metric have the same key', () => {
    expect(metricKey('累计引育“高精尖”人才')).toBe(metricKey('高精尖人才数量'));
    expect(metricKey(metricKey('新建城市书房'))).toBe(metricKey('新建城市书房'));
  });

  test('names that identify nothing are generic', () => {
    expect(['项目', '企业', '活动'].map(isGeneric)).toEqual([true, true, true]);
    expect(isGeneric('城市书房')).toBe(false);
  });

  test('the length of the longest common substring', () => {
    expect(commonSubstringLength('生活垃圾撤桶并点', '完成撤桶并点小区')).toBe(4);
    expect(commonSubstringLength('', '任何')).toBe(0);
  });
});
