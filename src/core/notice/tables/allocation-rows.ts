import Big from 'big.js';
import type { Allocation } from '../../record/allocation.ts';
import { readUnits } from '../duty/units.ts';
import { repeatsHeader, type Header } from './header.ts';
import { rowEnd, rowStart, textOf, type Grid, type GridCell } from './grid.ts';
import { readNumberCell, type NumberCell } from './number-cell.ts';

/** A row of a breakdown table before it is linked to a notice and a task. */
export type AllocationDraft = Omit<Allocation, 'task' | 'notice' | 'list'>;

type Row = readonly (GridCell | null)[];

/** “/”, “-”, “—” and the like stand for nothing. */
const printedCell = (cell: GridCell | null | undefined): string | null => {
  const text = textOf(cell);
  return text === '' || /^[/\\\-—–－／]+$/.test(text) ? null : text;
};

const sumOf = (cells: readonly NumberCell[]): Big =>
  cells.reduce((sum, cell) => sum.plus(cell.digits), new Big(0));

/** A total and its parts can be added up unless they are rates or bounds of rates. */
const isAdditive = (cells: readonly NumberCell[]): boolean => cells.every(({ unit }) => !/%|‰/.test(unit));

interface Columns {
  readonly no: number;
  readonly section: number;
  readonly item: number;
  readonly total: number;
  readonly districts: readonly number[];
  readonly unit: number;
  readonly measure: number;
}

function columnsOf({ roles }: Header): Columns {
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
 * A cell that the layout split pushes the row one place to the right: the total
 * stands below a district then. Told by the total's place holding words and the
 * numbers behind it adding up.
 */
function isShifted(row: Row, columns: Columns): boolean {
  const [firstDistrict, ...rest] = columns.districts;
  if (printedCell(row[columns.total]) === null || readNumberCell(textOf(row[columns.total]))) return false;
  const total = readNumberCell(textOf(row[firstDistrict as number]));
  const parts = rest.map((column) => readNumberCell(textOf(row[column]))).filter((cell) => cell !== null);
  return total !== null && parts.length > 0 && sumOf(parts).eq(total.digits);
}

function unshifted(row: Row, columns: Columns): Row {
  const cells = [...row];
  const districts = columns.districts;
  for (const column of [columns.total, ...districts]) cells[column] = row[column + 1] ?? null;
  const last = districts[districts.length - 1] as number;
  if (last + 1 === columns.unit) cells[last] = null;
  return cells;
}

function reconcile(
  total: NumberCell | null,
  parts: readonly NumberCell[],
): { sum: number | null; verdict: true | false | 'not additive' } {
  if (parts.length === 0) return { sum: null, verdict: 'not additive' };
  if (!isAdditive(parts) || (total && !isAdditive([total]))) return { sum: null, verdict: 'not additive' };
  const sum = sumOf(parts);
  return { sum: sum.toNumber(), verdict: total ? sum.eq(total.digits) : 'not additive' };
}

/** Rows of a breakdown table (任务分解); merged number, category and units are filled down. */
export function allocationsOfRows(grid: Grid, header: Header): readonly AllocationDraft[] {
  const columns = columnsOf(header);
  const drafts: AllocationDraft[] = [];
  const held = { no: '', section: '', unit: '' };
  let itemAbove = '';
  for (const printed of grid.rows.slice(header.bodyStart)) {
    if (printed.every((cell) => cell === null) || repeatsHeader(printed, header)) continue;
    held.no = textOf(printed[columns.no]) || held.no;
    held.section = textOf(printed[columns.section]) || held.section;
    const unit = printed[columns.unit];
    if (unit) held.unit = unit.printed;
    const shifted = isShifted(printed, columns);
    const words = printedCell(printed[columns.total]);
    const goal = words !== null && readNumberCell(words) === null ? words : '';
    const row = shifted ? unshifted(printed, columns) : printed;
    const ownItem = textOf(row[columns.item]);
    // 推进…建设 / 项目。: an item whose words the layout broke over two rows.
    const broken = goal !== '' && shifted && !/[。；]$/.test(itemAbove);
    if (broken) mendItemAbove(drafts, itemAbove, ownItem);
    const item = broken ? itemAbove + ownItem : ownItem;
    drafts.push(draftOf(row, columns, header, held, item + goal, printed, grid.start));
    itemAbove = item;
  }
  return drafts;
}

/** The second half of an item's name belongs to the row before it as well. */
function mendItemAbove(drafts: AllocationDraft[], above: string, tail: string): void {
  const last = drafts[drafts.length - 1];
  if (last?.item.startsWith(above))
    drafts[drafts.length - 1] = { ...last, item: above + tail + last.item.slice(above.length) };
}

function draftOf(
  row: Row,
  columns: Columns,
  header: Header,
  held: { no: string; section: string; unit: string },
  item: string,
  printed: Row,
  at: number,
): AllocationDraft {
  const cells = Object.fromEntries(
    columns.districts.map((column) => [header.names[column] as string, printedCell(row[column])]),
  );
  const total = readNumberCell(textOf(row[columns.total]));
  const parts = Object.values(cells).flatMap((cell) => readNumberCell(cell ?? '') ?? []);
  const { sum, verdict } = reconcile(total, parts);
  return {
    seq: held.no,
    category: held.section,
    item,
    total: total
      ? {
          value: Number(total.digits),
          unit: total.unit || textOf(row[columns.measure]),
          comparator: total.comparator,
        }
      : null,
    cells,
    units: readUnits(held.unit).units,
    sumOfCells: sum,
    reconciles: verdict,
    span: { start: rowStart(printed, at), end: rowEnd(printed, at) },
  };
}
