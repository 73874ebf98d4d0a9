/** What a cell can hold; dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | null;

/** Whether a cell is empty or holds an empty text. */
export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || cell === null || cell === '';

/** Whether two cells hold the same value; an empty cell and an empty text are the same. */
export const sameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  (a ?? '') === (b ?? '');
