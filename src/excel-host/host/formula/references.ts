import { parseA1Ref } from '@borgar/fx/xlsx';
import { MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import type { At, Expression } from './evaluation.ts';
import { CellRange, isRange, type Operand } from './operand.ts';
import { NULL_ERROR, REFERENCE, VALUE } from './scalar.ts';

/** An address taken apart; numbers from 0, null where whole rows or columns are meant. */
export interface Address {
  /** "" where the sheet of the formula is meant. */
  readonly sheet: string;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly left: number | null;
  readonly right: number | null;
  readonly isTopPinned: boolean;
  readonly isBottomPinned: boolean;
}

/** Null: another workbook is meant, or several sheets at once. */
export function addressIn(text: string): Address | null {
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

/** A name with the sheet before it, "" where none is. */
export function nameIn(text: string): { readonly sheet: string; readonly name: string } | null {
  const read = parseA1Ref(text);
  if (read === undefined || !('name' in read)) return null;
  const { workbookName = '', sheetName = '', name } = read;
  return workbookName === '' ? { sheet: sheetName, name } : null;
}

export const sheetMeant = (name: string, { cells, sheet }: At): Sheet | null =>
  name === '' ? sheet : cells.directory.sheet(name);

/** How many rows of a written address have no dollar sign: those that `shapeOf` counts from the formula's own. */
export const relativeRows = (text: string): number =>
  text
    .slice(text.lastIndexOf('!') + 1)
    .split(':')
    .filter((corner) => /^\$?[A-Za-z]{1,3}\d+$/.test(corner)).length;

/** An address as an expression. Rows without a dollar sign are counted from `home`, unless all are pinned. */
export function addressed(address: Address, home: number, isPinned: boolean): Expression {
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
    return new CellRange(sheet, Math.min(one, other), first, Math.abs(other - one) + 1, width);
  };
}

const bounded = (operand: Operand, other: Operand): readonly [CellRange, CellRange] | null =>
  isRange(operand) && isRange(other) && operand.sheet === other.sheet ? [operand, other] : null;

const lastOf = ({ row, rowCount, column, columnCount }: CellRange): readonly [number, number] => [
  row + rowCount,
  column + columnCount,
];

/** `a:b`: the smallest range that holds both. */
export function spanned(operand: Operand, other: Operand): Operand {
  const both = bounded(operand, other);
  if (both === null) return VALUE;
  const [a, b] = both;
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const [bottom, right] = [Math.max(lastOf(a)[0], lastOf(b)[0]), Math.max(lastOf(a)[1], lastOf(b)[1])];
  return new CellRange(a.sheet, row, column, bottom - row, right - column);
}

/** `a b`: the cells both have; #NULL! where they have none. */
export function crossed(operand: Operand, other: Operand): Operand {
  const both = bounded(operand, other);
  if (both === null) return isRange(operand) && isRange(other) ? NULL_ERROR : VALUE;
  const [a, b] = both;
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const [bottom, right] = [Math.min(lastOf(a)[0], lastOf(b)[0]), Math.min(lastOf(a)[1], lastOf(b)[1])];
  return bottom > row && right > column
    ? new CellRange(a.sheet, row, column, bottom - row, right - column)
    : NULL_ERROR;
}
