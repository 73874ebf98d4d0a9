import type { ChildProcess } from 'node:child_process';
import type { Limit, Work } from './work.ts';

/** How a watched process ended. */
export interface ProcessEnd {
  /** Exit code; null where a signal ended it, or where it could not be started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The work it had announced last; null: none. */
  readonly work: Work<unknown> | null;
  /** The limit it exceeded; null: none. */
  readonly limit: Limit | null;
}

/** Watches a child that was started with an `ipc` channel; resolves when it has ended and its pipes are closed. */
export function watchProcess(child: ChildProcess): Promise<ProcessEnd>;
