import type { LampCode } from '../finding/lamp-reasons.ts';
import type { Finding } from '../record/finding.ts';

/** The findings that put the figure of a target in doubt, with the reason that its lamp then has. */
const REASONS: Readonly<Record<string, LampCode>> = {
  'target.magnitude': 'lamp.slipped',
  'target.far-above': 'lamp.far-above',
  'entry.column-differs': 'lamp.column-differs',
};

/** A figure that a check doubts, and why. */
export interface Doubt {
  readonly code: LampCode;
  readonly params: Finding['params'];
}

/** What a figure is reported for. */
type FigurePlace = Pick<Finding, 'target' | 'unit' | 'period'>;

/**
 * The doubt about the figure of a target in a report; null where there is none. A lamp never judges a figure
 * that a check doubts; of several doubts it names the first.
 *
 * @param findings Of the checks, without those that a person has settled.
 */
export function doubtsOf(findings: readonly Finding[]): (place: FigurePlace) => Doubt | null {
  const doubts = new Map<string, Doubt>();
  for (const found of findings) {
    const code = REASONS[found.code];
    if (code === undefined || found.target === null || doubts.has(keyOf(found))) continue;
    doubts.set(keyOf(found), { code, params: found.params });
  }
  return (place) => doubts.get(keyOf(place)) ?? null;
}

const keyOf = ({ target, unit, period }: FigurePlace): string => JSON.stringify([target, unit, period]);
