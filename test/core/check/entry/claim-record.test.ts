import type { Claim } from '#core/record/claim';
import { checkReports } from '../../../support/check/report.ts';

const claimsIn = (report: string, promise = '加强统计工作。'): readonly Claim[] =>
  checkReports([[promise, report]]).claims;
const claimIn = (report: string, value: number, promise?: string): Claim | undefined =>
  claimsIn(report, promise).find((claim) => claim.value === value);

describe('the record of a claim', () => {
  test('the digits as printed', () => {
    expect(claimIn('税收收入85.0亿元。', 85)?.printed).toBe('85.0');
    expect(claimIn('改造管网１２００米。', 1200)?.printed).toBe('1200');
    expect(claimIn('改造管网1,200米。', 1200)?.printed).toBe('1200');
  });

  test.each([
    ['税收收入85亿元。', null],
    ['税收收入达到85亿元。', null],
    ['税收收入约85亿元。', '~'],
    ['税收收入超85亿元。', '>'],
    ['税收收入85亿元以上。', '>='],
    ['税收收入不低于85亿元。', '>='],
    ['三公经费不超过85亿元。', '<='],
  ])('the words around the number: %s', (words, relation) => {
    expect(claimIn(words, 85)?.relation).toBe(relation);
  });

  test.each([
    ['税收收入85亿元。', 'amount', null],
    ['税收收入增长8.5%。', 'growth', 'up'],
    ['税收收入同比下降8.5%。', 'growth', 'down'],
    ['城镇登记失业率2.1%。', 'ratio', null],
    ['完成年度目标任务的53%。', 'completion', null],
    ['完成工程量的39%。', 'works', null],
  ])('what the number does and which way it went: %s', (words, kind, direction) => {
    expect(claimsIn(words).at(-1)).toMatchObject({ kind, direction });
  });

  test('the months of its own sentence, of its own year, and no later ones', () => {
    expect(claimIn('1-5月，税收收入85亿元。', 85)?.months).toEqual({ first: 1, last: 5 });
    expect(claimIn('1-5月，税收收入60亿元，6月税收收入85亿元。', 85)?.months).toEqual({ first: 6, last: 6 });
    expect(claimIn('1-5月，税收收入60亿元，6月税收收入85亿元。', 60)?.months).toEqual({ first: 1, last: 5 });
    expect(claimIn('5月召开推进会。税收收入85亿元。', 85)?.months).toBeNull();
    expect(claimIn('去年一季度税收收入85亿元。', 85)).toMatchObject({ months: null, prior: true });
    // The same words twice: each has the months before it.
    const twice = claimsIn('1-5月，税收收入85亿元。税收收入85亿元。');
    expect(twice.map(({ months }) => months)).toEqual([{ first: 1, last: 5 }, null]);
  });

  test('a short lead-in to its clause, but no clause with a figure or another statement', () => {
    expect(claimIn('泊云区：税收收入85亿元。', 85)?.said).toBe('泊云区:税收收入85亿元');
    expect(claimIn('财政运行平稳。其中，税收收入85亿元。', 85)?.said).toBe('其中,税收收入85亿元');
    expect(claimIn('支出60亿元，税收收入85亿元。', 85)?.said).toBe('税收收入85亿元');
    expect(claimIn('深入推进财源建设和征管改革工作，税收收入85亿元。', 85)?.said).toBe('税收收入85亿元');
    expect(claimIn('财政运行平稳；税收收入85亿元。', 85)?.said).toBe('税收收入85亿元');
  });

  test('its clause up to the number', () => {
    expect(claimIn('各项工作按计划有序进展顺利，其中泊云区新增贷款1,200万元，增长较快。', 1200)?.said).toBe(
      '其中泊云区新增贷款1,200万元',
    );
    expect(claimIn('新增贷款180亿元（其中制造业贷款20亿元）。', 20)?.said).toBe('其中制造业贷款20亿元');
    expect(claimIn('其中泊云区12个、苍浦县7个。', 7)?.said).toBe('其中泊云区12个、苍浦县7个');
  });
});
