import type { CheckOptions } from '#actions/check/check';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { NamedAction } from '#actions/ledger/undo-history';
import type { ActionName } from '#actions/ledger/action-name';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { OpenWorkbook } from '#workbook/plan/open-workbook';
import type { WorkControl, WorkKind } from '../state/work.ts';

/**
 * The operations of the pane on the open workbook. One at a time; progress and
 * outcome are in the state of the pane.
 */
export interface PaneSession {
  readonly openWorkbook: OpenWorkbook;
  /** Checks as of today, reusing what the last checks read. */
  readonly checkOptions: CheckOptions;
  /** Reads and checks the workbook. */
  readonly open: () => Promise<void>;
  /**
   * Runs a job that takes time and shows its failure. Null where it failed, and where
   * other work is in progress.
   */
  readonly work: <T>(kind: WorkKind, job: (control: WorkControl) => Promise<T>) => Promise<T | null>;
  /** Reads the workbook and prepares a change of its ledger; null where that failed or it has none. */
  readonly prepareChange: (prepareFrom: (ledger: Ledger) => PreparedChange) => Promise<PreparedChange | null>;
  /** Prepares a change and writes it without a question. True: it was written. */
  readonly change: (prepareFrom: (ledger: Ledger) => PreparedChange, name: ActionName) => Promise<boolean>;
  /** Writes a prepared change and reads the workbook again. True: it was written. */
  readonly apply: (change: PreparedChange, action: NamedAction) => Promise<boolean>;
  /** Undoes the last action. */
  readonly undo: () => Promise<void>;
  /** Does again what was undone last. */
  readonly redo: () => Promise<void>;
  /** Shows why something failed: the sentence of a known failure, or the reason of a fault. */
  readonly reportFailure: (error: unknown) => void;
}
