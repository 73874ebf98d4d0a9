import type { UserEntries } from '#core/record/entered/user-entries';
import type { StrayFigure, UnreadCell } from './unread.ts';

/**
 * Everything users entered in a workbook. Only what differs from a fresh workbook
 * is listed; writing the sheets with it puts it back in its place.
 */
export interface WorkbookEntries extends UserEntries {
  /** Cells that could not be read; they are written back unchanged. */
  readonly unread: readonly UnreadCell[];
  readonly strays: readonly StrayFigure[];
}

export const NO_ENTRIES: WorkbookEntries = {
  confirmations: [],
  handlings: [],
  plans: [],
  units: [],
  settings: [],
  progress: [],
  periods: [],
  history: [],
  amendments: [],
  reminders: [],
  problems: [],
  putAside: [],
  unread: [],
  strays: [],
};
