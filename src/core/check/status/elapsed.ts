import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import type { Period } from '../../reporting/period.ts';

/**
 * The fraction of a target's time that has elapsed at the end of a period, 0 to 1: 0.5 after
 * June, 1 after June if it is due by 6月底, 1 once its year is over. Null if it is due in a
 * later year.
 */
export function elapsedShare(
  { deadline }: Pick<Target, 'deadline'>,
  period: Period,
  noticeYear: number | null,
): Big | null {
  const year = deadline === null ? (noticeYear ?? period.year) : Number(deadline.slice(0, 4));
  if (year > period.year) return null;
  if (year < period.year) return new Big(1);
  const month = deadline === null || deadline.length < 7 ? 12 : Number(deadline.slice(5, 7));
  return period.last >= month ? new Big(1) : new Big(period.last).div(month);
}
