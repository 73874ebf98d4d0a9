import type Big from 'big.js';
import type { Entry } from '../../record/entry.ts';
import type { FindingPlace } from '../../finding/finding.ts';
import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';

/**
 * Figures further apart than this belong to different statements; so what a
 * paragraph costs grows with its length and not with its square.
 */
export const REACH = 24;

/** The figures before one, nearest first, within reach. */
export function figuresBefore(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const at = figures.indexOf(figure);
  return figures.slice(Math.max(0, at - REACH), Math.max(0, at)).reverse();
}

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
  /** The part of its time a target has had when a figure is told, 0 to 1; null where no pace can be told. */
  readonly paceOf: (figure: Figure, target: Target) => Big | null;
  /** Names of the districts the notices know. */
  readonly areas: readonly string[];
  readonly placeOf: (from: number, to: number, target?: Target | null) => FindingPlace;
}

/** Of one district of several: the targets of the whole say nothing about it, unless they name it. */
export function isOfDistrict({ area }: Figure, { areas, figures }: Surroundings): boolean {
  if (area === null) return false;
  const isKnown = areas.some((known) => known.startsWith(area) || area.startsWith(known));
  return isKnown || figures.some((other) => other.area !== null && other.area !== area);
}
