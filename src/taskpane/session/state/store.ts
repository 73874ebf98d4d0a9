import { ALL_FINDINGS } from '#actions/findings/finding-filter';
import type { PaneState } from './state.ts';

const START: PaneState = {
  language: 'zh',
  isDark: false,
  phase: 'starting',
  tab: 'tasks',
  tasksView: 'import',
  fillingView: 'card',
  correcting: null,
  returns: null,
  targetAnswers: [],
  incoming: null,
  session: null,
  workbook: null,
  work: null,
  message: null,
  undoable: [],
  redoable: [],
  pendingBuild: null,
  comparing: null,
  day: null,
  findingFilter: ALL_FINDINGS,
  place: null,
  row: null,
  editedReport: null,
  isOutdated: false,
};

/** Stores the state of the pane and notifies subscribers; React reads it through `useSyncExternalStore`. */
export class PaneStore {
  private state: PaneState = START;
  private readonly listeners = new Set<() => void>();

  readonly get = (): PaneState => this.state;

  readonly set = (change: Partial<PaneState>): void => {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Waits until the state meets a condition. */
  readonly until = async (isMet: (state: PaneState) => boolean): Promise<void> => {
    // Checked again after the notification: its cause may go on to start work at once.
    while (!isMet(this.state))
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
  };
}
