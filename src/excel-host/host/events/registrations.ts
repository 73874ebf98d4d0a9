import type { HostContext } from '../context.ts';
import { EVENT } from './event-type.ts';

/** Starts and ends listening to one type of event of one target. */
interface Registrations {
  readonly on: (type: number) => null;
  readonly off: (type: number) => null;
}

/** Implements the `_Register…Event` and `_Unregister…Event` methods of an object. */
export const registrationsOf = ({ events }: HostContext, target: string): Registrations => ({
  on: (type) => {
    events.register(type, target);
    return null;
  },
  off: (type) => {
    events.unregister(type, target);
    return null;
  },
});

/** Whether there is a listener for changes of cells: if not, old values need not be read. */
export const listensToChanges = ({ events }: HostContext, targets: readonly string[]): boolean =>
  targets.some(
    (target) =>
      events.hasListener(EVENT.sheetChanged, target) || events.hasListener(EVENT.tableChanged, target),
  );
