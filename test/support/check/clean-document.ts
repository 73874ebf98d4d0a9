import { amountItem, UNDIVIDED, WHOLE } from './amount-item.ts';
import { diceOf, type Dice } from './dice.ts';
import type { Amount, Fact, Moment } from './fact.ts';
import { CEILINGS, DISTRICTS, FALLING, GROWING, INDICATORS, SERVICES, WORKS } from './indicators.ts';
import { type Item, JUNE } from './item.ts';
import { ceilingItem, fallItem, growthItem, policyItem, serviceItem, worksItem } from './other-items.ts';
import { sentence } from './phrases.ts';
import { scaled } from './figures.ts';

const TOPICS =
  '公共数据授权运营 自然资源资产产权 集体林权 供销合作社综合 文化市场综合执法 社会信用体系 审计全覆盖 国防教育 档案数字化 地名公共服务 统计现代化 气象服务 保密宣传教育 机关事务集中管理 行政复议体制 志愿服务'.split(
    ' ',
  );

/** Creates one item with a number; items are numbered in printed order. */
type Recipe = (dice: Dice, no: string) => Item;

/** Indicators that are combined in pairs, two in one item. */
const PAIRED = 24;
/**
 * Indicators with a second item for one district; their first item lists no districts, since
 * the figures could contradict each other.
 */
const DISTRICT_ITEMS = 44;

function recipes(dice: Dice): readonly Recipe[] {
  const indicators = dice.shuffled(INDICATORS);
  const pairs = indicators.slice(0, PAIRED);
  const twos: readonly Recipe[] = pairs
    .filter((_, index) => index % 2 === 0)
    .map((one, index) => (of, no) => amountItem(of, no, [one, pairs[index * 2 + 1] ?? one], WHOLE));
  const ones = indicators.slice(PAIRED).map(
    (one, index): Recipe =>
      (of, no) =>
        amountItem(of, no, [one], index < DISTRICT_ITEMS ? UNDIVIDED : WHOLE),
  );
  const districts = indicators.slice(PAIRED, PAIRED + DISTRICT_ITEMS).map(
    (one, index): Recipe =>
      (of, no) =>
        amountItem(of, no, [one], { place: DISTRICTS[index % DISTRICTS.length] ?? '', divided: false }),
  );
  return [
    ...twos,
    ...ones,
    ...districts,
    ...GROWING.map(
      (noun): Recipe =>
        (of, no) =>
          growthItem(of, no, noun),
    ),
    ...CEILINGS.map(
      (ceiling): Recipe =>
        (of, no) =>
          ceilingItem(of, no, ceiling),
    ),
    ...FALLING.map(
      (noun): Recipe =>
        (of, no) =>
          fallItem(of, no, noun),
    ),
    ...SERVICES.map(
      (service): Recipe =>
        (of, no) =>
          serviceItem(of, no, service),
    ),
    ...WORKS.map(
      (name): Recipe =>
        (of, no) =>
          worksItem(of, no, name),
    ),
    ...TOPICS.map(
      (topic): Recipe =>
        (of, no) =>
          policyItem(of, no, topic),
    ),
  ];
}

/** Up to 200 items with different promises; the same seed gives the same items. */
export function cleanItems(seed: string, count: number): readonly Item[] {
  const dice = diceOf(seed);
  return dice
    .shuffled(recipes(dice))
    .slice(0, count)
    .map((recipe, index) => recipe(dice, String(index + 1)));
}

/** An item with the paragraphs that report on it. */
export interface Reported {
  readonly item: Item;
  readonly bullets: readonly (readonly Fact[])[];
}

/** Correct reports on all items at one time. */
export const reportedAt = (items: readonly Item[], moment: Moment): readonly Reported[] =>
  items.map((item) => ({ item, bullets: item.report(moment) }));

/**
 * Sentences that mention a figure a second time without contradiction: the same figure, that
 * of one town, that of an earlier part of the year.
 */
const ECHOES: readonly ((fact: Amount) => string)[] = [
  ({ verb, noun, value, unit }) => `带动作用明显，上半年全市${verb}${noun}${value}${unit}。`,
  ({ verb, noun, value, unit }) => `其中望澜镇${verb}${noun}${scaled(value, 0.1)}${unit}，列各镇首位。`,
  ({ verb, noun, value, unit }) => `1-3月，全市${verb}${noun}${scaled(value, 0.4)}${unit}，实现良好开局。`,
];

/** Adds such sentences to the reports of items without goals. */
export function withEchoes(reported: readonly Reported[], seed: string): readonly Reported[] {
  const dice = diceOf(`${seed}/echoes`);
  const facts = dice.shuffled(
    reported.flatMap(({ bullets }) =>
      bullets.flat().flatMap((fact) => (fact.kind === 'amount' && fact.place === '' ? [fact] : [])),
    ),
  );
  let next = 0;
  return reported.map((one) => {
    const fact = facts[next];
    if (one.item.goals.length > 0 || fact === undefined || dice.chance(0.5)) return one;
    const echo: Fact = { kind: 'plain', text: ECHOES[next % ECHOES.length]?.(fact) ?? '' };
    next += 1;
    return { ...one, bullets: [...one.bullets, [echo]] };
  });
}

const MARKS = '①②③④⑤⑥⑦⑧⑨';

export const paragraph = (facts: readonly Fact[], moment: Moment): string =>
  facts.map((fact) => sentence(fact, moment)).join('');

function printed({ item, bullets }: Reported): string {
  const marked = bullets.length > 1;
  const progress = bullets.map(
    (facts, index) => `${marked ? (MARKS[index] ?? '') : ''}${paragraph(facts, JUNE)}`,
  );
  const task = `${item.content}（牵头单位：${item.lead}）`;
  return [item.no, task, ...progress].join('\n\n');
}

/** A completion table for the first half of 2031, as a web page prints it. */
export const halfYearTable = (reported: readonly Reported[]): string =>
  [
    '发布机构：澜屿市人民政府办公室　生成日期：2031-07-18',
    '2031年度澜屿市政府工作报告重点工作半年度完成情况',
    '序号',
    '工作内容',
    '半年度完成情况',
    ...reported.map(printed),
  ].join('\n\n');

/** A notice that assigns the items, with reporting rules. */
export const responsibilityNotice = (items: readonly Item[]): string =>
  [
    '澜屿市人民政府办公室文件',
    '澜政办发〔2031〕9号',
    '澜屿市人民政府办公室关于印发2031年政府工作报告重点工作责任分解的通知',
    '各县（区）人民政府，市政府直属各单位：',
    '《2031年政府工作报告重点工作责任分解》已经市政府研究同意，现予印发。每月25日前报送当月工作进展（包括存在的问题和困难），每项任务不超过500字。',
    '澜屿市人民政府办公室',
    '2031年3月4日',
    '2031年政府工作报告重点工作责任分解',
    ...items.map(({ no, content, lead }) => `${no}. ${content}（牵头单位：${lead}）`),
  ].join('\n\n');
