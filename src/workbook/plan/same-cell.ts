import type { CellValue } from '#xlsx/cell-value';

/** Whether two cells show the same: nothing and an empty text do. */
export const sameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  (a ?? '') === (b ?? '');

export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || cell === null || cell === '';
