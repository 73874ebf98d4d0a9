import type { PaneState } from './state.ts';

const START: PaneState = {
  language: 'zh',
  isDark: false,
  phase: 'starting',
  tab: 'tasks',
  tasksView: 'import',
  handed: null,
  incoming: null,
  session: null,
  desk: null,
  work: null,
  told: null,
  canUndo: false,
  asked: null,
  place: null,
  row: null,
  edited: null,
  isOutdated: false,
};

/** The state of the pane, and who hears when it changes; React reads it through `useSyncExternalStore`. */
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
}
