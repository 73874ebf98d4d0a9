import type { WorkbookHost } from '../host.ts';
import { addressOf } from '#xlsx/address';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { Sheet, Table } from '../model/book.ts';
import { placeOf } from '../name/resolve.ts';
import { sameName } from '../name/rules.ts';
import { accepts, validationAt } from '../object/validation-check.ts';
import { HostFailure } from '../protocol/host-failure.ts';
import { selectCells } from '../range/select.ts';
import { writeContent } from '../range/write.ts';
import { fillColumn, growAround } from '../table/growth.ts';
import { typed } from '../typed/typed.ts';

/** What Excel says when it does not let a person do something; null where it did. */
export type Stopped = string | null;

/** What Excel says of a value that a validation forbids, where the rule has no words of its own. */
export const FORBIDDEN = '此值与此单元格定义的数据验证限制不匹配。';

/**
 * A person at the keyboard: does what people do and Excel does of itself
 * then (tables grow, columns of formulas fill, validation and locks object). Events tell
 * the add-in afterwards. See person.ts for everything beyond typing and selecting.
 */
export class User {
  constructor(readonly host: WorkbookHost) {}

  /** Types into one cell and presses Enter. */
  type(sheet: string, address: string, text: string): Stopped {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      const cell = rangeOf(area.row, area.column);
      const stopped = this.objection(on, cell, text);
      if (stopped !== null) return stopped;
      writeContent(this.host.context, on, cell, [[text]]);
      growAround(this.host.context, on, cell.row, cell.column);
      fillColumn(this.host.context, on, cell.row, cell.column);
      return null;
    });
  }

  /** Pastes texts from outside: read as if typed; validation is not asked, as in Excel. */
  paste(sheet: string, address: string, block: readonly (readonly (string | number | boolean)[])[]): Stopped {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      const to = rangeOf(area.row, area.column, block.length, block[0]?.length ?? 1);
      writeContent(this.host.context, on, to, block);
      for (let row = to.row; row < to.row + to.rowCount; row += 1)
        growAround(this.host.context, on, row, to.column);
      return null;
    });
  }

  select(sheet: string, address: string): Stopped {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      selectCells(this.host.context, on, area);
      return null;
    });
  }

  /** Begins to type into a cell: until it ends, requests of the add-in fail. */
  beginEditing(): void {
    this.host.isEditing = true;
  }

  endEditing(): void {
    this.host.isEditing = false;
  }

  /** Does something as a person, and tells the add-in of it; what Excel refuses comes back as text. */
  act(work: () => Stopped | undefined): Stopped {
    const { events } = this.host.context;
    events.byPerson = true;
    try {
      return work() ?? null;
    } catch (error) {
      if (error instanceof HostFailure) return error.message;
      throw error;
    } finally {
      events.byPerson = false;
      this.host.tell();
    }
  }

  sheet(name: string): Sheet {
    const found = this.host.book.sheets.find((sheet) => sameName(sheet.name, name));
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  }

  table(name: string): Table {
    const found = this.host.book.tables.find((table) => sameName(table.name, name));
    if (!found) throw new Error(`There is no table ${name}.`);
    return found;
  }

  cells(sheet: string, address: string): { readonly on: Sheet; readonly area: CellRange } {
    const place = placeOf(this.host.book, address, this.sheet(sheet));
    if (!place) throw new Error(`${address} is no address.`);
    return { on: place.sheet, area: place.area };
  }

  /** What the validation of a cell says of a text. Rules that warn only let it through. */
  private objection(sheet: Sheet, cell: CellRange, text: string): Stopped {
    const { book } = this.host;
    const validation = validationAt(sheet, cell.row, cell.column);
    const { numberFormat } = book.styles.get(sheet.grid.style(cell.row, cell.column));
    const { value, formula } = typed(text, numberFormat);
    const { errorAlert } = validation;
    if (formula !== null || !errorAlert.showAlert || errorAlert.style !== 'Stop') return null;
    const verdict = accepts(this.host.context, validation, {
      sheet,
      row: cell.row,
      column: cell.column,
      value,
    });
    if (verdict !== false) return null;
    return errorAlert.message === '' ? `${FORBIDDEN} (${addressOf(cell)})` : errorAlert.message;
  }
}
