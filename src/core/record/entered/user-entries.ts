import type { Confirmation } from './confirmation.ts';
import type { Entry } from './entry.ts';
import type { Handling } from './handling.ts';
import type { PlanEntry } from './plan-entry.ts';
import type { PutAside } from './put-aside.ts';
import type { SettingEntry } from './setting-entry.ts';
import type { UnitEntry } from './unit-entry.ts';

/** Everything users entered about the records of a registry; what was never entered is not listed. */
export interface UserEntries {
  readonly confirmations: readonly Confirmation[];
  readonly handlings: readonly Handling[];
  readonly plans: readonly PlanEntry[];
  readonly units: readonly UnitEntry[];
  readonly settings: readonly SettingEntry[];
  /** Reports of units; blank ones too, since they show who has not reported. */
  readonly progress: readonly Entry[];
  /** What has no place any more; listed until a user deletes its line. */
  readonly putAside: readonly PutAside[];
}
