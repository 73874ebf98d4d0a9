import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import type { FigureMatch } from '../figure-match.ts';
import type { ParagraphContext } from '../paragraph-context.ts';

/** Largest difference in points that rounding of parts and rates can cause in the growth of the total. */
const TOLERANCE = 0.15;

/**
 * Recomputes the growth of a total from its parts and their growth. It can confirm but not
 * contradict, since growth of totals may be at comparable prices or on another basis.
 */
export function matchGrowthOfParts(
  total: Figure,
  parts: readonly Figure[],
  context: ParagraphContext,
): readonly FigureMatch[] {
  const growth = growthOf(total, context);
  const previous = parts.map((part) => previousValue(part, growthOf(part, context)));
  if (growth === null || parts.length < 2) return [];
  const bases = previous.filter((one) => one !== null);
  if (bases.length < parts.length) return [];
  const before = bases.reduce((sum, one) => sum.plus(one), new Big(0));
  const current = parts.reduce((sum, { value }) => sum.plus(value), new Big(0));
  if (before.lte(0) || parts.some(({ unit }) => unit !== total.unit)) return [];
  const computed = current.div(before).minus(1).times(100);
  if (computed.minus(signed(growth)).abs().gt(TOLERANCE)) return [];
  return [
    {
      figure: growth,
      others: [],
      metric: total.metric,
      value: growth.value,
      unit: growth.unit,
      rate: null,
      basis: 'parts',
      against: { value: computed.round(2).toString(), unit: '%' },
      target: null,
      computed: null,
      verdict: 'consistent',
      pace: null,
      certainty: 'certain',
    },
  ];
}

const signed = ({ value, direction }: Figure): Big => new Big(value).times(direction === 'down' ? -1 : 1);

/** The growth printed directly after an amount. */
function growthOf(amount: Figure, { figures }: ParagraphContext): Figure | null {
  const next = figures[figures.indexOf(amount) + 1];
  return next?.role === 'growth' && next.unit === '%' && next.sentence === amount.sentence ? next : null;
}

function previousValue(amount: Figure, growth: Figure | null): Big | null {
  if (growth === null) return null;
  const factor = signed(growth).div(100).plus(1);
  return factor.lte(0) ? null : new Big(amount.value).div(factor);
}
