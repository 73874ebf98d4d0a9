import { tellFormatChanged, tellChanged } from '../events/changed.ts';
import { tellProtectionChanged } from '../events/sheet-events.ts';
import { rangeOf, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { CellValue } from '../model/grid.ts';
import { deleteCells, insertCells } from '../range/insert.ts';
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
import { type Stopped, User } from './user.ts';

/** A person who also works with sheets, rows, tables and colours. Columns of tables go by name. */
export class Person extends User {
  sortTable(table: string, column: string, ascending = true): Stopped {
    return this.act(() => {
      const fields = [{ key: this.column(table, column), ascending }];
      sortTable(this.host.context, this.table(table), { fields, matchCase: false, method: 'PinYin' });
      return null;
    });
  }

  filterTable(table: string, column: string, values: readonly string[]): Stopped {
    return this.act(() => {
      setTableFilter(this.host.context, this.table(table), this.column(table, column), {
        filterOn: 'Values',
        values,
      });
      return null;
    });
  }

  clearFilter(table: string): Stopped {
    return this.act(() => {
      clearTableFilters(this.host.context, this.table(table));
      return null;
    });
  }

  /** Puts entire rows in before a row, numbered as Excel shows them, from 1. */
  insertRows(sheet: string, row: number, count = 1): Stopped {
    return this.act(() => {
      insertCells(this.host.context, this.sheet(sheet), rangeOf(row - 1, 0, count, MAX_COLUMNS), 'Down');
      return null;
    });
  }

  deleteRows(sheet: string, row: number, count = 1): Stopped {
    return this.act(() => {
      deleteCells(this.host.context, this.sheet(sheet), rangeOf(row - 1, 0, count, MAX_COLUMNS), 'Up');
      return null;
    });
  }

  /** Puts entire columns in before the one an address lies in. */
  insertColumns(sheet: string, address: string, count = 1): Stopped {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      insertCells(this.host.context, on, rangeOf(0, area.column, MAX_ROWS, count), 'Right');
      return null;
    });
  }

  deleteColumns(sheet: string, address: string, count = 1): Stopped {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      deleteCells(this.host.context, on, rangeOf(0, area.column, MAX_ROWS, count), 'Left');
      return null;
    });
  }

  /**
   * Drags a column of a table to another place among its columns. Structured references
   * go along by name; plain addresses of the moved cells are not followed here.
   */
  moveColumn(table: string, column: string, to: number): Stopped {
    return this.act(() => {
      const own = this.table(table);
      const from = this.column(table, column);
      const order = own.columns.map((_, index) => index).filter((index) => index !== from);
      order.splice(to, 0, from);
      const { grid } = own.sheet;
      const { row: top, column: left } = own.area;
      for (let row = top; row <= lastRow(own.area); row += 1) {
        const cells = own.columns.map((_, index): readonly [CellValue, string | null, number] => [
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
      this.host.context.calculator.changed();
      tellChanged(this.host.context, own.sheet, own.area);
      return null;
    });
  }

  addSheet(name: string): Stopped {
    return this.act(() => {
      activateSheet(this.host.context, addSheet(this.host.context, name));
      return null;
    });
  }

  renameSheet(sheet: string, name: string): Stopped {
    return this.act(() => {
      renameSheet(this.host.context, this.sheet(sheet), name);
      return null;
    });
  }

  deleteSheet(sheet: string): Stopped {
    return this.act(() => {
      deleteSheet(this.host.context, this.sheet(sheet));
      return null;
    });
  }

  hideSheet(sheet: string): Stopped {
    return this.act(() => {
      setVisibility(this.host.context, this.sheet(sheet), 'Hidden');
      return null;
    });
  }

  moveSheet(sheet: string, position: number): Stopped {
    return this.act(() => {
      moveSheet(this.host.context, this.sheet(sheet), position);
      return null;
    });
  }

  activateSheet(sheet: string): Stopped {
    return this.act(() => {
      activateSheet(this.host.context, this.sheet(sheet));
      return null;
    });
  }

  /** Fills cells with a colour, #RRGGBB. */
  colour(sheet: string, address: string, fill: string): Stopped {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      on.grid.restyle(
        area,
        this.host.book.styles.changer((style) => ({ ...style, fill })),
      );
      tellFormatChanged(this.host.context, on, area);
      return null;
    });
  }

  /** Protects a sheet without a password; options as `WorksheetProtection.protect` takes them. */
  protectSheet(sheet: string, options: Readonly<Record<string, unknown>> = {}): Stopped {
    return this.act(() => {
      const on = this.sheet(sheet);
      on.protection = { options, password: null };
      tellProtectionChanged(this.host.context, on);
      return null;
    });
  }

  unprotectSheet(sheet: string): Stopped {
    return this.act(() => {
      const on = this.sheet(sheet);
      on.protection = null;
      tellProtectionChanged(this.host.context, on);
      return null;
    });
  }

  private column(table: string, name: string): number {
    const index = this.table(table).columns.findIndex((column) => column.name === name);
    if (index < 0) throw new Error(`Table ${table} has no column ${name}.`);
    return index;
  }
}
