import { groupBy } from '../../../record/group-by.ts';
import { wordList } from '../../../text/words.ts';
import type { Figure } from '../../claim/figure.ts';
import { type TargetFit, targetFit, unnamedTargetFit } from './fit.ts';
import type { FigureMatch } from '../figure-match.ts';
import { STOCK_MARKS } from './lexicon.ts';
import { isGeneric } from './metric.ts';
import { isOfDistrict, positionOf, REACH, type ParagraphContext } from '../paragraph-context.ts';
import { outcomeOf } from './verdict.ts';

const STOCK = wordList(STOCK_MARKS);
/** Of all years, where it is more than the target of this one. */
const TO_DATE = /累计|总数/;
const MAX_MULTIPLE = 3;
const MAX_RIVALS = 50;

interface Candidate {
  readonly figure: Figure;
  readonly fit: TargetFit;
  readonly basis: 'target' | 'other-item';
  readonly context: ParagraphContext;
}

/**
 * Matches figures without a printed rate with targets. All paragraphs of an entry are
 * considered together: if one figure names a target exactly, figures that are only
 * similar to it are about something else.
 */
export function matchAmounts(
  paragraphs: readonly ParagraphContext[],
  taken: ReadonlySet<Figure>,
): ReadonlyMap<ParagraphContext, readonly FigureMatch[]> {
  const candidates = paragraphs.flatMap((context) =>
    context.figures.flatMap((figure) =>
      taken.has(figure) || !isComparable(figure, context) ? [] : candidatesOf(figure, context),
    ),
  );
  const byParagraph = new Map<ParagraphContext, FigureMatch[]>();
  const rivals = groupBy(candidates, ({ fit }) => fit.target.id);
  for (const candidate of candidates.filter((one) => wins(one, rivals.get(one.fit.target.id) ?? []))) {
    const match = matchOf(candidate);
    const list = byParagraph.get(candidate.context);
    if (list === undefined) byParagraph.set(candidate.context, [match]);
    else list.push(match);
  }
  return byParagraph;
}

function isComparable(figure: Figure, context: ParagraphContext): boolean {
  const { figures } = context;
  if (isOfDistrict(figure, context)) return false;
  // 6月新增12个 does not cover the year from January.
  if (figure.role === 'amount' && figure.months !== null && figure.months.first > 1) return false;
  if (figure.prior || (figure.role !== 'amount' && figure.role !== 'growth' && figure.role !== 'ratio'))
    return false;
  // 4个美丽乡镇，已完成总任务66%: the number restates the goal.
  const at = positionOf(figure, figures);
  const rate = figures
    .slice(at + 1, at + REACH)
    .find(
      ({ role, sentence }) => (role === 'completion' || role === 'works') && sentence === figure.sentence,
    );
  return !(figure.precedesNoun && rate !== undefined);
}

function candidatesOf(figure: Figure, context: ParagraphContext): readonly Candidate[] {
  const fits = (targets: ParagraphContext['targets'], basis: Candidate['basis']): readonly Candidate[] => {
    const all = targets
      .flatMap((target) => targetFit(figure, target) ?? [])
      .filter((fit) => isPossible(figure, fit));
    const same = all.filter(({ likeness }) => likeness === 'same');
    const chosen = same.length > 0 ? same : all;
    // Undecidable if two different targets fit equally.
    const [only, ...others] = distinct(chosen);
    return only === undefined || others.length > 0 ? [] : [{ figure, fit: only, basis, context }];
  };
  if (figure.metric === '') return onlyTarget(figure, context);
  const own = fits(context.targets, 'target');
  if (own.length > 0 || isGeneric(figure.metric)) return own;
  return fits(context.otherTargets(figure), 'other-item').filter(
    ({ fit }) => fit.likeness === 'same' && !fit.begun,
  );
}

/** The only target of the task, for a figure without a metric in its unit: 已新增43.91万人. */
function onlyTarget(figure: Figure, context: ParagraphContext): readonly Candidate[] {
  const [target, ...others] = context.targets;
  if (target === undefined || others.length > 0 || target.unit !== figure.unit) return [];
  const fit = unnamedTargetFit(figure, target);
  if (fit === null || context.figures.filter(({ role }) => role === 'amount').length !== 1) return [];
  return [{ figure, fit, basis: 'target', context }];
}

/** A figure with a merely similar metric must not exceed the target many times. */
const isPossible = ({ role, value }: Figure, { likeness, targetValue }: TargetFit): boolean =>
  likeness === 'same' || role !== 'amount' || targetValue.times(MAX_MULTIPLE).gte(value);

/** Equal goals printed in two lists count once. */
const distinct = (fits: readonly TargetFit[]): readonly TargetFit[] =>
  fits.filter(
    ({ targetValue, target }, index) =>
      fits.findIndex(
        (other) => other.targetValue.eq(targetValue) && other.target.direction === target.direction,
      ) === index,
  );

/** Whether no other figure fits the same target better. */
function wins({ figure, fit }: Candidate, all: readonly Candidate[]): boolean {
  // Too many figures to choose between.
  if (all.length > MAX_RIVALS) return fit.likeness === 'same';
  const rivals = all.filter((other) => other.figure !== figure);
  if (fit.likeness === 'near') return !rivals.some((other) => other.fit.stage === fit.stage);
  const isStock =
    STOCK.occursIn(figure.phrase) || (TO_DATE.test(figure.phrase) && fit.targetValue.lt(figure.value));
  return !(
    isStock && rivals.some(({ figure: { phrase } }) => !STOCK.occursIn(phrase) && !TO_DATE.test(phrase))
  );
}

function matchOf({ figure, fit, basis, context }: Candidate): FigureMatch {
  const { verdict, computed, pace } = outcomeOf(figure, fit, context);
  return {
    figure,
    others: [],
    metric: figure.metric,
    value: figure.value,
    unit: figure.unit,
    rate: null,
    basis,
    against: { value: String(fit.target.value), unit: fit.target.unit },
    target: fit.target,
    computed,
    verdict,
    pace,
    certainty: fit.likeness === 'same' && !fit.begun ? 'certain' : 'probable',
  };
}
