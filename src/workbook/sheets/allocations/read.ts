import type { Allocation } from '#core/record/allocation';
import type { Override } from '#core/merge/difference';
import { ALLOCATION_FIELDS, shareField } from './fields.ts';
import { allocationSum, differenceOf } from './sum.ts';
import { applyCells } from '../../codec/field.ts';
import { shareKey, breakdownKey } from './keys.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { ALLOCATIONS } from './columns.ts';
import { keyedRows, type RowEdit, unreadable } from '../../reading/records.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';
import type { BookReader, SheetReading, StoredRecords } from '../sheet-descriptor.ts';
import { hasOverride } from '../store/stored-records.ts';

/** The allocations, composed from their rows: one row a district. */
export function readAllocations({ rowsOf, stored }: BookReader): SheetReading {
  const found = rowsOf(ALLOCATIONS);
  if (found === null) return {};
  const keys = new Set<string>();
  for (const [itemKey, { cells }] of stored.allocation) {
    const rows = Math.max(1, Object.keys(cells).length);
    for (let position = 0; position < rows; position += 1) keys.add(shareKey(itemKey, position));
  }
  const { rowOf, findings } = keyedRows(found, (key) => keys.has(key));
  const odd = [...findings];
  const edits: RowEdit[] = [];
  const allocations: Allocation[] = [];
  const left: Allocation[] = [];
  /** Notices of which a breakdown was deleted, or has a cell that cannot be read. */
  const cut: string[] = [];
  const unread: UnreadCell[] = [];
  const places = new Map<string, number>();
  for (const [itemKey, record] of stored.allocation) {
    const districts = Object.keys(record.cells);
    let current = record;
    const { notice } = record;
    const place = places.get(notice) ?? 0;
    let rowsLeft = 0;
    for (const [position, district] of (districts.length > 0 ? districts : [null]).entries()) {
      const key = shareKey(itemKey, position);
      const row = rowOf.get(key);
      if (!row) {
        odd.push(sheetFinding('workbook.row-removed', { sheet: found.sheet, key }));
        continue;
      }
      rowsLeft += 1;
      // The row is compared with what was written into it: the stored record.
      const fields = district === null ? ALLOCATION_FIELDS : [...ALLOCATION_FIELDS, shareField(district)];
      const applied = applyCells(fields, record, (column) => row.cell(column));
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

/** A breakdown that lost rows, or has an unreadable cell, is not overwritten by later pulls of its notice. */
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
