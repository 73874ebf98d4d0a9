/** What a cell can hold; dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | null;
