import type { Language } from '../text.ts';
import {
  type WorkbookHost,
  type Sheet,
  HostFailure,
  clearCells,
  activateSheet,
  INVALID_VALUE_MESSAGE,
  type ExcelMessage,
  BasicUser,
} from '#excel-host/public';
import { rangeOf } from '#xlsx/cell-range';
import type { SheetCell } from '../grid/input/selection.ts';
import { addressOf } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import { excelErrorText } from './excel-error-text.ts';

const FORBIDDEN_EN = 'This value does not match the data validation of this cell.';

/** The user's actions in the preview: by cells instead of addresses, with Excel's refusals as messages in the user's language. */
export class PreviewUser extends BasicUser {
  constructor(
    host: WorkbookHost,
    private readonly language: () => Language,
  ) {
    super(host);
  }

  override act(work: () => ExcelMessage | undefined): ExcelMessage {
    return super.act(() => {
      try {
        return work();
      } catch (error) {
        if (error instanceof HostFailure) return excelErrorText(error, this.language());
        throw error;
      }
    });
  }

  enter(sheet: Sheet, cell: SheetCell, text: string): ExcelMessage {
    const message = this.type(sheet.name, addressOf(rangeOf(cell.row, cell.column)), text);
    return this.language() === 'en' && message?.startsWith(INVALID_VALUE_MESSAGE) === true
      ? FORBIDDEN_EN
      : message;
  }

  pasteAt(sheet: Sheet, cell: SheetCell, block: readonly (readonly string[])[]): ExcelMessage {
    return this.paste(sheet.name, addressOf(rangeOf(cell.row, cell.column)), block);
  }

  selectArea(sheet: Sheet, area: CellRange): ExcelMessage {
    return this.select(sheet.name, addressOf(area));
  }

  clear(sheet: Sheet, area: CellRange): ExcelMessage {
    return this.act(() => {
      clearCells(this.host.context, sheet, area, 'Contents');
      return null;
    });
  }

  show(sheet: Sheet): ExcelMessage {
    return this.act(() => {
      activateSheet(this.host.context, sheet);
      return null;
    });
  }
}
