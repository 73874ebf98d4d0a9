import Big from 'big.js';
import type { Dice } from './dice.ts';
import type { Amount, Fact, Moment, Plain } from './fact.ts';
import { DISTRICTS, type Indicator } from './indicators.ts';
import type { Goal, Item } from './item.ts';
import { PARTS_FORMS, RATE_FORMS } from './phrases.ts';
import { between, percent, split } from './figures.ts';

/** The way in which the reports on an indicator are written; months differ only in the figures. */
interface Plan {
  readonly indicator: Indicator;
  readonly goal: Big;
  /** The part of the goal reached in June, in thousandths. */
  readonly thousandths: number;
  readonly place: string;
  readonly traits: 'rate' | 'parts' | 'words' | 'bare';
  readonly restated: boolean;
  readonly growth: string | null;
  readonly rateDecimals: number;
  readonly form: Amount['form'];
  /** Added to the figure, in thousandths, when the rate is computed: published rates are often computed from more digits. */
  readonly hidden: number;
}

/** The district an item is about ('': the whole city), and whether its report may list districts. */
export interface Scope {
  readonly place: string;
  readonly divided: boolean;
}
export const WHOLE: Scope = { place: '', divided: true };
export const UNDIVIDED: Scope = { place: '', divided: false };

const OPENINGS = 8;

function planOf(dice: Dice, indicator: Indicator, { place, divided }: Scope): Plan {
  const traits = dice.pick(['rate', 'rate', 'rate', 'parts', 'parts', 'words', 'bare', 'bare'] as const);
  const ahead = traits === 'words' && dice.chance(0.6);
  return {
    indicator,
    goal: between(dice, indicator.low, indicator.high, indicator.decimals),
    thousandths: ahead ? dice.int(1000, 1500) : dice.int(420, 960),
    place,
    traits: !divided && traits === 'parts' ? 'rate' : traits,
    restated: dice.chance(0.15),
    growth: dice.chance(0.15) ? between(dice, 1.2, 28, 1).toFixed(1) : null,
    rateDecimals: dice.pick([0, 1, 1, 1, 2]),
    form: {
      opening: dice.int(0, OPENINGS - 1),
      rate: dice.int(0, RATE_FORMS - 1),
      parts: dice.int(0, PARTS_FORMS - 1),
    },
    hidden: dice.int(-4, 4),
  };
}

export const goalOf = ({ goal, indicator }: Plan): Goal => ({
  value: goal.toFixed(indicator.decimals),
  unit: indicator.unit,
});

/** 新建口袋公园24个以上 */
export const promise = (dice: Dice, plan: Plan): string => {
  const { value, unit } = goalOf(plan);
  const { verb, noun } = plan.indicator;
  return `${plan.place}${verb}${noun}${value}${unit}${dice.chance(0.25) ? '以上' : ''}`;
};

/** The figure of a correct report for a plan. */
function amountOf(dice: Dice, plan: Plan, goalIndex: number, { reached }: Moment): Amount {
  const { indicator, goal, place, traits, form } = plan;
  const each = indicator.reported?.each ?? 1;
  const decimals = indicator.reported === null && indicator.decimals > 0 ? 2 : 0;
  const exact = goal.times(each).times(plan.thousandths).times(reached).div(100_000);
  const value = exact.round(decimals, exact.gt(goal.times(each)) ? Big.roundUp : Big.roundDown);
  const printed = value.eq(0) ? new Big(1) : value;
  const hidden = decimals === 0 ? printed : printed.plus(new Big(plan.hidden).div(1000));
  const met = printed.gte(goal.times(each));
  const over = printed.gt(goal.times(each));
  return {
    kind: 'amount',
    goal: goalIndex,
    place,
    verb: indicator.verb,
    noun: indicator.noun,
    value: printed.toFixed(decimals),
    unit: indicator.reported?.unit ?? indicator.unit,
    restated: plan.restated ? `${goal.toFixed(indicator.decimals)}${indicator.unit}` : null,
    rate:
      traits === 'bare' || traits === 'words' ? null : percent(hidden, goal.times(each), plan.rateDecimals),
    parts: traits === 'parts' ? split(dice, printed, decimals, DISTRICTS) : [],
    words:
      traits !== 'words'
        ? null
        : over
          ? '超额完成年度目标'
          : met
            ? '提前完成年度目标'
            : '各项工作按时序进度推进',
    growth: plan.growth,
    form,
  };
}

/** Further sentences; they contain the name of the indicator, so that each occurs in one item only. */
const COMPANIONS: readonly ((noun: string, place: string, dice: Dice) => string)[] = [
  (noun, place) => `印发《${place}${noun}年度工作方案》，建立周调度、月通报机制。`,
  (noun, place, dice) =>
    `召开${place}${noun}工作推进会${dice.int(2, 6)}次，协调解决具体问题${dice.int(7, 40)}个。`,
  (noun, place, dice) =>
    `${place}${noun}相关项目已完成前期手续，其中${dice.int(2, 6)}个完成招标，${dice.int(2, 6)}个正在办理施工许可。`,
  (noun, place, dice) =>
    `${place}${noun}储备项目${dice.int(60, 90)}个，已有${dice.int(30, 50)}个进入前期论证。`,
  (noun, place, dice) =>
    `邀请第三方对${place}${noun}开展评估，抽查点位${dice.int(12, 60)}处，群众满意度${dice.int(91, 98)}.${dice.int(1, 9)}%。`,
  (noun, place, dice) => `${place}${noun}二期工程形象进度达到${dice.int(11, 89)}%。`,
  () => '其余工作按计划推进。',
  () => '下一步将加大力度，确保完成年度任务。',
];

const companion = (dice: Dice, { indicator, place }: Plan): Plain => ({
  kind: 'plain',
  text: dice.pick(COMPANIONS)(indicator.noun, place, dice),
});

/** An item that promises one or two amounts. */
export function amountItem(dice: Dice, no: string, indicators: readonly Indicator[], scope: Scope): Item {
  const plans = indicators.map((indicator) => planOf(dice, indicator, scope));
  const promises = plans.map((plan) => promise(dice, plan));
  const companions = plans.map((plan) => (dice.chance(0.5) ? companion(dice, plan) : null));
  const together = dice.chance(0.4);
  return {
    no,
    content: `${promises.join(dice.pick(['，', '、']))}。`,
    lead: indicators[0]?.lead ?? '市府办',
    goals: plans.map(goalOf),
    report(moment) {
      const bullets = plans.map((plan, index): readonly Fact[] => {
        const fact = amountOf(dice, plan, index, moment);
        const extra = companions[index] ?? null;
        return extra === null ? [fact] : [fact, extra];
      });
      return together ? [bullets.flat()] : bullets;
    },
  };
}
