import type { RowSource } from '../../reading/find-rows.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';

export type BreakdownColumn =
  'seq' | 'category' | 'item' | 'total' | 'unit' | `district:${string}` | 'sum' | 'difference' | 'units';

/** 任务分解表: one row for each city target, with its districts, their sum and the difference. */
export const BREAKDOWN = {
  sheet: '任务分解表',
  title: '目标任务分解表',
  rangeName: '任务分解表区域',
  legend: { text: '差额 = 全市目标任务 − 分解合计；比率类指标不加总，以“—”表示。', style: 'note' },
} as const;

/** Greatest number of districts on A4. */
const MOST_ON_A4 = 6;

export const breakdownPaper = (districts: readonly string[]): 'a4' | 'a3' =>
  districts.length > MOST_ON_A4 ? 'a3' : 'a4';

/** The columns; `districts` in the order they are printed. */
export const breakdownColumns = (districts: readonly string[]): readonly ColumnLayout<BreakdownColumn>[] => [
  { key: 'seq', header: '序号', width: 6, style: 'center' },
  { key: 'category', header: '事项分类', width: 11, style: 'text' },
  { key: 'item', header: '事项名称', width: 30, style: 'text' },
  { key: 'total', header: '全市目标任务', width: 14, style: 'centerNumber' },
  { key: 'unit', header: '单位', width: 8, style: 'center' },
  ...districts.map((district): ColumnLayout<BreakdownColumn> => ({
    key: `district:${district}`,
    header: district,
    width: 9,
    style: 'centerNumber',
  })),
  { key: 'sum', header: '分解合计', width: 10, style: 'centerNumber' },
  { key: 'difference', header: '差额', width: 9, style: 'centerNumber' },
  { key: 'units', header: '责任单位', width: 18, style: 'text' },
];

/** Rows are found by the columns that do not depend on the districts. */
export const BREAKDOWN_ROWS: RowSource = {
  sheet: BREAKDOWN.sheet,
  table: null,
  columns: breakdownColumns([]),
  isReadWithoutKey: true,
};
