import Big from 'big.js';
import { finding } from '../../issue/finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { Figure } from '../claim/figure.ts';
import { division } from './arithmetic.ts';
import type { Held, Judgement } from './judgement.ts';
import { percentOf, printedRange, rateFits } from './rounding.ts';
import type { Surroundings } from './surroundings.ts';

/** What a rate is called without its ending: 办结 of 办结率. */
const ENDING = /(?:率|比例|比重|占比)$/;
/** A rate with fewer digits agrees with too many pairs to be recomputed by chance. */
const LEAST_DIGITS = 3;

interface Share {
  readonly part: Figure;
  readonly whole: Figure;
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
    const right = shares.find(
      ({ part, whole, certain }) => (certain || digits(rate) >= LEAST_DIGITS) && fits(rate, part, whole),
    );
    const wrong = right === undefined ? shares.find(({ certain }) => certain) : undefined;
    const share = right ?? wrong;
    if (share === undefined) continue;
    const judgement = judged(share, rate, right === undefined ? 'inconsistent' : 'consistent');
    judgements.push(judgement);
    if (right !== undefined) continue;
    const arithmetic = division(
      { value: share.part.value, unit: share.part.unit },
      { value: share.whole.value, unit: share.whole.unit },
      judgement.computed as Big,
    );
    const place = here.placeOf(share.part.from, rate.to);
    findings.push(
      finding('entry.share-differs', place, { metric: rate.metric, claimed: rate.value, arithmetic }),
    );
  }
  return { judgements, findings };
}

const digits = ({ value }: Figure): number => value.replace(/\D/g, '').length;

const fits = (rate: Figure, part: Figure, whole: Figure): boolean =>
  rateFits(rate, percentOf(printedRange(part), new Big(whole.value)));

function judged({ part, whole }: Share, rate: Figure, verdict: 'consistent' | 'inconsistent'): Judgement {
  return {
    figure: part,
    others: [],
    metric: rate.metric,
    value: part.value,
    unit: part.unit,
    rate,
    basis: 'same-entry',
    against: { value: whole.value, unit: whole.unit },
    target: null,
    computed: new Big(part.value).div(whole.value).times(100),
    verdict,
    pace: null,
    certainty: 'certain',
  };
}

/** Pairs of figures of one unit before a rate, the likeliest first. */
function sharesBefore(rate: Figure, { figures, text }: Surroundings): readonly Share[] {
  const before = figures.filter(
    ({ role, start, sentence, prior }) =>
      role === 'amount' && !prior && start < rate.start && sentence === rate.sentence,
  );
  const stem = rate.metric.replace(ENDING, '').slice(-2);
  const shares: Share[] = [];
  for (const part of [...before].reverse()) {
    const wholes = before.filter(
      (whole) =>
        whole.start < part.start &&
        whole.unit === part.unit &&
        new Big(whole.value).gt(0) &&
        new Big(whole.value).gte(part.value),
    );
    const named = stem.length === 2 && part.said.includes(stem) && ENDING.test(rate.metric);
    const adjoins = !/[。;]/.test(text.slice(part.end, rate.start));
    for (const whole of [...wholes].reverse()) {
      const certain =
        named &&
        adjoins &&
        wholes.length === 1 &&
        before.at(-1) === part &&
        !part.bracketed &&
        part.relation === null &&
        whole.relation === null;
      shares.push({ part, whole, certain });
    }
  }
  return shares;
}
