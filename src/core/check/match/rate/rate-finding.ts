import Big from 'big.js';
import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import type { Figure } from '../../claim/figure.ts';
import { formatDivision } from '../arithmetic.ts';
import type { FigureMatch } from '../figure-match.ts';
import { percentInterval, rateFits, scaledInterval } from '../interval.ts';
import type { ParagraphContext } from '../paragraph-context.ts';
import type { Quotient } from './quotient.ts';

/** Factors of a wrong unit: 万 for 亿, or a decimal point moved by two. */
const FACTORS = ['10000', '0.0001', '100', '0.01'] as const;

/** The finding about a printed rate that is not value ÷ denominator (T1, T6, W3). */
export function rateFinding(
  match: FigureMatch,
  quotient: Quotient,
  rate: Figure,
  context: ParagraphContext,
): Finding {
  const { figure, metric, unit, computed } = match;
  const { numerator } = quotient;
  const value = numerator.isDifference === true ? numerator.value.toFixed() : match.value;
  const place = context.placeOf(figure.from, rate.to, quotient.target);
  const percent = computed ?? new Big(0);
  // 90%以上 would fit whatever is shifted far enough.
  const near: Figure = rate.relation === null ? rate : { ...rate, relation: '~' };
  const factor = FACTORS.find((one) =>
    rateFits(near, percentInterval(scaledInterval(numerator.interval, one), quotient.denominator)),
  );
  if (factor !== undefined) {
    const meant = new Big(value).times(factor).toFixed();
    const arithmetic = formatDivision({ value: meant, unit }, quotient.against, percent.times(factor));
    const params = { metric, figure: `${value}${unit}`, meant: `${meant}${unit}`, arithmetic };
    return finding('target.magnitude', place, params);
  }
  const arithmetic = formatDivision({ value, unit }, quotient.against, percent);
  return quotient.basis === 'same-entry'
    ? finding('entry.share-differs', place, { metric, claimed: rate.value, arithmetic })
    : finding('target.rate-differs', place, {
        metric,
        figure: `${value}${unit}`,
        claimed: rate.value,
        arithmetic,
      });
}
