import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import { HANDLING_WORDS } from '../../codec/wording.ts';

export type FindingColumn =
  | 'index'
  | 'severity'
  | 'taskNo'
  | 'unit'
  | 'period'
  | 'message'
  | 'jump'
  | 'handling'
  | 'note'
  | 'content'
  | 'notice'
  | 'code'
  | 'taskKey'
  | 'rowKey'
  | 'key';

export const FINDINGS_NAME = '校验结果';

/** 校验结果: the findings in the notices and the reports, each with a link to its cell or its task. */
export const FINDINGS: TableLayout<FindingColumn> = {
  sheet: FINDINGS_NAME,
  table: FINDINGS_NAME,
  frozenColumns: 0,
  paper: 'a3',
  derived: [
    'index',
    'severity',
    'taskNo',
    'unit',
    'period',
    'message',
    'jump',
    'content',
    'notice',
    'code',
    'taskKey',
    'rowKey',
  ],
  tells: [['taskKey', 'unit', 'period', 'message'], ['taskNo', 'unit', 'period', 'message'], ['message']],
  isDrawn: true,
  calculated: ['jump'],
  columns: [
    { key: 'index', header: '编号', width: 7, style: 'centerNumber' },
    { key: 'severity', header: '级别', width: 8, style: 'center' },
    { key: 'taskNo', header: '任务序号', width: 10, style: 'center' },
    { key: 'unit', header: '单位', width: 21, style: 'text' },
    { key: 'period', header: '期间', width: 11, style: 'center' },
    { key: 'message', header: '说明', width: 56, style: 'text' },
    { key: 'jump', header: '定位', width: 8, style: 'link' },
    {
      key: 'handling',
      header: '处理',
      width: 11,
      style: 'inputCenter',
      rule: { kind: 'list', values: Object.values(HANDLING_WORDS) },
      ruleMessage: '请选择：待处理、已处理、不需处理。',
    },
    { key: 'note', header: '处理说明', width: 26, style: 'inputText' },
    { key: 'content', header: '工作内容', width: 30, style: 'text' },
    { key: 'notice', header: '来源通知', width: 30, style: 'text' },
    { key: 'code', header: '规则代码', width: 24, style: 'text', hidden: true },
    { key: 'taskKey', header: '相关任务键', width: 12, style: 'text', hidden: true },
    { key: 'rowKey', header: '相关行键', width: 12, style: 'text', hidden: true },
    keyColumn('校验键'),
  ],
};
