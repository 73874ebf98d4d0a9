import type { PutAsideReason } from '#core/record/entered/put-aside';
import { PUT_ASIDE_WORDING } from '#core/finding/put-aside-wording';
import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import type { RowSource } from '../../reading/find-rows.ts';

export type PutAsideColumn =
  'text' | 'sheet' | 'column' | 'cell' | 'task' | 'target' | 'unit' | 'period' | 'reason' | 'key';

/** 待处理内容: one line for each text that has no place any more. Users move texts to their place and delete the line. */
export const PUT_ASIDE: TableLayout<PutAsideColumn> = {
  sheet: '待处理内容',
  table: '待处理内容',
  frozenColumns: 1,
  paper: 'a3',
  isReadWithoutKey: true,
  columns: [
    { key: 'text', header: '内容', width: 56, style: 'inputText' },
    { key: 'sheet', header: '原工作表', width: 14, style: 'text' },
    { key: 'column', header: '原列', width: 16, style: 'text' },
    { key: 'cell', header: '原单元格', width: 10, style: 'center' },
    { key: 'task', header: '任务（内容）', width: 40, style: 'text' },
    { key: 'target', header: '指标', width: 22, style: 'text' },
    { key: 'unit', header: '单位', width: 18, style: 'text' },
    { key: 'period', header: '期间', width: 11, style: 'center' },
    { key: 'reason', header: '原因', width: 30, style: 'text' },
    keyColumn('待处理键'),
  ],
};

export const PUT_ASIDE_ROWS: RowSource = { ...PUT_ASIDE, isOptional: true };

/** The words of the column 原因. */
export const REASON_WORDS = Object.fromEntries(
  Object.entries(PUT_ASIDE_WORDING).map(([reason, { zh }]) => [reason, zh]),
) as Readonly<Record<PutAsideReason, string>>;
