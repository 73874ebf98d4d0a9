/** A cell as a key of maps and sets. */
export const cellKey = (row: number, column: number): string => `${String(row)} ${String(column)}`;
