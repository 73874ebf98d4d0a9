import type { Allocation } from '#core/record/allocation';
import type { Registry } from '#core/record/registry';
import { allocationSum, differenceOf } from '../allocations/sum.ts';
import { cellText, listCell, textCell } from '../../codec/cell.ts';
import { shareCell } from '../allocations/share.ts';
import { cellAddress, columnLetters } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { type OfficialRow, officialSheet } from '../../model/official-sheet.ts';
import { BREAKDOWN, type BreakdownColumn, breakdownColumns, breakdownPaper } from './columns.ts';
import { type CellStyle, STYLES } from '../../model/cell-style.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';
import { COMPARATOR_FORMATS } from '../../codec/wording.ts';

/** Shown where there is no value. */
const NONE = '/';
/** Shown instead of the sum of ratios. */
const NOT_ADDED = '—';

/** Draws 任务分解表; sum and difference are formulas. */
export function breakdownSheet(registry: Registry): SheetModel {
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
  return officialSheet({
    about: ['seq', 'category', 'item'],
    ...BREAKDOWN,
    paper: breakdownPaper(districts),
    columns,
    rows,
  });
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
  // Ratios are shown as printed (≥50%, 100%); values that are added up as numbers.
  const bareUnit = sum === null ? '' : (total?.unit ?? '');
  for (const district of districts)
    values.set(`district:${district}`, shareCell(allocation.cells[district] ?? null, bareUnit) ?? NONE);
  const formulas = new Map<number, (row: number) => string>();
  const [firstDistrict] = districts;
  if (sum !== null && firstDistrict !== undefined) {
    const first = at(`district:${firstDistrict}`);
    const last = first + districts.length - 1;
    formulas.set(
      at('sum'),
      (row) => `SUM(${columnLetters(first)}${row + 1}:${columnLetters(last)}${row + 1})`,
    );
    if (total !== null) {
      formulas.set(
        at('difference'),
        (row) => `ROUND(${cellAddress(row, at('total'))}-${cellAddress(row, at('sum'))},6)`,
      );
    }
  }
  return {
    kind: 'item',
    cells: columns.map(({ key }) => values.get(key) ?? null),
    formulas,
    styles: total
      ? new Map([[at('total'), comparatorStyle(total.comparator)]])
      : new Map<number, CellStyle>(),
  };
}

const comparatorStyles = new Map(
  Object.entries(COMPARATOR_FORMATS).map(([comparator, format]): [string, CellStyle] => [
    comparator,
    format === STYLES.centerNumber.format ? STYLES.centerNumber : { ...STYLES.centerNumber, format },
  ]),
);

const comparatorStyle = (comparator: string): CellStyle =>
  comparatorStyles.get(comparator) ?? STYLES.centerNumber;
