import { emitFormatChanged, emitChanged } from '../events/cell-events.ts';
import { emitProtectionChanged } from '../events/sheet-events.ts';
import { rangeOf, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { HostCellValue } from '../model/grid.ts';
import { changeValidations } from '../model/validations.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { allows } from '../model/permission.ts';
import { clearCells } from '../range/clear.ts';
import { copyCells } from '../range/copy.ts';
import { mergeCells } from '../range/merge.ts';
import { deleteCells, insertCells } from '../range/shift/insert-delete.ts';
import { copySheet } from '../sheet/copy.ts';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../sheet/sheets.ts';
import { clearTableFilters, setTableFilter } from '../table/filtering.ts';
import { sortTable } from '../table/sorting.ts';
import { type ExcelMessage, BasicUser, checkSelectable } from './basic-user.ts';

/** All actions of a user of Excel, by name of sheet, table and column. */
export class ExcelUser extends BasicUser {
  sortTable(table: string, column: string, ascending = true): ExcelMessage {
    return this.act(() => {
      const fields = [{ key: this.column(table, column), ascending }];
      sortTable(this.host.context, this.table(table), { fields, matchCase: false, method: 'PinYin' });
      return null;
    });
  }

  filterTable(table: string, column: string, values: readonly string[]): ExcelMessage {
    return this.act(() => {
      setTableFilter(this.host.context, this.table(table), this.column(table, column), {
        filterOn: 'Values',
        values,
      });
      return null;
    });
  }

  clearFilter(table: string): ExcelMessage {
    return this.act(() => {
      clearTableFilters(this.host.context, this.table(table));
      return null;
    });
  }

  /** Inserts entire rows before a row, numbered from 1 as in Excel. */
  insertRows(sheet: string, row: number, count = 1): ExcelMessage {
    return this.act(() => {
      insertCells(this.host.context, this.sheet(sheet), rangeOf(row - 1, 0, count, MAX_COLUMNS), 'Down');
      return null;
    });
  }

  deleteRows(sheet: string, row: number, count = 1): ExcelMessage {
    return this.act(() => {
      deleteCells(this.host.context, this.sheet(sheet), rangeOf(row - 1, 0, count, MAX_COLUMNS), 'Up');
      return null;
    });
  }

  /** Inserts entire columns before the column of an address. */
  insertColumns(sheet: string, address: string, count = 1): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      insertCells(this.host.context, on, rangeOf(0, area.column, MAX_ROWS, count), 'Right');
      return null;
    });
  }

  deleteColumns(sheet: string, address: string, count = 1): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      deleteCells(this.host.context, on, rangeOf(0, area.column, MAX_ROWS, count), 'Left');
      return null;
    });
  }

  /**
   * Moves a column of a table to another index. Structured references refer to it by name;
   * plain addresses of the moved cells are not updated.
   */
  moveColumn(table: string, column: string, to: number): ExcelMessage {
    return this.act(() => {
      const own = this.table(table);
      if (own.sheet.protection !== null) throw excelError('locked-cells', own.sheet.name);
      const from = this.column(table, column);
      const order = own.columns.map((_, index) => index).filter((index) => index !== from);
      order.splice(to, 0, from);
      const { grid } = own.sheet;
      const { row: top, column: left } = own.area;
      for (let row = top; row <= lastRow(own.area); row += 1) {
        const cells = own.columns.map((_, index): readonly [HostCellValue, string | null, number] => [
          grid.value(row, left + index),
          grid.formula(row, left + index),
          grid.style(row, left + index),
        ]);
        order.forEach((source, target) => {
          const [value, formula, style] = cells[source] ?? [null, null, 0];
          grid.setContent(row, left + target, value, formula);
          grid.setStyle(row, left + target, style);
        });
      }
      const { columns } = own;
      own.columns = order.flatMap((index) => columns[index] ?? []);
      const filters = [...own.filters];
      own.filters.clear();
      for (const [index, criteria] of filters) own.filters.set(order.indexOf(index), criteria);
      this.host.context.calculator.invalidate();
      emitChanged(this.host.context, own.sheet, own.area);
      return null;
    });
  }

  addSheet(name: string): ExcelMessage {
    return this.act(() => {
      activateSheet(this.host.context, addSheet(this.host.context, name));
      return null;
    });
  }

  renameSheet(sheet: string, name: string): ExcelMessage {
    return this.act(() => {
      renameSheet(this.host.context, this.sheet(sheet), name);
      return null;
    });
  }

  /** Copies a sheet behind itself. The copy of a protected sheet is protected. */
  copySheet(sheet: string): ExcelMessage {
    return this.act(() => {
      const from = this.sheet(sheet);
      copySheet(this.host.context, from, this.host.book.sheets.indexOf(from) + 1);
      return null;
    });
  }

  /** Merges cells; only the first value stays. */
  mergeCells(sheet: string, address: string): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      mergeCells(this.host.context, on, area, false);
      return null;
    });
  }

  /** Clears the contents of cells, as the key Delete does. */
  clear(sheet: string, address: string): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      checkSelectable(on);
      clearCells(this.host.context, on, area, 'Contents');
      return null;
    });
  }

  /** Fills the first row of an area down, as Ctrl+D does. */
  fillDown(sheet: string, address: string): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      checkSelectable(on);
      const options = { type: 'All', skipBlanks: false, transpose: false };
      copyCells(
        this.host.context,
        { sheet: on, area: { ...area, rowCount: 1 } },
        { sheet: on, area },
        options,
      );
      return null;
    });
  }

  deleteSheet(sheet: string): ExcelMessage {
    return this.act(() => {
      deleteSheet(this.host.context, this.sheet(sheet));
      return null;
    });
  }

  hideSheet(sheet: string): ExcelMessage {
    return this.act(() => {
      setVisibility(this.host.context, this.sheet(sheet), 'Hidden');
      return null;
    });
  }

  moveSheet(sheet: string, position: number): ExcelMessage {
    return this.act(() => {
      moveSheet(this.host.context, this.sheet(sheet), position);
      return null;
    });
  }

  activateSheet(sheet: string): ExcelMessage {
    return this.act(() => {
      activateSheet(this.host.context, this.sheet(sheet));
      return null;
    });
  }

  /** Fills cells with a colour, #RRGGBB. */
  colour(sheet: string, address: string, fill: string): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      if (!allows(on, 'formatCells')) throw excelError('locked-cells', on.name);
      on.grid.restyle(
        area,
        this.host.book.styles.changer((style) => ({ ...style, fill })),
      );
      emitFormatChanged(this.host.context, on, area);
      return null;
    });
  }

  /** Protects a sheet without a password; options as in `WorksheetProtection.protect`. */
  protectSheet(sheet: string, options: Readonly<Record<string, unknown>> = {}): ExcelMessage {
    return this.act(() => {
      const on = this.sheet(sheet);
      on.protection = { options, password: null };
      emitProtectionChanged(this.host.context, on);
      return null;
    });
  }

  unprotectSheet(sheet: string): ExcelMessage {
    return this.act(() => {
      const on = this.sheet(sheet);
      on.protection = null;
      emitProtectionChanged(this.host.context, on);
      return null;
    });
  }

  /** Removes the validation of cells, as the dialog of Excel does with 全部清除. */
  clearValidation(sheet: string, address: string): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      if (!allows(on, 'validation')) throw excelError('locked-cells', on.name);
      changeValidations(on, area, () => null);
      return null;
    });
  }

  private column(table: string, name: string): number {
    const index = this.table(table).columns.findIndex((column) => column.name === name);
    if (index < 0) throw new Error(`Table ${table} has no column ${name}.`);
    return index;
  }
}
