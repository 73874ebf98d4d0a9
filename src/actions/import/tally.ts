import type { Lamp } from '#core/check/lamp';
import type { Claim } from '#core/record/claim';
import type { Severity } from '#core/record/finding';
import { isSettled } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';

/** How much was looked at and how much was found. */
export interface Tally extends Readonly<Record<Severity, number>> {
  /** Findings a person has dealt with; they count in their severity too. */
  readonly settled: number;
  /** Figures read from texts and number columns. */
  readonly figures: number;
  /** Of these, figures there was something to hold against. */
  readonly held: number;
  /** Completion rates and shares printed beside a figure. */
  readonly rates: number;
  /** Of these, rates that could be computed again. */
  readonly recomputed: number;
  /** Targets of reports by the lamp they show; those without one are left out. */
  readonly lamps: Readonly<Record<Exclude<Lamp, 'none'>, number>>;
}

/** Counts a check. A figure held against several things counts once. */
export function tallyOf({ claims, findings, standings, session }: Checked): Tally {
  const weighing = (severity: Severity): number =>
    findings.filter((found) => found.severity === severity).length;
  const shining = (lamp: Lamp): number => standings.filter((standing) => standing.lamp === lamp).length;
  const typed = session.entries.flatMap(({ entry }) => entry.figures.filter(({ value }) => value !== null));
  const rated = claims.filter(({ claimedPercent }) => claimedPercent !== null);
  return {
    error: weighing('error'),
    warning: weighing('warning'),
    info: weighing('info'),
    settled: findings.filter(isSettled).length,
    figures: distinct(claims) + typed.length,
    held: distinct(claims.filter(({ basis }) => basis !== 'none')) + typed.length,
    rates: distinct(rated, rateKey),
    recomputed: distinct(
      rated.filter(({ computedPercent }) => computedPercent !== null),
      rateKey,
    ),
    lamps: { green: shining('green'), yellow: shining('yellow'), red: shining('red') },
  };
}

const distinct = (claims: readonly Claim[], keyOf = figureKey): number => new Set(claims.map(keyOf)).size;

/** One figure, whatever it was held against. */
const figureKey = ({ task, unitName, period, bullet, metric, value, unit, span }: Claim): string =>
  JSON.stringify([task, unitName, period, bullet, metric, value, unit, span.start, span.end]);

/** One printed rate, whether the claim is the figure before it or the rate itself; both end with it. */
const rateKey = ({ task, unitName, period, bullet, claimedPercent, span }: Claim): string =>
  JSON.stringify([task, unitName, period, bullet, claimedPercent, span.end]);
