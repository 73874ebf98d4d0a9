import { type CellValue, sameCell } from '#xlsx/cell-value';
import type { CellCodec } from './cell.ts';

/** One property of a record and the column it is shown in. */
export interface Field<R> {
  readonly column: string;
  readonly toCell: (record: R) => CellValue;
  /** The record with the property taken from the cell, or undefined if the cell cannot be read. */
  readonly withCell: (record: R, cell: CellValue) => R | undefined;
}

/** The field of a property with a codec. */
export function field<R, K extends keyof R>(property: K, codec: CellCodec<R[K]>, column: string): Field<R> {
  return {
    column,
    toCell: (record) => codec.toCell(record[property]),
    withCell(record, cell) {
      const value = codec.fromCell(cell);
      return value === undefined ? undefined : { ...record, [property]: value };
    },
  };
}

/** A cell of a record that users changed. */
export interface CellEdit {
  readonly column: string;
  readonly was: CellValue;
  readonly now: CellValue;
  /** False: the cell cannot be read as what its column has; the record keeps its value. */
  readonly understood: boolean;
}

/** `was`: what was written there. `undefined` for a column that was deleted. */
type CellLookup = (column: string, was: CellValue) => CellValue | undefined;

/**
 * The record as the sheet shows it now, and the cells that differ. Properties whose cell
 * is unchanged are taken from the record, so that nothing is lost that a cell cannot show.
 */
export function applyCells<R>(
  fields: readonly Field<R>[],
  record: R,
  lookup: CellLookup,
): { readonly record: R; readonly edits: readonly CellEdit[] } {
  let current = record;
  const edits: CellEdit[] = [];
  for (const entry of fields) {
    const was = entry.toCell(record);
    const now = lookup(entry.column, was);
    if (now === undefined || sameCell(now, was)) continue;
    const changed = entry.withCell(current, now);
    if (changed !== undefined) current = changed;
    edits.push({ column: entry.column, was, now, understood: changed !== undefined });
  }
  return { record: current, edits };
}
