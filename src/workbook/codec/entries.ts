import type { Finding } from '#core/record/finding';
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
  /** What is known of closed reports, so that they need not be checked again. */
  readonly archive: Archive;
}

/** Reports of closed periods, and what the checks found in them when the workbook was last written. */
export interface Archive {
  /** By `entryIdentity`. */
  readonly reports: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

export const NO_ARCHIVE: Archive = { reports: new Set(), findings: [] };

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
  templates: [],
  putAside: [],
  unread: [],
  strays: [],
  archive: NO_ARCHIVE,
};
