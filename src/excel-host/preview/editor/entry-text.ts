import { type Book, type Sheet, isError, categoryOf, displayText } from '#excel-host/public';
import type { SheetCell } from '../grid/input/selection.ts';

/** The text of a cell in the formula bar and at the start of editing; entering it unchanged gives the same cell. */
export function entryText(
  { styles }: Pick<Book, 'styles'>,
  { grid }: Sheet,
  { row, column }: SheetCell,
): string {
  const formula = grid.formula(row, column);
  if (formula !== null) return formula;
  const value = grid.value(row, column);
  if (value === null) return '';
  const { numberFormat, quotePrefix } = styles.get(grid.style(row, column));
  if (typeof value === 'string') return quotePrefix ? `'${value}` : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError(value)) return value.error;
  switch (categoryOf(numberFormat)) {
    case 'Percentage':
      return `${String(Number((value * 100).toPrecision(15)))}%`;
    case 'Date':
      return displayText(value, Number.isInteger(value) ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss');
    case 'Time':
      return displayText(value, 'h:mm:ss');
    default:
      return String(value);
  }
}
