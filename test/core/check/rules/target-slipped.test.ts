import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { anEntry } from '../../../support/entries.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { parks, registryOf, row, target, task } from '../../../support/check/target-rows.ts';

const money = target('新增投资', { kind: 'amount', value: 60, unit: '亿元' });
const people = target('城镇新增就业', { value: 2, unit: '万人' });
const expected = (entries: readonly Entry[], ...targets: readonly Target[]): readonly string[] =>
  findingsOf('target.', { registry: registryOf(...targets), entries });
const codes = (entries: readonly Entry[], ...targets: readonly Target[]): readonly string[] =>
  expected(entries, ...targets).map((line) => line.slice(0, line.indexOf(' ')));

describe('T6 target.magnitude, compared with the previous report', () => {
  test('万人 entered as 人: reported with both figures, but neither as a fall nor as far above', () => {
    expect(expected([row('2030-05', 0.9, people), row('2030-06', 10900, people)], people)).toEqual([
      'target.magnitude “城镇新增就业”填的是10900万人，疑似计量单位错位：如为1.09万人，0.9万人 → 1.09万人。',
    ]);
  });

  test.each([
    ['万元 as 元', 25, 280000],
    ['a point moved by two', 25, 2800],
    ['亿元 as 万亿元', 25, 0.0028],
    ['a figure taken for a share', 25, 0.28],
  ])('%s', (_, last, now) => {
    expect(codes([row('2030-05', last, money), row('2030-06', now, money)], money)).toEqual([
      'target.magnitude',
    ]);
  });

  test('figures of the texts', () => {
    const said = (period: string, words: string): Entry => anEntry(task, words, { period });
    const rows = [said('2030-05', '城镇新增就业9200人。'), said('2030-06', '城镇新增就业10900万人。')];
    expect(codes(rows, people)).toEqual(['target.magnitude']);
  });

  test('a slip shown by the printed rate is reported once, and not as far above', () => {
    const halls = target('新建标准厂房', { kind: 'amount', value: 60, unit: '万平方米' });
    const said = (period: string, words: string): Entry => anEntry(task, words, { period });
    const now = said('2030-06', '新建标准厂房280000万平方米，完成年度目标的46.67%。');
    expect(codes([now], halls)).toEqual(['target.magnitude']);
    expect(codes([said('2030-05', '新建标准厂房25万平方米。'), now], halls)).toEqual(['target.magnitude']);
  });

  test('the corrected next report is not reported', () => {
    const rows = [row('2030-04', 22, money), row('2030-05', 250000, money), row('2030-06', 28, money)];
    expect(codes(rows, money)).toEqual(['target.magnitude']);
  });

  test.each([
    ['a start from near nothing', [row('2030-02', 0.3, money), row('2030-06', 45, money)], money],
    ['a start far past the target', [row('2030-05', 0.5, money), row('2030-06', 150, money)], money],
    ['more than moving the unit explains', [row('2030-05', 2, money), row('2030-06', 900, money)], money],
    [
      'things counted one by one stay whole',
      [row('2030-05', 1, parks()), row('2030-06', 150, parks())],
      parks(),
    ],
    ['fallen to the tenth', [row('2030-05', 30, money), row('2030-06', 3.1, money)], money],
    ['fallen further', [row('2030-05', 30, money), row('2030-06', 0.1, money)], money],
    ['nothing at all', [row('2030-05', 30, money), row('2030-06', 0, money)], money],
    ['a new year', [row('2029-12', 25, money), row('2030-01', 0.28, money)], money],
  ] as const)('passes: %s', (_, rows, of) => {
    expect(codes(rows, of)).not.toContain('target.magnitude');
  });

  test('not for levels', () => {
    const level = target('制造业贷款余额', { kind: 'amount', value: 300, unit: '亿元' });
    expect(codes([row('2030-05', 260, level), row('2030-06', 2.8, level)], level)).toEqual([]);
  });

  test('a district is compared with its share', () => {
    const rows = (now: number): readonly Entry[] => [
      row('2030-05', 0.2, money, '泊云区政府'),
      row('2030-06', now, money, '泊云区政府'),
    ];
    // 25 of 60 may be; this district's share is unknown.
    expect(codes(rows(25), money)).toEqual([]);
    expect(codes(rows(2500), money)).toEqual(['target.magnitude']);
  });
});

describe('T6 target.magnitude, compared with the target alone', () => {
  const trained = target('培训人数', { value: 8000, unit: '人' });
  const jobs = target('城镇新增就业', { value: 1, unit: '万人' });

  test.each([
    ['人 typed under 万人', row('2030-06', 8260, jobs), jobs, '8260万人', '0.826万人，0.826 ÷ 1 = 82.6%'],
    [
      '万人 typed under 人',
      row('2030-06', 0.826, trained),
      trained,
      '0.826人',
      '8260人，8260 ÷ 8000 = 103.25%',
    ],
    ['元 typed under 万元', row('2030-06', 310000, money), money, '310000亿元', '31亿元，31 ÷ 60 = 51.67%'],
    ['亿元 typed under 元', row('2030-06', 0.0042, money), money, '0.0042亿元', '42亿元，42 ÷ 60 = 70%'],
  ])('%s: names the value that was meant', (_, entry, of, figure, meant) => {
    expect(expected([entry], of)).toEqual([
      `target.magnitude “${of.metric}”填的是${figure}，疑似计量单位错位：如为${meant}。`,
    ]);
  });

  test.each([
    ['a small start', row('2030-02', 0.0042, money), money],
    ['little, but more than a slip', row('2030-06', 0.05, money), money],
    ['so little that a slip does not explain it', row('2030-06', 0.0001, money), money],
    ['one of many', row('2030-06', 1, trained), trained],
    ['too much for a slip', row('2030-06', 500, money), money],
    ['a rate printed beside it', anEntry(task, '城镇新增就业9200人，完成年度目标的46%。'), people],
  ])('passes: %s', (_, entry, of) => {
    expect(codes([entry], of)).not.toContain('target.magnitude');
  });
});
