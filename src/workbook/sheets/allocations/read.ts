import type { Allocation } from '#core/record/allocation';
import type { Finding } from '#core/record/finding';
import { ALLOCATION_FIELDS, shareField } from './row.ts';
import { allocationSum, differenceOf } from './sum.ts';
import { applyCells } from '../../codec/field.ts';
import { shareKey } from '../../codec/share.ts';
import { breakdownKey, type UnreadCell } from '../../codec/unread.ts';
import { ALLOCATIONS } from './columns.ts';
import type { FoundRows } from '../../reading/find-rows.ts';
import { keyedRows, type RowEdit, unreadable } from '../../reading/records.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';

export interface AllocationsRead {
  readonly allocations: readonly Allocation[];
  /** The same as they were stored, one for one. */
  readonly stored: readonly Allocation[];
  /** Notices of which a breakdown was deleted, or has a cell that cannot be read. */
  readonly cut: readonly string[];
  readonly unread: readonly UnreadCell[];
  readonly edits: readonly RowEdit[];
  readonly findings: readonly Finding[];
}

/** Puts the allocations together again from their rows, one a district. */
export function readAllocations(found: FoundRows, stored: ReadonlyMap<string, Allocation>): AllocationsRead {
  const keys = new Set<string>();
  for (const [itemKey, { cells }] of stored) {
    const rows = Math.max(1, Object.keys(cells).length);
    for (let position = 0; position < rows; position += 1) keys.add(shareKey(itemKey, position));
  }
  const { rowOf, findings } = keyedRows(found, (key) => keys.has(key));
  const odd = [...findings];
  const edits: RowEdit[] = [];
  const allocations: Allocation[] = [];
  const left: Allocation[] = [];
  const cut: string[] = [];
  const unread: UnreadCell[] = [];
  const places = new Map<string, number>();
  for (const [itemKey, record] of stored) {
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
      // What stands in the row now is held against what was written, which is the stored record.
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
  return { allocations, stored: left, cut, unread, edits, findings: odd };
}

/** Takes over the properties that one row changed; rows of one item may each change another. */
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

/** Sum and verdict follow the figures people changed; a ratio stays what it is. */
function recounted(allocation: Allocation): Allocation {
  const sum = allocationSum(allocation);
  const difference = differenceOf(allocation, sum);
  if (sum === null || difference === null) return allocation;
  return { ...allocation, sumOfCells: sum, reconciles: difference === 0 };
}
