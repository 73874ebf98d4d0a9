import { SHEETS } from './sheet-name.ts';
import { keyColumn, type TableLayout } from './table-layout.ts';
import { HANDLING_WORDS } from './wording.ts';

export type FindingColumn =
  | 'index'
  | 'severity'
  | 'message'
  | 'taskNo'
  | 'content'
  | 'jump'
  | 'notice'
  | 'handling'
  | 'note'
  | 'code'
  | 'taskKey'
  | 'key';

/** 校验结果: what is odd in the notices, each with a jump to its task. */
export const FINDINGS: TableLayout<FindingColumn> = {
  sheet: SHEETS.findings,
  table: SHEETS.findings,
  frozenColumns: 0,
  paper: 'a4',
  columns: [
    { key: 'index', header: '编号', width: 7, look: 'centerNumber' },
    { key: 'severity', header: '级别', width: 8, look: 'center' },
    { key: 'message', header: '说明', width: 48, look: 'text' },
    { key: 'taskNo', header: '任务序号', width: 10, look: 'center' },
    { key: 'content', header: '工作内容', width: 40, look: 'text' },
    { key: 'jump', header: '定位', width: 8, look: 'link' },
    { key: 'notice', header: '来源通知', width: 22, look: 'text' },
    {
      key: 'handling',
      header: '处理',
      width: 11,
      look: 'inputCenter',
      rule: { kind: 'list', values: Object.values(HANDLING_WORDS) },
      ruleMessage: '请选择：待处理、已处理、不需处理。',
    },
    { key: 'note', header: '处理说明', width: 24, look: 'inputText' },
    { key: 'code', header: '规则代码', width: 24, look: 'text', hidden: true },
    { key: 'taskKey', header: '相关任务键', width: 12, look: 'text', hidden: true },
    keyColumn('校验键'),
  ],
};
