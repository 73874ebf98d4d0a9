import type { Allocation } from '#core/record/allocation';
import type { Registry } from '#core/record/registry';
import { ALLOCATION_FIELDS, shareField } from './fields.ts';
import { type AllocationSum, allocationSum, differenceOf } from './sum.ts';
import { cellText } from '../../codec/cell.ts';
import { shareKey, allocationKey, breakdownKey } from './keys.ts';
import { type UnreadCell, withUnread } from '../../codec/unread.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { FormulaCell, SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { type AllocationColumn, ALLOCATIONS } from './columns.ts';
import { columnReference, thisRowReference } from '../../model/table-layout.ts';
import { RECONCILE_WORDS } from '../../codec/wording.ts';

const at = (key: AllocationColumn): number => ALLOCATIONS.columns.findIndex((column) => column.key === key);
const cell = (key: AllocationColumn): string => thisRowReference(ALLOCATIONS, key);

const SUM = `SUMIFS(${columnReference(ALLOCATIONS, 'share')},${columnReference(ALLOCATIONS, 'itemKey')},${cell('itemKey')})`;
const DIFFERENCE = `ROUND(${cell('total')}-${cell('sum')},6)`;
const VERDICT = `IF(${cell('difference')}=0,"${RECONCILE_WORDS.yes}","${RECONCILE_WORDS.no}")`;

/** Draws 任务分解: one row for each district of a city target; sum, difference and verdict are formulas. */
export function allocationsSheet(registry: Registry, unread: readonly UnreadCell[]): SheetModel {
  const rows: CellValue[][] = [];
  const keys: string[] = [];
  const places = new Map<string, number>();
  const formulas: FormulaCell[] = [];
  registry.allocations.forEach((allocation, index) => {
    const sum = allocationSum(allocation);
    const districts = Object.keys(allocation.cells);
    const { notice } = allocation;
    const place = places.get(notice) ?? 0;
    places.set(notice, place + 1);
    // An allocation without districts still has its row.
    for (const [position, district] of (districts.length > 0 ? districts : [null]).entries()) {
      if (sum !== null) {
        formulas.push({ row: rows.length, column: at('sum'), formula: SUM });
        if (allocation.total !== null) {
          formulas.push({ row: rows.length, column: at('difference'), formula: DIFFERENCE });
          formulas.push({ row: rows.length, column: at('verdict'), formula: VERDICT });
        }
      }
      keys.push(breakdownKey(notice, place, position));
      rows.push(rowOf(allocation, sum, allocationKey(index), district, position));
    }
  });
  return tableSheet(ALLOCATIONS, { rows: withUnread(ALLOCATIONS, rows, unread, keys), formulas });
}

function rowOf(
  allocation: Allocation,
  sum: AllocationSum,
  itemKey: string,
  district: string | null,
  position: number,
): CellValue[] {
  const difference = differenceOf(allocation, sum);
  const around: Partial<Record<AllocationColumn, CellValue>> = {
    district: district === null ? null : cellText(district),
    share: district === null ? null : shareField(district).toCell(allocation),
    sum,
    difference,
    verdict: verdictOf(sum, difference),
    itemKey,
    key: shareKey(itemKey, position),
  };
  return ALLOCATIONS.columns.map(
    ({ key }) =>
      ALLOCATION_FIELDS.find(({ column }) => column === key)?.toCell(allocation) ?? around[key] ?? null,
  );
}

function verdictOf(sum: AllocationSum, difference: number | null): CellValue {
  if (sum === null) return RECONCILE_WORDS.notAdditive;
  if (difference === null) return null;
  return difference === 0 ? RECONCILE_WORDS.yes : RECONCILE_WORDS.no;
}
