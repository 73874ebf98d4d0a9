import type { HostContext } from '../context.ts';
import { EVENT, WORKBOOK_TARGET } from '../events/event-type.ts';
import { rangeOf } from '#xlsx/cell-range';
import { excelError } from '../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../protocol/host-object.ts';
import { HostApplication, HostRuntime } from './book/application.ts';
import { HostNames } from './book/names.ts';
import { HostProperties } from './book/properties.ts';
import { HostSettings } from './book/settings.ts';
import { HostXmlParts } from './book/xml-parts.ts';
import { HostWorkbookProtection } from './sheet/protection.ts';
import { HostStyles } from './format/named-styles.ts';
import { HostRange } from './range/range.ts';
import { addEventMethods } from './event-methods.ts';
import { HostTables } from './table/tables.ts';
import { HostWorksheets } from './sheet/worksheets.ts';

/** The workbook: root of all objects of the client. */
export class HostWorkbook extends HostObject {
  readonly type = 'Workbook';
  readonly eventTarget = WORKBOOK_TARGET;

  constructor(readonly context: HostContext) {
    super();
  }

  get Name(): string {
    return this.context.book.fileName;
  }

  get Tables(): HostTables {
    return new HostTables(this.context, null);
  }

  get Protection(): HostWorkbookProtection {
    return new HostWorkbookProtection(this.context);
  }

  get Styles(): HostStyles {
    return new HostStyles(this.context);
  }

  get Worksheets(): HostWorksheets {
    return new HostWorksheets(this.context);
  }

  get Names(): HostNames {
    return new HostNames(this.context, null);
  }

  get Settings(): HostSettings {
    return new HostSettings(this.context);
  }

  get CustomXmlParts(): HostXmlParts {
    return new HostXmlParts(this.context);
  }

  get Properties(): HostProperties {
    return new HostProperties(this.context);
  }

  get Application(): HostApplication {
    return new HostApplication(this.context);
  }

  get _Runtime(): HostRuntime {
    return new HostRuntime(this.context);
  }

  GetSelectedRange(): HostRange {
    const { active, selection } = this.context.book;
    return new HostRange(this.context, active, selection);
  }

  GetActiveCell(): HostRange {
    const { active, selection } = this.context.book;
    return new HostRange(this.context, active, rangeOf(selection.row, selection.column));
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): HostRange | NullObject {
    const place = this.context.events.rememberedRange(String(id));
    if (place === undefined || !this.context.book.sheets.includes(place.sheet)) return NULL_OBJECT;
    return new HostRange(this.context, place.sheet, place.area);
  }

  _GetRangeForEventByReferenceId(id: unknown): HostRange {
    const found = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (found === NULL_OBJECT) throw excelError('item-not-found', String(id));
    return found;
  }
}

addEventMethods(HostWorkbook.prototype, { Activated: EVENT.workbookActivated });
