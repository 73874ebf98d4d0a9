import { rangeOf } from '#xlsx/cell-range';
import { type Book, fileBookOf } from '#excel-host/public';

/**
 * Everything of a workbook that a file of it would keep, as a text to be compared; without
 * what changes by itself: the selection, the results of formulas, the numbers of styles and
 * styles that no cell has.
 */
export function contentOf(book: Book): string {
  const { sheets, styles, namedStyles, ...rest } = fileBookOf({
    ...book,
    selection: rangeOf(0, 0),
    active: book.sheets[0] ?? book.active,
  });
  const words = styles.map((style) =>
    JSON.stringify({ ...style, named: namedStyles[style.named ?? -1] }, expanded),
  );
  const known = new Map<string, number>();
  /** A number for a style by how it looks; that of plain cells is 0. */
  const look = (style: number | null | undefined): number => {
    const word = words[style ?? 0] ?? '';
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
  look(0);
  const typed = sheets.map(
    ({ values, formulas, styles: numbers, columns, rowStyles, heights, ...sheet }) => ({
      ...sheet,
      columns: columns.map((column) => ({ ...column, style: look(column.style) })),
      rowStyles: [...rowStyles].map(([row, style]) => [row, look(style)]),
      heights: heights.flatMap((height, row) => (height == null ? [] : [[row, height]])),
      rows: numbers.map((inRow, row) => {
        const width = Math.max(inRow?.length ?? 0, values[row]?.length ?? 0);
        const cells: unknown[] = [];
        for (let column = 0; column < width; column += 1) {
          const formula = formulas.get(row)?.get(column) ?? null;
          const value = formula === null ? (values[row]?.[column] ?? null) : null;
          const style = look(inRow?.[column]);
          if (value !== null || formula !== null || style !== 0) cells.push([column, value, formula, style]);
        }
        return cells.length === 0 ? null : [row, cells];
      }),
    }),
  );
  for (const { rows } of typed) while (rows.length > 0 && rows.at(-1) === null) rows.pop();
  return JSON.stringify({ ...rest, looks: [...known.keys()], sheets: typed }, expanded);
}

/** Maps and sets have no form in JSON. */
const expanded = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
