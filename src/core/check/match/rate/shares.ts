import Big from 'big.js';
import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import { withoutTrailing, wordList } from '../../../text/words.ts';
import type { Figure } from '../../claim/figure.ts';
import { formatDivision } from '../arithmetic.ts';
import { targetFit, sameMeasure, targetValueIn } from '../target/fit.ts';
import type { ParagraphMatches, FigureMatch } from '../figure-match.ts';
import { type Numerator, numeratorOf, sumsOf } from './numerators.ts';
import { percentInterval, printedInterval, type Interval, rateFits } from '../interval.ts';
import { figuresBefore, positionOf, type ParagraphContext } from '../paragraph-context.ts';

/** Endings of the names of rates: 办结率. */
const ENDING = /(?:率|比例|比重|占比)$/;
/** A share without a name: 已办结2065件，占69%. */
const SHARE = /^占(?:比)?$/;
const LINKS = wordList(['达到', '达', '为', '是', '近', '约', '至', '超', '超过', ':']);
/** A rate with fewer digits may fit two figures by chance. */
const MIN_DIGITS = 3;

interface Share {
  readonly part: Numerator;
  readonly whole: Interval;
  readonly against: { readonly value: string; readonly unit: string };
  readonly basis: 'same-entry' | 'target';
  /** The words leave no doubt about the base of the rate. */
  readonly certain: boolean;
}

/** W3: recomputes rates of one printed figure to another: 受理2140件，办结2086件，办结率97.5%. */
export function matchShares(context: ParagraphContext): ParagraphMatches {
  const matches: FigureMatch[] = [];
  const findings: Finding[] = [];
  for (const rate of context.figures) {
    if (rate.role !== 'ratio' || rate.prior || rate.unit !== '%') continue;
    const shares = sharesBefore(rate, context);
    const right = shares.find((share) => (share.certain || isDistinctive(rate)) && fits(rate, share));
    const wrong = right === undefined ? shares.find(({ certain }) => certain) : undefined;
    const share = right ?? wrong;
    if (share === undefined) continue;
    const match = matchOf(share, rate, right === undefined ? 'inconsistent' : 'consistent');
    matches.push(match);
    if (right !== undefined) continue;
    const [part] = share.part.figures;
    const arithmetic = formatDivision(part, share.against, match.computed ?? new Big(0));
    const params = { metric: rate.metric, claimed: rate.value, arithmetic };
    findings.push(finding('entry.share-differs', context.placeOf(part.from, rate.to), params));
  }
  return { matches, findings };
}

const isDistinctive = ({ value }: Figure): boolean => value.replace(/\D/g, '').length >= MIN_DIGITS;

const fits = (rate: Figure, { part, whole }: Share): boolean =>
  rateFits(rate, percentInterval(part.interval, whole));

function matchOf(share: Share, rate: Figure, verdict: 'consistent' | 'inconsistent'): FigureMatch {
  const [figure, ...others] = share.part.figures;
  return {
    figure,
    others,
    metric: rate.metric,
    value: others.length > 0 ? share.part.value.toFixed() : figure.value,
    unit: figure.unit,
    rate,
    basis: share.basis,
    against: share.against,
    target: null,
    computed: share.part.value.div(share.whole.low.plus(share.whole.high).div(2)).times(100),
    verdict,
    pace: null,
    certainty: 'certain',
  };
}

/** Parts and wholes a rate may be computed from, the likeliest first; sums and the task's targets last. */
function sharesBefore(rate: Figure, context: ParagraphContext): readonly Share[] {
  const nearest = figuresBefore(rate, context.figures).filter(
    ({ role, prior }) => (role === 'amount' || role === 'goal') && !prior,
  );
  const near = nearest.filter(({ role, sentence }) => role === 'amount' && sentence === rate.sentence);
  const before = [...nearest].reverse();
  const single = near.flatMap((part) =>
    wholesOf(part, before).map((whole): Share => ({
      part: numeratorOf(part),
      whole: printedInterval(whole),
      against: { value: whole.value, unit: whole.unit },
      basis: 'same-entry',
      certain: part === near[0] && isCertain(rate, part, whole, before, context),
    })),
  );
  const summed = sumsOf(near).flatMap((part) =>
    wholesOf(part.figures[0], before).map((whole): Share => ({
      part,
      whole: printedInterval(whole),
      against: { value: whole.value, unit: whole.unit },
      basis: 'same-entry',
      certain: false,
    })),
  );
  return [...single, ...summed, ...near.slice(0, 1).flatMap((part) => ofTarget(part, context))];
}

/** Larger figures of the same measure before a part, nearest first. */
const wholesOf = (part: Figure, before: readonly Figure[]): readonly Figure[] =>
  before
    .filter(
      (whole) =>
        whole.start < part.start &&
        sameMeasure(part, whole) &&
        whole.measure?.factor === part.measure?.factor &&
        new Big(whole.value).gt(0) &&
        new Big(whole.value).gte(part.value),
    )
    .reverse();

/** Shares of a target itself: the 开工率 of the projects to be begun. */
const ofTarget = (part: Figure, { targets }: ParagraphContext): readonly Share[] =>
  targets.flatMap((target): readonly Share[] => {
    const value = targetValueIn(part.unit, part.measure, target);
    if (value === null || value.lte(0) || targetFit(part, target) === null) return [];
    const against = { value: String(target.value), unit: target.unit };
    return [
      {
        part: numeratorOf(part),
        whole: { low: value, high: value },
        against,
        basis: 'target',
        certain: false,
      },
    ];
  });

/**
 * Whether a share leaves no doubt: the rate is named after the part (办结率 for 办结), and the
 * whole is the only larger figure of the sentence and has no rate of its own.
 */
function isCertain(
  rate: Figure,
  part: Figure,
  whole: Figure,
  before: readonly Figure[],
  { figures, text }: ParagraphContext,
): boolean {
  const name = withoutTrailing(LINKS, text.slice(rate.clause.start, rate.start));
  const stem = name.replace(ENDING, '').slice(-2);
  const isNamed = SHARE.test(name) || (stem.length === 2 && part.phrase.includes(stem) && ENDING.test(name));
  const wholes = wholesOf(part, before).filter(({ sentence }) => sentence === rate.sentence);
  const next = figures[positionOf(whole, figures) + 1];
  const hasOwnRate = next?.unit === '%' && next.role !== 'growth' && Number(next.value) !== 100;
  return (
    isNamed &&
    wholes.length === 1 &&
    wholes[0] === whole &&
    !hasOwnRate &&
    !part.bracketed &&
    part.unit === whole.unit &&
    part.relation === null &&
    whole.relation === null &&
    !/[。;]/.test(text.slice(part.end, rate.start))
  );
}
