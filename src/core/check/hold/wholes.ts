import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import type { Figure } from '../claim/figure.ts';
import { fitOf, sameMeasure, wholeIn } from './fit.ts';
import { likeness } from './metric.ts';
import type { Numerator } from './numerators.ts';
import { printedRange, type Range, rateFits, scaled } from './rounding.ts';
import { figuresBefore, isOfDistrict, REACH, type Surroundings } from './surroundings.ts';

/** A numerator over a whole. */
export interface Pair {
  readonly numerator: Numerator;
  /** In the printed unit of the numerator. A promise is exact, a figure told beside it is rounded as printed. */
  readonly whole: Range;
  readonly target: Target | null;
  /** The whole as printed where it was found. */
  readonly against: { readonly value: string; readonly unit: string };
  readonly basis: 'target' | 'other-item' | 'same-entry';
  /** The figure of the paragraph the whole is, where it is one. */
  readonly source: Figure | null;
  /** The words speak of this whole. */
  readonly likely: boolean;
  /** They leave no doubt. */
  readonly certain: boolean;
}

/** 进度, 占总投资: only a goal printed beside such a rate says what it is of. */
const LOOSE =
  /(?:^|[,，])(?:项目|投资|总|完成|建设|预算执行)*进度(?:为|达|达到)?$|(?:占|完成|为)(?:年度|项目|计划|工程|概算)*(?:总投资|计划投资|投资计划|概算|预算)(?:数|额)?的?$/;
/** Between a goal and its rate: 23万人目标任务的, （3.9万个）的. */
const ADJOINS = /^\)?(?:的?(?:目标任务|年度目标|目标|任务|指标|计划))?的?(?:约|近|超过|超|达到|达)?$/;
const LONGEST_LINK = 12;
/** Quantities that wholes and parts of money share: 计划投资 and 项目投资. */
const QUANTITIES = ['投资', '资金', '贷款', '产值', '任务'] as const;

/** Everything a completion rate may be the rate of, the likeliest first. */
export function pairsOf(rate: Figure, numerators: readonly Numerator[], here: Surroundings): readonly Pair[] {
  const { text } = here;
  const figures = figuresAround(rate, here.figures);
  const adjoining = figures.find((goal) => goal.role === 'goal' && adjoins(goal, rate, text));
  if (adjoining !== undefined)
    return numerators.flatMap((numerator, rank) =>
      goalPairs(numerator, rank, [adjoining]).map((pair) => ({ ...pair, ...promised(pair, rank, here) })),
    );
  const goals = figures.filter(({ role }) => role === 'goal');
  const ofGoals = numerators.flatMap((numerator, rank) =>
    goalPairs(
      numerator,
      rank,
      goals.filter((goal) => isOpen(goal, numerator, rate, here)),
    ),
  );
  if (LOOSE.test(text.slice(rate.clause.start, rate.start).replace(/(?:达到|达|为|近|约)$/, '')))
    return ofGoals;
  const ofTargets = numerators.flatMap((numerator, rank) => targetPairs(numerator, rank, here));
  return [...ofTargets, ...ofGoals, ...numerators.flatMap((numerator) => amountPairs(numerator, rate, here))];
}

/** The goal printed right before a rate is the promise itself, where the task promises as much. */
function promised(
  { numerator, whole }: Pair,
  rank: number,
  here: Surroundings,
): Pick<Pair, 'target' | 'basis'> | null {
  const same = targetPairs(numerator, rank, here).find(
    (pair) =>
      pair.likely &&
      pair.basis === 'target' &&
      pair.whole.low.gte(whole.low) &&
      pair.whole.high.lte(whole.high),
  );
  return same === undefined ? null : { target: same.target, basis: 'target' };
}

const adjoins = (goal: Figure, rate: Figure, text: string): boolean =>
  goal.end < rate.start &&
  rate.start - goal.end <= LONGEST_LINK &&
  ADJOINS.test(text.slice(goal.end, rate.start));

/** A goal may stand before its rate or, in brackets, behind it. */
function figuresAround(rate: Figure, figures: readonly Figure[]): readonly Figure[] {
  const at = figures.indexOf(rate);
  return figures.slice(Math.max(0, at - REACH), at + 3);
}

/** A goal told for another figure, with a rate of its own, is spent: 完成全年23万人的95%；大学生6万人，完成99%. */
function isOpen(
  goal: Figure,
  { figures: [first] }: Numerator,
  rate: Figure,
  { figures, text }: Surroundings,
): boolean {
  if (goal.start > rate.end && goal.sentence !== rate.sentence) return false;
  // （83253万元）的495%: a goal right before another rate is that rate's own.
  if (figures.some((other) => other !== rate && other.role === 'completion' && adjoins(goal, other, text)))
    return false;
  if (/总投资|概算/.test(goal.said) && !/总投资|概算/.test(text.slice(rate.clause.start, rate.start)))
    return false;
  return !figures.some(
    ({ role, start }) => role === 'completion' && start > goal.start && start < first.start,
  );
}

function targetPairs(numerator: Numerator, rank: number, here: Surroundings): readonly Pair[] {
  const [figure] = numerator.figures;
  const ofDistrict = isOfDistrict(figure, here);
  const pairs = (targets: readonly Target[], basis: 'target' | 'other-item'): Pair[] =>
    targets.flatMap((target): Pair[] => {
      const whole = wholeIn(figure.unit, figure.measure, target);
      if (whole === null || whole.eq(0) || (figure.role === 'ratio') !== (target.kind === 'ratio')) return [];
      const fit = fitOf(figure, target);
      const isNamed = fit !== null || likeness(figure.metric, target.metric) !== null;
      return [
        {
          numerator: figure.role === 'ratio' ? exactly(numerator, here) : numerator,
          whole: { low: whole, high: whole },
          target,
          source: null,
          against: { value: String(target.value), unit: target.unit },
          basis,
          likely: !ofDistrict && (isNamed || (here.targets.length === 1 && basis === 'target')),
          // Only the figure right before the rate, of the very quantity of the target, accuses.
          certain:
            !ofDistrict &&
            basis === 'target' &&
            numerator.figures.length === 1 &&
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
  const [rate] = numerator.figures;
  const before = [...figuresBefore(rate, figures)].reverse().filter(({ role }) => role === 'amount');
  for (const part of [...before].reverse()) {
    for (const whole of before.slice(0, before.indexOf(part)).reverse()) {
      if (part.unit !== whole.unit || new Big(whole.value).eq(0)) continue;
      const percent = new Big(part.value).div(whole.value).times(100);
      if (rateFits(rate, { low: percent, high: percent }))
        return { figures: [part], value: percent, range: { low: percent, high: percent } };
    }
  }
  return numerator;
}

/** A whole printed in the paragraph itself: 计划投资1135万元 … 完成1039.8万元，进度91%. */
function goalPairs(numerator: Numerator, rank: number, goals: readonly Figure[]): readonly Pair[] {
  const [figure] = numerator.figures;
  const ofMeasure = goals.filter((goal) => sameMeasure(figure, goal));
  return ofMeasure.flatMap((goal) => {
    const isOne = sharesQuantity(figure, goal) || goal.sentence === figure.sentence;
    const certain = ofMeasure.length === 1 && rank === 0 && numerator.figures.length === 1 && isOne;
    return printedPair(numerator, goal, { likely: true, certain });
  });
}

/** Any larger figure told before may be the whole; that confirms a rate and never accuses. */
function amountPairs(numerator: Numerator, rate: Figure, { figures }: Surroundings): readonly Pair[] {
  const [first] = numerator.figures;
  return figuresBefore(first, figures)
    .filter((whole) => whole.role === 'amount' && !whole.prior)
    .filter((whole) => sameMeasure(first, whole) && whole.end <= rate.start)
    .filter((whole) => isSmaller(numerator, whole))
    .flatMap((whole) => printedPair(numerator, whole, { likely: false, certain: false }));
}

/** A part is no larger than its whole. */
function isSmaller({ figures: [first], value }: Numerator, whole: Figure): boolean {
  const factor = new Big(whole.measure?.factor ?? 1).div(first.measure?.factor ?? 1);
  return value.lt(new Big(whole.value).times(factor));
}

function printedPair(
  numerator: Numerator,
  goal: Figure,
  how: { readonly likely: boolean; readonly certain: boolean },
): readonly Pair[] {
  const [figure] = numerator.figures;
  const factor = new Big(goal.measure?.factor ?? 1).div(figure.measure?.factor ?? 1);
  const whole = scaled(printedRange(goal), factor);
  if (whole.low.lte(0) || figure.role !== 'amount') return [];
  const against = { value: goal.value, unit: goal.unit };
  return [{ numerator, whole, target: null, source: goal, against, basis: 'same-entry', ...how }];
}

const sharesQuantity = (a: Figure, b: Figure): boolean =>
  QUANTITIES.some((word) => (a.metric + a.said).includes(word) && (b.metric + b.said).includes(word));
