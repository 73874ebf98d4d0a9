import type { Amendment } from '../record/entered/amendment.ts';
import type { PeriodRecord } from '../record/entered/period-record.ts';
import type { PlanEntry } from '../record/entered/plan-entry.ts';
import type { Notice } from '../record/notice.ts';
import type { EndedTask } from '../reporting/ended-tasks.ts';
import { NO_DIRECTORY, type UnitDirectory } from '../unit/directory.ts';

/** Settings of the checks. Limits of lamps are percentage points behind the pace. */
export interface CheckSettings {
  /** Yellow from this many points on. */
  readonly yellowFrom: number;
  /** Red above this many points. */
  readonly redAbove: number;
  /** Day of the month by which progress is due; null where no notice states it. */
  readonly progressDay: number | null;
  /** Maximum length of a report in characters; null where no notice states it. */
  readonly progressMaxChars: number | null;
  /** A figure above this many per cent of its target is reported (T7). */
  readonly farAbove: number;
  /** ISO date of the check; without one nothing counts as late or missing. */
  readonly asOf: string | null;
  /**
   * Ids of tasks and targets that are kept although the latest version of their notice lacks them (修订中未见):
   * nothing is due for them.
   */
  readonly retained: readonly string[];
  /** Confirmed names of units (单位目录). */
  readonly units: UnitDirectory;
  /** The periods that were opened. One that was not is open where it has rows. */
  readonly periods: readonly PeriodRecord[];
  /** Tasks that left the list during the year: nothing is due for them. */
  readonly ended: readonly EndedTask[];
  /** Changes during the year (调整台账): each report is held against what held in its period. */
  readonly amendments: readonly Amendment[];
  /** The plans (推进方案) that were filled in; null where none are kept, as for a published table. */
  readonly plans: readonly PlanEntry[] | null;
}

/** Design, section 7: green below 10 points behind the pace, red above 30. */
const DEFAULTS = {
  yellowFrom: 10,
  redAbove: 30,
  farAbove: 300,
  asOf: null,
  retained: [],
  units: NO_DIRECTORY,
  periods: [],
  ended: [],
  amendments: [],
  plans: null,
} as const;

/**
 * The effective settings: the office's own, else the reporting rules of its notices
 * (the strictest where they differ), else the defaults.
 */
export function effectiveSettings(
  notices: readonly Notice[],
  own: Partial<CheckSettings> = {},
): CheckSettings {
  const strictest = (rule: 'progressDay' | 'progressMaxChars'): number | null => {
    const stated = notices.flatMap(({ reporting }) => reporting[rule] ?? []);
    return stated.length === 0 ? null : Math.min(...stated);
  };
  return {
    ...DEFAULTS,
    progressDay: strictest('progressDay'),
    progressMaxChars: strictest('progressMaxChars'),
    ...own,
  };
}
