import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import type { FigureMatch } from '../figure-match.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';
import { targetValueIn } from '../target/fit.ts';

const REST = /(?:剩余|还剩|尚余|余下|其余)(?:的)?$/;

/**
 * Figures of what is left, with what they and the figure before them make together: 剩余11.4公里 of 38公里. The whole is
 * the target or a larger figure printed before. Whether all that is left is meant is not certain, so that another
 * figure is not called wrong.
 */
export const matchRests = (context: ParagraphContext): readonly FigureMatch[] =>
  context.figures.flatMap((figure): readonly FigureMatch[] => {
    if (figure.role !== 'amount' || !REST.test(figure.phrase.slice(0, figure.numberAt))) return [];
    const before = figuresBefore(figure, context.figures).filter(
      ({ role, unit, sentence }) =>
        (role === 'amount' || role === 'goal') && unit === figure.unit && sentence >= figure.sentence - 1,
    );
    const whole = wholeOf(figure, before, context);
    return whole === null ? [] : [matchOf(figure, whole)];
  });

function wholeOf(rest: Figure, before: readonly Figure[], { targets }: ParagraphContext): Big | null {
  const [done] = before;
  if (done === undefined) return null;
  const sum = new Big(done.value).plus(rest.value);
  const wholes = [
    ...before.slice(1).map(({ value }) => new Big(value)),
    ...targets.flatMap((target) => targetValueIn(rest.unit, rest.measure, target) ?? []),
  ];
  return wholes.find((whole) => whole.eq(sum)) ?? null;
}

const matchOf = (figure: Figure, whole: Big): FigureMatch => ({
  figure,
  others: [],
  metric: figure.metric,
  value: figure.value,
  unit: figure.unit,
  rate: null,
  basis: 'parts',
  against: { value: whole.toFixed(), unit: figure.unit },
  target: null,
  computed: null,
  verdict: 'consistent',
  pace: null,
  certainty: 'certain',
});
