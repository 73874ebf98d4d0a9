import { ACTION, type RequestBody } from './wire.ts';

/** A request as the client made it, numbered from 1. */
export interface HostRequest {
  readonly number: number;
  readonly body: RequestBody;
  /** Bytes of the request as it travels. */
  readonly size: number;
  readonly flags: number;
  /** Whether the add-in asked for it by a sync; the library sends others, to tidy up. */
  readonly isSync: boolean;
}

/** Bits of `flags`. */
export const FLAG = {
  write: 1,
  /** Of `Excel.run({ delayForCellEdit: true }, …)`. */
  delayForCellEdit: 64,
} as const;

/** What the library sends of itself: it gives back what was kept, and tells that it is there. */
const OF_THE_LIBRARY = ['_RemoveReference', 'NotifyActionHandlerReady'];

/** Whether a request is one of the add-in's, and not only of the library itself. */
export const isSync = ({ Actions }: RequestBody): boolean =>
  !Actions.some(({ Name }) => OF_THE_LIBRARY.includes(Name)) ||
  Actions.some(({ ActionType, Name }) => ActionType !== ACTION.instantiate && !OF_THE_LIBRARY.includes(Name));
