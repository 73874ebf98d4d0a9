import type { Figure } from '../claim/figure.ts';
import { adjoins, amountPairs, goalPairs, isOpen } from './goal-pairs.ts';
import type { Numerator } from './numerators.ts';
import type { Pair } from './pair.ts';
import { REACH, type Surroundings } from './surroundings.ts';
import { targetPairs } from './target-pairs.ts';

/** 进度, 占总投资: only a goal printed beside such a rate says what it is of. */
const LOOSE =
  /(?:^|[,，])(?:项目|投资|总|完成|建设|预算执行)*进度(?:为|达|达到)?$|(?:占|完成|为)(?:年度|项目|计划|工程|概算)*(?:总投资|计划投资|投资计划|概算|预算)(?:数|额)?的?$/;
/** So far behind a rate its goal may stand, in figures. */
const BEHIND = 3;

/** Everything a completion rate may be the rate of, the likeliest first. */
export function pairsOf(rate: Figure, numerators: readonly Numerator[], here: Surroundings): readonly Pair[] {
  const { text } = here;
  const at = here.figures.indexOf(rate);
  const near = here.figures.slice(Math.max(0, at - REACH), at + REACH);
  // A goal may stand before its rate or, in brackets, behind it.
  const figures = here.figures.slice(Math.max(0, at - REACH), at + BEHIND);
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
      goals.filter((goal) => isOpen(goal, numerator, rate, { figures: near, text })),
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
