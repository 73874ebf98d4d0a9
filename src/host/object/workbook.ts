import type { HostContext } from '../context.ts';
import { HostObject } from '../protocol/host-object.ts';
import { HostWorksheets } from './worksheets.ts';

/** The workbook: root of everything the client addresses. */
export class HostWorkbook extends HostObject {
  readonly type = 'Workbook';

  constructor(private readonly context: HostContext) {
    super();
  }

  get Worksheets(): HostWorksheets {
    return new HostWorksheets(this.context);
  }
}
