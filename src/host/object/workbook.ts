import type { HostContext } from '../context.ts';
import { HostObject } from '../protocol/host-object.ts';
import { HostTables } from './table/tables.ts';
import { HostWorksheets } from './worksheets.ts';

/** The workbook: root of everything the client addresses. */
export class HostWorkbook extends HostObject {
  readonly type = 'Workbook';

  constructor(private readonly context: HostContext) {
    super();
  }

  get Tables(): HostTables {
    return new HostTables(this.context, null);
  }

  get Worksheets(): HostWorksheets {
    return new HostWorksheets(this.context);
  }
}
