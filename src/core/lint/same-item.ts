import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { groupBy } from '../record/group-by.ts';
import type { LintContext } from './context.ts';
import { type BaseFigure, toBaseFigure } from '../text/base-figure.ts';

/**
 * Words for what is done with a thing, no part of its name: 更新改造燃气立管 and 燃气立管改造 are the
 * same item, 新建公路 and 公路提升 are not. Collected from the task lists of published notices.
 */
const ACTIONS = {
  create: ['新开工', '新建成', '新改建', '新改扩建', '新建', '新增', '扩建'],
  improve: ['更新改造', '改造提升', '改扩建', '改建', '改造', '更新', '提升', '整治', '修缮'],
  either: ['完成', '实现', '建设', '建成', '开展', '实施', '推进'],
} as const;
/** Words about manner and area that are used or left out arbitrarily. */
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
/** Words too general to identify an item: 重点产业项目. */
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
const CREATION = oneOf(ACTIONS.create);
const IMPROVEMENT = oneOf(ACTIONS.improve);
const NOT_IN_NAME = oneOf([...ACTIONS.create, ...ACTIONS.improve, ...ACTIONS.either, ...FILLERS]);
const VAGUE_WORDS = oneOf(VAGUE);
const MARKS = /[的、，“”‘’（）()\s]/g;
/** Minimum length of a name without its vague words; shorter ones fit too many items. */
const MIN_NAME_LENGTH = 3;

interface Item {
  readonly target: Target;
  readonly task: Task;
  /** Only items of one family are compared: one notice, or all notices of one issuer and year. */
  readonly family: string;
  readonly name: string;
  /** Two flags, + or -: whether the text has a word for creation, and one for improvement. */
  readonly action: string;
  readonly figure: BaseFigure;
  /** Deadline as an ISO date; the last day of the year if the text has none. */
  readonly due: string;
}

/**
 * The same item with different figures in two lists of one notice, or in two notices of one issuer
 * and year; one finding that names both places. To avoid false findings, two items are the same
 * only if name, action, kind, direction, threshold, deadline and measure agree, and nothing is
 * reported if the two places have any figure of the item in common.
 */
export function lintSameItems(context: LintContext): readonly Finding[] {
  const items = context.registry.targets.flatMap((target) => itemOf(target, context));
  return [...groupBy(items, keyOf).values()].flatMap((same) => {
    const places = [...groupBy(same, ({ task }) => JSON.stringify([task.notice, task.list])).values()];
    return places.slice(1).flatMap((there) => disagreement(places[0] ?? [], there, context));
  });
}

function itemOf(target: Target, { taskOf, noticeOf }: LintContext): readonly Item[] {
  const task = taskOf(target.task);
  if (task === undefined || target.value === null || target.value2 !== null || target.stretch) return [];
  const name = target.metric.replace(MARKS, '').replace(NOT_IN_NAME, '');
  if (name.replace(VAGUE_WORDS, '').length < MIN_NAME_LENGTH) return [];
  const text = target.span.text.replace(MARKS, '');
  const action = [CREATION, IMPROVEMENT].map((words) => (text.search(words) < 0 ? '-' : '+')).join('');
  const notice = noticeOf(task.notice);
  const { issuer = null, year = null } = notice ?? {};
  const family = issuer === null || year === null ? task.notice : `${issuer} ${year}`;
  const deadline = target.deadline ?? String(year ?? '');
  const due = deadline.length > 4 ? deadline : `${deadline}-12-31`;
  return [{ target, task, family, name, action, figure: toBaseFigure(target.value, target.unit), due }];
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

/** Whether the tasks are in two notices, or in two lists of one notice. */
const areApart = (a: Task, b: Task): boolean => a.notice !== b.notice || (a.list !== null && b.list !== null);

/** Name of a place: 《甲清单》第3项, preceded by the notice's number or title if the other place is in another notice. */
function placeName({ notice, list, no }: Task, other: Task, { noticeOf }: LintContext): string {
  const { docNumber = null, title = notice } = noticeOf(notice) ?? {};
  const source = notice === other.notice ? '' : (docNumber ?? `《${title}》`);
  return `${source}${list === null ? '' : `《${list}》`}${no === '' ? '' : `第${no}项`}`;
}
