import { SHEETS } from '../../codec/sheet-name.ts';
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
  | 'key';

/** 任务库: one row a task. */
export const TASKS: TableLayout<TaskColumn> = {
  sheet: SHEETS.tasks,
  table: SHEETS.tasks,
  frozenColumns: 1,
  paper: 'a3',
  columns: [
    { key: 'no', header: '序号', width: 7, look: 'center' },
    { key: 'list', header: '所属清单', width: 18, look: 'text' },
    { key: 'section', header: '板块', width: 18, look: 'text' },
    { key: 'content', header: '工作内容', width: 52, look: 'text' },
    { key: 'leaders', header: '牵头领导', width: 18, look: 'text' },
    { key: 'leadUnits', header: '牵头单位', width: 18, look: 'text' },
    { key: 'units', header: '责任单位', width: 28, look: 'text' },
    { key: 'groupUnits', header: '集体责任单位', width: 18, look: 'text' },
    { key: 'dueText', header: '完成时限', width: 13, look: 'text' },
    { key: 'notice', header: '来源通知', width: 22, look: 'text' },
    { key: 'year', header: '年度', width: 7, look: 'centerNumber' },
    keyColumn('任务键'),
  ],
};
