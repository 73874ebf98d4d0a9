import { suggestAliases } from '#core/unit/alias';
import type { UnitUse } from '#core/unit/census';

const used = (name: string, leads = 1): UnitUse => ({ name, leads, assists: 0 });
const suggestions = (...units: UnitUse[]) =>
  suggestAliases(units).map(({ name, canonical, reason }) => `${name} → ${canonical} (${reason})`);

describe('two spellings of one unit', () => {
  test.each([
    ['市人社局', '市人力社保局', 'short-form'],
    ['市发改委', '市发展改革委', 'short-form'],
    ['市住建局', '市住房城乡建设局', 'short-form'],
    ['市交通局', '市交通运输局', 'short-form'],
    ['市港航和口岸局', '市港航和口岸管理局', 'short-form'],
    ['东湾区政府', '东湾区人民政府', 'short-form'],
    ['市府办（数据局）', '市府办(数据局)', 'brackets'],
    ['市 财政局', '市财政局', 'brackets'],
    ['市\u200b财政局', '市财政局', 'brackets'],
    ['市發改委', '市发改委', 'look-alike'],
    ['\u5dff卫健委', '市卫健委', 'look-alike'],
  ])('%s and %s', (a, b, reason) => {
    expect(suggestions(used(a, 1), used(b, 3))).toEqual([`${a} → ${b} (${reason})`]);
  });

  test('the name without sub-unit is the main spelling, however often each is used', () => {
    expect(suggestions(used('市财政局（市国资委）', 9), used('市财政局', 1))).toEqual([
      '市财政局（市国资委） → 市财政局 (sub-unit)',
    ]);
  });

  test('the name in ordinary characters is the main spelling', () => {
    expect(suggestions(used('縣財政局', 9), used('县财政局', 1))).toEqual([
      '縣財政局 → 县财政局 (look-alike)',
    ]);
  });

  test('of equally frequent names the first is the main spelling', () => {
    expect(suggestions(used('市人力社保局'), used('市人社局'))).toEqual([
      '市人社局 → 市人力社保局 (short-form)',
    ]);
  });

  test('three spellings point to one, never in a chain', () => {
    expect(suggestions(used('市人社局', 1), used('市人力社保局', 5), used('市人力资源社保局', 2))).toEqual([
      '市人社局 → 市人力社保局 (short-form)',
      '市人力资源社保局 → 市人力社保局 (short-form)',
    ]);
  });
});

describe('different units', () => {
  test.each([
    ['市教育局', '市体育局'],
    ['市发改委', '县发改委'],
    ['市委办', '市委改革办'],
    ['市金融办', '市金融局'],
    ['市水利局', '市水务集团'],
    ['高新区管委会', '新城管委会'],
    ['市府办（数据局）', '市府办（外事办）'],
    ['第一园区指挥部', '第十一园区指挥部'],
    ['开发2区管委会', '开发12区管委会'],
  ])('%s and %s', (a, b) => expect(suggestions(used(a), used(b))).toEqual([]));
});

test('very many similar names are compared in linear time', () => {
  const many = Array.from({ length: 50000 }, (_, index) =>
    used(`市${'甲乙丙丁'.charAt(index % 4)}${index}号管委会`),
  );
  expect(suggestAliases(many)).toEqual([]);
});
