import type { PeriodKind } from '#actions/period/next-period';
import type { Language } from '#core/text/language';

/** How many units have reported for a period. */
export interface UnitCounts {
  readonly due: number;
  readonly reported: number;
  readonly missing: number;
  /** Of those that are missing, how many have reported on some of their tasks. */
  readonly partly: number;
  /** Of those that have reported, how many after the due day. */
  readonly late: number;
}

const zh = {
  none: '还没有新建过期间。新建一期后，“进展填报”和“指标进度”里就有各牵头单位要填的行。',
  current: '当前期间',
  noCurrent: '没有正在填报的期间。',
  due: (day: string) => `截止${day}`,
  noDue: '没有写明截止日；可在“设置”里填每月报送日',
  counts: ({ due, reported, missing, partly, late }: UnitCounts) =>
    `应报${due}家，已报${reported}家${late > 0 ? `（迟报${late}家）` : ''}，未报${missing}家${partly > 0 ? `（其中部分报送${partly}家）` : ''}。`,
  rows: (reported: number, all: number) => `${all} 行中 ${reported} 行有进展`,
  toReminders: '看谁没有报',
  list: '各期间',
  states: { open: '填报中', closed: '已关闭' },
  closeOf: (period: string) => `关闭${period}…`,
  correctOf: (period: string) => `查看、更正${period}`,
  openTitle: '新建一期',
  kind: '类型',
  kinds: { month: '月', quarter: '季度', half: '半年', year: '全年' } satisfies Readonly<
    Record<PeriodKind, string>
  >,
  period: '期间',
  periodHint: '可改，如 2026年6月、2026年第二季度、2026年上半年。',
  open: '新建…',
  willOpen: (period: string, rows: number, due: string | null) =>
    `将新建${period}：在“进展填报”里增加 ${rows} 行${due === null ? '' : `，${due}前报送`}。`,
  stillOpen: (periods: string) => `${periods}没有关闭，仍可继续回收。`,
  confirmOpen: (period: string) => `新建${period}`,
  willClose: (period: string, rows: number) =>
    `将关闭${period}：${rows} 行原样移到“进展历史”，以后的改动要登记更正。`,
  lacking: (rows: number) => `其中 ${rows} 行还没有进展：`,
  complete: '每一行都有进展。',
  lackOf: (unit: string, tasks: string) => `${unit}：${tasks}`,
  noUnit: '（没有写明单位）',
  task: (no: string) => `任务${no}`,
  noTask: '任务库中没有的任务',
  others: (count: number) => `另有 ${count} 家`,
  confirmClose: (period: string) => `关闭${period}`,
  canUndo: '写入后可撤销。',
  cancel: '取消',
  between: '、',
};

/** Words of the view 期间. */
export type PeriodText = typeof zh;

const en: PeriodText = {
  none: 'No period was opened yet. Opening one puts the rows of all lead units into “进展填报” and “指标进度”.',
  current: 'Current period',
  noCurrent: 'No period is open.',
  due: (day) => `due ${day}`,
  noDue: 'no due day is stated; “设置” has a place for it',
  counts: ({ due, reported, missing, partly, late }) =>
    `${due} units due, ${reported} reported${late > 0 ? ` (${late} late)` : ''}, ${missing} missing${partly > 0 ? ` (${partly} of them in part)` : ''}.`,
  rows: (reported, all) => `${reported} of ${all} rows with a report`,
  toReminders: 'See who is missing',
  list: 'Periods',
  states: { open: 'open', closed: 'closed' },
  closeOf: (period) => `Close ${period}…`,
  correctOf: (period) => `Look at ${period}, correct`,
  openTitle: 'Open a period',
  kind: 'Kind',
  kinds: { month: 'Month', quarter: 'Quarter', half: 'Half year', year: 'Year' },
  period: 'Period',
  periodHint: 'Can be changed, such as 2026-06, 2026-Q2, 2026-H1.',
  open: 'Open…',
  willOpen: (period, rows, due) =>
    `${period} will be opened: ${rows} ${rows === 1 ? 'row' : 'rows'} are added to “进展填报”${due === null ? '' : `, due ${due}`}.`,
  stillOpen: (periods) => `Still open, and still collected: ${periods}.`,
  confirmOpen: (period) => `Open ${period}`,
  willClose: (period, rows) =>
    `${period} will be closed: ${rows} ${rows === 1 ? 'row goes' : 'rows go'} to “进展历史” as they are; later changes are corrections.`,
  lacking: (rows) => `${rows} of them ${rows === 1 ? 'has' : 'have'} no report:`,
  complete: 'Every row has a report.',
  lackOf: (unit, tasks) => `${unit}: ${tasks}`,
  noUnit: '(no unit)',
  task: (no) => `task ${no}`,
  noTask: 'a task that is not in the registry',
  others: (count) => `${count} more units`,
  confirmClose: (period) => `Close ${period}`,
  canUndo: 'This can be undone.',
  cancel: 'Cancel',
  between: ', ',
};

export const PERIOD_TEXT: Readonly<Record<Language, PeriodText>> = { zh, en };
