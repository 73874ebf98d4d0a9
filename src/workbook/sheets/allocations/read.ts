import type { Allocation } from '#core/record/allocation';
import type { Override } from '#core/merge/difference';
import { ALLOCATION_FIELDS, shareField } from './fields.ts';
import { allocationSum, differenceOf } from './sum.ts';
import { applyCells } from '../../codec/field.ts';
import { shareKey, breakdownKey } from './keys.ts';
import { shareOf } from './share.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import type { CellValue } from '#xlsx/cell-value';
import { figureCell, only, trimmed } from '../../reading/row-task.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { ALLOCATIONS } from './columns.ts';
import { keyedRows, type RowEdit, unreadable } from '../../reading/records.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';
import { isKeyless, type ShownIn } from '../../reading/told-keys.ts';
import { cellText } from '../../codec/cell.ts';
import type { BookReader, SheetReading, StoredRecords } from '../sheet-descriptor.ts';
import { hasOverride } from '../store/stored-records.ts';

/** The allocations, composed from their rows: one row a district. */
export function readAllocations({ book, rowsOf, stored }: BookReader): SheetReading {
  // Without allocations the workbook need not have the sheet; one of that name may be a person's.
  const mayLack = stored.allocation.size === 0;
  if (mayLack && !book.sheets.some(({ tables }) => tables.includes(ALLOCATIONS.table))) return {};
  const found = rowsOf(ALLOCATIONS);
  if (found === null) return {};
  const keyed = keyedRows(found, { records: shownRows(stored), levels: ALLOCATIONS.tells ?? [] });
  const { rowOf } = keyed;
  const added = addedDistricts(found, new Set(rowOf.values()), stored);
  const addedRows = new Set([...added.values()].flatMap((rows) => rows.map(({ row }) => row.number)));
  const odd = keyed.findings.filter(({ params }) => !addedRows.has(Number(params['row'] ?? NaN)));
  const edits: RowEdit[] = [];
  const allocations: Allocation[] = [];
  const left: Allocation[] = [];
  /** Notices of which a breakdown was deleted or gained a district, or has a cell that cannot be read. */
  const cut: string[] = [];
  const unread: UnreadCell[] = [];
  const places = new Map<string, number>();
  for (const [itemKey, record] of stored.allocation) {
    let current = record;
    const { notice } = record;
    const place = places.get(notice) ?? 0;
    let rowsLeft = 0;
    for (const [position, district] of districtsOf(record).entries()) {
      const key = shareKey(itemKey, position);
      const row = rowOf.get(key);
      if (!row && isKeyless(found)) {
        rowsLeft += 1;
        continue;
      }
      if (!row) {
        odd.push(sheetFinding('workbook.row-removed', { sheet: found.sheet, key }));
        continue;
      }
      rowsLeft += 1;
      // The row is compared with what was written into it: the stored record.
      const fields = district === null ? ALLOCATION_FIELDS : [...ALLOCATION_FIELDS, shareField(district)];
      const applied = applyCells(fields, record, (column, was) => shown(row, column, record, was));
      for (const edit of applied.edits) {
        edits.push({ ...edit, sheet: found.sheet, row: row.number, key });
        if (edit.understood) continue;
        odd.push(unreadable(found, row, edit));
        const { column, now: value } = edit;
        unread.push({ sheet: ALLOCATIONS.sheet, key: breakdownKey(notice, place, position), column, value });
        cut.push(notice);
      }
      current = mergeEdits(current, record, applied.record, district);
    }
    for (const { row, district } of rowsLeft === 0 ? [] : (added.get(itemKey) ?? [])) {
      current = {
        ...current,
        cells: { ...current.cells, [district]: shareOf(shown(row, 'share', current, null) ?? null) },
      };
      cut.push(notice);
      const { item } = current;
      odd.push(sheetFinding('workbook.row-added', { sheet: found.sheet, row: row.number, item, district }));
    }
    if (rowsLeft === 0) {
      cut.push(notice);
      continue;
    }
    allocations.push(current === record ? record : recounted(current));
    left.push(record);
    places.set(notice, place + 1);
  }
  return {
    records: { allocations },
    baseAllocations: left,
    overrides: localBreakdowns(stored, cut),
    unread,
    edits,
    findings: odd,
  };
}

/** A cell of a row of an allocation; percentages as they are shown. */
const shown = (
  row: FoundRow,
  column: string,
  { total }: Allocation,
  was: CellValue,
): CellValue | undefined =>
  column === 'total' || column === 'share'
    ? figureCell(row, column, total?.unit ?? '', was)
    : row.cell(column);

/** What the rows of the stored allocations show, by key. */
function shownRows({ allocation: allocations }: StoredRecords): ReadonlyMap<string, ShownIn> {
  const rows = new Map<string, ShownIn>();
  for (const [itemKey, record] of allocations)
    for (const [position, district] of districtsOf(record).entries())
      rows.set(shareKey(itemKey, position), (column) => {
        if (column === 'itemKey') return itemKey;
        if (column === 'district') return district === null ? null : cellText(district);
        return ALLOCATION_FIELDS.find((one) => one.column === column)?.toCell(record) ?? null;
      });
  return rows;
}

/** The districts of an allocation; one without any still has its row. */
function districtsOf({ cells }: Allocation): readonly (string | null)[] {
  const districts = Object.keys(cells);
  return districts.length > 0 ? districts : [null];
}

interface AddedDistrict {
  readonly row: FoundRow;
  readonly district: string;
}

/** Rows that people added for further districts of a known allocation, by its key. */
function addedDistricts(
  found: FoundRows,
  known: ReadonlySet<FoundRow>,
  { allocation: allocations }: StoredRecords,
): ReadonlyMap<string, readonly AddedDistrict[]> {
  const added = new Map<string, AddedDistrict[]>();
  for (const row of found.rows) {
    const district = trimmed(row, 'district');
    if (known.has(row) || district === '') continue;
    const saysSame = ({ list, seq, item }: Allocation): boolean =>
      trimmed(row, 'list') === list.trim() &&
      trimmed(row, 'seq') === seq.trim() &&
      trimmed(row, 'item') === item.trim();
    const itemKey = only(
      [...allocations].flatMap(([key, record]) =>
        trimmed(row, 'itemKey') === key || saysSame(record) ? [key] : [],
      ),
    );
    const cells = itemKey === null ? undefined : allocations.get(itemKey)?.cells;
    if (itemKey === null || cells === undefined || Object.keys(cells).some((one) => one.trim() === district))
      continue;
    const rows = added.get(itemKey) ?? [];
    if (rows.every((one) => one.district !== district)) added.set(itemKey, [...rows, { row, district }]);
  }
  return added;
}

/** A breakdown that lost or gained rows, or has an unreadable cell, is not overwritten by later pulls of its notice. */
const localBreakdowns = (stored: StoredRecords, notices: readonly string[]): readonly Override[] =>
  [...new Set(notices)]
    .map((notice): Override => ({ kind: 'allocations', id: notice, notice }))
    .filter((override) => !hasOverride(stored, override));

/** Adds the properties that were changed in one row; each row of an allocation may have changed others. */
function mergeEdits(
  current: Allocation,
  stored: Allocation,
  row: Allocation,
  district: string | null,
): Allocation {
  if (row === stored) return current;
  const changed = Object.fromEntries(
    (Object.keys(row) as (keyof Allocation)[])
      .filter((property) => property !== 'cells' && row[property] !== stored[property])
      .map((property) => [property, row[property]]),
  ) as Partial<Allocation>;
  const cells =
    district === null ? current.cells : { ...current.cells, [district]: row.cells[district] ?? null };
  return { ...current, ...changed, cells };
}

/** With the sum and the verdict of the figures as they are now; ratios have neither. */
function recounted(allocation: Allocation): Allocation {
  const sum = allocationSum(allocation);
  const difference = differenceOf(allocation, sum);
  if (sum === null || difference === null) return allocation;
  return { ...allocation, sumOfCells: sum, reconciles: difference === 0 };
}
