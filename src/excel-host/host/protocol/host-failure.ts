import { REFUSALS, type RefusalName } from '../refusal/refusals.ts';

/**
 * An operation that Excel would refuse, or that this host cannot do. `code` is one
 * of the client library's own error codes.
 */
export class HostFailure extends Error {
  readonly code: string;
  readonly location: string | null;

  constructor(code: string, text: string, location: string | null = null) {
    super(text);
    this.name = 'HostFailure';
    this.code = code;
    this.location = location;
  }
}

/** A refusal of Excel's, out of the list that names the source of each. */
export function refusal(name: RefusalName, detail = ''): HostFailure {
  const { code, text } = REFUSALS[name];
  return new HostFailure(code, detail === '' ? text : `${text} (${detail})`);
}

/** A member that Excel has and this host has not. */
export const notImplemented = (type: string, member: string): HostFailure =>
  new HostFailure('ApiNotFound', `${type}.${member} is not implemented by this host.`, `${type}.${member}`);
