import type { Amendment } from './amendment.ts';
import type { Confirmation } from './confirmation.ts';
import type { Entry } from './entry.ts';
import type { EntryVersion } from './entry-version.ts';
import type { Handling } from './handling.ts';
import type { PeriodRecord } from './period-record.ts';
import type { PlanEntry } from './plan-entry.ts';
import type { Problem } from './problem.ts';
import type { PutAside } from './put-aside.ts';
import type { ReadingTemplate } from '../reading-template.ts';
import type { Reminder } from './reminder.ts';
import type { SettingEntry } from './setting-entry.ts';
import type { UnitEntry } from './unit-entry.ts';

/** Everything users entered about the records of a registry; what was never entered is not listed. */
export interface UserEntries {
  readonly confirmations: readonly Confirmation[];
  readonly handlings: readonly Handling[];
  readonly plans: readonly PlanEntry[];
  readonly units: readonly UnitEntry[];
  readonly settings: readonly SettingEntry[];
  /** Reports of units for open periods; blank ones too, since they show who has not reported. */
  readonly progress: readonly Entry[];
  /** The periods that were opened, in the order of their ends. */
  readonly periods: readonly PeriodRecord[];
  /** Every version of every report of the closed periods. */
  readonly history: readonly EntryVersion[];
  readonly amendments: readonly Amendment[];
  readonly reminders: readonly Reminder[];
  readonly problems: readonly Problem[];
  /** How documents of known forms are read, as the office taught it; their names differ. */
  readonly templates: readonly ReadingTemplate[];
  /** What has no place any more; listed until a user deletes its line. */
  readonly putAside: readonly PutAside[];
}
