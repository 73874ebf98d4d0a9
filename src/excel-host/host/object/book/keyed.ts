import type { HostContext } from '../../context.ts';
import { HostObject } from '../../protocol/host-object.ts';

/** An entry that is stored in the workbook under a key. */
export abstract class HostKeyedEntry extends HostObject {
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
