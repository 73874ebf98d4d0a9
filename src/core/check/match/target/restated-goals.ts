import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import { groupBy } from '../../../record/group-by.ts';
import { wordList } from '../../../text/words.ts';
import { AUTHORITIES } from '../../claim/lexicon.ts';
import type { FigureMatch } from '../figure-match.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';
import { targetValueIn } from './fit.ts';

const AUTHORITY = wordList(AUTHORITIES);

/** T11: a goal restated in the text differs from the task's target. */
export function restatedGoals(
  matches: readonly FigureMatch[],
  context: ParagraphContext,
): readonly Finding[] {
  const byFigure = groupBy(matches, ({ figure }) => figure);
  return context.figures.flatMap((goal) => {
    if (goal.role !== 'goal' || OTHER.test(goal.phrase) || AUTHORITY.occursIn(goal.phrase)) return [];
    // A goal belongs to the nearest amount before it.
    const amount = figuresBefore(goal, context.figures).find(({ role }) => role === 'amount');
    if (amount === undefined) return [];
    const nearest = byFigure.get(amount)?.find(
      ({ figure, target, basis, certainty, rate, verdict }) =>
        figure.sentence === goal.sentence &&
        target !== null &&
        basis === 'target' &&
        certainty === 'certain' &&
        // Where a rate fits the target, the printed goal is the target only with 全年, 目标 and the like.
        (rate === null || verdict !== 'consistent' || OF_THE_YEAR.test(goal.phrase)),
    );
    if (nearest?.target == null) return [];
    const { target } = nearest;
    const value = targetValueIn(goal.unit, goal.measure, target);
    if (value === null || value.eq(goal.value)) return [];
    const params = {
      metric: target.metric,
      printed: `${goal.value}${goal.unit}`,
      goal: `${String(target.value)}${target.unit}`,
    };
    return [finding('target.restated', context.placeOf(goal.from, goal.to, target), params)];
  });
}

const OF_THE_YEAR = /全年|年度|年初|目标/;
/** Investment plans and goals for parts of the year are not the restated target. */
const OTHER = /投资|半年|季度|月度|五年|三年/;
