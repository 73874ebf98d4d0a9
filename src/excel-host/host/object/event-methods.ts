import type { HostContext } from '../context.ts';
import { registrationsOf } from '../events/registrations.ts';
import type { HostObject } from '../protocol/host-object.ts';

/** An object with events; `eventTarget` is its identity in the event registrations of the client. */
interface EventSource extends HostObject {
  readonly context: HostContext;
  readonly eventTarget: string;
}

/**
 * Adds the pairs of methods by which the client registers and unregisters events to a
 * class: `DataChanged` becomes `_RegisterDataChangedEvent` and
 * `_UnregisterDataChangedEvent`.
 */
export function addEventMethods(prototype: EventSource, events: Readonly<Record<string, number>>): void {
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
