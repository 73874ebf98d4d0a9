import { ALLOCATIONS } from '../allocations/columns.ts';
import { FIGURES } from '../figures/columns.ts';
import { FINDINGS } from '../findings/columns.ts';
import { PROGRESS } from '../progress/columns.ts';
import { columnReference } from '../../model/table-layout.ts';
import { TARGETS } from '../targets/columns.ts';
import { TASKS } from '../tasks/columns.ts';
import { UNITS } from '../units/columns.ts';
import type { CellValue } from '#xlsx/cell-value';
import {
  ANSWER_WORDS,
  CONFIRMATION_WORDS,
  HANDLING_WORDS,
  LAMP_WORDS,
  RECONCILE_WORDS,
  SEVERITY_WORDS,
  UNIT_KIND_WORDS,
} from '../../codec/wording.ts';

export const HOME = {
  sheet: '首页',
  title: '督办台账',
  widths: [29, 41, 14, 8, 16, 16, 14, 24],
  parts: {
    todo: '一、当前待办',
    figures: '二、本簿内容',
    notices: '三、来源通知与报送要求',
    sheets: '四、工作表',
    guide: '五、使用方法',
  },
  /** Heading of the tasks that left the list during the year; it is there where there are some. */
  ended: '退出的任务（完成退出、撤销退出；撤销的不计入任务和指标数）',
  noticeHeaders: ['文号', '标题', '印发日期', '年度', '推进方案报送', '进展报送', '进展字数', '牵头单位认定'],
} as const;

const count = (column: string, word: string): string => `COUNTIF(${column},"${word}")`;
const countOpen = (severity: string): string =>
  `COUNTIFS(${columnReference(FINDINGS, 'severity')},"${severity}",${columnReference(FINDINGS, 'handling')},"${HANDLING_WORDS.open}")`;
/** Counts the targets with a lamp in the current period, each once; `more`: a further condition on the rows. */
const countLamps =
  (lamp: string, more = '') =>
  (periods: readonly CellValue[]): string => {
    const isNow = periods.map(
      (period) => `(${columnReference(FIGURES, 'period')}="${String(period ?? '')}")`,
    );
    const conditions = [
      `(${isNow.join('+')})`,
      `(${columnReference(FIGURES, 'counts')}=1)`,
      `(${columnReference(FIGURES, 'lamp')}="${lamp}")`,
    ];
    return `SUMPRODUCT(${conditions.join('*')}${more})`;
  };

/** Pattern of the key of the first row of each allocation. */
const FIRST_SHARE = '*/1';
const taskCount = `COUNTA(${columnReference(TASKS, 'content')})`;

/** The counts of 首页: of the notices on the left, of the reports on the right; `of`: the sheet they count on, where it may be missing. */
export const HOME_FIGURES = [
  { key: 'tasks', side: 'left', label: '任务', formula: taskCount },
  {
    key: 'leaderless',
    side: 'left',
    label: '未列牵头单位的任务',
    formula: `${taskCount}-COUNTA(${columnReference(TASKS, 'leadUnits')})`,
  },
  {
    key: 'targets',
    side: 'left',
    label: '目标指标',
    formula: `COUNTA(${columnReference(TARGETS, 'metric')})`,
  },
  {
    key: 'openTargets',
    side: 'left',
    label: '其中待确认',
    formula: count(columnReference(TARGETS, 'confirmation'), CONFIRMATION_WORDS.open),
  },
  {
    key: 'allocations',
    side: 'left',
    label: '任务分解事项',
    of: ALLOCATIONS.sheet,
    formula: count(columnReference(ALLOCATIONS, 'key'), FIRST_SHARE),
  },
  {
    key: 'unreconciled',
    side: 'left',
    label: '其中合计与全市目标不一致',
    of: ALLOCATIONS.sheet,
    formula: `COUNTIFS(${columnReference(ALLOCATIONS, 'key')},"${FIRST_SHARE}",${columnReference(ALLOCATIONS, 'verdict')},"${RECONCILE_WORDS.no}")`,
  },
  {
    key: 'units',
    side: 'left',
    label: '单位',
    formula: count(columnReference(UNITS, 'kind'), UNIT_KIND_WORDS.unit),
  },
  {
    key: 'openAliases',
    side: 'left',
    label: '其中名称待归并',
    formula: count(columnReference(UNITS, 'answer'), ANSWER_WORDS.open),
  },
  {
    key: 'reports',
    side: 'right',
    label: '进展填报行',
    formula: `COUNT(${columnReference(PROGRESS, 'length')})`,
  },
  {
    key: 'reported',
    side: 'right',
    label: '其中已填进展情况',
    formula: `SUMPRODUCT(--(LEN(TRIM(${columnReference(PROGRESS, 'text')}))>0))`,
  },
  { key: 'green', side: 'right', label: '本期指标绿灯', formula: countLamps(LAMP_WORDS.green) },
  { key: 'yellow', side: 'right', label: '本期指标黄灯', formula: countLamps(LAMP_WORDS.yellow) },
  { key: 'red', side: 'right', label: '本期指标红灯', formula: countLamps(LAMP_WORDS.red) },
  {
    key: 'unreported',
    side: 'right',
    label: '其中到期未报',
    formula: countLamps(LAMP_WORDS.red, `*(${columnReference(FIGURES, 'usable')}="")`),
  },
  { key: 'doubtful', side: 'right', label: '本期指标待核', formula: countLamps(LAMP_WORDS.doubt) },
  { key: 'errors', side: 'right', label: '校验：错误（待处理）', formula: countOpen(SEVERITY_WORDS.error) },
  {
    key: 'warnings',
    side: 'right',
    label: '校验：提醒（待处理）',
    formula: countOpen(SEVERITY_WORDS.warning),
  },
  { key: 'hints', side: 'right', label: '校验：提示（待处理）', formula: countOpen(SEVERITY_WORDS.info) },
  {
    key: 'settled',
    side: 'right',
    label: '校验：已答复',
    formula: [HANDLING_WORDS.done, HANDLING_WORDS.dismissed]
      .map((word) => count(columnReference(FINDINGS, 'handling'), word))
      .join('+'),
  },
] as const;

export type HomeFigure = (typeof HOME_FIGURES)[number]['key'];

/**
 * The counting formula of a figure.
 *
 * @param periods Cells of the current period: several where periods with one end are called differently.
 * @param left Rows that do not count (`leftOut`).
 */
export function homeFormula(key: HomeFigure, periods: readonly CellValue[] = [null], left = 0): string {
  const figure = HOME_FIGURES.find((one) => one.key === key);
  if (figure === undefined) throw new RangeError(`no figure ${key}`);
  const formula = typeof figure.formula === 'string' ? figure.formula : figure.formula(periods);
  return left === 0 ? formula : `${formula}-${String(left)}`;
}

export const GUIDE: readonly string[] = [
  '先看“校验结果”，对照原文处理疑点；再在“目标指标”的“确认”列逐条选择“确认”或“更正”。',
  '在“进展填报”填文字、在“指标进度”填累计完成值；新的一期在面板“填报”中新建，上期进展会列在旁边，已关闭的各期在“进展历史”。灯随数值变化；“说明”是上次校验时的，灯变了就显示为灰色。',
  '浅黄色单元格供填写，其余内容来自通知。任务内容有误可直接改，读回时会列出改动。',
  '可以排序、筛选、插入列、调整列的顺序、改文件名；请勿删除各表右侧隐藏的“键”列，读回时靠它对应原记录。',
  '“推进方案表”等印发表格已设好纸张、页边距、重复表头和页码，可直接打印。',
];
