import Big from 'big.js';
import type { Allocation } from '../../record/allocation.ts';
import { readUnitList } from '../duty/units.ts';
import { repeatsHeader } from './header.ts';
import type { TableHeader } from './columns/table-header.ts';
import { gridCellText, rowEnd, rowStart, type GridCell, type GridRow, type TableGrid } from './grid.ts';
import { readNumberCell, type NumberCell } from './number-cell.ts';

/** A row of a breakdown table, not yet linked to a notice and a task. */
export type AllocationDraft = Omit<Allocation, 'task' | 'notice' | 'list'>;

/** The text of a cell; null if it is empty or only a stroke (“/”, “-”, “—”). */
const printedCell = (cell: GridCell | null | undefined): string | null => {
  const text = gridCellText(cell);
  return text === '' || /^[/\\\-—–－／]+$/.test(text) ? null : text;
};

const sumOf = (cells: readonly NumberCell[]): Big =>
  cells.reduce((sum, cell) => sum.plus(cell.digits), new Big(0));

/** Whether the numbers can be added up: none is a rate. */
const isAdditive = (cells: readonly NumberCell[]): boolean => cells.every(({ unit }) => !/%|‰/.test(unit));

/** Indexes of the columns of a breakdown table; -1 for a missing one. */
interface Columns {
  readonly no: number;
  readonly section: number;
  readonly item: number;
  readonly total: number;
  readonly districts: readonly number[];
  readonly unit: number;
  readonly measure: number;
}

function columnsOf({ roles }: TableHeader): Columns {
  const total = roles.indexOf('total');
  const before = roles.slice(0, total);
  const item = Math.max(before.lastIndexOf('task'), before.lastIndexOf('detail'));
  return {
    no: roles.indexOf('no'),
    section: before.indexOf('section'),
    item: item >= 0 ? item : total - 1,
    total,
    districts: roles.flatMap((role, i) => (role === 'district' ? [i] : [])),
    unit: roles.findIndex((role) => role === 'unit' || role === 'lead'),
    measure: roles.indexOf('measure'),
  };
}

/**
 * Whether a row is shifted one column to the right by a cell that the layout split, so that the
 * total is in the first district's column: the total's column contains words and the numbers after
 * the shifted total add up to it.
 */
function isShifted(row: GridRow, columns: Columns): boolean {
  const [firstDistrict, ...rest] = columns.districts;
  if (printedCell(row[columns.total]) === null || readNumberCell(gridCellText(row[columns.total])))
    return false;
  const total = firstDistrict === undefined ? null : readNumberCell(gridCellText(row[firstDistrict]));
  const parts = rest
    .map((column) => readNumberCell(gridCellText(row[column])))
    .filter((cell) => cell !== null);
  return total !== null && parts.length > 0 && sumOf(parts).eq(total.digits);
}

/** A shifted row with its cells moved back to their columns. */
function unshifted(row: GridRow, columns: Columns): GridRow {
  const cells = [...row];
  const districts = columns.districts;
  for (const column of [columns.total, ...districts]) cells[column] = row[column + 1] ?? null;
  const last = districts.at(-1);
  if (last !== undefined && last + 1 === columns.unit) cells[last] = null;
  return cells;
}

/** The sum of the parts and whether it equals the total. */
function reconcile(
  total: NumberCell | null,
  parts: readonly NumberCell[],
): { sum: number | null; verdict: true | false | 'not additive' } {
  if (parts.length === 0) return { sum: null, verdict: 'not additive' };
  if (!isAdditive(parts) || (total && !isAdditive([total]))) return { sum: null, verdict: 'not additive' };
  const sum = sumOf(parts);
  return { sum: sum.toNumber(), verdict: total ? sum.eq(total.digits) : 'not additive' };
}

/** The rows of a breakdown table (任务分解); merged numbers, categories and units apply to all their rows. */
export function readAllocationRows(grid: TableGrid, header: TableHeader): readonly AllocationDraft[] {
  const columns = columnsOf(header);
  const drafts: AllocationDraft[] = [];
  const merged = { no: '', section: '', unit: '' };
  let itemAbove = '';
  for (const printed of grid.rows.slice(header.bodyStart)) {
    if (printed.every((cell) => cell === null) || repeatsHeader(printed, header)) continue;
    merged.no = gridCellText(printed[columns.no]) || merged.no;
    merged.section = gridCellText(printed[columns.section]) || merged.section;
    const unit = printed[columns.unit];
    if (unit) merged.unit = unit.printed;
    const shifted = isShifted(printed, columns);
    const words = printedCell(printed[columns.total]);
    const goal = words !== null && readNumberCell(words) === null ? words : '';
    const row = shifted ? unshifted(printed, columns) : printed;
    const ownItem = gridCellText(row[columns.item]);
    // An item whose words the layout broke over two rows: 推进…建设 / 项目。
    const broken = goal !== '' && shifted && !/[。；]$/.test(itemAbove);
    if (broken) completeItemAbove(drafts, itemAbove, ownItem);
    const item = broken ? itemAbove + ownItem : ownItem;
    drafts.push(draftOf(row, columns, header, merged, item + goal, printed, grid.start));
    itemAbove = item;
  }
  return drafts;
}

/** Adds the second half of an item's name to the row before it. */
function completeItemAbove(drafts: AllocationDraft[], above: string, tail: string): void {
  const last = drafts[drafts.length - 1];
  if (last?.item.startsWith(above))
    drafts[drafts.length - 1] = { ...last, item: above + tail + last.item.slice(above.length) };
}

function draftOf(
  row: GridRow,
  columns: Columns,
  header: TableHeader,
  merged: { no: string; section: string; unit: string },
  item: string,
  printed: GridRow,
  at: number,
): AllocationDraft {
  const cells = Object.fromEntries(
    columns.districts.map((column) => [header.names[column] ?? '', printedCell(row[column])]),
  );
  const total = readNumberCell(gridCellText(row[columns.total]));
  const parts = Object.values(cells).flatMap((cell) => readNumberCell(cell ?? '') ?? []);
  const { sum, verdict } = reconcile(total, parts);
  return {
    seq: merged.no,
    category: merged.section,
    item,
    total: total
      ? {
          value: Number(total.digits),
          unit: total.unit || gridCellText(row[columns.measure]),
          comparator: total.comparator,
        }
      : null,
    cells,
    units: readUnitList(merged.unit).units,
    sumOfCells: sum,
    reconciles: verdict,
    span: { start: rowStart(printed, at), end: rowEnd(printed, at) },
  };
}
