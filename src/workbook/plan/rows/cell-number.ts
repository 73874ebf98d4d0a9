import { MAX_COLUMNS } from '#xlsx/cell-range';

/** A number that only this cell of a sheet has, as a key of maps with many cells. */
export const cellNumber = (row: number, column: number): number => row * MAX_COLUMNS + column;
