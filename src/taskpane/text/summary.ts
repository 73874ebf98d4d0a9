import type { MissingInputKind } from '#workbook/sheets/missing-input';
import type { RowCounts } from '#workbook/plan/book-plan';
import type { BuiltSheet } from '#workbook/sheets/all';
import type { Language } from '#core/text/language';

const plural = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

const zh = {
  purposes: {
    推进方案表: '每项任务的年度推进方案和四个季度的目标任务，由牵头单位填写、牵头领导审定。',
    半年度完成情况表: '汇总各单位上半年最近一次上报的进展，供公开发布。',
    任务分解表: '全市目标分解到各区域，并列出分解合计与差额。',
    校验结果: '全部校验结果，逐条可定位、可填写处理意见。',
  } satisfies Readonly<Record<BuiltSheet, string>>,
  isBuilt: '工作簿中已有',
  isNotBuilt: '尚未生成',
  build: '生成',
  buildAgain: '重新生成',
  open: '查看',
  /** Name of a button with its sheet, for screen readers. */
  of: (button: string, sheet: string) => `${button}：${sheet}`,
  missing: '生成前请留意',
  isComplete: '所需内容齐全。',
  missingInput: {
    lead: (count) => `${count} 项任务没有牵头单位`,
    leader: (count) => `${count} 项任务没有牵头领导`,
    plan: (count) => `${count} 项任务没有填写年度工作推进方案`,
    quarters: (count) => `${count} 项任务没有填写季度目标任务`,
    anyReport: () => '还没有上半年的进展。请先在“进展填报”中填写，再生成此表。',
    reports: (count) => `${count} 项进展还没有填报`,
    errors: (count) => `${count} 条上报数据的错误或提醒尚未处理`,
    confirmation: (count) => `${count} 个目标指标待确认`,
    breakdown: () => '任务没有分解到区域，没有可以生成的内容。请导入带有任务分解表的通知。',
    sums: (count) => `${count} 个事项的分解合计与全市目标不一致`,
  } satisfies Readonly<Record<MissingInputKind, (count: number) => string>>,
  go: '前往',
  goTo: (missing: string) => `前往第一处：${missing}`,
  willChange: (sheet: string) => `工作簿中已有“${sheet}”，重新生成将有这些改动：`,
  /** Where the sheet is not there yet, and others change with it. */
  willAdd: (sheet: string) => `生成“${sheet}”，工作簿将有这些改动：`,
  replaced: (sheet: string, rows: number) =>
    `“${sheet}”重新绘制，其中 ${rows} 行与现在不同，手工改动会被覆盖`,
  edited: (sheet: string, cells: number) => `“${sheet}”改动 ${cells} 个单元格`,
  rowsChanged: (sheet: string, { inserted, deleted, cells }: RowCounts) =>
    `“${sheet}”新增 ${inserted} 行、删除 ${deleted} 行、改动 ${cells} 个单元格，其余内容不动`,
  added: (sheet: string) => `新增“${sheet}”`,
  canUndo: '改动之后可以用窗格下方的“撤销”恢复。',
  confirm: '确认重新生成',
  confirmAdd: '确认生成',
  cancel: '取消',
};

/** Words of the tab 汇总. */
export type SummaryText = typeof zh;

const en: SummaryText = {
  purposes: {
    推进方案表: 'The year plan and quarterly targets of each task, filled in by its lead unit.',
    半年度完成情况表: 'The latest report of each unit in the first half of the year, for publication.',
    任务分解表: 'City targets split over the districts, with sums and differences.',
    校验结果: 'All findings, each with a link to its place and room for an answer.',
  },
  isBuilt: 'In the workbook',
  isNotBuilt: 'Not built yet',
  build: 'Build',
  buildAgain: 'Build again',
  open: 'Show',
  of: (button, sheet) => `${button}: “${sheet}”`,
  missing: 'Before you build it',
  isComplete: 'Everything it needs is there.',
  missingInput: {
    lead: (count) => `${plural(count, 'task')} without a lead unit`,
    leader: (count) => `${plural(count, 'task')} without a leader`,
    plan: (count) => `${plural(count, 'task')} without a year plan`,
    quarters: (count) => `${plural(count, 'task')} without quarterly targets`,
    anyReport: () => 'Nothing is reported for the first half of the year yet. Fill in “进展填报” first.',
    reports: (count) => `${plural(count, 'report')} not in yet`,
    errors: (count) => `${plural(count, 'error or warning', 'errors and warnings')} about reports to answer`,
    confirmation: (count) => `${plural(count, 'target')} to be confirmed`,
    breakdown: () => 'No target is split over districts. Import a notice with a breakdown table first.',
    sums: (count) => `${plural(count, 'breakdown')} not adding up to the city target`,
  },
  go: 'Go',
  goTo: (missing) => `Go to the first: ${missing}`,
  willChange: (sheet) => `“${sheet}” is in the workbook already. Building it again changes this:`,
  willAdd: (sheet) => `Building “${sheet}” changes this in the workbook:`,
  replaced: (sheet, rows) =>
    `“${sheet}” is built again; ${plural(rows, 'row')} ${rows === 1 ? 'differs' : 'differ'} now, and changes made by hand are overwritten`,
  edited: (sheet, cells) => `${plural(cells, 'cell')} of “${sheet}” ${cells === 1 ? 'changes' : 'change'}`,
  rowsChanged: (sheet, { inserted, deleted, cells }) =>
    `On “${sheet}” ${plural(inserted, 'row')} added, ${plural(deleted, 'row')} deleted, ${plural(cells, 'cell')} changed; everything else stays`,
  added: (sheet) => `“${sheet}” is added`,
  canUndo: 'It can be taken back with Undo below.',
  confirm: 'Build again',
  confirmAdd: 'Build',
  cancel: 'Cancel',
};

export const SUMMARY_TEXT: Readonly<Record<Language, SummaryText>> = { zh, en };
