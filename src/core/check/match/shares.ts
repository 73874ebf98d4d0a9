import Big from 'big.js';
import { finding } from '../../finding/finding.ts';
import type { Finding } from '../../record/finding.ts';
import { withoutTrailing, wordList } from '../../text/words.ts';
import type { Figure } from '../claim/figure.ts';
import { division } from './arithmetic.ts';
import { fitOf, sameMeasure, wholeIn } from './fit.ts';
import type { Held, Judgement } from './judgement.ts';
import { type Numerator, numeratorOf, sumsOf } from './numerators.ts';
import { percentOf, printedRange, type Range, rateFits } from './rounding.ts';
import { figuresBefore, type Surroundings } from './surroundings.ts';

/** What a rate is called without its ending: 办结 of 办结率. */
const ENDING = /(?:率|比例|比重|占比)$/;
/** 已办结2065件，占69%. */
const SHARE = /^占(?:比)?$/;
const LINKS = wordList(['达到', '达', '为', '是', '近', '约', '至', '超', '超过', ':']);
/** A rate with fewer digits agrees with too many pairs to be recomputed by chance. */
const LEAST_DIGITS = 3;

interface Share {
  readonly part: Numerator;
  readonly whole: Range;
  readonly against: { readonly value: string; readonly unit: string };
  readonly basis: 'same-entry' | 'target';
  /** The words leave no doubt what the rate is of. */
  readonly certain: boolean;
}

/** Rates of one printed figure to another: 受理2140件，办结2086件，办结率97.5%. */
export function holdShares(here: Surroundings): Held {
  const judgements: Judgement[] = [];
  const findings: Finding[] = [];
  for (const rate of here.figures) {
    if (rate.role !== 'ratio' || rate.prior || rate.unit !== '%') continue;
    const shares = sharesBefore(rate, here);
    const right = shares.find((share) => (share.certain || isTelling(rate)) && fits(rate, share));
    const wrong = right === undefined ? shares.find(({ certain }) => certain) : undefined;
    const share = right ?? wrong;
    if (share === undefined) continue;
    const judgement = judged(share, rate, right === undefined ? 'inconsistent' : 'consistent');
    judgements.push(judgement);
    if (right !== undefined) continue;
    const [part] = share.part.figures;
    const arithmetic = division(part, share.against, judgement.computed ?? new Big(0));
    const params = { metric: rate.metric, claimed: rate.value, arithmetic };
    findings.push(finding('entry.share-differs', here.placeOf(part.from, rate.to), params));
  }
  return { judgements, findings };
}

const isTelling = ({ value }: Figure): boolean => value.replace(/\D/g, '').length >= LEAST_DIGITS;

const fits = (rate: Figure, { part, whole }: Share): boolean => rateFits(rate, percentOf(part.range, whole));

function judged(share: Share, rate: Figure, verdict: 'consistent' | 'inconsistent'): Judgement {
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

/** Parts and wholes a rate may be made from, the likeliest first; sums and the task's target last. */
function sharesBefore(rate: Figure, here: Surroundings): readonly Share[] {
  const nearest = figuresBefore(rate, here.figures).filter(
    ({ role, prior }) => (role === 'amount' || role === 'goal') && !prior,
  );
  const near = nearest.filter(({ role, sentence }) => role === 'amount' && sentence === rate.sentence);
  const before = [...nearest].reverse();
  const single = near.flatMap((part) =>
    wholesOf(part, before).map((whole): Share => ({
      part: numeratorOf(part),
      whole: printedRange(whole),
      against: { value: whole.value, unit: whole.unit },
      basis: 'same-entry',
      certain: part === near[0] && isCertain(rate, part, whole, before, here),
    })),
  );
  const summed = sumsOf(near).flatMap((part) =>
    wholesOf(part.figures[0], before).map((whole): Share => ({
      part,
      whole: printedRange(whole),
      against: { value: whole.value, unit: whole.unit },
      basis: 'same-entry',
      certain: false,
    })),
  );
  return [...single, ...summed, ...near.slice(0, 1).flatMap((part) => ofTarget(part, here))];
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

/** 开工率 of what is to be begun: a share of the target itself. */
const ofTarget = (part: Figure, { targets }: Surroundings): readonly Share[] =>
  targets.flatMap((target): readonly Share[] => {
    const whole = wholeIn(part.unit, part.measure, target);
    if (whole === null || whole.lte(0) || fitOf(part, target) === null) return [];
    const against = { value: String(target.value), unit: target.unit };
    return [
      {
        part: numeratorOf(part),
        whole: { low: whole, high: whole },
        against,
        basis: 'target',
        certain: false,
      },
    ];
  });

/**
 * The rate is named after what was done with the part (办结率 after 办结), the whole
 * is the only figure it can be a part of, and is no part of something larger itself.
 */
function isCertain(
  rate: Figure,
  part: Figure,
  whole: Figure,
  before: readonly Figure[],
  { figures, text }: Surroundings,
): boolean {
  const name = withoutTrailing(LINKS, text.slice(rate.clause.start, rate.start));
  const stem = name.replace(ENDING, '').slice(-2);
  const isNamed = SHARE.test(name) || (stem.length === 2 && part.said.includes(stem) && ENDING.test(name));
  const wholes = wholesOf(part, before).filter(({ sentence }) => sentence === rate.sentence);
  const behind = figures[figures.indexOf(whole) + 1];
  const isShare = behind?.unit === '%' && behind.role !== 'growth' && Number(behind.value) !== 100;
  return (
    isNamed &&
    wholes.length === 1 &&
    wholes[0] === whole &&
    !isShare &&
    !part.bracketed &&
    part.unit === whole.unit &&
    part.relation === null &&
    whole.relation === null &&
    !/[。;]/.test(text.slice(part.end, rate.start))
  );
}
