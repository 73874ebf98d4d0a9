import Big from 'big.js';
import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import { rateBase } from '../../claim/rate-base.ts';
import { listedRates } from '../../claim/rate-lists.ts';
import type { Figure } from '../../claim/figure.ts';
import { formatDivision } from '../arithmetic.ts';
import { type ParagraphMatches, type FigureMatch, unmatched } from '../figure-match.ts';
import { percentInterval, printedInterval, rateFits, rateMayStandFor } from '../interval.ts';
import { figuresBefore, positionOf, type ParagraphContext } from '../paragraph-context.ts';
import { isCountedOtherwise, isNamedLike, isOfOtherPlace } from '../rate-scope.ts';
import { sameMeasure, targetValueIn } from '../target/fit.ts';
import { nameInList, rateNameOf, type RateName } from './rate-name.ts';
import { sharePart, type SharePart } from './share-part.ts';
import { wholesOf } from './share-wholes.ts';
import type { Whole } from './whole.ts';

/** A rate with fewer digits may fit two figures by chance. */
const MIN_DIGITS = 3;

/** A part as a share of a whole. */
interface Share {
  readonly part: Figure;
  readonly whole: Whole;
}

/** W3: recomputes rates of one printed figure to another: 受理2140件，办结2086件，办结率97.5%. */
export function matchShares(context: ParagraphContext): ParagraphMatches {
  const matches: FigureMatch[] = [];
  const findings: Finding[] = [];
  const lists = listedRates(context.figures, context.text);
  const takenBy = new Map<string, Set<Figure>>();
  const rates = context.figures
    .filter((rate) => isShare(rate, context) && lists.get(rate)?.first.role !== 'completion')
    .map((rate) => {
      const list = lists.get(rate);
      const name = list === undefined ? rateNameOf(rate) : nameInList(list);
      const taken = takenBy.get(name.text) ?? new Set();
      const part = sharePart(rate, name, taken, context);
      if (part !== null) takenBy.set(name.text, taken.add(part.figure));
      return { rate, name, part };
    });
  const rated = ratedFigures(rates, context);
  /** Figures of which a rate is right: another rate beside it is one of something else. */
  const ownRates = new Set<Figure>();
  for (const { rate, name, part } of rates) {
    if (part === null) continue;
    const shares = wholesOf(rate, part, name, rated, context).map((whole): Share => ({
      part: part.figure,
      whole,
    }));
    const right =
      shares.find((share) => (share.whole.likely || isDistinctive(rate)) && fits(rate, share)) ??
      (isDistinctive(rate)
        ? otherShares(rate, part, name, rated, context).find((share) => fits(rate, share))
        : undefined) ??
      shares.find((share) => share.whole.certain && mayStandFor(rate, share));
    const doubtful =
      isOfOtherPlace(part.figure, rate, context.text) ||
      isCountedOtherwise(part.figure, rate, context.text) ||
      (name.kind === 'rate' && (ownRates.has(part.figure) || !isNamedLike(name.text, part.figure, context)));
    const share = right ?? (doubtful ? undefined : shares.find(({ whole }) => whole.certain));
    if (share === undefined) {
      if (part.isNamed) matches.push(unmatched(part.figure, rate), unmatched(rate));
      continue;
    }
    const match = matchOf(share.part, share.whole, rate, right === undefined ? 'inconsistent' : 'consistent');
    matches.push(match);
    if (right !== undefined) {
      ownRates.add(part.figure);
      continue;
    }
    const arithmetic = formatDivision(share.part, share.whole, match.computed ?? new Big(0));
    const metric = name.kind === 'share' ? `${share.part.metric}占比` : name.text;
    const params = { metric, claimed: rate.value, arithmetic };
    findings.push(finding('entry.share-differs', context.placeOf(share.part.from, rate.to), params));
  }
  return { matches, findings };
}

/**
 * Whether a rate is one of printed figures: one with a name of its own, and a completion rate without a goal (42个村已编制
 * 38个，完成率90.5%) where the task has no target it could be a rate of.
 */
export function isShare(rate: Figure, { figures, targets }: ParagraphContext): boolean {
  if (rate.prior || rate.unit !== '%') return false;
  if (rate.role === 'ratio') return true;
  if (rate.role !== 'completion' || rateBase(rate) !== 'unnamed') return false;
  const here = figuresBefore(rate, figures).filter(({ sentence }) => sentence === rate.sentence);
  const part = here.find(({ role }) => role === 'amount');
  if (part === undefined || here.some(({ role }) => role === 'goal')) return false;
  return (
    targets.every((target) => targetValueIn(part.unit, part.measure, target) === null) &&
    here.some((whole) => whole !== part && whole.role === 'amount' && sameMeasure(part, whole))
  );
}

/** The figures that have rates of their own, other than 100%. */
function ratedFigures(
  rates: readonly { readonly rate: Figure; readonly part: SharePart | null }[],
  { figures }: ParagraphContext,
): ReadonlySet<Figure> {
  const named = rates.flatMap(({ rate, part }) =>
    part !== null && Number(rate.value) !== 100 ? [part.figure] : [],
  );
  const beside = figures.filter((figure) => {
    const next = figures[positionOf(figure, figures) + 1];
    return next?.role === 'completion' && next.sentence === figure.sentence && Number(next.value) !== 100;
  });
  return new Set([...named, ...beside]);
}

/** Shares of the other figures of the sentence, which can only confirm a rate. */
const otherShares = (
  rate: Figure,
  { figure }: SharePart,
  name: RateName,
  rated: ReadonlySet<Figure>,
  context: ParagraphContext,
): readonly Share[] =>
  figuresBefore(rate, context.figures)
    .filter(
      (part) => part !== figure && part.role === 'amount' && !part.prior && part.sentence === rate.sentence,
    )
    .flatMap((part) =>
      wholesOf(rate, { figure: part, isNamed: false }, name, rated, context).map((whole) => ({
        part,
        whole,
      })),
    );

const isDistinctive = ({ value }: Figure): boolean =>
  value.replace(/\D/g, '').length >= MIN_DIGITS && Number(value) !== 100;

const percentOf = ({ part, whole }: Share): ReturnType<typeof percentInterval> =>
  percentInterval(printedInterval(part), whole.interval);

const fits = (rate: Figure, share: Share): boolean => rateFits(rate, percentOf(share));

/** Whether the rate is the share cut off or bent by less than its last digit, as it is where shares are to make 100. */
const mayStandFor = (rate: Figure, share: Share): boolean => rateMayStandFor(rate, percentOf(share));

const matchOf = (
  figure: Figure,
  whole: Whole,
  rate: Figure,
  verdict: FigureMatch['verdict'],
): FigureMatch => ({
  figure,
  others: [],
  metric: rate.metric,
  value: figure.value,
  unit: figure.unit,
  rate,
  basis: whole.basis,
  against: { value: whole.value, unit: whole.unit },
  target: null,
  computed: new Big(figure.value).div(whole.interval.low.plus(whole.interval.high).div(2)).times(100),
  verdict,
  pace: null,
  certainty: 'certain',
});
