/** What the checks say of one target in one report, as 指标进度 shows it. */
export interface ShownStanding {
  readonly target: string;
  readonly unit: string | null;
  readonly period: string | null;
  /** What the text says of the target, in its printed unit; null where it says nothing certain or a number was typed. */
  readonly told: number | null;
  /** Why the lamp is what it is, in words. */
  readonly why: string;
}

/** Standings by target, unit and period. */
export const standingsByPlace = (standings: readonly ShownStanding[]): ReadonlyMap<string, ShownStanding> =>
  new Map(standings.map((standing) => [standingPlace(standing), standing]));

export const standingPlace = ({
  target,
  unit,
  period,
}: Pick<ShownStanding, 'target' | 'unit' | 'period'>): string => JSON.stringify([target, unit, period]);
