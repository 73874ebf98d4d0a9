import type { RowSource } from '../../reading/find-rows.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';

export type HalfYearColumn = 'no' | 'content' | 'progress';

/** 半年度完成情况表: published as it is, so it has no formulas. */
export const HALF_YEAR = {
  sheet: '半年度完成情况表',
  title: '重点工作任务半年度完成情况表',
  paper: 'a4',
  rangeName: '半年度完成情况表区域',
} as const;

export const HALF_YEAR_COLUMNS: readonly ColumnLayout<HalfYearColumn>[] = [
  { key: 'no', header: '序号', width: 7, style: 'center' },
  { key: 'content', header: '工作内容', width: 36, style: 'text' },
  { key: 'progress', header: '半年度完成情况', width: 63, style: 'text' },
];

export const HALF_YEAR_ROWS: RowSource = {
  sheet: HALF_YEAR.sheet,
  table: null,
  columns: HALF_YEAR_COLUMNS,
  isReadWithoutKey: true,
};
