import type { Dice } from './dice.ts';
import type { Fact, Level, Plain, Share } from './fact.ts';
import type { CEILINGS, SERVICES } from './indicators.ts';
import type { Item } from './item.ts';
import { SHARE_FORMS } from './phrases.ts';
import { between, percent } from './figures.ts';
import Big from 'big.js';

const plain = (text: string): Plain => ({ kind: 'plain', text });

/** 规上工业增加值增长8%. */
export function growthItem(dice: Dice, no: string, noun: string): Item {
  const goal = between(dice, 4, 12, 1);
  const form = dice.int(0, 4);
  return {
    no,
    content: `${noun}增长${goal.toFixed(1)}%${dice.chance(0.4) ? '以上' : ''}。`,
    lead: '市发改委',
    goals: [{ value: goal.toFixed(1), unit: '%' }],
    report({ month }) {
      const steps = 2 * dice.int(-8, 20) + (month % 2);
      const value = goal.plus(new Big(steps).div(10)).toFixed(1);
      const level: Level = { kind: 'level', goal: 0, noun, verb: '增长', value, unit: '%', stretch: '' };
      const forms: readonly (readonly Fact[])[] = [
        [{ ...level, stretch: `1-${month}月，全市`, verb: '同比增长' }],
        [{ ...level, verb: `${between(dice, 80, 900, 1).toFixed(1)}亿元，同比增长` }],
        [
          { ...level, stretch: `1-${month - 1}月，`, verb: '增长' },
          plain(`1-${month}月预计增速高于去年同期。`),
        ],
        [
          { ...level, verb: '增长' },
          plain(
            `其中工业部分增长${dice.int(2, 19)}.${dice.int(1, 9)}%，比一季度提高${dice.int(1, 3)}.${dice.int(1, 9)}个百分点。`,
          ),
        ],
        [{ ...level, stretch: '预计上半年', verb: '增长', unit: '%左右' }],
      ];
      return [forms[form] ?? [level]];
    },
  };
}

/** 城镇登记失业率控制在3.5%以内. */
export function ceilingItem(dice: Dice, no: string, [noun, tenths, unit]: (typeof CEILINGS)[number]): Item {
  const goal = new Big(tenths).div(10);
  const limit = `${goal.toString()}${unit}`;
  const content = dice.pick([`${noun}控制在${limit}以内。`, `${noun}不超过${limit}。`]);
  const verb = dice.pick(['为', '', '控制在']);
  const inJune = goal.times(dice.int(58, 100)).div(100).round(1, Big.roundDown);
  return {
    no,
    content,
    lead: '市发改委',
    goals: [{ value: goal.toString(), unit }],
    report({ month }) {
      const value = inJune.minus(month === 6 ? 0 : 0.1).toFixed(1);
      return [
        [{ kind: 'level', goal: 0, noun, verb, value, unit, stretch: dice.pick(['', `1-${month}月，全市`]) }],
      ];
    },
  };
}

/** 单位GDP能耗下降2.5%. */
export function fallItem(dice: Dice, no: string, noun: string): Item {
  const goal = between(dice, 1.5, 6, 1);
  const inJune = goal.times(dice.int(60, 190)).div(100);
  return {
    no,
    content: `${noun}下降${goal.toFixed(1)}%${dice.chance(0.4) ? '以上' : ''}。`,
    lead: '市生态环境局',
    goals: [{ value: goal.toFixed(1), unit: '%' }],
    report({ month }) {
      const value = inJune.minus(month === 6 ? 0 : 0.2).toFixed(1);
      const stretch = dice.pick([`截至${month}月，`, `1-${month}月，`, `1-${month - 1}月，全市`]);
      return [[{ kind: 'level', goal: 0, noun, verb: '下降', value, unit: '%', stretch }]];
    },
  };
}

/** A part of a total, in an item without goals. */
export function serviceItem(dice: Dice, no: string, service: (typeof SERVICES)[number]): Item {
  const [verb, noun, unit, doneVerb, rateName, lead] = service;
  const form = dice.int(0, SHARE_FORMS - 1);
  const decimals = dice.pick([0, 1, 2]);
  const total = dice.int(60, 4000);
  const thousandths = dice.int(520, 996);
  return {
    no,
    content: `健全${noun}闭环管理机制，提升${doneVerb}质效。`,
    lead,
    goals: [],
    report({ reached }) {
      const all = Math.round((total * reached) / 100);
      const done = Math.round((all * thousandths) / 1000);
      const rate = percent(new Big(done), new Big(all), decimals);
      const share: Share = {
        kind: 'share',
        verb,
        noun,
        unit,
        total: all,
        doneVerb,
        done,
        rateName,
        rate,
        form,
      };
      return [[share], [plain(`出台《${noun}闭环管理办法》，明确${dice.int(5, 9)}个环节责任。`)]];
    },
  };
}

/** Construction works, reported with the annual plan and the amount spent. */
export function worksItem(dice: Dice, no: string, name: string): Item {
  const plan = between(dice, 2, 60, 1);
  const whole = plan.times(dice.int(15, 40)).div(10).toFixed(1);
  const thousandths = dice.int(300, 900);
  const works = dice.int(12, 90);
  const form = dice.int(0, 3);
  return {
    no,
    content: `加快推进${name}建设。`,
    lead: '市交通局',
    goals: [],
    report({ month, reached }) {
      const share = Math.round((works * reached) / 100);
      const spent = plan.times(thousandths).times(reached).div(100_000).round(2, Big.roundDown);
      const rate = percent(spent, plan, 1);
      const forms = [
        `截至${month}月底，${name}完成总工程量的${share}%。`,
        `${name}总投资${whole}亿元，年度计划投资${plan.toFixed(1)}亿元，已完成投资${spent.toFixed(2)}亿元，占年度计划的${rate}%。`,
        `${name}年度计划投资${plan.toFixed(1)}亿元，累计完成${spent.toFixed(2)}亿元，完成率${rate}%，形象进度达到${share}%。`,
        `${month}月，${name}主体结构完成${share}%，桩基全部完成，预计9月底具备验收条件。`,
      ];
      return [
        [plain(forms[form] ?? '')],
        [plain(`${name}配套管线已完成招标，征迁${dice.int(11, 400)}户全部签约。`)],
      ];
    },
  };
}

const POLICIES: readonly ((topic: string, dice: Dice) => string)[] = [
  (topic) => `印发《${topic}三年行动计划（2031—2033年）》，纳入“8+4”政策体系。`,
  (topic, dice) => `${topic}应用2.0版于6月${dice.int(2, 26)}日上线，接入12345热线。`,
  (topic, dice) => `完成${topic}初稿，征求${dice.int(8, 30)}个部门意见。`,
  (topic, dice) =>
    `组织${topic}宣讲${dice.int(12, 90)}场，覆盖${dice.int(1, 6)}.${dice.int(1, 9)}万人次，线上点击量超过${dice.int(10, 90)}万次。`,
];

/** An item without goals, reported in words. */
export function policyItem(dice: Dice, no: string, topic: string): Item {
  const [first = '', second = ''] = dice.shuffled(POLICIES).map((of) => of(topic, dice));
  return {
    no,
    content: `深化${topic}改革，完善长效机制。`,
    lead: '市府办',
    goals: [],
    report: ({ month }) => [
      [plain(first)],
      [plain(`${second}${month}月${dice.int(2, 27)}日，${topic}专班召开第${month + 2}次调度会。`)],
    ],
  };
}
