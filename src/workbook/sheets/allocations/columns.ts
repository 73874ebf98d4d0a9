import { SHEETS } from '../../codec/sheet-name.ts';
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
 * 任务分解: one row a (city target, district). The sum of the districts and
 * what it lacks to the city target are formulas over this very table.
 */
export const ALLOCATIONS: TableLayout<AllocationColumn> = {
  sheet: SHEETS.allocations,
  table: SHEETS.allocations,
  frozenColumns: 0,
  paper: 'a3',
  columns: [
    { key: 'list', header: '分解表', width: 22, look: 'text' },
    { key: 'seq', header: '序号', width: 7, look: 'center' },
    { key: 'category', header: '事项分类', width: 12, look: 'text' },
    { key: 'item', header: '事项', width: 34, look: 'text' },
    { key: 'total', header: '全市目标', width: 11, look: 'number' },
    { key: 'unit', header: '单位', width: 9, look: 'center' },
    { key: 'comparator', header: '比较', width: 9, look: 'center' },
    { key: 'district', header: '区域', width: 12, look: 'text' },
    { key: 'share', header: '分解值', width: 11, look: 'number' },
    { key: 'sum', header: '分解合计', width: 11, look: 'number' },
    { key: 'difference', header: '差额', width: 11, look: 'number' },
    { key: 'verdict', header: '核对', width: 9, look: 'lamp' },
    { key: 'units', header: '责任单位', width: 18, look: 'text' },
    { key: 'itemKey', header: '事项键', width: 9, look: 'text', hidden: true },
    keyColumn('分解键'),
  ],
};
