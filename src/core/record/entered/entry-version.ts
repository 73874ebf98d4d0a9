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
}
