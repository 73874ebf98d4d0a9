import { HostObject } from '../../protocol/host-object.ts';

/** A collection of objects that sheets of the host cannot have: it can be counted only. */
export class HostNothing extends HostObject {
  constructor(readonly type: string) {
    super();
  }

  GetCount(): number {
    return 0;
  }
}
