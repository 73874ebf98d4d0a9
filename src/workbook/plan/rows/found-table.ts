import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { findColumns } from '../../reading/find-columns.ts';

/** The sheet columns of the columns of a model, as reading finds them under these titles; -1 where one is missing. */
export function placesOf(titles: readonly CellValue[], headers: readonly string[]): readonly number[] {
  const { places } = findColumns(
    titles,
    headers.map((header, column) => ({ key: String(column), header, width: 0, style: 'text' })),
  );
  return headers.map((_, column) => places.get(String(column)) ?? -1);
}

/** The number of columns of a model, as far as it has values. */
export const columnsOf = ({ values, columns }: SheetModel): number =>
  values.reduce((most, { length }) => Math.max(most, length), columns.length);
