import type { CheckOptions } from '#actions/check/check';
import type { Held } from '#actions/ledger/read-ledger';
import type { Prepared } from '#actions/ledger/prepare';
import type { LiveWorkbook } from '#workbook/plan/live-workbook';
import type { WorkControl, WorkKind } from './work.ts';

/**
 * What the pane can do with the open workbook. One piece of work at a time; what is
 * done and how it ended stands in the state of the pane.
 */
export interface PaneSession {
  readonly live: LiveWorkbook;
  /** What the checks are made for: today, going on from the last ones. */
  readonly checkOptions: CheckOptions;
  /** Reads and checks the workbook anew. */
  readonly open: () => Promise<void>;
  /**
   * Does something that takes time, and tells how it failed; null then, and where
   * other work is still going on.
   */
  readonly work: <T>(kind: WorkKind, job: (control: WorkControl) => Promise<T>) => Promise<T | null>;
  /** Reads the workbook anew and prepares something from it; null where that failed. */
  readonly prepare: (prepareFrom: (held: Held) => Prepared) => Promise<Prepared | null>;
  /** Prepares and writes at once, for what needs no question. True: it is done. */
  readonly change: (prepareFrom: (held: Held) => Prepared) => Promise<boolean>;
  /** Writes what was prepared, and reads the workbook again. True: it is done. */
  readonly carryOut: (prepared: Prepared) => Promise<boolean>;
  /** Takes the last operation back. */
  readonly undo: () => Promise<void>;
  /** Tells what went wrong: a sentence of ours for what was given, the reason alone for a fault. */
  readonly tellFailure: (error: unknown) => void;
}
