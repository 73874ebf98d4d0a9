import type Big from 'big.js';
import type { Entry } from '../../record/entered/entry.ts';
import type { FindingPlace } from '../../finding/make-finding.ts';
import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';

/**
 * Number of figures that are searched before or after one. Figures further apart belong
 * to different statements; the bound keeps the cost of a paragraph linear.
 */
export const REACH = 24;

const positions = new WeakMap<readonly Figure[], ReadonlyMap<Figure, number>>();

/** Index of a figure among the figures of its paragraph; -1 where it is not there. */
export function positionOf(figure: Figure, figures: readonly Figure[]): number {
  let known = positions.get(figures);
  if (known === undefined) {
    known = new Map(figures.map((one, at) => [one, at]));
    positions.set(figures, known);
  }
  return known.get(figure) ?? -1;
}

/** Up to `REACH` figures before a figure, nearest first. */
export function figuresBefore(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const at = positionOf(figure, figures);
  return figures.slice(Math.max(0, at - REACH), Math.max(0, at)).reverse();
}

/** A paragraph with its figures and what is needed to match them. */
export interface ParagraphContext {
  readonly entry: Entry;
  /** Half-width text of the paragraph. */
  readonly text: string;
  readonly figures: readonly Figure[];
  /** The last figures of the paragraphs of the entry before it. */
  readonly earlier: readonly Figure[];
  /** Targets of the entry's own task, without those only striven for (力争). */
  readonly targets: readonly Target[];
  /** Targets of other tasks of the notice that have the same metric. */
  readonly otherTargets: (figure: Figure) => readonly Target[];
  /** The elapsed fraction of a target's time at the date of a figure, 0 to 1; null where unknown. */
  readonly paceOf: (figure: Figure, target: Target) => Big | null;
  /** The last month of the period of the entry, 1 to 12; null where it is not known. */
  readonly lastMonth: number | null;
  /** Names of the districts that occur in the notices. */
  readonly districts: readonly string[];
  readonly placeOf: (from: number, to: number, target?: Target | null) => FindingPlace;
}

/** Whether a figure is about one of several districts, so that targets of the whole do not apply to it. */
export function isOfDistrict({ district }: Figure, { districts, figures }: ParagraphContext): boolean {
  if (district === null) return false;
  const isKnown = districts.some((known) => known.startsWith(district) || district.startsWith(known));
  return isKnown || districtsNamed(figures).size > 1;
}

const named = new WeakMap<readonly Figure[], ReadonlySet<string>>();

/** The districts to which the figures of a paragraph refer. */
function districtsNamed(figures: readonly Figure[]): ReadonlySet<string> {
  const known = named.get(figures);
  if (known !== undefined) return known;
  const found = new Set(figures.flatMap(({ district }) => district ?? []));
  named.set(figures, found);
  return found;
}
