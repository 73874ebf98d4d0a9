import type { Reported } from './clean-document.ts';
import type { Dice } from './dice.ts';

/** One error that was put into a true report. */
export interface Plant {
  readonly kind: string;
  /** The finding it must give, by core/check/SPEC.md. */
  readonly code: string;
  /** Numbers of the items where it may be told; one of them is enough. */
  readonly items: readonly string[];
  /** Other findings that follow from the same wrong figure. */
  readonly also: readonly string[];
  /** What was changed, for the message of a failing test. */
  readonly what: string;
}

/** What one planter changed. */
export interface Planting {
  readonly plant: Plant;
  /** The items it touched, as they are now. */
  readonly changed: readonly Reported[];
}

/** Puts one error into true reports; null where they give no occasion. `taken` are items with an error already. */
export type Planter = (
  dice: Dice,
  reported: readonly Reported[],
  taken: ReadonlySet<string>,
) => Planting | null;
