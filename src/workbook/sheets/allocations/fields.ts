import type { Allocation, AllocationTotal } from '#core/record/allocation';
import type { CellValue } from '#xlsx/cell-value';
import { COMPARATOR_WORDS } from '../../codec/wording.ts';
import { listCell, optionalNumberCell, textCell, wordCell } from '../../codec/cell.ts';
import { type Field, field } from '../../codec/field.ts';
import { measuredNumber } from '../../codec/measured-number.ts';
import { shareCell, shareOf } from './share.ts';

const comparatorCell = wordCell(COMPARATOR_WORDS);

/** Converts a part of the total; a cell is read with the unit of the total. */
interface TotalCodec<K extends keyof AllocationTotal> {
  readonly toCell: (value: AllocationTotal[K]) => CellValue;
  readonly fromCell: (cell: CellValue, unit: string) => AllocationTotal[K] | undefined;
}

/** The field of a part of the total. A total that is missing is created by its value only. */
function totalField<K extends keyof AllocationTotal>(
  part: K,
  codec: TotalCodec<K>,
  column: string,
): Field<Allocation> {
  return {
    column,
    toCell: ({ total }) => (total === null ? null : codec.toCell(total[part])),
    withCell(record, cell) {
      const value = codec.fromCell(cell, record.total?.unit ?? '');
      if (value === undefined || (record.total === null && part !== 'value')) return undefined;
      const total = record.total ?? { value: 0, unit: '', comparator: '=' };
      return { ...record, total: { ...total, [part]: value } };
    },
  };
}

const valueCell: TotalCodec<'value'> = {
  toCell: optionalNumberCell.toCell,
  fromCell: (cell, unit) => measuredNumber(cell, unit) ?? undefined,
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
