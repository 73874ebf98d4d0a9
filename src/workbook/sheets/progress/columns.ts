import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import { UNIT_LIST_NAME } from '../units/columns.ts';
import { RATING_WORDS } from '../../codec/wording.ts';

export type ProgressColumn =
  | 'taskNo'
  | 'content'
  | 'unit'
  | 'period'
  | 'lastText'
  | 'text'
  | 'problem'
  | 'nextStep'
  | 'rating'
  | 'length'
  | 'reportedOn'
  | 'taskKey'
  | 'key';

/**
 * 进展填报: one row for each task, unit and period. Users copy rows and change the period,
 * so a row is identified by what it shows; its hidden keys only help.
 */
export const PROGRESS: TableLayout<ProgressColumn> = {
  sheet: '进展填报',
  table: '进展填报',
  frozenColumns: 4,
  paper: 'a3',
  derived: ['content', 'lastText', 'length'],
  calculated: ['length'],
  isReadWithoutKey: true,
  about: ['taskNo', 'unit', 'period'],
  tells: [['content', 'unit', 'period']],
  foreignTitles: ['历史键'],
  since: 2,
  columns: [
    { key: 'taskNo', header: '任务序号', width: 10, style: 'center' },
    { key: 'content', header: '工作内容', width: 30, style: 'text' },
    {
      key: 'unit',
      header: '单位',
      width: 21,
      style: 'inputText',
      rule: { kind: 'list-from', name: UNIT_LIST_NAME, isOpen: true },
      ruleMessage: '“单位目录”中没有这个单位，请核对名称是否与通知一致。',
    },
    { key: 'period', header: '期间', width: 11, style: 'inputCenter' },
    { key: 'lastText', header: '上期进展', width: 40, style: 'text', since: 3 },
    { key: 'text', header: '进展情况', width: 60, style: 'inputText' },
    { key: 'problem', header: '存在问题和困难', width: 22, style: 'inputText' },
    { key: 'nextStep', header: '下一步措施', width: 22, style: 'inputText' },
    {
      key: 'rating',
      header: '自评状态',
      width: 11,
      style: 'inputCenter',
      rule: { kind: 'list', values: Object.values(RATING_WORDS) },
      ruleMessage: `请从下拉列表中选择：${Object.values(RATING_WORDS).join('、')}。`,
    },
    { key: 'length', header: '字数', width: 7, style: 'count' },
    {
      key: 'reportedOn',
      header: '报送日期',
      width: 13,
      style: 'inputDate',
      rule: { kind: 'date' },
      ruleMessage: '请填写日期，如 2026-6-25。',
    },
    { key: 'taskKey', header: '任务键', width: 12, style: 'text', hidden: true },
    keyColumn('进展键'),
  ],
};
