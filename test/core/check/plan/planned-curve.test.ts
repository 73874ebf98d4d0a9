import { checkContext } from '#core/check/context';
import { plannedShare, taskPlan } from '#core/check/plan/planned-curve';
import { effectiveSettings } from '#core/check/settings';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import type { Target } from '#core/record/target';
import { parsePeriod } from '#core/reporting/period';
import { aRegistry } from '../../../support/records.ts';
import { parks, target, task } from '../../../support/check/target-rows.ts';

type Cells = readonly [q1: string, q2: string, q3: string, q4: string, yearPlan?: string];

const aPlan = ([q1, q2, q3, q4, yearPlan = '']: Cells): PlanEntry => ({
  task: task.id,
  ...{ yearPlan, q1, q2, q3, q4, contact: '', approver: '', remark: '' },
});

const contextOf = (cells: Cells, targets: readonly Target[], retained: readonly string[] = []) => {
  const registry = aRegistry({ tasks: [task], targets });
  return checkContext(registry, effectiveSettings(registry.notices, { plans: [aPlan(cells)], retained }));
};

/** The course of each target, `-` where there is none; `≠` with what a plan leads to that falls short. */
function read(cells: Cells, ...targets: readonly Target[]): readonly string[] {
  const all = targets.length === 0 ? [parks()] : targets;
  const { curves, short } = taskPlan(task.id, contextOf(cells, all));
  return all.map(({ id }) => {
    const fallsShort = short.find((one) => one.target.id === id);
    if (fallsShort !== undefined) return `≠ ${fallsShort.form} ${fallsShort.total.toFixed()}`;
    return curves.get(id)?.ends.join(' ') ?? '-';
  });
}

describe('quarterly targets of a plan', () => {
  test.each<[string, Cells, string]>([
    ['of each quarter', ['完成10处', '完成15处', '完成10处', '完成5处'], '10 25 35 40'],
    ['since January', ['建成10处', '累计建成25处', '累计建成35处', '建成40处'], '10 25 35 40'],
    ['since January, without saying so', ['10处', '25处', '35处', '40处'], '10 25 35 40'],
    ['numbers alone', ['10', '15', '10', '5'], '10 25 35 40'],
    [
      'with the name of the target',
      ['新建口袋公园10处', '建成口袋公园15处', '口袋公园建成10处', '5处'],
      '10 25 35 40',
    ],
    ['planned', ['计划建成10处', '拟建成15处', '力争建成10处', '确保建成5处'], '10 25 35 40'],
    ['nothing to count at first', ['完成选址', '开工建设', '建成20处', '建成20处'], '0 0 20 40'],
    ['both', ['完成10处', '完成15处（累计25处）', '完成10处，累计35处', '累计40处'], '10 25 35 40'],
    [
      'cumulative in brackets',
      ['10处（累计）', '25处（累计）', '35处（累计）', '40处（累计）'],
      '10 25 35 40',
    ],
    [
      'of part of the year',
      ['完成10处', '上半年完成25处', '前三季度完成35处', '全年完成40处'],
      '10 25 35 40',
    ],
    ['by a month', ['3月底前完成10处', '6月底前完成25处', '9月底前完成35处', '12月底前40处'], '10 25 35 40'],
    ['shares', ['25%', '50%', '75%', '100%'], '10 20 30 40'],
    [
      'shares of the target',
      ['完成年度任务的25%', '完成全年任务的50%', '完成年度目标的75%', '完成全年任务'],
      '10 20 30 40',
    ],
    ['above the target', ['完成10处', '完成10处', '完成10处', '完成15处'], '10 20 30 45'],
    [
      'what is only striven for beside it',
      ['完成10处，争取20处', '完成10处', '完成10处', '完成10处'],
      '10 20 30 40',
    ],
    ['parts of it', ['完成10处，其中示范2处', '完成10处', '完成10处', '完成10处'], '10 20 30 40'],
    [
      'in the plan of the year',
      ['', '', '', '', '全年建成40处，其中一季度10处，二季度15处，三季度10处，四季度5处。'],
      '10 25 35 40',
    ],
  ])('%s', (_, cells, course) => {
    expect(read(cells)).toEqual([course]);
  });

  test('of several targets, by name or unit', () => {
    const paths = target('绿道', { id: `${task.id}/t2`, kind: 'amount', value: 20, unit: '公里' });
    const money = target('投资', { id: `${task.id}/t3`, kind: 'amount', value: 5, unit: '亿元' });
    const cells: Cells = [
      '建成口袋公园10处，绿道5公里，完成投资1亿元',
      '口袋公园10处；绿道5公里；投资1亿元',
      '10处，投资1亿元',
      '口袋公园10处，绿道10公里，完成20000万元',
    ];
    expect(read(cells, parks(), paths, money)).toEqual(['10 20 30 40', '5 10 10 20', '1 2 3 5']);
  });
});

describe('no course, and nothing is said', () => {
  test.each<[string, Cells]>([
    ['no figures', ['完成选址', '开工建设', '完成主体', '竣工验收']],
    ['about', ['约10处', '10处', '10处', '10处']],
    ['a share of the works', ['完成工程量的25%', '完成50%', '完成75%', '完工']],
    ['of the quarter or since January', ['10处', '15处', '累计30处', '40处']],
    ['another unit', ['10公顷', '10公顷', '10公顷', '10公顷']],
    ['a similar name', ['公园10处', '10处', '10处', '10处']],
    ['the rest, either way', ['5处', '10处', '15处', '完成全年任务']],
    ['months', ['完成10处', '4月完成5处，5月完成5处', '完成10处', '完成10处']],
    ['a quarter without a figure', ['推进建设', '建成10处', '建成一批', '建成10处']],
    ['no last figure', ['10处', '10处', '10处', '验收']],
  ])('%s', (_, cells) => {
    expect(read(cells)).toEqual(['-']);
  });

  test.each<[string, Target]>([
    ['a level', target('登记失业率', { kind: 'ratio', value: 4, unit: '%' })],
    ['a ceiling', parks({ comparator: '<=' })],
    ['力争', parks({ stretch: true })],
    ['of a later year', parks({ deadline: '2032' })],
  ])('%s', (_, one) => {
    expect(read(['10', '10', '10', '5'], one)).toEqual(['-']);
  });

  test('two targets in the unit of a figure without a name', () => {
    const toilets = target('公厕', { id: `${task.id}/t2`, kind: 'count', value: 30, unit: '处' });
    expect(read(['10处', '10处', '10处', '5处'], parks(), toilets)).toEqual(['-', '-']);
  });

  test('a target that its notice lacks now', () => {
    const cells: Cells = ['10', '10', '10', '5'];
    expect(taskPlan(task.id, contextOf(cells, [parks()], [parks().id])).short).toEqual([]);
    expect(taskPlan(task.id, contextOf(cells, [parks()])).short).toHaveLength(1);
  });
});

describe('a plan that does not lead to the target', () => {
  test.each<[string, Cells, string]>([
    ['the quarters add up to less', ['10处', '15处', '10处', '4处'], '≠ quarterly 39'],
    ['the last one is less', ['10处', '20处', '30处', '38处'], '≠ cumulative 38'],
    ['as it says', ['完成选址', '累计20处', '累计30处', '累计38处'], '≠ cumulative 38'],
    ['only the last one', ['', '', '', '建成38处'], '≠ quarterly 38'],
  ])('%s', (_, cells, expected) => {
    expect(read(cells)).toEqual([expected]);
  });
});

test('the share that is planned by the end of a period', () => {
  const shareAt = (period: string, cells: Cells): number | undefined => {
    const parsed = parsePeriod(period);
    if (parsed === null) throw new Error(period);
    return plannedShare(parks(), parsed, contextOf(cells, [parks()]))
      ?.round(4)
      .toNumber();
  };
  const cells: Cells = ['10', '20', '6', '4'];
  const periods = ['2030-01', '2030-02', '2030-03', '2030-Q1', '2030-05', '2030-H1', '2030-09', '2030'];
  expect(periods.map((period) => shareAt(period, cells))).toEqual([
    0.0833, 0.1667, 0.25, 0.25, 0.5833, 0.75, 0.9, 1,
  ]);
  expect(shareAt('2029-06', cells)).toBeUndefined();
  expect(shareAt('2030-12', ['10', '20', '6', '10'])).toBe(1);
  expect(shareAt('2030-06', ['10', '20', '6', '2'])).toBeUndefined();
});
