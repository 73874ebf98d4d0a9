import type { InputFile } from '#actions/import/input-file';
import type { Work } from '#guard/work';

/** Files, input and output of a command; tests pass their own. */
export interface Terminal {
  /** Tells the guard of the process what begins now; `told` are whole lines. */
  readonly announce: (work: Work<string>) => Promise<void>;
  /** Whether standard input is a keyboard. */
  readonly isTyped: () => boolean;
  /** Reads a file, or standard input for "-". @throws InputFailure */
  readonly read: (path: string) => Promise<InputFile>;
  /** Paths of all files in a folder and its folders, in the order of their names; null where the path is no folder. */
  readonly filesIn: (path: string) => Promise<readonly string[] | null>;
  /**
   * Looks at the place of a file that is to be written; nothing is changed yet.
   *
   * @throws CommandFailure `output.…` or `file.unwritable` where it could not be written
   */
  readonly output: (path: string) => Promise<OutputFile>;
  /** Writes to standard output; resolves when the text has been passed on, so that a pipe gets all of it. */
  readonly out: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly error: (text: string) => Promise<void>;
  /** Today's date in local time, ISO. */
  readonly today: () => string;
  /** Opens an address in the browser of the user, where somebody would see it. */
  readonly openPage: (address: string) => Promise<void>;
  /** Resolves when the user ends a command that runs until then (Ctrl+C). */
  readonly stopped: () => Promise<void>;
}

/** The place of a file that is to be written, as it was when it was looked at. */
export interface OutputFile {
  /** The file there; null where there is none, or one of 0 bytes. */
  readonly present: Uint8Array | null;
  /** Whether an input path names this very file, also through links or written in another way. */
  readonly isInput: (path: string) => Promise<boolean>;
  /**
   * Puts the whole file in its place at once, and makes its folder. Where that fails, what
   * is there stays byte for byte.
   *
   * @throws CommandFailure `output.changed` where the file is not the `present` one any
   *   more; `output.…` or `file.unwritable` where it cannot be written
   */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** Exit codes of the command line. */
export const EXIT = { done: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
