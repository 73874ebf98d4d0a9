import type { Reported } from './clean-document.ts';
import type { Dice } from './dice.ts';

/** An error planted into a correct report. */
export interface Plant {
  readonly kind: string;
  /** The code of the finding that must report it (core/check/SPEC.md). */
  readonly code: string;
  /** Numbers of the items where it may be reported; one of them suffices. */
  readonly items: readonly string[];
  /** Codes of other findings that result from the same wrong figure. */
  readonly also: readonly string[];
  /** Description of the change for the message of a failing test. */
  readonly what: string;
}

/** The result of a planter. */
interface Planting {
  readonly plant: Plant;
  /** The changed reports. */
  readonly changed: readonly Reported[];
}

/** Plants one error into correct reports; null if there is no suitable place. `taken`: numbers of items that have an error. */
export type Planter = (
  dice: Dice,
  reported: readonly Reported[],
  taken: ReadonlySet<string>,
) => Planting | null;
