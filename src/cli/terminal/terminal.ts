import type { InputFile } from '#actions/import/input-file';

/** Files, input and output of a command; tests pass their own. */
export interface Terminal {
  /** Reads a file, or standard input for "-". @throws InputFailure */
  readonly read: (path: string) => Promise<InputFile>;
  /** Writes a whole file and makes its folder. @throws CommandFailure `file.unwritable` */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Writes to standard output; resolves when the text has been passed on, so that a pipe gets all of it. */
  readonly out: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly error: (text: string) => Promise<void>;
  /** Today's date in local time, ISO. */
  readonly today: () => string;
  /** Resolves when the user ends a command that runs until then (Ctrl+C). */
  readonly stopped: () => Promise<void>;
}

/** Exit codes of the command line. */
export const EXIT = { done: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
