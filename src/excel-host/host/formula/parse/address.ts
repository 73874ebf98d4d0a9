import { parseA1Ref } from '@borgar/fx/xlsx';
import { MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import type { EvaluationContext, Expression } from '../evaluate/expression.ts';
import { RangeOperand, isRange, type Operand } from '../value/operand.ts';
import { NULL_ERROR, REFERENCE, VALUE } from '../value/scalar.ts';

/** A parsed address; rows and columns from 0, null for whole rows or columns. */
interface ParsedAddress {
  /** "": the sheet of the formula. */
  readonly sheet: string;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly isTopPinned: boolean;
  readonly isBottomPinned: boolean;
}

/** Null: the address is in another workbook or spans several sheets. */
export function addressIn(text: string): ParsedAddress | null {
  const read = parseA1Ref(text);
  if (read === undefined || !('range' in read)) return null;
  const { workbookName = '', sheetName = '', range } = read;
  if (workbookName !== '' || sheetName.includes(':')) return null;
  return {
    sheet: sheetName,
    top: range.top ?? null,
    bottom: range.bottom ?? null,
    left: range.left ?? null,
    right: range.right ?? null,
    isTopPinned: range.$top === true,
    isBottomPinned: range.$bottom === true,
  };
}

/** A name and its sheet, "" without one; null for a name of another workbook. */
export function nameIn(text: string): { readonly sheet: string; readonly name: string } | null {
  const read = parseA1Ref(text);
  if (read === undefined || !('name' in read)) return null;
  const { workbookName = '', sheetName = '', name } = read;
  return workbookName === '' ? { sheet: sheetName, name } : null;
}

export const sheetMeant = (name: string, { cells, sheet }: EvaluationContext): Sheet | null =>
  name === '' ? sheet : cells.directory.sheet(name);

/** Number of rows without a dollar sign in an address: the rows that `shapeOf` makes relative. */
export const relativeRows = (text: string): number =>
  text
    .slice(text.lastIndexOf('!') + 1)
    .split(':')
    .filter((corner) => /^\$?[A-Za-z]{1,3}\d+$/.test(corner)).length;

/**
 * The expression of an address. Rows without a dollar sign are relative to `home`, unless
 * all are absolute (`isPinned`).
 */
export function addressExpression(address: ParsedAddress, home: number, isPinned: boolean): Expression {
  const { sheet: name, left, right } = address;
  const isArea = address.left !== null && address.top !== null;
  const relative = (pinned: boolean): boolean => isArea && !isPinned && !pinned;
  const top = address.top ?? 0;
  const bottom = address.bottom ?? MAX_ROWS - 1;
  const first = left ?? 0;
  const width = (right ?? MAX_COLUMNS - 1) - first + 1;
  const [topBase, bottomBase] = [relative(address.isTopPinned), relative(address.isBottomPinned)];
  return (at) => {
    const sheet = name === '' ? at.sheet : at.cells.directory.sheet(name);
    if (sheet === null) return REFERENCE;
    const moved = at.row - home;
    const one = topBase ? top + moved : top;
    const other = bottomBase ? bottom + moved : bottom;
    return new RangeOperand(sheet, Math.min(one, other), first, Math.abs(other - one) + 1, width);
  };
}

const bounded = (operand: Operand, other: Operand): readonly [RangeOperand, RangeOperand] | null =>
  isRange(operand) && isRange(other) && operand.sheet === other.sheet ? [operand, other] : null;

const lastOf = ({ row, rowCount, column, columnCount }: RangeOperand): readonly [number, number] => [
  row + rowCount,
  column + columnCount,
];

/** The operator `a:b`: the smallest range that contains both. */
export function rangeBetween(operand: Operand, other: Operand): Operand {
  const both = bounded(operand, other);
  if (both === null) return VALUE;
  const [a, b] = both;
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const [bottom, right] = [Math.max(lastOf(a)[0], lastOf(b)[0]), Math.max(lastOf(a)[1], lastOf(b)[1])];
  return new RangeOperand(a.sheet, row, column, bottom - row, right - column);
}

/** The operator `a b`: the cells in both ranges; #NULL! if there are none. */
export function rangeIntersection(operand: Operand, other: Operand): Operand {
  const both = bounded(operand, other);
  if (both === null) return isRange(operand) && isRange(other) ? NULL_ERROR : VALUE;
  const [a, b] = both;
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const [bottom, right] = [Math.min(lastOf(a)[0], lastOf(b)[0]), Math.min(lastOf(a)[1], lastOf(b)[1])];
  return bottom > row && right > column
    ? new RangeOperand(a.sheet, row, column, bottom - row, right - column)
    : NULL_ERROR;
}
