import Big from 'big.js';
import type { Figure } from '../claim/figure.ts';
import type { Judgement } from './judgement.ts';
import type { Surroundings } from './surroundings.ts';

/** Rounding of the parts and their rates moves the growth of the whole by no more, in points. */
const ROOM = 0.15;

/**
 * The growth of a total whose parts and their growth are printed too: what the
 * parts were before gives what the total was. It confirms and never accuses, for
 * totals grow by comparable prices and other bases.
 */
export function holdGrowth(
  total: Figure,
  parts: readonly Figure[],
  here: Surroundings,
): readonly Judgement[] {
  const growth = growthOf(total, here);
  const before = parts.map((part) => base(part, growthOf(part, here)));
  if (growth === null || parts.length < 2) return [];
  const bases = before.filter((one) => one !== null);
  if (bases.length < parts.length) return [];
  const was = bases.reduce((sum, one) => sum.plus(one), new Big(0));
  const now = parts.reduce((sum, { value }) => sum.plus(value), new Big(0));
  if (was.lte(0) || parts.some(({ unit }) => unit !== total.unit)) return [];
  const computed = now.div(was).minus(1).times(100);
  if (computed.minus(signed(growth)).abs().gt(ROOM)) return [];
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

/** The growth printed right behind an amount. */
function growthOf(amount: Figure, { figures }: Surroundings): Figure | null {
  const next = figures[figures.indexOf(amount) + 1];
  return next?.role === 'growth' && next.unit === '%' && next.sentence === amount.sentence ? next : null;
}

function base(amount: Figure, growth: Figure | null): Big | null {
  if (growth === null) return null;
  const factor = signed(growth).div(100).plus(1);
  return factor.lte(0) ? null : new Big(amount.value).div(factor);
}
