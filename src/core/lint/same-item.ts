import { finding } from '../finding/finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { groupBy } from '../record/group.ts';
import type { LintContext } from './context.ts';
import { type BaseFigure, baseFigure } from '../text/figure.ts';

/**
 * Words that say what is done with a thing, not what the thing is: 更新改造燃气立管
 * and 燃气立管改造 are one item, 新建公路 and 公路提升 are not. From the lists of tasks
 * of published notices.
 */
const ACTIONS = {
  anew: ['新开工', '新建成', '新改建', '新改扩建', '新建', '新增', '扩建'],
  again: ['更新改造', '改造提升', '改扩建', '改建', '改造', '更新', '提升', '整治', '修缮'],
  either: ['完成', '实现', '建设', '建成', '开展', '实施', '推进'],
} as const;
/** Words about how and where that two lists use or leave out as they like. */
const FILLERS = [
  '力争',
  '确保',
  '全年',
  '年度',
  '年内',
  '全市',
  '全区',
  '全县',
  '累计',
  '总量',
  '数量',
  '项目',
  '工程',
];
/** Words that make a name longer without saying more: 重点产业项目. */
const VAGUE = [
  '重点',
  '重大',
  '产业',
  '企业',
  '投资',
  '资金',
  '任务',
  '工作',
  '平台',
  '基地',
  '活动',
  '人才',
];

const oneOf = (words: readonly string[]): RegExp => new RegExp(words.join('|'), 'g');
const ANEW = oneOf(ACTIONS.anew);
const AGAIN = oneOf(ACTIONS.again);
const NOT_THE_THING = oneOf([...ACTIONS.anew, ...ACTIONS.again, ...ACTIONS.either, ...FILLERS]);
const SAYS_LITTLE = oneOf(VAGUE);
const MARKS = /[的、，“”‘’（）()\s]/g;
/** A name with fewer telling characters fits too many items. */
const LEAST_NAME = 3;

interface Item {
  readonly target: Target;
  readonly task: Task;
  /** What may be compared: one notice, or all of one issuer for one year. */
  readonly family: string;
  readonly name: string;
  /** Whether the thing is made anew, made better, or that is left open. */
  readonly action: string;
  readonly figure: BaseFigure;
  /** Last day it may be reached; within the year where the text says nothing. */
  readonly due: string;
}

/**
 * The same item in two lists of one notice, or in two notices of one issuer for
 * one year, with different figures; told once, with both places. Two items
 * are the same only when their names and what is done with them agree, and kind,
 * direction, threshold, deadline and measure agree too; where the places
 * share any figure of the item, nothing is said. An accusation has to be right.
 */
export function sameItemTwoFigures(context: LintContext): readonly Finding[] {
  const items = context.registry.targets.flatMap((target) => itemOf(target, context));
  return [...groupBy(items, keyOf).values()].flatMap((same) => {
    const places = [...groupBy(same, ({ task }) => JSON.stringify([task.notice, task.list])).values()];
    return places.slice(1).flatMap((there) => disagreement(places[0] ?? [], there, context));
  });
}

function itemOf(target: Target, { taskOf, noticeOf }: LintContext): readonly Item[] {
  const task = taskOf(target.task);
  if (task === undefined || target.value === null || target.value2 !== null || target.stretch) return [];
  const name = target.metric.replace(MARKS, '').replace(NOT_THE_THING, '');
  if (name.replace(SAYS_LITTLE, '').length < LEAST_NAME) return [];
  const said = target.span.text.replace(MARKS, '');
  const action = [ANEW, AGAIN].map((words) => (said.search(words) < 0 ? '-' : '+')).join('');
  const notice = noticeOf(task.notice);
  const { issuer = null, year = null } = notice ?? {};
  const family = issuer === null || year === null ? task.notice : `${issuer} ${year}`;
  const deadline = target.deadline ?? String(year ?? '');
  const due = deadline.length > 4 ? deadline : `${deadline}-12-31`;
  return [{ target, task, family, name, action, figure: baseFigure(target.value, target.unit), due }];
}

const keyOf = ({ target, family, name, action, figure, due }: Item): string =>
  JSON.stringify([
    family,
    name,
    action,
    figure.measure,
    target.kind,
    target.direction,
    target.qualifier,
    due,
  ]);

function disagreement(
  here: readonly Item[],
  there: readonly Item[],
  context: LintContext,
): readonly Finding[] {
  const [a] = here;
  const [b] = there;
  if (a === undefined || b === undefined || !areApart(a.task, b.task)) return [];
  const amounts = new Set(here.map(({ figure }) => figure.amount));
  if (there.some(({ figure }) => amounts.has(figure.amount))) return [];
  return [
    finding(
      'target.two-figures',
      { notice: b.task.notice, task: b.task.id, target: b.target.id, span: b.target.span },
      {
        metric: a.name,
        a: printed(a.target),
        listA: placeName(a.task, b.task, context),
        b: printed(b.target),
        listB: placeName(b.task, a.task, context),
      },
    ),
  ];
}

const printed = ({ value, unit }: Target): string => `${String(value)}${unit}`;

/** Two notices, or two lists of one; what stands outside its lists is no list. */
const areApart = (a: Task, b: Task): boolean => a.notice !== b.notice || (a.list !== null && b.list !== null);

/** 《甲清单》第3项; with the number or the title of the notice where the other place is in another one. */
function placeName({ notice, list, no }: Task, other: Task, { noticeOf }: LintContext): string {
  const { docNumber = null, title = notice } = noticeOf(notice) ?? {};
  const source = notice === other.notice ? '' : (docNumber ?? `《${title}》`);
  return `${source}${list === null ? '' : `《${list}》`}${no === '' ? '' : `第${no}项`}`;
}
