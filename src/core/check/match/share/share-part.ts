import type { Figure } from '../../claim/figure.ts';
import { totalOf } from '../parts/part-figures.ts';
import { figuresBefore, positionOf, type ParagraphContext } from '../paragraph-context.ts';
import { type RateName, stemIn } from './rate-name.ts';

/** The figure that a rate is a share of something of. */
export interface SharePart {
  readonly figure: Figure;
  /** The name of the rate or its place leaves no doubt that it is this one. */
  readonly isNamed: boolean;
}

/** Done: a completion rate (完成率) without a goal is one of what was done. */
const DONE = /已|完成|均|全部/;

/**
 * The figure of the sentence that a rate says a share of: the one it is named after (办结率 for 已办结15项), however many
 * stand between; for 占, the one right before it. Null where its sentence has none.
 *
 * @param taken the figures that rates of the same name before it are of
 */
export function sharePart(
  rate: Figure,
  name: RateName,
  taken: ReadonlySet<Figure>,
  context: ParagraphContext,
): SharePart | null {
  const { figures } = context;
  const before = figuresBefore(rate, figures).filter(
    ({ role, prior, sentence }) => isCounted(role) && !prior && sentence === rate.sentence,
  );
  const [nearest] = before;
  if (nearest === undefined) return null;
  if (name.part !== '' && rate.role !== 'completion') {
    // 办结480件，其中信访件120件，办结率85%: a rate after 其中 is one of a part.
    const whole = totalOf(nearest, context);
    const near = whole === null ? before : before.filter(({ start }) => start > whole.start);
    const own = near.filter(
      (figure) => figure !== whole && totalOf(figure, context) === whole && !taken.has(figure),
    );
    const named = bestNamed(own, name.part);
    return { figure: named ?? nearest, isNamed: named !== null };
  }
  const isBeside = positionOf(nearest, figures) === positionOf(rate, figures) - 1;
  const isDone = name.kind === 'share' || (rate.role === 'completion' && DONE.test(nearest.phrase));
  return { figure: nearest, isNamed: isBeside && isDone };
}

const isCounted = (role: Figure['role']): boolean => role === 'amount' || role === 'goal';

/** The words about a figure: 竣工 for 900套 in 1350套开工900套竣工. */
export const wordsOf = ({ phrase, precedesNoun, numberAt }: Figure): string =>
  precedesNoun ? phrase.slice(numberAt) : phrase;

/** The figure whose phrase holds most of a stem, the nearest first. */
function bestNamed(nearestFirst: readonly Figure[], stem: string): Figure | null {
  let best: Figure | null = null;
  let most = 0;
  for (const figure of nearestFirst) {
    const length = stemIn(wordsOf(figure), stem);
    if (length > most) [best, most] = [figure, length];
  }
  return best;
}
