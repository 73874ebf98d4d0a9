import type { Entry } from '../../record/entry.ts';
import type { FindingPlace } from '../../issue/finding.ts';
import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';

/** What the holding of one paragraph needs to know beside its figures. */
export interface Surroundings {
  readonly entry: Entry;
  /** Half-width text of the paragraph. */
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Targets of the entry's own task, without the striven-for ones. */
  readonly targets: readonly Target[];
  /** Targets of other tasks of the notice that name the same quantity. */
  readonly elsewhere: (figure: Figure) => readonly Target[];
  /** The part of the year that has passed for a figure; null where no pace can be told. */
  readonly paceOf: (figure: Figure, target: Target) => number | null;
  /** Names of the districts the notices know. */
  readonly areas: readonly string[];
  readonly placeOf: (from: number, to: number, target?: Target | null) => FindingPlace;
}
