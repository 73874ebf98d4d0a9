import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import type { RowSource } from '../../reading/find-rows.ts';

export type HistoryColumn =
  | 'period'
  | 'taskNo'
  | 'content'
  | 'unit'
  | 'text'
  | 'problem'
  | 'nextStep'
  | 'rating'
  | 'reportedOn'
  | 'figures'
  | 'version'
  | 'by'
  | 'on'
  | 'why'
  | 'taskKey'
  | 'values'
  | 'seal'
  | 'key';

/**
 * 进展历史: one row for each version of each report of a closed period. Rows are only added. The hidden
 * columns hold what a row needs to be read exactly: the task, the figures, marks of its cells, its key.
 */
export const HISTORY: TableLayout<HistoryColumn> = {
  sheet: '进展历史',
  table: '进展历史',
  frozenColumns: 4,
  paper: 'a3',
  isReadWithoutKey: true,
  about: ['period', 'taskNo', 'unit', 'version'],
  since: 3,
  columns: [
    { key: 'period', header: '期间', width: 11, style: 'center' },
    { key: 'taskNo', header: '任务序号', width: 10, style: 'center' },
    { key: 'content', header: '工作内容', width: 30, style: 'text' },
    { key: 'unit', header: '单位', width: 21, style: 'text' },
    { key: 'text', header: '进展情况', width: 60, style: 'text' },
    { key: 'problem', header: '存在问题和困难', width: 22, style: 'text' },
    { key: 'nextStep', header: '下一步措施', width: 22, style: 'text' },
    { key: 'rating', header: '自评状态', width: 11, style: 'center' },
    { key: 'reportedOn', header: '报送日期', width: 13, style: 'date' },
    { key: 'figures', header: '指标数值', width: 30, style: 'text' },
    { key: 'version', header: '版本', width: 7, style: 'centerNumber' },
    { key: 'by', header: '更正人', width: 11, style: 'center' },
    { key: 'on', header: '日期', width: 13, style: 'date' },
    { key: 'why', header: '更正原因', width: 26, style: 'text' },
    { key: 'taskKey', header: '任务键', width: 12, style: 'text', hidden: true },
    { key: 'values', header: '数值键', width: 12, style: 'text', hidden: true },
    { key: 'seal', header: '校验码', width: 12, style: 'text', hidden: true },
    keyColumn('历史键'),
  ],
};

/**
 * The sheet is there from the first closed period on. It is not looked for without its key column, since
 * 进展填报 has most of its titles.
 */
export const HISTORY_ROWS: RowSource = { ...HISTORY, isOptional: true, isReadWithoutKey: false };
