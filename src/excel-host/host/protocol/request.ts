import { ACTION, type RequestBody } from './wire.ts';

/** A request of the client, numbered from 1. */
export interface HostRequest {
  readonly number: number;
  readonly body: RequestBody;
  /** Size of the request in bytes. */
  readonly size: number;
  readonly flags: number;
  /** Whether it is a sync of the add-in; the library sends other requests for its own bookkeeping. */
  readonly isSync: boolean;
}

/** Bits of `flags`. */
export const FLAG = {
  write: 1,
  /** Set by `Excel.run({ delayForCellEdit: true }, …)`. */
  delayForCellEdit: 64,
} as const;

/** Actions of the library itself: releasing references, and the notice that it is ready. */
const OF_THE_LIBRARY = ['_RemoveReference', 'NotifyActionHandlerReady'];

/** Whether a request contains actions of the add-in, and not only of the library itself. */
export const isSync = ({ Actions }: RequestBody): boolean =>
  !Actions.some(({ Name }) => OF_THE_LIBRARY.includes(Name)) ||
  Actions.some(({ ActionType, Name }) => ActionType !== ACTION.instantiate && !OF_THE_LIBRARY.includes(Name));
