import type { Target } from '#core/record/target';
import type { CellValue } from '#xlsx/cell-value';
import type { TargetColumn } from './columns.ts';
import { COMPARATOR_WORDS, KIND_WORDS } from '../../codec/wording.ts';
import {
  type CellCodec,
  optionalNumberCell,
  optionalTextCell,
  textCell,
  wordCell,
} from '../../codec/cell.ts';
import { deadlineCell } from '../../codec/date.ts';
import { typedDay, typedDeadline } from '../../codec/typed-day.ts';
import { type Field, field } from '../../codec/field.ts';
import { measuredNumber } from '../../codec/measured-number.ts';

const directionCell: CellCodec<'down' | null> = {
  toCell: (direction) => (direction === 'down' ? '下降' : null),
  fromCell: (cell) => (cell === null || cell === '' ? null : cell === '下降' ? 'down' : undefined),
};

const flagCell: CellCodec<boolean> = {
  toCell: (flag) => (flag ? '是' : null),
  fromCell: (cell) =>
    cell === '是' ? true : cell === null || cell === '' || cell === '否' ? false : undefined,
};

const shown = <K extends keyof Target>(
  property: K & TargetColumn,
  codec: CellCodec<Target[K]>,
): Field<Target> => field<Target, K>(property, codec, property);

/** Columns of 目标指标 that are properties of a target. */
export const TARGET_FIELDS: readonly Field<Target>[] = [
  shown('metric', textCell),
  shown('kind', wordCell(KIND_WORDS)),
  shown('comparator', wordCell(COMPARATOR_WORDS)),
  shown('value', optionalNumberCell),
  shown('value2', optionalNumberCell),
  shown('unit', textCell),
  shown('direction', directionCell),
  shown('stretch', flagCell),
  shown('qualifier', optionalTextCell),
  shown('deadline', deadlineCell),
];

/**
 * The columns for reading what people typed: a deadline in words of the calendar is a date, a
 * goal with a unit is a number of the unit of its target.
 *
 * @param yearOf The year of the notice of a target.
 */
export const typedTargetFields = (yearOf: (target: Target) => number | null): readonly Field<Target>[] =>
  TARGET_FIELDS.map((own) => {
    switch (own.column) {
      case 'deadline':
        return { ...own, withCell: (target, cell) => withDeadline(target, cell, yearOf(target)) };
      case 'value':
      case 'value2':
        return { ...own, withCell: (target, cell) => withGoal(target, own.column, cell) };
      default:
        return own;
    }
  });

function withGoal(target: Target, column: string, cell: CellValue): Target | undefined {
  const value = measuredNumber(cell, target.unit);
  return value === undefined ? undefined : { ...target, [column]: value };
}

function withDeadline(target: Target, cell: CellValue, year: number | null): Target | undefined {
  const read = deadlineCell.fromCell(cell) ?? typedDay(cell, () => null);
  if (read === undefined) return undefined;
  const deadline = typeof cell === 'string' && read !== null ? typedDeadline(read, year) : read;
  return deadline === undefined ? undefined : { ...target, deadline: deadline ?? read };
}
