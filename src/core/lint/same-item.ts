import { finding } from '../issue/finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { groupBy, type LintContext } from './context.ts';
import { type BaseFigure, baseFigure } from './figure.ts';

/**
 * Words that say what is done with a thing, not what the thing is: 更新改造燃气立管
 * and 燃气立管改造 are one item. From the lists of tasks of published notices.
 */
const ACTIONS = [
  '更新改造',
  '改造提升',
  '新开工',
  '新建成',
  '改扩建',
  '完成',
  '实现',
  '新增',
  '新建',
  '改造',
  '建设',
  '建成',
  '更新',
  '提升',
  '开展',
  '实施',
  '推进',
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
] as const;
const ACTION = new RegExp(ACTIONS.join('|'), 'g');
/** A shorter name than this (项目, 投资) fits too many items. */
const LEAST_NAME = 5;

interface Item {
  readonly target: Target;
  readonly task: Task;
  readonly name: string;
  readonly figure: BaseFigure;
  /** Last day it may be reached; within the year where the text says nothing. */
  readonly due: string;
}

/**
 * The same item in two lists of one notice, with different figures. Two items
 * are the same only when their names agree apart from the words of doing, and
 * kind, direction, threshold, deadline and measure agree too; where the lists
 * share any figure of the item, nothing is said. An accusation has to be right.
 */
export function sameItemTwoFigures(context: LintContext): readonly Finding[] {
  const items = context.registry.targets.flatMap((target) => itemOf(target, context));
  return [...groupBy(items, keyOf).values()].flatMap((same) => {
    const byList = [...groupBy(same, ({ task }) => task.list).values()];
    return byList.slice(1).flatMap((there) => disagreement(byList[0] ?? [], there));
  });
}

function itemOf(target: Target, { taskOf, noticeOf }: LintContext): readonly Item[] {
  const task = taskOf(target.task);
  if (task?.list == null || target.value === null || target.value2 !== null || target.stretch) return [];
  const name = target.metric.replace(ACTION, '').replace(/[的、，“”‘’（）()\s]/g, '');
  if (name.length < LEAST_NAME) return [];
  const deadline = target.deadline ?? String(noticeOf(task.notice)?.year ?? '');
  const due = deadline.length > 4 ? deadline : `${deadline}-12-31`;
  return [{ target, task, name, figure: baseFigure(target.value, target.unit), due }];
}

const keyOf = ({ target, task, name, figure, due }: Item): string =>
  JSON.stringify([task.notice, name, figure.measure, target.kind, target.direction, target.qualifier, due]);

function disagreement(here: readonly Item[], there: readonly Item[]): readonly Finding[] {
  const [a] = here;
  const [b] = there;
  if (a === undefined || b === undefined) return [];
  const amounts = new Set(here.map(({ figure }) => figure.amount));
  if (there.some(({ figure }) => amounts.has(figure.amount))) return [];
  return [
    finding(
      'target.two-figures',
      { notice: b.task.notice, task: b.task.id, target: b.target.id, span: b.target.span },
      {
        metric: a.name,
        a: printed(a.target),
        listA: placeName(a.task),
        b: printed(b.target),
        listB: placeName(b.task),
      },
    ),
  ];
}

const printed = ({ value, unit }: Target): string => `${String(value)}${unit}`;
const placeName = ({ list, no }: Task): string => `《${list ?? ''}》${no === '' ? '' : `第${no}项`}`;
