import type { Entry } from './entry.ts';

/** A row of 进展历史: a report of a closed period as it was at closing, or as it was corrected later. */
export interface EntryVersion {
  readonly entry: Entry;
  /** 1 as it was closed; each correction is one more. The highest holds. */
  readonly version: number;
  /** Who corrected it; "" for version 1. */
  readonly by: string;
  /** ISO date of closing or of the correction; null where unknown. */
  readonly on: string | null;
  /** Why it was corrected; "" for version 1. */
  readonly why: string;
  /**
   * What its row shows of the task and of the figures, as it was when the version was made: records may
   * have changed or gone since. Absent: as the registry has them.
   */
  readonly shown?: ShownVersion;
  /**
   * Marks of the cells of the version as it was made, where its row was edited by hand since; "" where it
   * was typed by hand altogether. Absent: the row says what was closed or corrected.
   */
  readonly seal?: string;
}

export interface ShownVersion {
  /** Number of the task as printed. */
  readonly no: string;
  readonly content: string;
  /** The figures in words: 改造老旧小区 350幢；… */
  readonly figures: string;
}
