import { SHEETS } from '../../codec/sheet-name.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';

export type BreakdownColumn =
  'seq' | 'category' | 'item' | 'total' | 'unit' | `district:${string}` | 'sum' | 'difference' | 'units';

/** 任务分解表: city target, districts, their sum and the difference in one line. */
export const BREAKDOWN = {
  sheet: SHEETS.breakdown,
  title: '目标任务分解表',
  rangeName: '任务分解表区域',
  legend: { text: '差额 = 全市目标任务 − 分解合计；比率类指标不加总，以“—”表示。', look: 'note' },
} as const;

/** More districts than this need the larger paper. */
const MOST_ON_A4 = 6;

export const breakdownPaper = (districts: readonly string[]): 'a4' | 'a3' =>
  districts.length > MOST_ON_A4 ? 'a3' : 'a4';

/** Columns for the districts that occur, in printed order. */
export const breakdownColumns = (districts: readonly string[]): readonly ColumnLayout<BreakdownColumn>[] => [
  { key: 'seq', header: '序号', width: 6, look: 'center' },
  { key: 'category', header: '事项分类', width: 11, look: 'text' },
  { key: 'item', header: '事项名称', width: 30, look: 'text' },
  { key: 'total', header: '全市目标任务', width: 14, look: 'centerNumber' },
  { key: 'unit', header: '单位', width: 8, look: 'center' },
  ...districts.map((district): ColumnLayout<BreakdownColumn> => ({
    key: `district:${district}`,
    header: district,
    width: 9,
    look: 'centerNumber',
  })),
  { key: 'sum', header: '分解合计', width: 10, look: 'centerNumber' },
  { key: 'difference', header: '差额', width: 9, look: 'centerNumber' },
  { key: 'units', header: '责任单位', width: 18, look: 'text' },
];
