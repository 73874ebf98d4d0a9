import { targetStatuses } from '#core/check/status/target-status';
import { checkEntries } from '#core/check/check';
import { lampSentence } from '#core/finding/lamp-reasons';
import type { Entry } from '#core/record/entered/entry';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { figureEntry, parks, registryOf, row, task } from '../../../support/check/target-rows.ts';
import { aRegistry } from '../../../support/records.ts';

const planned = (q1: string, q2: string, q3: string, q4: string): PlanEntry => ({
  task: task.id,
  ...{ yearPlan: '', q1, q2, q3, q4, contact: '', approver: '', remark: '' },
});
/** Little in the first half of the year. */
const LATE = planned('完成选址', '建成8处', '建成12处', '建成20处');
/** Much in the first half of the year. */
const EARLY = planned('20处', '10处', '10处', '建成验收，完成年度任务');

const said = (code: string, entry: Entry, plan: PlanEntry): readonly string[] =>
  findingsOf(code, { registry: registryOf(), entries: [entry], settings: { plans: [plan] } });
const behind = (entry: Entry, plan: PlanEntry): readonly string[] => said('target.behind', entry, plan);

function lamps(entry: Entry, plan: PlanEntry): readonly string[] {
  const session = checkEntries(aRegistry(registryOf()), [entry], { plans: [plan] });
  return targetStatuses(session).map(({ lamp, reason }) => `${lamp} ${lampSentence(reason, 'zh')}`);
}

describe('T12 target.behind-plan', () => {
  test('behind the plan by yellow or more, although on the pace of the year', () => {
    expect(behind(figureEntry(20), EARLY)).toEqual([
      'target.behind-plan “口袋公园”完成率20 ÷ 40 = 50%，按推进方案应达75.0%，落后25.0个百分点。',
    ]);
  });

  test('on plan, although behind the pace of the year (T4)', () => {
    expect(behind(figureEntry(8), LATE)).toEqual([]);
    expect(behind(figureEntry(5), LATE)).toEqual([]);
    expect(behind(figureEntry(4), LATE)).toHaveLength(1);
  });

  test('after its deadline a target is due as a whole', () => {
    const june = parks({ deadline: '2030-06-30' });
    const input = {
      registry: registryOf(june),
      entries: [row('2030-06', 8, june)],
      settings: { plans: [LATE] },
    };
    expect(findingsOf('target.behind', input)).toEqual([expect.stringContaining('时序进度100.0%')]);
  });

  test('without a plan that leads to the target the pace is that of the year', () => {
    for (const plan of [
      planned('10', '10', '10', '5'),
      planned('约10处', '10', '10', '10'),
      planned('', '', '', ''),
    ])
      expect(behind(figureEntry(16), plan)).toEqual([expect.stringContaining('时序进度50.0%')]);
  });

  test('the lamp follows the plan, and says so', () => {
    expect(lamps(figureEntry(8), LATE)).toEqual([
      'green 累计8处，目标40处，完成率20.0%，与推进方案持平，绿灯',
    ]);
    expect(lamps(figureEntry(20), LATE)).toEqual([
      'green 累计20处，目标40处，完成率50.0%，按推进方案应达20.0%，超前30.0个百分点，绿灯',
    ]);
    expect(lamps(figureEntry(16), EARLY)).toEqual([
      'red 累计16处，目标40处，完成率40.0%，按推进方案应达75.0%，落后35.0个百分点，红灯',
    ]);
  });
});

describe('T13 target.plan-short', () => {
  const short = (plan: PlanEntry): readonly string[] => said('target.plan-short', figureEntry(20), plan);

  test('the quarters do not lead to the target, with the arithmetic', () => {
    expect(short(planned('10处', '15处', '10处', '4处'))).toEqual([
      'target.plan-short 推进方案中“口袋公园”的季度目标相加为10 + 15 + 10 + 4 = 39处，比年度目标40处少1处，请核对方案。',
    ]);
    expect(short(planned('10处', '20处', '30处', '38处'))).toEqual([
      'target.plan-short 推进方案中“口袋公园”的季度目标最后累计为38处，比年度目标40处少2处，请核对方案。',
    ]);
  });

  test.each<[string, PlanEntry]>([
    ['exactly', planned('10处', '15处', '10处', '5处')],
    ['above', planned('10处', '15处', '10处', '8处')],
    ['since January', planned('10处', '25处', '35处', '40处')],
    ['a figure that is not certain', planned('10处', '约15处', '10处', '4处')],
    ['a quarter without a figure', planned('10处', '继续推进', '10处', '4处')],
    ['no figures', planned('选址', '开工', '主体完工', '验收')],
    ['no plan', planned('', '', '', '')],
  ])('not: %s', (_, plan) => {
    expect(short(plan)).toEqual([]);
  });

  test('a task that has ended, or plans that could not be read', () => {
    const input = { registry: registryOf(), entries: [figureEntry(20)] };
    const plans = [planned('10处', '15处', '10处', '4处')];
    const ended = [{ task: task.id, from: null }];
    expect(findingsOf('target.plan-short', { ...input, settings: { plans, ended } })).toEqual([]);
    expect(findingsOf('target.plan-short', { ...input, settings: { plans: null } })).toEqual([]);
  });
});
