import Big from 'big.js';
import { finding } from '../../finding/make-finding.ts';
import type { Claim } from '../../record/claim.ts';
import type { Finding } from '../../record/finding.ts';
import type { Target } from '../../record/target.ts';
import type { NumberedCell } from '../../figures/numbered-rows.ts';
import { unitFactor } from '../../figures/numbered-rows.ts';
import type { Figure } from '../claim/figure.ts';
import { readFigures } from '../claim/read-figures.ts';
import { formatDivision } from '../match/arithmetic.ts';
import { percentInterval, printedInterval, scaledInterval } from '../match/interval.ts';
import { rateClaim, type TablePlace } from './claims.ts';
import { rateIs } from './quotients.ts';
import type { RateReading } from './rate-readings.ts';

/*
 *   年度目标   进展情况       完成率        words beside a column of rates
 *   75处       已修复48处     64%
 */

/** A rate in a cell whose figure stands in the words of its row. */
export interface WordedRate {
  readonly reading: RateReading;
  readonly claim: Claim;
  readonly finding: Finding | null;
}

/** What was done, as words of a row say it, held against one of its targets. */
interface WordedQuotient {
  readonly figure: Figure;
  readonly target: Target;
  readonly percent: Big;
  readonly fits: boolean;
}

interface Candidate {
  readonly reading: RateReading;
  readonly found: readonly WordedQuotient[];
}

/** Share of the rows whose words have to give their rates before others are called wrong. */
const ESTABLISHED = 0.4;

/** Rates that no cell gives, read with the words of their rows. */
export function wordedRates(unread: readonly RateReading[], place: TablePlace): readonly WordedRate[] {
  const candidates = unread.flatMap((reading): readonly Candidate[] => {
    const found = quotientsIn(reading, place);
    return found.length === 0 ? [] : [{ reading, found }];
  });
  const telling = candidates.filter(({ reading: { rate } }) => !rate.value.eq(0) && !rate.value.eq(100));
  const fits = telling.filter(({ found }) => found.some((one) => one.fits)).length;
  const isUnderstood = fits > 0 && fits >= telling.length * ESTABLISHED;
  return candidates.flatMap(({ reading, found }) => {
    const right = found.find((one) => one.fits);
    if (right !== undefined) return [ratedAs(reading, right, 'consistent', place)];
    const [only, ...others] = found;
    const isWrong =
      isUnderstood &&
      only !== undefined &&
      others.length === 0 &&
      only.figure.relation === null &&
      !mayBeCapped(reading.rate, only);
    return isWrong ? [ratedAs(reading, only, 'inconsistent', place)] : [];
  });
}

const mayBeCapped = ({ value }: NumberedCell, { percent }: WordedQuotient): boolean =>
  value.eq(100) && percent.gt(100);

function quotientsIn({ row, rate }: RateReading, { context, year }: TablePlace): readonly WordedQuotient[] {
  const task = row.row.task === null ? undefined : context.taskOf(row.row.task);
  if (task === undefined) return [];
  const figures = task.progress
    .filter(({ ofCells }) => ofCells !== true)
    .flatMap(({ text }) => readFigures(text, year))
    .filter(({ role, prior, forecast }) => role === 'amount' && !prior && !forecast);
  const targets = context
    .targetsOf(task.id)
    .filter(
      ({ kind, value, comparator, stretch, direction }) =>
        (kind === 'amount' || kind === 'count') &&
        value !== null &&
        value > 0 &&
        !stretch &&
        direction === null &&
        !comparator.startsWith('<'),
    );
  return figures.flatMap((figure) =>
    targets.flatMap((target): readonly WordedQuotient[] => {
      const isNamed = figure.unit !== '' && target.unit !== '';
      const factor = isNamed ? unitFactor(figure.unit, target.unit) : null;
      if (factor === null || target.value === null || figure.value.startsWith('-')) return [];
      const goal = new Big(target.value);
      const percent = new Big(figure.value).times(factor).div(goal).times(100);
      const interval = percentInterval(scaledInterval(printedInterval(figure), factor), {
        low: goal,
        high: goal,
      });
      return [{ figure, target, percent, fits: rateIs(rate, { interval }) }];
    }),
  );
}

function ratedAs(
  reading: RateReading,
  { figure, target, percent }: WordedQuotient,
  verdict: 'consistent' | 'inconsistent',
  place: TablePlace,
): WordedRate {
  const { rate } = reading;
  const claim: Claim = {
    ...rateClaim(reading, place),
    value: Number(figure.value),
    unit: figure.unit,
    printed: figure.value,
    metric: target.metric,
    kind: 'amount',
    claimedPercent: rate.value.toNumber(),
    targetValue: target.value,
    targetUnit: target.unit,
    target: target.id,
    basis: 'target',
    computedPercent: Number(percent.round(2).toString()),
    verdict,
  };
  const arithmetic = formatDivision(
    { value: figure.value, unit: figure.unit },
    { value: String(target.value), unit: target.unit },
    percent,
  );
  const at = {
    notice: place.notice,
    task: claim.task,
    target: target.id,
    period: place.period,
    span: rate.cell.span,
  };
  return {
    reading,
    claim,
    finding:
      verdict === 'consistent'
        ? null
        : finding('target.rate-differs', at, {
            metric: target.metric,
            figure: `${figure.value}${figure.unit}`,
            claimed: rate.number.digits,
            arithmetic,
          }),
  };
}
