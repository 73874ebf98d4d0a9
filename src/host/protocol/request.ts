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

/** Whether a request is more than the library giving back what it kept. */
export const isSync = ({ Actions }: RequestBody): boolean =>
  !Actions.some(({ Name }) => Name === '_RemoveReference') ||
  Actions.some(({ ActionType, Name }) => ActionType !== ACTION.instantiate && Name !== '_RemoveReference');
