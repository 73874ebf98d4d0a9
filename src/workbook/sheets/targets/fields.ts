import type { Target } from '#core/record/target';
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
import { type Field, field } from '../../codec/field.ts';

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
