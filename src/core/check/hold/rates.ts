import Big from 'big.js';
import { finding } from '../../issue/finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';
import { division } from './arithmetic.ts';
import { fitOf, wholeIn } from './fit.ts';
import { type Held, type Judgement, unheld } from './judgement.ts';
import { likeness } from './metric.ts';
import { percentOf, printedRange, type Range, rateFits } from './rounding.ts';
import type { Surroundings } from './surroundings.ts';
import { paceVerdict } from './verdict.ts';

/** What a completion rate may be the rate of: one figure, or several counted together (新建2家、提升4家). */
interface Numerator {
  readonly figures: readonly Figure[];
  readonly value: Big;
  readonly range: Range;
}

/** A numerator over a whole. */
interface Pair {
  readonly numerator: Numerator;
  readonly whole: Big;
  readonly target: Target | null;
  /** The whole as printed where it was found. */
  readonly against: { readonly value: string; readonly unit: string };
  readonly basis: 'target' | 'other-item' | 'same-entry';
  /** The words speak of this whole. */
  readonly likely: boolean;
  /** They leave no doubt. */
  readonly certain: boolean;
}

/** Slips of a unit: 万 for 亿, a point that moved by two. */
const SLIPS = ['10000', '0.0001', '100', '0.01'] as const;
const QUANTITIES = ['投资', '资金', '贷款', '产值', '任务'] as const;
/** A rate of fewer digits fits some target or other by chance. */
const LEAST_DIGITS = 3;
/** Bare 进度 is as often a share of the works: only a goal printed beside it says what it is of. */
const LOOSE = /^(?:\S*[,，])?(?:项目|投资|总|完成|建设)*进度(?:为|达|达到)?$/;

/**
 * Every printed completion rate, recomputed. It is right when any reading of the
 * paragraph makes it right; it is called wrong only where figure, target and
 * unit leave no doubt.
 */
export function holdRates(here: Surroundings): Held {
  const judgements: Judgement[] = [];
  const findings: Finding[] = [];
  for (const rate of here.figures) {
    if (rate.role !== 'completion' || rate.prior) continue;
    const numerators = numeratorsOf(rate, here);
    const pairs = pairsOf(rate, numerators, here);
    const right = pairs.find(
      ({ numerator, whole, likely }) =>
        (likely || digitsOf(rate) >= LEAST_DIGITS) && rateFits(rate, percentOf(numerator.range, whole)),
    );
    const wrong = right === undefined ? pairs.find(({ certain }) => certain) : undefined;
    const near = right ?? wrong ?? pairs.find(({ likely }) => likely);
    if (near === undefined) {
      const [first] = numerators;
      if (first?.figures.length === 1) judgements.push(unheld(first.figures[0] as Figure, rate));
      judgements.push({ ...unheld(rate, rate), metric: rateName(rate, numerators) });
      continue;
    }
    const verdict = right !== undefined ? 'consistent' : wrong !== undefined ? 'inconsistent' : 'uncheckable';
    const judgement = judged(near, rate, verdict, here);
    judgements.push(judgement);
    if (wrong !== undefined && right === undefined) findings.push(accusation(judgement, wrong, rate, here));
    const told = right ?? wrong;
    if (told !== undefined) findings.push(...restated(told, here));
  }
  return { judgements, findings };
}

function judged(pair: Pair, rate: Figure, verdict: Judgement['verdict'], here: Surroundings): Judgement {
  const [figure, ...others] = pair.numerator.figures as readonly [Figure, ...Figure[]];
  const computed = pair.numerator.value.div(pair.whole).times(100);
  return {
    figure,
    others,
    metric: pair.numerator.figures
      .map(({ metric }) => metric)
      .filter((metric, at, all) => all.indexOf(metric) === at)
      .join('、'),
    value: pair.numerator.figures.length > 1 ? pair.numerator.value.toFixed() : figure.value,
    unit: figure.unit,
    rate,
    basis: pair.basis,
    against: pair.against,
    target: pair.target,
    computed,
    verdict,
    pace: pair.target === null ? null : paceVerdict(computed, figure, pair.target, here),
    certainty: pair.certain || verdict === 'consistent' ? 'certain' : 'probable',
  };
}

function accusation(judgement: Judgement, pair: Pair, rate: Figure, here: Surroundings): Finding {
  const { figure, metric, value, unit, computed } = judgement;
  const place = here.placeOf(figure.from, rate.to, pair.target);
  const shown = `${value}${unit}`;
  const slip = SLIPS.find((factor) =>
    rateFits(rate, percentOf(moved(pair.numerator.range, factor), pair.whole)),
  );
  if (slip !== undefined) {
    const meant = new Big(value).times(slip);
    const arithmetic = division(
      { value: meant.toFixed(), unit },
      pair.against,
      (computed as Big).times(slip),
    );
    return finding('target.magnitude', place, {
      metric,
      figure: shown,
      meant: `${meant.toFixed()}${unit}`,
      arithmetic,
    });
  }
  const arithmetic = division({ value, unit }, pair.against, computed as Big);
  const code = pair.basis === 'same-entry' ? 'entry.share-differs' : 'target.rate-differs';
  return code === 'target.rate-differs'
    ? finding(code, place, { metric, figure: shown, claimed: rate.value, arithmetic })
    : finding(code, place, { metric, claimed: rate.value, arithmetic });
}

const digitsOf = ({ value }: Figure): number => value.replace(/\D/g, '').length;

const moved = ({ low, high }: Range, factor: string): Range => ({
  low: low.times(factor),
  high: high.times(factor),
});

/** The goal printed beside the figure is not the one the task was given. */
function restated({ numerator, target, basis, certain }: Pair, here: Surroundings): readonly Finding[] {
  if (target === null || basis !== 'target' || !certain) return [];
  const [figure] = numerator.figures as readonly [Figure];
  return here.figures.flatMap((goal) => {
    if (goal.role !== 'goal' || goal.sentence !== figure.sentence || goal.unit !== figure.unit) return [];
    const whole = wholeIn(goal.unit, goal.measure, target);
    if (whole === null || whole.eq(goal.value) || /投资/.test(goal.said)) return [];
    const params = {
      metric: target.metric,
      printed: `${goal.value}${goal.unit}`,
      goal: `${String(target.value)}${target.unit}`,
    };
    return [finding('target.restated', here.placeOf(goal.from, goal.to, target), params)];
  });
}

/** Figures before a rate that it may be the rate of, nearest first; sums of neighbours last. */
function numeratorsOf(rate: Figure, { figures, text }: Surroundings): readonly Numerator[] {
  const at = figures.indexOf(rate);
  const before: Figure[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const figure = figures[index] as Figure;
    if (figure.sentence < rate.sentence - 1) break;
    // Another sentence only where this one has no figure and no thing of its own.
    if (figure.sentence !== rate.sentence && (before.length > 0 || rate.start - rate.clause.start > 12))
      break;
    if (figure.role === 'completion' && figure.sentence === rate.sentence) {
      if (before.length > 0) break;
      continue;
    }
    if (figure.prior || (figure.bracketed && !rate.bracketed)) continue;
    if (figure.role === 'amount' || (figure.role === 'ratio' && before.length === 0)) before.push(figure);
  }
  if (before.some((figure) => isSubject(figure, rate, text))) return [];
  const single = before.map((figure): Numerator => ({
    figures: [figure],
    value: new Big(figure.value),
    range: printedRange(figure),
  }));
  const [last] = before;
  const together = before.filter(
    ({ role, unit, sentence }) => role === 'amount' && unit === last?.unit && sentence === last.sentence,
  );
  for (let count = 2; count <= Math.min(together.length, 4); count += 1) {
    const summed = together.slice(0, count);
    const ranges = summed.map(printedRange);
    single.push({
      figures: [...summed].reverse(),
      value: summed.reduce((sum, { value }) => sum.plus(value), new Big(0)),
      range: {
        low: ranges.reduce((sum, { low }) => sum.plus(low), new Big(0)),
        high: ranges.reduce((sum, { high }) => sum.plus(high), new Big(0)),
      },
    });
  }
  return single;
}

/** 70个美丽乡村完成年度任务的50%: the number belongs to the subject, the rate is of the work on them. */
const isSubject = (figure: Figure, rate: Figure, text: string): boolean =>
  figure.clause === rate.clause &&
  figure.leads &&
  /[\u4e00-\u9fff]{2}/.test(text.slice(figure.to, rate.from).replace(/(?:已|累计)?(?:完成|占|实现).*$/, ''));

function pairsOf(rate: Figure, numerators: readonly Numerator[], here: Surroundings): readonly Pair[] {
  const adjoining = here.figures.find(({ role, end }) => role === 'goal' && end === rate.from - 1);
  if (adjoining !== undefined)
    return numerators.flatMap((numerator, rank) =>
      goalPairs(numerator, rank, { ...here, figures: [adjoining] }),
    );
  const ofGoals = numerators.flatMap((numerator, rank) => goalPairs(numerator, rank, here));
  if (LOOSE.test(here.text.slice(rate.clause.start, rate.start))) return ofGoals;
  const ofTargets = numerators.flatMap((numerator, rank) => targetPairs(numerator, rank, here));
  return [...ofTargets, ...ofGoals];
}

function targetPairs(numerator: Numerator, rank: number, here: Surroundings): readonly Pair[] {
  const [figure] = numerator.figures as readonly [Figure];
  const single = numerator.figures.length === 1;
  const pairs = (targets: readonly Target[], basis: 'target' | 'other-item'): Pair[] =>
    targets.flatMap((target): Pair[] => {
      const whole = wholeIn(figure.unit, figure.measure, target);
      if (whole === null || whole.eq(0) || (figure.role === 'ratio') !== (target.kind === 'ratio')) return [];
      const fit = fitOf(figure, target);
      return [
        {
          numerator: figure.role === 'ratio' ? exactly(numerator, here) : numerator,
          whole,
          target,
          against: { value: String(target.value), unit: target.unit },
          basis,
          likely:
            fit !== null ||
            likeness(figure.metric, target.metric) !== null ||
            (here.targets.length === 1 && basis === 'target'),
          // Only the figure right before the rate, of the very quantity of the target, accuses.
          certain:
            basis === 'target' &&
            single &&
            rank === 0 &&
            fit?.likeness === 'same' &&
            !fit.begun &&
            figure.role === 'amount',
        },
      ];
    });
  const own = pairs(here.targets, 'target').sort((a, b) => Number(b.certain) - Number(a.certain));
  return own.length > 0 ? own : pairs(here.elsewhere(figure), 'other-item');
}

/** A rate that was itself made from two printed figures (落地10个 of 24个) counts as what they give. */
function exactly(numerator: Numerator, { figures }: Surroundings): Numerator {
  const [rate] = numerator.figures as readonly [Figure];
  const at = figures.indexOf(rate);
  for (const part of figures.slice(0, at).reverse()) {
    for (const whole of figures.slice(0, figures.indexOf(part)).reverse()) {
      if (
        part.role !== 'amount' ||
        whole.role !== 'amount' ||
        part.unit !== whole.unit ||
        Number(whole.value) === 0
      )
        continue;
      const percent = new Big(part.value).div(whole.value).times(100);
      if (rateFits(rate, { low: percent, high: percent }))
        return { figures: [part], value: percent, range: { low: percent, high: percent } };
    }
  }
  return numerator;
}

/** A whole printed in the paragraph itself: 计划投资1135万元 … 完成1039.8万元，进度91%. */
function goalPairs(numerator: Numerator, rank: number, { figures }: Surroundings): readonly Pair[] {
  const [figure] = numerator.figures as readonly [Figure];
  const goals = figures.filter(
    ({ role, measure, unit }) =>
      role === 'goal' &&
      (unit === figure.unit || (measure !== null && measure.base === figure.measure?.base)),
  );
  return goals.flatMap((goal): Pair[] => {
    const factor =
      goal.measure === null || figure.measure === null
        ? '1'
        : new Big(goal.measure.factor).div(figure.measure.factor);
    const whole = new Big(goal.value).times(factor);
    if (whole.eq(0) || figure.role !== 'amount') return [];
    const isOne = sharesQuantity(figure, goal) || goal.sentence === figure.sentence;
    const certain = goals.length === 1 && rank === 0 && numerator.figures.length === 1 && isOne;
    const against = { value: goal.value, unit: goal.unit };
    return [{ numerator, whole, target: null, against, basis: 'same-entry', likely: true, certain }];
  });
}

/** Both name one quantity: 计划投资 and 项目投资. */
const sharesQuantity = (a: Figure, b: Figure): boolean =>
  QUANTITIES.some((word) => (a.metric + a.said).includes(word) && (b.metric + b.said).includes(word));

const rateName = (rate: Figure, numerators: readonly Numerator[]): string =>
  numerators[0]?.figures[0]?.metric ?? rate.metric;
