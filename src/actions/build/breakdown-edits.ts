import type { Allocation } from '#core/record/allocation';
import type { Field } from '#workbook/codec/field';
import { ALLOCATION_FIELDS, shareField } from '#workbook/sheets/allocations/fields';
import { allocationSum, differenceOf } from '#workbook/sheets/allocations/sum';
import { type DifferingCell, type EditableRecords, withRecordEdits } from './record-edits.ts';

/** A row of a breakdown, by its wording before people changed it. */
interface BreakdownRow {
  readonly id: string;
  readonly row: Allocation;
}

/**
 * The breakdowns of a workbook with what people changed in those of another one, as
 * `withRecordEdits`. In both, the base has the rows one for one.
 */
export function withBreakdownEdits(
  here: EditableRecords<Allocation>,
  other: EditableRecords<Allocation>,
): {
  readonly allocations: readonly Allocation[];
  readonly differing: readonly DifferingCell<BreakdownRow>[];
} {
  const mine = byWording(here);
  const { records, differing } = withRecordEdits<BreakdownRow>(fieldsOf, mine, byWording(other));
  const changed = new Map(
    records.flatMap(({ row }, at) => {
      const before = mine.records[at]?.row;
      return before === undefined || before === row ? [] : [[before, recounted(row)] as const];
    }),
  );
  return { allocations: here.records.map((row) => changed.get(row) ?? row), differing };
}

/** Rows by their notice, table, number and item; those that say the same by their order, where there are as many. */
function byWording({ records, base }: EditableRecords<Allocation>): EditableRecords<BreakdownRow> {
  const ids = idsOf(base);
  const isOneForOne = records.length === base.length;
  return { records: named(records, isOneForOne ? ids : idsOf(records)), base: named(base, ids) };
}

function idsOf(rows: readonly Allocation[]): readonly string[] {
  const wordings = rows.map(({ notice, list, seq, item }) => JSON.stringify([notice, list, seq, item]));
  const counts = new Map<string, number>();
  const ordinals = wordings.map((wording) => {
    const ordinal = (counts.get(wording) ?? 0) + 1;
    counts.set(wording, ordinal);
    return ordinal;
  });
  return wordings.map((wording, at) => `${wording} ${ordinals[at] ?? 0}/${counts.get(wording) ?? 0}`);
}

const named = (rows: readonly Allocation[], ids: readonly string[]): readonly BreakdownRow[] =>
  rows.map((row, at) => ({ id: ids[at] ?? '', row }));

const fieldsOf = ({ row }: BreakdownRow): readonly Field<BreakdownRow>[] =>
  [...ALLOCATION_FIELDS, ...Object.keys(row.cells).map(shareField)].map(ofRow);

const ofRow = ({ column, toCell, withCell }: Field<Allocation>): Field<BreakdownRow> => ({
  column,
  toCell: ({ row }) => toCell(row),
  withCell: ({ id, row }, cell) => {
    const changed = withCell(row, cell);
    return changed === undefined ? undefined : { id, row: changed };
  },
});

/** With the sum and the verdict of the figures as they are now; ratios have neither. */
function recounted(row: Allocation): Allocation {
  const sum = allocationSum(row);
  const difference = differenceOf(row, sum);
  return sum === null || difference === null
    ? row
    : { ...row, sumOfCells: sum, reconciles: difference === 0 };
}
