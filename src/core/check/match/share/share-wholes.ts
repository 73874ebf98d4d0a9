import Big from 'big.js';
import type { Figure } from '../../claim/figure.ts';
import { sameMeasure, targetFit, targetValueIn, unnamedTargetFit } from '../target/fit.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';
import { namesNothing } from '../target/metric.ts';
import { isOfKind } from '../rate-scope.ts';
import { isResolving, isStage, type RateName, stemIn } from './rate-name.ts';
import { EXCESS, planBehind, sumsWith } from './computed-wholes.ts';
import { type SharePart, wordsOf } from './share-part.ts';
import { printedWhole as printed, type Whole } from './whole.ts';

/** Population is no whole of those who could take part: 常住人口40万人，参保31万人，参保率97.5%. */
const POPULATION = /人口|户籍|常住/;
/** Not all that a target counts: 新开工30个，开工率100%. */
const SOME = /新|续|其中|部分|剩余|其余/;
/** Between a whole and its part; a list (男性120人、女性80人) is no whole with a part. */
const PARTED = /[,;:]|其中|已|均/;

/**
 * The wholes that a part may be a share of, the likeliest first. `rated`: figures that have rates of their own and are
 * therefore parts themselves.
 */
export function wholesOf(
  rate: Figure,
  part: SharePart,
  name: RateName,
  rated: ReadonlySet<Figure>,
  context: ParagraphContext,
): readonly Whole[] {
  const { figure } = part;
  const before = figuresBefore(figure, context.figures).filter((one) => isWhole(one, figure));
  const excess = EXCESS.exec(name.part)?.[0];
  if (excess !== undefined) return before.map((one) => planBehind(one, figure, excess === '超'));
  const plan = bracketedPlan(figure, before, context);
  if (plan !== null) return [printed(plan, true, part.isNamed && isSafe(figure, plan))];
  const here = before.filter(({ sentence }) => sentence === rate.sentence);
  const unrated = here.filter((one) => !rated.has(one));
  const named =
    name.whole === '' ? [] : here.filter((one) => stemIn(wordsOf(one), name.whole) === name.whole.length);
  const only = unrated.length === 1 && !hasGoalBehind(rate, figure, context) ? unrated[0] : undefined;
  return [
    ...named.map((one) => printed(one, true, part.isNamed && named.length === 1 && isSafe(figure, one))),
    ...here.map((one) => {
      const isOnly =
        one === only &&
        name.whole === '' &&
        name.kind !== 'other' &&
        part.isNamed &&
        !(name.kind === 'rate' && isOfKind(figure, one.phrase));
      return printed(one, true, isOnly && isSafe(figure, one) && isParted(one, figure, context));
    }),
    ...ofTargets(rate, part, name, unrated.length === 0, context),
    ...sumsWith(figure, context),
    ...[...before.filter(({ sentence }) => sentence < rate.sentence), ...earlierWholes(figure, context)].map(
      (one) => printed(one, name.kind !== 'other', false),
    ),
  ];
}

/** Wholes of the paragraphs before. */
const earlierWholes = (figure: Figure, { earlier }: ParagraphContext): readonly Figure[] =>
  earlier.filter((one) => isWhole(one, figure));

/** Whether a figure can be the whole of a part: of the same measure and magnitude, and not smaller. */
const isWhole = (whole: Figure, part: Figure): boolean =>
  (whole.role === 'amount' || whole.role === 'goal') &&
  !whole.prior &&
  sameMeasure(part, whole) &&
  whole.measure?.factor === part.measure?.factor &&
  new Big(whole.value).gt(0) &&
  new Big(whole.value).gte(part.value);

/** The plan of a part in brackets right before it: 主城区（计划40公里）完成26公里. */
function bracketedPlan(figure: Figure, before: readonly Figure[], { text }: ParagraphContext): Figure | null {
  const [nearest] = before;
  const isPlan = nearest?.role === 'goal' && nearest.bracketed && !figure.bracketed;
  return isPlan && /^[^,;。]{0,4}\)[^,;。]*$/.test(text.slice(nearest.end, figure.start)) ? nearest : null;
}

/** Whether a goal stands between a part and its rate: 在建项目60个，完工20个，今年计划25个，完工率80%. */
const hasGoalBehind = (rate: Figure, part: Figure, { figures }: ParagraphContext): boolean =>
  figuresBefore(rate, figures).some(
    (one) => one.start > part.start && one.role === 'goal' && isWhole(one, part),
  );

const isSafe = (part: Figure, whole: Figure): boolean =>
  (!part.bracketed || whole.bracketed) &&
  part.unit === whole.unit &&
  part.relation === null &&
  whole.relation === null &&
  !POPULATION.test(whole.phrase) &&
  (whole.district === null || part.district === null || whole.district === part.district) &&
  part.months?.first === whole.months?.first &&
  part.months?.last === whole.months?.last;

const isParted = (whole: Figure, part: Figure, { text }: ParagraphContext): boolean =>
  PARTED.test(text.slice(whole.end, part.start));

/** Shares of a target itself: the 开工率 of the projects to be begun. */
function ofTargets(
  rate: Figure,
  { figure, isNamed }: SharePart,
  name: RateName,
  isAlone: boolean,
  { targets }: ParagraphContext,
): readonly Whole[] {
  const fitting = targets.flatMap((target) => {
    const value = targetValueIn(figure.unit, figure.measure, target);
    return value !== null && value.gt(0) && value.gte(figure.value) ? [{ target, value }] : [];
  });
  const certain =
    isAlone &&
    isNamed &&
    (isStage(name.part) || isResolving(name.part)) &&
    fitting.length === 1 &&
    figure.relation === null &&
    Number(rate.value) < 100 &&
    !SOME.test(figure.phrase + name.text);
  return fitting.flatMap(({ target, value }): readonly Whole[] => {
    const isUnnamed = isStage(name.part) || (isNamed && name.text === '占' && fitting.length === 1);
    const named = targetFit(figure, target);
    const fit =
      named?.likeness === 'same' || !(isUnnamed || namesNothing(figure.metric))
        ? named
        : (unnamedTargetFit(figure, target) ?? named);
    if (fit === null && !isStage(name.part)) return [];
    const printedTarget = { value: String(target.value), unit: target.unit };
    return [
      {
        interval: { low: value, high: value },
        ...printedTarget,
        basis: 'target',
        likely: isNamed,
        certain: certain && fit !== null && (isStage(name.part) || fit.likeness === 'same'),
      },
    ];
  });
}
