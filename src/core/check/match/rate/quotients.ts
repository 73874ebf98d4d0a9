import type { Figure } from '../../claim/figure.ts';
import {
  adjoins,
  amountQuotients,
  differenceQuotients,
  goalQuotients,
  isAvailable,
} from './printed-quotients.ts';
import { kindQuotients } from './kind-quotients.ts';
import type { Numerator } from './numerators.ts';
import type { Quotient } from './quotient.ts';
import { positionOf, REACH, type ParagraphContext } from '../paragraph-context.ts';
import { targetQuotients } from './target-quotients.ts';

/** Before rates whose base is only known from a goal printed next to them: 进度, 占总投资. */
const BASE_UNNAMED =
  /(?:^|[,，])(?:项目|投资|总|完成|建设|预算执行)*进度(?:为|达|达到)?$|(?:占|完成|为)(?:年度|项目|计划|工程|概算)*(?:总投资|计划投资|投资计划|概算|预算)(?:数|额)?的?$/;
/** Number of figures after a rate among which its goal may be. */
const GOALS_AFTER = 3;
/** Per cent of a goal that is met. */
const ALL = 100;

/** All possible readings of a completion rate, the likeliest first. */
export function quotientsOf(
  rate: Figure,
  numerators: readonly Numerator[],
  context: ParagraphContext,
): readonly Quotient[] {
  const { text } = context;
  const at = positionOf(rate, context.figures);
  const near = context.figures.slice(Math.max(0, at - REACH), at + REACH);
  // A goal is before its rate or, in brackets, after it.
  const figures = context.figures.slice(Math.max(0, at - REACH), at + GOALS_AFTER);
  const adjoining = figures.find((goal) => goal.role === 'goal' && adjoins(goal, rate, text));
  if (adjoining !== undefined)
    return numerators.flatMap((numerator, rank) =>
      goalQuotients(numerator, rank, [adjoining], near).flatMap((plain) => {
        const quotient = { ...plain, ...targetOfGoal(plain, rank, context) };
        const beyond = differenceQuotients(plain, adjoining, context);
        // 超额完成任务800个的7.5%, but 超额完成任务800个的107.5%.
        return Number(rate.value) < ALL ? [...beyond, quotient] : [quotient, ...beyond];
      }),
    );
  const goals = figures.filter(({ role }) => role === 'goal');
  const ofGoals = numerators.flatMap((numerator, rank) =>
    goalQuotients(
      numerator,
      rank,
      goals.filter((goal) => isAvailable(goal, numerator, rate, { figures: near, text })),
      near,
    ),
  );
  if (BASE_UNNAMED.test(text.slice(rate.clause.start, rate.start).replace(/(?:达到|达|为|近|约)$/, '')))
    return ofGoals;
  const ofTargets = numerators.flatMap((numerator, rank) => targetQuotients(numerator, rank, context));
  return [
    ...ofTargets,
    ...ofGoals,
    ...kindQuotients(numerators, context),
    ...numerators.flatMap((numerator) => amountQuotients(numerator, rate, context)),
  ];
}

/** The target that equals a goal printed right before a rate, if the task has one. */
function targetOfGoal(
  { numerator, denominator }: Quotient,
  rank: number,
  context: ParagraphContext,
): Pick<Quotient, 'target' | 'basis'> | null {
  const same = targetQuotients(numerator, rank, context).find(
    (quotient) =>
      quotient.likely &&
      quotient.basis === 'target' &&
      quotient.denominator.low.gte(denominator.low) &&
      quotient.denominator.high.lte(denominator.high),
  );
  return same === undefined ? null : { target: same.target, basis: 'target' };
}
