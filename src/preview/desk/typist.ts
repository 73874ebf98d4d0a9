import type { Language } from '#core/issue/language';
import type { WorkbookHost } from '#host/host';
import { areaOf } from '#host/model/area';
import type { Sheet } from '#host/model/book';
import { HostFailure } from '#host/protocol/host-failure';
import { clearCells } from '#host/range/clear';
import { activateSheet } from '#host/sheet/sheets';
import { FORBIDDEN, type Stopped, User } from '#host/user/user';
import type { Cell } from '../grid/selection.ts';
import { addressOf } from '#host/model/address';
import type { Area } from '#host/model/area';
import { refusalSentence } from './sentences.ts';

const FORBIDDEN_EN = 'This value does not match the data validation of this cell.';

/** The person at the preview's sheet: by cells rather than addresses, and told in their language what Excel refuses. */
export class Typist extends User {
  constructor(
    host: WorkbookHost,
    private readonly language: () => Language,
  ) {
    super(host);
  }

  override act(work: () => Stopped | undefined): Stopped {
    return super.act(() => {
      try {
        return work();
      } catch (error) {
        if (error instanceof HostFailure) return refusalSentence(error, this.language());
        throw error;
      }
    });
  }

  enter(sheet: Sheet, cell: Cell, text: string): Stopped {
    const stopped = this.type(sheet.name, addressOf(areaOf(cell.row, cell.column)), text);
    return this.language() === 'en' && stopped?.startsWith(FORBIDDEN) === true ? FORBIDDEN_EN : stopped;
  }

  pasteAt(sheet: Sheet, cell: Cell, block: readonly (readonly string[])[]): Stopped {
    return this.paste(sheet.name, addressOf(areaOf(cell.row, cell.column)), block);
  }

  selectArea(sheet: Sheet, area: Area): Stopped {
    return this.select(sheet.name, addressOf(area));
  }

  clear(sheet: Sheet, area: Area): Stopped {
    return this.act(() => {
      clearCells(this.host.context, sheet, area, 'Contents');
      return null;
    });
  }

  show(sheet: Sheet): Stopped {
    return this.act(() => {
      activateSheet(this.host.context, sheet);
      return null;
    });
  }
}
