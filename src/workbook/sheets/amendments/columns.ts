import type { AmendmentKind, AmendmentState, ScoringBasis } from '#core/record/entered/amendment';
import { keyColumn, type TableLayout } from '../../model/table-layout.ts';

export type AmendmentColumn =
  | 'date'
  | 'kind'
  | 'taskNo'
  | 'list'
  | 'before'
  | 'after'
  | 'reason'
  | 'basis'
  | 'approver'
  | 'effectiveFrom'
  | 'scoring'
  | 'state'
  | 'note'
  | 'taskKey'
  | 'targetKey'
  | 'outcome'
  | 'key';

/** 类别 */
export const AMENDMENT_KIND_WORDS = {
  complete: '完成退出',
  withdraw: '撤销退出',
  'adjust-target': '调整目标',
  'adjust-deadline': '调整时限',
  reword: '调整内容',
  'change-unit': '变更单位',
  'change-leader': '变更领导',
  add: '增补',
} as const satisfies Readonly<Record<AmendmentKind, string>>;

/** 状态 */
export const AMENDMENT_STATE_WORDS = {
  waiting: '待执行',
  done: '已执行',
  returned: '已退回',
} as const satisfies Readonly<Record<AmendmentState, string>>;

/** 计分口径 */
export const SCORING_WORDS = {
  original: '原目标',
  adjusted: '新目标',
  none: '不计分',
} as const satisfies Readonly<Record<ScoringBasis, string>>;

const oneOf = (words: Readonly<Record<string, string>>) => ({
  rule: { kind: 'list', values: Object.values(words) } as const,
  ruleMessage: `请从下拉列表中选择：${Object.values(words).join('、')}。`,
});

/**
 * 调整台账: one row a change during the year (动态管理). People add rows by hand; carrying them out writes
 * 状态, 执行情况 and the hidden columns.
 */
export const AMENDMENTS: TableLayout<AmendmentColumn> = {
  sheet: '调整台账',
  table: '调整台账',
  frozenColumns: 3,
  paper: 'a3',
  isReadWithoutKey: true,
  about: ['kind', 'taskNo', 'before', 'after'],
  derived: ['note'],
  since: 3,
  columns: [
    {
      key: 'date',
      header: '日期',
      width: 13,
      style: 'inputDate',
      rule: { kind: 'date' },
      ruleMessage: '请填写日期，如 2026-6-25。',
    },
    { key: 'kind', header: '类别', width: 11, style: 'inputCenter', ...oneOf(AMENDMENT_KIND_WORDS) },
    { key: 'taskNo', header: '任务序号', width: 10, style: 'inputCenter' },
    { key: 'list', header: '清单', width: 16, style: 'inputText' },
    { key: 'before', header: '原内容', width: 30, style: 'inputText' },
    { key: 'after', header: '调整后', width: 36, style: 'inputText' },
    { key: 'reason', header: '理由', width: 24, style: 'inputText' },
    { key: 'basis', header: '依据文件', width: 20, style: 'inputText' },
    { key: 'approver', header: '批准人', width: 10, style: 'inputCenter' },
    { key: 'effectiveFrom', header: '生效期间', width: 11, style: 'inputCenter' },
    { key: 'scoring', header: '计分口径', width: 10, style: 'inputCenter', ...oneOf(SCORING_WORDS) },
    { key: 'state', header: '状态', width: 10, style: 'inputCenter', ...oneOf(AMENDMENT_STATE_WORDS) },
    { key: 'note', header: '执行情况', width: 36, style: 'text' },
    { key: 'taskKey', header: '任务键', width: 12, style: 'text', hidden: true },
    { key: 'targetKey', header: '指标键', width: 12, style: 'text', hidden: true },
    { key: 'outcome', header: '执行记录', width: 12, style: 'text', hidden: true },
    keyColumn('调整键'),
  ],
};
