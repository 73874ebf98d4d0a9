import { keyColumn, type TableLayout } from '../../model/table-layout.ts';

export type AllocationColumn =
  | 'list'
  | 'seq'
  | 'category'
  | 'item'
  | 'total'
  | 'unit'
  | 'comparator'
  | 'district'
  | 'share'
  | 'sum'
  | 'difference'
  | 'verdict'
  | 'units'
  | 'itemKey'
  | 'key';

/**
 * 任务分解: one row for each district of a city target. The sum of the districts and its
 * difference from the city target are formulas over the table.
 */
export const ALLOCATIONS: TableLayout<AllocationColumn> = {
  sheet: '任务分解',
  table: '任务分解',
  frozenColumns: 0,
  paper: 'a3',
  derived: ['district', 'sum', 'difference', 'verdict'],
  calculated: ['sum', 'difference', 'verdict'],
  about: ['list', 'seq', 'item', 'district'],
  tells: [
    ['itemKey', 'district'],
    ['list', 'seq', 'item', 'district'],
    ['item', 'district'],
  ],
  columns: [
    { key: 'list', header: '分解表', width: 22, style: 'text' },
    { key: 'seq', header: '序号', width: 7, style: 'center' },
    { key: 'category', header: '事项分类', width: 12, style: 'text' },
    { key: 'item', header: '事项', width: 34, style: 'text' },
    { key: 'total', header: '全市目标', width: 11, style: 'number' },
    { key: 'unit', header: '单位', width: 9, style: 'center' },
    { key: 'comparator', header: '比较', width: 9, style: 'center' },
    { key: 'district', header: '区域', width: 12, style: 'text' },
    { key: 'share', header: '分解值', width: 11, style: 'number' },
    { key: 'sum', header: '分解合计', width: 11, style: 'number' },
    { key: 'difference', header: '差额', width: 11, style: 'number' },
    { key: 'verdict', header: '核对', width: 9, style: 'lamp' },
    { key: 'units', header: '责任单位', width: 18, style: 'text' },
    { key: 'itemKey', header: '事项键', width: 9, style: 'text', hidden: true },
    keyColumn('分解键'),
  ],
};
