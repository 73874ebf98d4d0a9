import { isTouched } from '#core/reporting/filled';
import type { UserEntries } from '#core/record/entered/user-entries';

/** How much people entered in a workbook. */
export interface EntryCounts {
  /** Rows of 进展填报 with anything in them. */
  readonly reports: number;
  /** Cells of 累计完成值. */
  readonly figures: number;
  readonly plans: number;
  readonly confirmations: number;
  readonly handlings: number;
  readonly units: number;
  readonly settings: number;
}

/** Counts entries; blank rows, which only show who has not reported, do not count. */
export function entryCounts(entries: UserEntries): EntryCounts {
  const { progress, plans, confirmations, handlings, units, settings } = entries;
  return {
    reports: progress.filter((entry) => isTouched({ ...entry, figures: [] })).length,
    figures: progress.flatMap(({ figures }) => figures.filter(({ value }) => value !== null)).length,
    plans: plans.length,
    confirmations: confirmations.length,
    handlings: handlings.length,
    units: units.length,
    settings: settings.length,
  };
}
