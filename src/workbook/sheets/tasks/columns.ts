import { keyColumn, type TableLayout } from '../../model/table-layout.ts';

export type TaskColumn =
  | 'no'
  | 'list'
  | 'section'
  | 'content'
  | 'leaders'
  | 'leadUnits'
  | 'units'
  | 'groupUnits'
  | 'dueText'
  | 'notice'
  | 'year'
  | 'amendment'
  | 'key';

/** 任务库: one row for each task. */
export const TASKS: TableLayout<TaskColumn> = {
  sheet: '任务库',
  table: '任务库',
  frozenColumns: 1,
  paper: 'a3',
  derived: ['notice', 'year', 'amendment'],
  tells: [
    ['no', 'list', 'section', 'content', 'leadUnits'],
    ['no', 'list', 'section', 'content'],
    ['no', 'content'],
    ['content'],
  ],
  columns: [
    { key: 'no', header: '序号', width: 7, style: 'center' },
    { key: 'list', header: '所属清单', width: 18, style: 'text' },
    { key: 'section', header: '板块', width: 18, style: 'text' },
    { key: 'content', header: '工作内容', width: 52, style: 'text' },
    { key: 'leaders', header: '牵头领导', width: 18, style: 'text' },
    { key: 'leadUnits', header: '牵头单位', width: 18, style: 'text' },
    { key: 'units', header: '责任单位', width: 28, style: 'text' },
    { key: 'groupUnits', header: '集体责任单位', width: 18, style: 'text' },
    { key: 'dueText', header: '完成时限', width: 13, style: 'text' },
    { key: 'notice', header: '来源通知', width: 22, style: 'text' },
    { key: 'year', header: '年度', width: 7, style: 'centerNumber' },
    { key: 'amendment', header: '调整情况', width: 30, style: 'text', since: 3 },
    keyColumn('任务键'),
  ],
};
