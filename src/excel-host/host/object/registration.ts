import type { HostContext } from '../context.ts';
import { registrationsOf } from '../events/registrations.ts';
import type { HostObject } from '../protocol/host-object.ts';

/** An object that tells events; `eventTarget` is how the client names it when it listens. */
export interface EventSource extends HostObject {
  readonly context: HostContext;
  readonly eventTarget: string;
}

/**
 * Gives a class the pairs of methods the client calls to listen and to listen no
 * more: `DataChanged` becomes `_RegisterDataChangedEvent` and `_UnregisterDataChangedEvent`.
 */
export function tellsEvents(prototype: EventSource, events: Readonly<Record<string, number>>): void {
  for (const [name, type] of Object.entries(events)) {
    Object.defineProperty(prototype, `_Register${name}Event`, {
      value(this: EventSource) {
        return registrationsOf(this.context, this.eventTarget).on(type);
      },
    });
    Object.defineProperty(prototype, `_Unregister${name}Event`, {
      value(this: EventSource) {
        return registrationsOf(this.context, this.eventTarget).off(type);
      },
    });
  }
}
