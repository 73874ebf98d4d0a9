import type { Allocation } from '#core/record/allocation';
import type { Registry } from '#core/record/registry';
import { allocationSum, differenceOf } from '../allocations/sum.ts';
import { cellText, listCell, textCell } from '../../codec/cell.ts';
import { shareCell } from '../../codec/share.ts';
import { address, columnLetters } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetDrawing } from '../../model/sheet-model.ts';
import { type OfficialRow, officialSheet } from '../../model/official-sheet.ts';
import { BREAKDOWN, type BreakdownColumn, breakdownColumns, breakdownPaper } from './columns.ts';
import { type CellLook, LOOKS } from '../../model/cell-style.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';
import { COMPARATOR_FORMATS } from '../../codec/wording.ts';

/** Stands where an official table has nothing to say. */
const NONE = '/';
/** Stands where a sum would mean nothing. */
const NOT_ADDED = '—';

/** 任务分解表: printed as official tables are; the sum and the difference stay live. */
export function breakdownSheet(registry: Registry): SheetDrawing {
  const districts = [...new Set(registry.allocations.flatMap(({ cells }) => Object.keys(cells)))];
  const columns = breakdownColumns(districts);
  const rows: OfficialRow[] = [];
  let list: string | null = null;
  for (const allocation of registry.allocations) {
    if (allocation.list !== list) {
      rows.push({ kind: 'group', text: cellText(allocation.list), startsPage: list !== null });
      list = allocation.list;
    }
    rows.push(itemRow(allocation, columns, districts));
  }
  return officialSheet({ ...BREAKDOWN, paper: breakdownPaper(districts), columns, rows });
}

function itemRow(
  allocation: Allocation,
  columns: readonly ColumnLayout<BreakdownColumn>[],
  districts: readonly string[],
): OfficialRow {
  const { total, units } = allocation;
  const sum = allocationSum(allocation);
  const difference = differenceOf(allocation, sum);
  const at = (key: BreakdownColumn): number => columns.findIndex((column) => column.key === key);
  const values = new Map<BreakdownColumn, CellValue>([
    ['seq', textCell.toCell(allocation.seq)],
    ['category', textCell.toCell(allocation.category)],
    ['item', textCell.toCell(allocation.item)],
    ['total', total?.value ?? NONE],
    ['unit', total ? textCell.toCell(total.unit) : null],
    ['sum', sum ?? NOT_ADDED],
    ['difference', difference ?? (sum === null ? NOT_ADDED : NONE)],
    ['units', listCell.toCell(units)],
  ]);
  // Ratios are shown as printed (≥50%, 100%); what is added up must be a number.
  const bareUnit = sum === null ? '' : (total?.unit ?? '');
  for (const district of districts)
    values.set(`district:${district}`, shareCell(allocation.cells[district] ?? null, bareUnit) ?? NONE);
  const formulas = new Map<number, (row: number) => string>();
  if (sum !== null && districts.length > 0) {
    const first = at(`district:${districts[0] as string}`);
    const last = first + districts.length - 1;
    formulas.set(
      at('sum'),
      (row) => `SUM(${columnLetters(first)}${row + 1}:${columnLetters(last)}${row + 1})`,
    );
    if (total !== null) {
      formulas.set(
        at('difference'),
        (row) => `ROUND(${address(row, at('total'))}-${address(row, at('sum'))},6)`,
      );
    }
  }
  return {
    kind: 'item',
    cells: columns.map(({ key }) => values.get(key) ?? null),
    formulas,
    looks: total ? new Map([[at('total'), comparatorLook(total.comparator)]]) : new Map<number, CellLook>(),
  };
}

const comparatorLooks = new Map(
  Object.entries(COMPARATOR_FORMATS).map(([comparator, format]): [string, CellLook] => [
    comparator,
    format === LOOKS.centerNumber.format ? LOOKS.centerNumber : { ...LOOKS.centerNumber, format },
  ]),
);

const comparatorLook = (comparator: string): CellLook =>
  comparatorLooks.get(comparator) ?? LOOKS.centerNumber;
