import type { InputFile } from '#actions/import/input-file';

/** What a command may do to the world around it; tests put their own in its place. */
export interface Terminal {
  /** Reads a file, or standard input for "-". Throws an `InputFailure` that says why not. */
  readonly read: (path: string) => Promise<InputFile>;
  /** Writes a whole file; the folder has to exist. Throws `file.unwritable`. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Resolves when the text has been handed over, so that a pipe gets all of it. */
  readonly out: (text: string) => Promise<void>;
  readonly error: (text: string) => Promise<void>;
  /** ISO date of the day it is where the person sits. */
  readonly today: () => string;
  /** Resolves when the person wants to end what runs until then (Ctrl+C). */
  readonly stopped: () => Promise<void>;
}

/** Exit codes of the command line. */
export const EXIT = { done: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
