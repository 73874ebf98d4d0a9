import type { CellValue } from '#xlsx/cell-value';

/** Keys with a number behind those that occurred before. */
export function uniqueKeys(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count === 0 ? key : `${key} ~${String(count)}`;
  });
}

/** Keys of the rows of a page: their first text. */
export const pageKeys = (values: readonly (readonly CellValue[])[]): readonly string[] =>
  uniqueKeys(
    values.map((cells) => cells.find((cell) => typeof cell === 'string' && cell !== '')).map(String),
  );
