import type { HostContext } from '../../context.ts';
import { HostObject } from '../../protocol/host-object.ts';

/** Something kept with the workbook under a key. */
export abstract class HostKeyed extends HostObject {
  constructor(
    protected readonly context: HostContext,
    protected readonly key: string,
  ) {
    super();
  }

  override get Id(): string {
    return this.key;
  }

  get Key(): string {
    return this.key;
  }
}
