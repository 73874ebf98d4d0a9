import type { CellValue } from '#xlsx/cell-value';

/** What identifies a row by its key columns; null for a row without keys. */
export function rowKey(cells: readonly CellValue[] | undefined, keys: readonly number[]): string | null {
  const parts = keys.map((column) => cells?.[column] ?? '');
  return parts.every((part) => part === '') ? null : JSON.stringify(parts);
}

/** The rows of a sheet by key; a key that several rows have is left out. */
export function rowsByKey(
  rows: readonly (readonly CellValue[])[],
  keys: readonly number[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const several = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    const key = rowKey(cells, keys);
    if (key === null) continue;
    if (found.has(key)) several.add(key);
    found.set(key, row);
  }
  for (const key of several) found.delete(key);
  return found;
}
