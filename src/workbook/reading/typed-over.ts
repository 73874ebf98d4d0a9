import { cellAddress } from '#xlsx/address';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import { type CellPlace, placeSet, type RawSheet } from './raw-book.ts';

interface Numbered {
  /** As Excel shows it. */
  readonly number: number;
}

/** A value in a cell that Duban draws as a formula. */
export interface TypedOverCell<Row extends Numbered> {
  readonly row: Row;
  readonly column: string;
  /** As Excel shows it: J7. */
  readonly address: string;
  readonly value: CellValue;
}

/**
 * The cells of calculated columns that hold a value instead of the formula. A column without
 * any formula was saved by a program that keeps values only: nobody typed over it. Where the
 * formulas of a sheet are not known there are none.
 */
export function typedOverCells<Row extends Numbered>(
  { rows: cells, formulas }: RawSheet,
  rows: readonly Row[],
  places: ReadonlyMap<string, number>,
  calculated: readonly string[],
): readonly TypedOverCell<Row>[] {
  if (formulas === undefined || formulas.length === 0) return [];
  const isFormula = placeSet(formulas);
  return calculated.flatMap((column): readonly TypedOverCell<Row>[] => {
    const place = places.get(column);
    if (place === undefined) return [];
    const at = ({ number }: Row): CellPlace => ({ row: number - 1, column: place });
    if (!rows.some((row) => isFormula.has(at(row)))) return [];
    return rows.flatMap((row) => {
      const value = cells[row.number - 1]?.[place] ?? null;
      if (isBlank(value) || isFormula.has(at(row))) return [];
      return [{ row, column, address: cellAddress(row.number - 1, place), value }];
    });
  });
}
