import type { Allocation, AllocationTotal } from '#core/record/allocation';
import { COMPARATOR_WORDS } from '../../codec/wording.ts';
import { type CellCodec, listCell, optionalNumberCell, textCell, wordCell } from '../../codec/cell.ts';
import { type Field, field } from '../../codec/field.ts';
import { shareCell, shareOf } from './share.ts';

const comparatorCell = wordCell(COMPARATOR_WORDS);

/** The field of a part of the total. A total that is missing is created by its value only. */
function totalField<K extends keyof AllocationTotal>(
  part: K,
  codec: CellCodec<AllocationTotal[K]>,
  column: string,
): Field<Allocation> {
  return {
    column,
    toCell: ({ total }) => (total === null ? null : codec.toCell(total[part])),
    withCell(record, cell) {
      const value = codec.fromCell(cell);
      if (value === undefined || (record.total === null && part !== 'value')) return undefined;
      const total = record.total ?? { value: 0, unit: '', comparator: '=' };
      return { ...record, total: { ...total, [part]: value } };
    },
  };
}

const valueCell: CellCodec<number> = {
  toCell: optionalNumberCell.toCell,
  fromCell: (cell) => optionalNumberCell.fromCell(cell) ?? undefined,
};

/** Columns of 任务分解 that are the same on every row of an allocation. */
export const ALLOCATION_FIELDS: readonly Field<Allocation>[] = [
  field('list', textCell, 'list'),
  field('seq', textCell, 'seq'),
  field('category', textCell, 'category'),
  field('item', textCell, 'item'),
  totalField('value', valueCell, 'total'),
  totalField('unit', textCell, 'unit'),
  totalField('comparator', comparatorCell, 'comparator'),
  field('units', listCell, 'units'),
];

/** The field of the value of one district. */
export function shareField(district: string): Field<Allocation> {
  return {
    column: 'share',
    toCell: ({ cells, total }) => shareCell(cells[district] ?? null, total?.unit ?? ''),
    withCell: (record, cell) => ({ ...record, cells: { ...record.cells, [district]: shareOf(cell) } }),
  };
}
