import { type CellRange, rangeOf, intersection } from '#xlsx/cell-range';
import type { HostCellValue } from '../../model/grid.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import type { HostObject } from '../../protocol/host-object.ts';
import { NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { valueType } from '../../events/cell-events.ts';
import { mapCells } from '../../range/block.ts';
import { localFormats, numberFormats, setNumberFormats } from '../../range/number-formats.ts';
import { surroundingRange } from '../../range/region.ts';
import { hiddenColumns, hiddenRows, setColumnsHidden, setRowsHidden } from '../../range/hiding.ts';
import { formulasOf, plainValue, writeContent } from '../../range/write.ts';
import { categoryOf } from '../../number-format/number-format.ts';
import { displayText } from '../../number-format/display-text.ts';
import { foundOrFail, RangeLocation } from './range-location.ts';

/** The contents of a range, and the text it shows. */
export abstract class RangeContent<Self extends HostObject = HostObject> extends RangeLocation<Self> {
  get Values(): (string | number | boolean)[][] | null {
    return this.results((value) => plainValue(value));
  }

  set Values(values: unknown) {
    writeContent(this.context, this.sheet, this.area, values);
  }

  get Formulas(): (string | number | boolean)[][] | null {
    return formulasOf(this.sheet, this.area);
  }

  set Formulas(formulas: unknown) {
    writeContent(this.context, this.sheet, this.area, formulas);
  }

  /** Chinese Excel has English function names and separates arguments by commas. */
  get FormulasLocal(): (string | number | boolean)[][] | null {
    return this.Formulas;
  }

  set FormulasLocal(formulas: unknown) {
    writeContent(this.context, this.sheet, this.area, formulas);
  }

  get Text(): string[][] | null {
    const { styles } = this.context.book;
    const { grid } = this.sheet;
    return this.results((value, row, column) =>
      typeof value === 'string' && grid.style(row, column) === 0
        ? value
        : displayText(value, styles.get(grid.style(row, column)).numberFormat),
    );
  }

  get ValueTypes(): string[][] | null {
    return this.results(valueType);
  }

  get NumberFormat(): string[][] | null {
    return numberFormats(this.context, this.sheet, this.area);
  }

  set NumberFormat(formats: unknown) {
    setNumberFormats(this.context, this.sheet, this.area, formats);
  }

  get NumberFormatLocal(): string[][] | null {
    return localFormats(this.context, this.sheet, this.area);
  }

  set NumberFormatLocal(formats: unknown) {
    setNumberFormats(this.context, this.sheet, this.area, formats, true);
  }

  get NumberFormatCategories(): string[][] | null {
    return numberFormats(this.context, this.sheet, this.area)?.map((row) => row.map(categoryOf)) ?? null;
  }

  get RowHidden(): boolean | null {
    return hiddenRows(this.sheet, this.area);
  }

  set RowHidden(hidden: unknown) {
    setRowsHidden(this.context, this.sheet, this.area, hidden);
  }

  get ColumnHidden(): boolean | null {
    return hiddenColumns(this.sheet, this.area);
  }

  set ColumnHidden(hidden: unknown) {
    setColumnsHidden(this.sheet, this.area, hidden);
  }

  /** A cell is hidden if its row or its column is. */
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }

  /** Formulas return one value; nothing spills. */
  get HasSpill(): boolean {
    return false;
  }

  get SavedAsArray(): boolean {
    return false;
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Self | NullObject {
    const used = this.sheet.grid.used(valuesOnly === true);
    const common = used === null ? null : intersection(used, this.area);
    if (used === null || common === null) return NULL_OBJECT;
    const tight = this.tightened(common, valuesOnly === true);
    return tight === null ? NULL_OBJECT : this.at(tight);
  }

  GetUsedRange(valuesOnly: unknown): Self {
    return foundOrFail(this.GetUsedRangeOrNullObject(valuesOnly));
  }

  GetSurroundingRegion(): Self {
    return this.at(surroundingRange(this.sheet, rangeOf(this.area.row, this.area.column)));
  }

  Calculate(): null {
    this.context.calculator.calculate(this.sheet, this.area);
    return null;
  }

  SetDirty(): null {
    this.context.calculator.invalidate();
    return null;
  }

  _ValidateArraySize(rows: unknown, columns: unknown): null {
    const { rowCount, columnCount } = this.area;
    if (rows !== rowCount || columns !== columnCount) throw excelError('wrong-shape');
    return null;
  }

  protected results<T>(each: (value: HostCellValue, row: number, column: number) => T): T[][] | null {
    this.context.calculator.calculate(this.sheet, this.area);
    const { grid } = this.sheet;
    return mapCells(this.area, (row, column) => each(grid.value(row, column), row, column));
  }

  /** The smallest part of an area that contains all used cells in it. */
  private tightened(area: CellRange, valuesOnly: boolean): CellRange | null {
    const { grid } = this.sheet;
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    grid.each(area, (row, column) => {
      const isUsed =
        grid.value(row, column) !== null ||
        grid.formula(row, column) !== null ||
        (!valuesOnly && (grid.ownStyle(row, column) ?? 0) !== 0);
      if (!isUsed) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
    return bottom < 0 ? null : rangeOf(top, left, bottom - top + 1, right - left + 1);
  }
}
