import type { Language } from '#core/text/language';
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
import type { Cell } from '../grid/selection.ts';
import { addressOf } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import { refusalSentence } from './sentences.ts';

const FORBIDDEN_EN = 'This value does not match the data validation of this cell.';

/** The person at the preview's sheet: by cells rather than addresses, and told in their language what Excel refuses. */
export class Typist extends BasicUser {
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
        if (error instanceof HostFailure) return refusalSentence(error, this.language());
        throw error;
      }
    });
  }

  enter(sheet: Sheet, cell: Cell, text: string): ExcelMessage {
    const stopped = this.type(sheet.name, addressOf(rangeOf(cell.row, cell.column)), text);
    return this.language() === 'en' && stopped?.startsWith(INVALID_VALUE_MESSAGE) === true
      ? FORBIDDEN_EN
      : stopped;
  }

  pasteAt(sheet: Sheet, cell: Cell, block: readonly (readonly string[])[]): ExcelMessage {
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
