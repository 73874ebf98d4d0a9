import { cellAddress } from '../../address.ts';
import type { XlsxSheet, XlsxValue } from '../../book.ts';
import type { CellRange } from '../../cell-range.ts';
import { cellXml } from '../../write/rows-xml.ts';
import type { StringsEditor } from '../part/strings-editor.ts';
import { changedAttributes } from '../sheet/row-text.ts';
import type { SheetText } from '../sheet/sheet-text.ts';
import { withPrefix } from '../xml/document.ts';

/** A cell to write; `formula` is without "=", `value` then its last result. */
export interface CellContent {
  readonly value: XlsxValue;
  readonly formula: string | null;
  /** Number in the style part of the file. */
  readonly style: number;
}

/** Writes a cell; without content and style it is removed. */
export function writeCell(
  sheet: SheetText,
  row: number,
  column: number,
  { value, formula, style }: CellContent,
  strings: StringsEditor,
): void {
  const isEmpty = value === null && formula === null && style === 0;
  const before = sheet.rows.find(row)?.cells.get(column);
  if (isEmpty) {
    if (before !== undefined) sheet.rows.setCell(row, column, null);
    return;
  }
  const cell = withPrefix(cellXml(cellAddress(row, column), style, value, formula, strings), sheet.prefix);
  if (cell === before) return;
  sheet.rows.setCell(row, column, cell);
  // The columns from the first to the last cell, which are only a hint.
  const text = sheet.rows.edit(row);
  text.attributes = changedAttributes(text.attributes, { spans: null });
}

/** What a sheet of a book shows in a cell. */
export function contentIn(
  { values, formulas, styles }: XlsxSheet,
  row: number,
  column: number,
  numbers: readonly number[],
): CellContent {
  return {
    value: values[row]?.[column] ?? null,
    formula: formulas.get(row)?.get(column) ?? null,
    style: numbers[styles[row]?.[column] ?? 0] ?? 0,
  };
}

/** Writes an area as a sheet of a book has it; cells that are kept stay. Rows are as high as the book says. */
export function writeArea(
  sheet: SheetText,
  area: CellRange,
  source: XlsxSheet,
  numbers: readonly number[],
  strings: StringsEditor,
  isKept: (row: number, column: number) => boolean,
): void {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1)
      if (!isKept(row, column))
        writeCell(sheet, row, column, contentIn(source, row, column, numbers), strings);
    setHeight(sheet, row, source.heights[row] ?? null);
  }
}

/** Sets the height of a row in points; null: as high as its text needs. */
export function setHeight(sheet: SheetText, row: number, height: number | null): void {
  const known = sheet.rows.find(row);
  if (known === null && height === null) return;
  const attributes = changedAttributes(
    known?.attributes ?? '',
    height === null ? { ht: null, customHeight: null } : { ht: height, customHeight: 1 },
  );
  if (attributes !== known?.attributes) sheet.rows.edit(row).attributes = attributes;
}
