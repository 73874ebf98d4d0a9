import { SHEETS } from '../../codec/sheet-name.ts';
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

/** 校验结果: what is odd in the notices and in the reports, each with a jump to its cell or its task. */
export const FINDINGS: TableLayout<FindingColumn> = {
  sheet: SHEETS.findings,
  table: SHEETS.findings,
  frozenColumns: 0,
  paper: 'a3',
  columns: [
    { key: 'index', header: '编号', width: 7, look: 'centerNumber' },
    { key: 'severity', header: '级别', width: 8, look: 'center' },
    { key: 'taskNo', header: '任务序号', width: 10, look: 'center' },
    { key: 'unit', header: '单位', width: 21, look: 'text' },
    { key: 'period', header: '期间', width: 11, look: 'center' },
    { key: 'message', header: '说明', width: 56, look: 'text' },
    { key: 'jump', header: '定位', width: 8, look: 'link' },
    {
      key: 'handling',
      header: '处理',
      width: 11,
      look: 'inputCenter',
      rule: { kind: 'list', values: Object.values(HANDLING_WORDS) },
      ruleMessage: '请选择：待处理、已处理、不需处理。',
    },
    { key: 'note', header: '处理说明', width: 26, look: 'inputText' },
    { key: 'content', header: '工作内容', width: 30, look: 'text' },
    { key: 'notice', header: '来源通知', width: 30, look: 'text' },
    { key: 'code', header: '规则代码', width: 24, look: 'text', hidden: true },
    { key: 'taskKey', header: '相关任务键', width: 12, look: 'text', hidden: true },
    { key: 'rowKey', header: '相关行键', width: 12, look: 'text', hidden: true },
    keyColumn('校验键'),
  ],
};
