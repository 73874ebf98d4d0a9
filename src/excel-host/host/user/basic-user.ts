import type { WorkbookHost } from '../host.ts';
import { addressOf } from '#xlsx/address';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { Sheet, SheetTable } from '../model/book.ts';
import { resolveRange } from '../name/resolve.ts';
import { sameName } from '../name/name-rules.ts';
import { validationAccepts, validationAt } from '../object/validation/check-value.ts';
import { excelError, HostFailure } from '../excel-error/host-failure.ts';
import { selectCells } from '../range/select.ts';
import { writeContent } from '../range/write.ts';
import { fillCalculatedColumn, growTables } from '../table/growth.ts';
import { parseCellInput } from '../cell-input/parse-cell-input.ts';

/** The message Excel shows when it prevents an action of the user; null if the action succeeded. */
export type ExcelMessage = string | null;

/** Excel's message for a value that a validation rejects, if the rule has none of its own. */
export const INVALID_VALUE_MESSAGE = '此值与此单元格定义的数据验证限制不匹配。';

/**
 * Checks that the user can select cells of a sheet, which is needed to change them.
 * @throws HostFailure on a sheet that is protected so that nothing can be selected; unlocked
 * cells, too, cannot be reached there.
 */
export function checkSelectable({ name, protection }: Sheet): void {
  if (protection?.options['selectionMode'] === 'None') throw excelError('locked-cells', name);
}

/**
 * A user at the keyboard: performs an action and what Excel does after it (tables grow,
 * calculated columns are filled, validations and locks are enforced), then emits the
 * events. See excel-user.ts for everything except typing and selecting.
 */
export class BasicUser {
  constructor(readonly host: WorkbookHost) {}

  /** Types a text into one cell and presses Enter. */
  type(sheet: string, address: string, text: string): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      const cell = rangeOf(area.row, area.column);
      checkSelectable(on);
      const stopped = this.objection(on, cell, text);
      if (stopped !== null) return stopped;
      writeContent(this.host.context, on, cell, [[text]]);
      growTables(this.host.context, on, cell.row, cell.column);
      fillCalculatedColumn(this.host.context, on, cell.row, cell.column);
      return null;
    });
  }

  /** Pastes a block of texts from outside: parsed as if typed; validations are not checked, as in Excel. */
  paste(
    sheet: string,
    address: string,
    block: readonly (readonly (string | number | boolean)[])[],
  ): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      const to = rangeOf(area.row, area.column, block.length, block[0]?.length ?? 1);
      checkSelectable(on);
      writeContent(this.host.context, on, to, block);
      for (let row = to.row; row < to.row + to.rowCount; row += 1)
        growTables(this.host.context, on, row, to.column);
      return null;
    });
  }

  select(sheet: string, address: string): ExcelMessage {
    return this.act(() => {
      const { on, area } = this.cells(sheet, address);
      checkSelectable(on);
      selectCells(this.host.context, on, area);
      return null;
    });
  }

  /** Starts editing a cell: until editing ends, requests of the add-in fail. */
  beginEditing(): void {
    this.host.isEditing = true;
  }

  endEditing(): void {
    this.host.isEditing = false;
  }

  /** Performs an action of the user and emits its events. Returns Excel's message if it is prevented. */
  act(work: () => ExcelMessage | undefined): ExcelMessage {
    const { events } = this.host.context;
    events.isUserAction = true;
    try {
      return work() ?? null;
    } catch (error) {
      if (error instanceof HostFailure) return error.message;
      throw error;
    } finally {
      events.isUserAction = false;
      this.host.flushEvents();
    }
  }

  sheet(name: string): Sheet {
    const found = this.host.book.sheets.find((sheet) => sameName(sheet.name, name));
    if (!found) throw new Error(`There is no sheet ${name}.`);
    return found;
  }

  table(name: string): SheetTable {
    const found = this.host.book.tables.find((table) => sameName(table.name, name));
    if (!found) throw new Error(`There is no table ${name}.`);
    return found;
  }

  cells(sheet: string, address: string): { readonly on: Sheet; readonly area: CellRange } {
    const place = resolveRange(this.host.book, address, this.sheet(sheet));
    if (!place) throw new Error(`${address} is no address.`);
    return { on: place.sheet, area: place.area };
  }

  /**
   * The message of the validation of a cell for a text; null if it is accepted, or if the
   * rule only warns.
   */
  private objection(sheet: Sheet, cell: CellRange, text: string): ExcelMessage {
    const { book } = this.host;
    const validation = validationAt(sheet, cell.row, cell.column);
    const { numberFormat } = book.styles.get(sheet.grid.style(cell.row, cell.column));
    const { value, formula } = parseCellInput(text, numberFormat);
    const { errorAlert } = validation;
    if (formula !== null || !errorAlert.showAlert || errorAlert.style !== 'Stop') return null;
    const verdict = validationAccepts(this.host.context, validation, {
      sheet,
      row: cell.row,
      column: cell.column,
      value,
    });
    if (verdict !== false) return null;
    return errorAlert.message === '' ? `${INVALID_VALUE_MESSAGE} (${addressOf(cell)})` : errorAlert.message;
  }
}
