import { SHEETS } from '../../codec/sheet-name.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';

export type HalfYearColumn = 'no' | 'content' | 'progress';

/** 半年度完成情况表: published as it stands, so its cells are values. */
export const HALF_YEAR = {
  sheet: SHEETS.halfYear,
  title: '重点工作任务半年度完成情况表',
  paper: 'a4',
  rangeName: '半年度完成情况表区域',
} as const;

export const HALF_YEAR_COLUMNS: readonly ColumnLayout<HalfYearColumn>[] = [
  { key: 'no', header: '序号', width: 7, look: 'center' },
  { key: 'content', header: '工作内容', width: 36, look: 'text' },
  { key: 'progress', header: '半年度完成情况', width: 63, look: 'text' },
];
