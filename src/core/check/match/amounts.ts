import { groupBy } from '../../record/group.ts';
import { wordList } from '../../text/words.ts';
import type { Figure } from '../claim/figure.ts';
import { type Fit, fitOf, unnamedFit } from './fit.ts';
import type { Judgement } from './judgement.ts';
import { STOCKS } from './lexicon.ts';
import { isGeneric } from './metric.ts';
import { isOfDistrict, REACH, type Surroundings } from './surroundings.ts';
import { outcomeOf } from './verdict.ts';

const STOCK = wordList(STOCKS);
const MOST_NEAR = 3;
const MOST_RIVALS = 50;

interface Candidate {
  readonly figure: Figure;
  readonly fit: Fit;
  readonly basis: 'target' | 'other-item';
  readonly here: Surroundings;
}

/**
 * Figures without a printed rate, held against the targets they speak of. All
 * paragraphs of an entry are asked together: where one of them names a target in
 * its own words, others that only come near it are about something else.
 */
export function holdAmounts(
  paragraphs: readonly Surroundings[],
  taken: ReadonlySet<Figure>,
): ReadonlyMap<Surroundings, readonly Judgement[]> {
  const candidates = paragraphs.flatMap((here) =>
    here.figures.flatMap((figure) =>
      taken.has(figure) || !isHeld(figure, here) ? [] : candidatesOf(figure, here),
    ),
  );
  const held = new Map<Surroundings, Judgement[]>();
  const rivals = groupBy(candidates, ({ fit }) => fit.target.id);
  for (const candidate of candidates.filter((one) => wins(one, rivals.get(one.fit.target.id) ?? []))) {
    const judgement = judged(candidate);
    const list = held.get(candidate.here);
    if (list === undefined) held.set(candidate.here, [judgement]);
    else list.push(judgement);
  }
  return held;
}

function isHeld(figure: Figure, here: Surroundings): boolean {
  const { figures } = here;
  if (isOfDistrict(figure, here)) return false;
  // 6月新增12个 is no sum of the year so far.
  if (figure.role === 'amount' && figure.months !== null && figure.months.first > 1) return false;
  if (figure.prior || (figure.role !== 'amount' && figure.role !== 'growth' && figure.role !== 'ratio'))
    return false;
  // 4个美丽乡镇，已完成总任务66%: the goal told again, not what was done.
  const at = figures.indexOf(figure);
  const share = figures
    .slice(at + 1, at + REACH)
    .find(
      ({ role, sentence }) => (role === 'completion' || role === 'works') && sentence === figure.sentence,
    );
  return !(figure.leads && share !== undefined);
}

function candidatesOf(figure: Figure, here: Surroundings): readonly Candidate[] {
  const fits = (targets: Surroundings['targets'], basis: Candidate['basis']): readonly Candidate[] => {
    const all = targets
      .flatMap((target) => fitOf(figure, target) ?? [])
      .filter((fit) => isPossible(figure, fit));
    const same = all.filter(({ likeness }) => likeness === 'same');
    const chosen = same.length > 0 ? same : all;
    // Two targets that fit alike: nobody can say which is meant.
    const [only, ...others] = distinct(chosen);
    return only === undefined || others.length > 0 ? [] : [{ figure, fit: only, basis, here }];
  };
  if (figure.metric === '') return onlyTarget(figure, here);
  const own = fits(here.targets, 'target');
  if (own.length > 0 || isGeneric(figure.metric)) return own;
  return fits(here.elsewhere(figure), 'other-item').filter(
    ({ fit }) => fit.likeness === 'same' && !fit.begun,
  );
}

/** 已新增43.91万人: of the one target of the task that is counted so. */
function onlyTarget(figure: Figure, here: Surroundings): readonly Candidate[] {
  const amounts = here.figures.filter(({ role }) => role === 'amount');
  const fits = here.targets.flatMap((target) =>
    target.unit === figure.unit ? (unnamedFit(figure, target) ?? []) : [],
  );
  const [fit] = fits;
  const isOnly = fit !== undefined && fits.length === 1 && amounts.length === 1 && here.targets.length === 1;
  return isOnly ? [{ figure, fit, basis: 'target', here }] : [];
}

/** Words that are only near must not be many times the target as well. */
const isPossible = ({ role, value }: Figure, { likeness, whole }: Fit): boolean =>
  likeness === 'same' || role !== 'amount' || whole.times(MOST_NEAR).gte(value);

/** The same goal printed in two lists is one goal. */
const distinct = (fits: readonly Fit[]): readonly Fit[] =>
  fits.filter(
    ({ whole, target }, index) =>
      fits.findIndex((other) => other.whole.eq(whole) && other.target.direction === target.direction) ===
      index,
  );

/** Whether nothing else that was said of the same target says it better. */
function wins({ figure, fit }: Candidate, all: readonly Candidate[]): boolean {
  // More figures than anybody reports of one target: none of them is chosen over another.
  if (all.length > MOST_RIVALS) return fit.likeness === 'same';
  const rivals = all.filter((other) => other.figure !== figure);
  if (fit.likeness === 'near') return !rivals.some((other) => other.fit.stage === fit.stage);
  const isStock = STOCK.foundIn(figure.said);
  return !(isStock && rivals.some((other) => !STOCK.foundIn(other.figure.said)));
}

function judged({ figure, fit, basis, here }: Candidate): Judgement {
  const { verdict, computed, pace } = outcomeOf(figure, fit, here);
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
