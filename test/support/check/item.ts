import type { Fact, Moment } from './fact.ts';

/** A figure that an item promises. */
export interface Goal {
  /** As printed in the item. */
  readonly value: string;
  readonly unit: string;
}

/** A task with its goals, and the facts of a correct report at any time. */
export interface Item {
  readonly no: string;
  readonly content: string;
  readonly lead: string;
  readonly goals: readonly Goal[];
  /** Paragraphs of facts; each paragraph is one bullet. */
  readonly report: (moment: Moment) => readonly (readonly Fact[])[];
}

export const JUNE: Moment = { month: 6, reached: 100 };
export const MAY: Moment = { month: 5, reached: 84 };
