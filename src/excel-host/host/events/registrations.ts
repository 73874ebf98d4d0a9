import type { HostContext } from '../context.ts';
import { EVENT } from './event-type.ts';

/** Starts and ends listening to one kind of event of one target. */
export interface Registrations {
  readonly on: (type: number) => null;
  readonly off: (type: number) => null;
}

/** What the `_Register…Event` methods of an object do. */
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

/** Whether anybody listens to changes of cells at all: then it is worth while to look at what was there. */
export const hearsChanges = ({ events }: HostContext, targets: readonly string[]): boolean =>
  targets.some(
    (target) => events.listens(EVENT.sheetChanged, target) || events.listens(EVENT.tableChanged, target),
  );
