import type { BuiltSheet } from '#actions/build/build-sheet';

export type { BuiltSheet };

/** What is open on the tab 任务. */
export type TasksView = 'import' | 'registry' | 'units';

/**
 * What the buttons of the ribbon can ask for. Everything ends with the pane in front
 * where a person has to read something; what went wrong is told there, nothing throws.
 */
export interface RibbonDesk {
  /** Opens a part of the tab 任务. */
  readonly show: (view: TasksView) => Promise<void>;
  /** Reads and checks the workbook anew, writes nothing. */
  readonly checkAll: () => Promise<void>;
  /** Writes what the checks find into the workbook. */
  readonly writeFindings: () => Promise<void>;
  /** Builds a table and goes to it; where one is there and would change, the person is asked first. */
  readonly build: (sheet: BuiltSheet) => Promise<void>;
  /** Takes the last operation back. */
  readonly undo: () => Promise<void>;
}
