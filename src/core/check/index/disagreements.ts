import type { Claim } from '../../record/claim.ts';
import { groupBy } from '../../record/group-by.ts';
import type { Target } from '../../record/target.ts';
import { toBaseFigure } from '../../text/base-figure.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import type { CheckContext, EntryIndex, PlacedClaim, ReadEntry } from '../context.ts';
import { canBeSame, type PrintedFigure, printedFigureOf } from '../status/printed-figure.ts';
import { isDistrict } from '../entry/districts.ts';
import { isPublic } from './indicator.ts';

/** Figures further apart are taken for a part and its whole. */
const MAX_RATIO = 2;
/** Smaller counts often differ legitimately. */
const MIN_COUNT = 10;
/** A name with more claims than this is too general. */
const MAX_CLAIMS = 24;

/** Each indicator of an entry for which an earlier task gives another value. */
export const disagreements = (
  read: ReadEntry,
  index: EntryIndex,
  context: CheckContext,
): readonly Disagreement[] =>
  [...index.indicatorsOf(read)].flatMap(
    ([indicator, claims]) => firstDisagreement(read, indicator, claims, index, context) ?? [],
  );

/** The disagreement with the first earlier task that gives another value. */
function firstDisagreement(
  read: ReadEntry,
  indicator: string,
  claims: readonly PlacedClaim[],
  index: EntryIndex,
  context: CheckContext,
): Disagreement | null {
  const all = index.claimsOf(indicator);
  if (all.length === claims.length || all.length > MAX_CLAIMS) return null;
  const mine = figuresOf(claims, context);
  const place = read.task === null ? -1 : context.placeOfTask(read.task.id);
  const tasks = groupBy(all, (one) => one.read.entry.task ?? '');
  const earlier = [...tasks]
    .map(([other, theirs]) => ({ other, theirs, place: context.placeOfTask(other) }))
    .filter((one) => one.place < place)
    .sort((a, b) => a.place - b.place);
  for (const { other, theirs } of earlier) {
    const pair = disagreement(mine, figuresOf(theirs, context), context);
    if (pair !== null) return { ...pair, other };
  }
  return null;
}

/** A claim with its figure as printed. */
export interface StatedClaim {
  readonly claim: Claim;
  readonly figure: PrintedFigure;
}

/** The figures of the whole; those of a district are left out. */
const figuresOf = (claims: readonly PlacedClaim[], { districts }: CheckContext): readonly StatedClaim[] =>
  claims
    .filter(({ claim }) => !namesDistrict(claim.metric + claim.said, districts))
    .map(({ claim }) => ({ claim, figure: printedFigureOf(claim) }));

/** Whether a district is named, 泊云区 or, for names of more than two characters, 泊云. */
const namesDistrict = (text: string, districts: readonly string[]): boolean =>
  districts.some((district) => text.includes(district.length > 2 ? district.slice(0, -1) : district));

/** Two figures of one indicator that cannot both be right. */
export interface Disagreement {
  readonly a: StatedClaim;
  readonly b: StatedClaim;
  /** Id of the other task. */
  readonly other: string;
}

function disagreement(
  mine: readonly StatedClaim[],
  theirs: readonly StatedClaim[],
  context: CheckContext,
): Omit<Disagreement, 'other'> | null {
  const [a] = mine;
  const [b] = theirs;
  if (a === undefined || b === undefined || !isOneThing(a.claim, b.claim, context)) return null;
  if (mine.some((one) => theirs.some((other) => canBeSame(one.figure, other.figure)))) return null;
  if (isFew(a) && isFew(b)) return null;
  const [small, large] = [a.figure.amount.abs(), b.figure.amount.abs()].sort((one, other) => one.cmp(other));
  return small === undefined || large === undefined || large.gt(small.times(MAX_RATIO)) ? null : { a, b };
}

const isFew = ({ claim, figure }: StatedClaim): boolean =>
  parseMeasureUnit(claim.unit)?.family === 'count' && figure.amount.lt(MIN_COUNT);

/**
 * Whether two claims with one indicator key are about one thing: a public indicator, or
 * a metric of a target. Two targets with different figures are two things, and so are the rows of a table that has one
 * indicator for each of them.
 */
function isOneThing(a: Claim, b: Claim, context: CheckContext): boolean {
  const { targetOf } = context;
  const [here, there] = [a, b].map(({ target, certainty }) =>
    target === null || certainty !== 'certain' ? undefined : targetOf(target),
  );
  if (here === undefined || there === undefined || here === there)
    return here !== undefined || there !== undefined || isPublic(a.metric);
  if (isOfEachRow(here, context)) return false;
  const [one, other] = [here, there].map(({ value, unit }) => toBaseFigure(value ?? 0, unit));
  return one?.amount === other?.amount && one?.measure === other?.measure;
}

/** Other tasks with a target of the same name from which on it is one of the rows of a table: districts, projects. */
const FEWEST_ROWS = 2;

function isOfEachRow({ metric, task }: Target, { taskOf, targetsLike }: CheckContext): boolean {
  const own = taskOf(task);
  if (own === undefined) return false;
  return isDistrict(own.content) || targetsLike(metric, own).length >= FEWEST_ROWS;
}
