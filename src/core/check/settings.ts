import type { Notice } from '../record/notice.ts';
import { NO_DIRECTORY, type UnitDirectory } from '../unit/directory.ts';

/** What an office may set about its checks. Lamps count in percentage points. */
export interface CheckSettings {
  /** Behind the pace by this much or more: yellow. */
  readonly yellowFrom: number;
  /** Behind the pace by more than this: red. */
  readonly redAbove: number;
  /** Day of the month by which progress is due; null where nobody said. */
  readonly progressDay: number | null;
  /** Most characters of a report; null where nobody said. */
  readonly progressMaxChars: number | null;
  /** A figure of more than this many per cent of its target is odd. */
  readonly farAbove: number;
  /** ISO date the check is made for; null: nothing is late and nothing is missing. */
  readonly asOf: string | null;
  /** What was confirmed about the names of units. */
  readonly units: UnitDirectory;
}

/** Design, section 7: green below 10 points behind, red beyond 30. */
const STANDARD = { yellowFrom: 10, redAbove: 30, farAbove: 300, asOf: null, units: NO_DIRECTORY } as const;

/**
 * The settings of an office: its own, else the reporting rules its notices state
 * (the strictest where they differ), else the standard ones.
 */
export function checkSettings(notices: readonly Notice[], own: Partial<CheckSettings> = {}): CheckSettings {
  const strictest = (rule: 'progressDay' | 'progressMaxChars'): number | null => {
    const stated = notices.flatMap(({ reporting }) => reporting[rule] ?? []);
    return stated.length === 0 ? null : Math.min(...stated);
  };
  return {
    ...STANDARD,
    progressDay: strictest('progressDay'),
    progressMaxChars: strictest('progressMaxChars'),
    ...own,
  };
}
