import { countedOnce, haveSameEnd } from '#core/check/counted-lamps';
import { entryRole } from '#core/check/entry/role';
import { currentPeriod } from '#core/reporting/current-period';
import type { LampColour, TargetStatus } from '#core/check/status/target-status';
import type { Claim } from '#core/record/claim';
import type { Severity } from '#core/record/finding';
import { isSettled } from '../findings/answers.ts';
import type { Checked } from './check.ts';

/** How much was checked and how much was found. */
export interface CheckTally extends Readonly<Record<Severity, number>> {
  /** Settled findings; they count in their severity too. */
  readonly settled: number;
  /** Figures read from texts and number columns. */
  readonly figures: number;
  /** Of these, figures that could be compared with something. */
  readonly compared: number;
  /** Completion rates and shares printed next to a figure. */
  readonly rates: number;
  /** Of these, rates that could be computed again. */
  readonly recomputed: number;
  /** The period whose lamps are counted: the one that is reported on now; null where there is none. */
  readonly lampPeriod: string | null;
  /** Targets by their lamp in that period, each once; those without a lamp are left out. */
  readonly lamps: Readonly<Record<Exclude<LampColour, 'none'>, number>>;
}

/** Counts a check. A figure that was compared with several things counts once. */
export function tallyCheck({ claims, findings, statuses, session }: Checked): CheckTally {
  const weighing = (severity: Severity): number =>
    findings.filter((found) => found.severity === severity).length;
  const { taskOf, units, settings } = session.context;
  const lampPeriod = currentPeriod(
    settings.periods,
    session.entries.map(({ entry }) => entry.period),
  );
  const isOfWhole = ({ task, unit }: TargetStatus): boolean =>
    entryRole(unit === null ? null : units.nameOf(unit), taskOf(task) ?? null, units) === 'whole';
  const counted = countedOnce(
    statuses.filter(({ period }) => haveSameEnd(period, lampPeriod)),
    (status) => ({ ...status, isWhole: isOfWhole(status) }),
  );
  const shining = (lamp: LampColour): number => counted.filter((status) => status.lamp === lamp).length;
  const typed = session.entries.flatMap(({ entry }) => entry.figures.filter(({ value }) => value !== null));
  const rated = claims.filter(({ claimedPercent }) => claimedPercent !== null);
  return {
    error: weighing('error'),
    warning: weighing('warning'),
    info: weighing('info'),
    settled: findings.filter(isSettled).length,
    figures: distinct(claims) + typed.length,
    compared: distinct(claims.filter(({ basis }) => basis !== 'none')) + typed.length,
    rates: distinct(rated, rateKey),
    recomputed: distinct(
      rated.filter(({ computedPercent }) => computedPercent !== null),
      rateKey,
    ),
    lampPeriod,
    lamps: {
      green: shining('green'),
      yellow: shining('yellow'),
      red: shining('red'),
      doubt: shining('doubt'),
    },
  };
}

const distinct = (claims: readonly Claim[], keyOf = figureKey): number => new Set(claims.map(keyOf)).size;

/** Equal for all claims about one figure. */
const figureKey = ({ task, unitName, period, bullet, metric, value, unit, span }: Claim): string =>
  JSON.stringify([task, unitName, period, bullet, metric, value, unit, span.start, span.end]);

/** Equal for all claims about one printed rate: the rate itself and the figure before it end at the same character. */
const rateKey = ({ task, unitName, period, bullet, claimedPercent, span }: Claim): string =>
  JSON.stringify([task, unitName, period, bullet, claimedPercent, span.end]);
