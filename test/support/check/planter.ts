import type { Reported } from './clean-document.ts';
import type { Dice } from './dice.ts';

/** An error planted into a correct report. */
export interface Plant {
  readonly kind: string;
  /** The finding it must give, by core/check/SPEC.md. */
  readonly code: string;
  /** Numbers of the items where it may be reported; one of them suffices. */
  readonly items: readonly string[];
  /** Other findings that follow from the same wrong figure. */
  readonly also: readonly string[];
  /** What was changed, for the message of a failing test. */
  readonly what: string;
}

/** The change made by one planter. */
export interface Planting {
  readonly plant: Plant;
  /** The items it touched, as they are now. */
  readonly changed: readonly Reported[];
}

/** Plants one error into correct reports; null if there is no suitable place. `taken`: items with an error already. */
export type Planter = (
  dice: Dice,
  reported: readonly Reported[],
  taken: ReadonlySet<string>,
) => Planting | null;
