import { finding } from '../../finding/finding.ts';
import type { Claim } from '../../record/claim.ts';
import type { Finding } from '../../record/finding.ts';
import { groupBy } from '../../record/group.ts';
import { baseFigure } from '../../text/figure.ts';
import { unitOf } from '../../text/unit.ts';
import {
  type Book,
  type CheckContext,
  type EntryRule,
  placeOf,
  type PlacedClaim,
  type ReadEntry,
} from '../context.ts';
import { metricKey } from '../match/metric.ts';
import { isPublic } from '../across/indicator.ts';
import { nameBeside } from '../row/task-name.ts';
import { canBeSame, type PrintedFigure, printedOf } from '../status/printed.ts';

/** Further apart, two figures are a part and its whole. */
const MOST_TIMES = 2;
/** Fewer things than this are easily counted in two ways. */
const LEAST_COUNT = 10;
/** A name that stands in more places than this is the name of nothing in particular. */
const MOST_CLAIMS = 24;

/**
 * A1: one indicator has two values under two tasks of one notice in one period.
 * Told at the later task, or at the row being edited, once: the growth is not told again where the amounts differ.
 * A forecast that differs from the result counts too. Nothing is said where any
 * two figures of the tasks agree, or one speaks of an area, or the name may be
 * that of two things.
 */
export const twoValues: EntryRule = (read, book, context) => {
  const told = new Map<string, Finding>();
  for (const differing of disagreements(read, book, context)) {
    const quantity = `${differing.other}|${metricKey(differing.a.claim.metric)}`;
    if (!told.has(quantity)) told.set(quantity, findingOf(read, differing, context));
  }
  return [...told.values()];
};

/** Each indicator of a report of which an earlier task gives another value. */
export const disagreements = (read: ReadEntry, book: Book, context: CheckContext): readonly Disagreement[] =>
  [...book.indicatorsOf(read)].flatMap(
    ([indicator, claims]) => firstDisagreement(read, indicator, claims, book, context) ?? [],
  );

/** With the first task before this one that says otherwise. */
function firstDisagreement(
  read: ReadEntry,
  indicator: string,
  claims: readonly PlacedClaim[],
  book: Book,
  context: CheckContext,
): Disagreement | null {
  const all = book.claimsOf(indicator);
  if (all.length === claims.length || all.length > MOST_CLAIMS) return null;
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

/** A claim with the figure its text prints. */
export interface Stated {
  readonly claim: Claim;
  readonly figure: PrintedFigure;
}

/** The figures of the whole: those behind the name of a district are none. */
const figuresOf = (claims: readonly PlacedClaim[], { areas }: CheckContext): readonly Stated[] =>
  claims
    .filter(({ claim }) => !namesArea(claim.metric + claim.said, areas))
    .map(({ claim }) => ({ claim, figure: printedOf(claim) }));

/** 泊云区 or, where a name remains, 泊云. */
const namesArea = (text: string, areas: readonly string[]): boolean =>
  areas.some((area) => text.includes(area.length > 2 ? area.slice(0, -1) : area));

/** Two figures of one indicator that cannot both be right. */
export interface Disagreement {
  readonly a: Stated;
  readonly b: Stated;
  /** Id of the other task. */
  readonly other: string;
}

function disagreement(
  mine: readonly Stated[],
  theirs: readonly Stated[],
  context: CheckContext,
): Omit<Disagreement, 'other'> | null {
  const [a] = mine;
  const [b] = theirs;
  if (a === undefined || b === undefined || !isOneThing(a.claim, b.claim, context)) return null;
  if (mine.some((one) => theirs.some((other) => canBeSame(one.figure, other.figure)))) return null;
  if (isFew(a) && isFew(b)) return null;
  const [small, large] = [a.figure.amount.abs(), b.figure.amount.abs()].sort((one, other) => one.cmp(other));
  return small === undefined || large === undefined || large.gt(small.times(MOST_TIMES)) ? null : { a, b };
}

const isFew = ({ claim, figure }: Stated): boolean =>
  unitOf(claim.unit)?.family === 'count' && figure.amount.lt(LEAST_COUNT);

/**
 * One name is one thing where every city has one of it, or where a target bears
 * the name. Two targets of that name that promise different figures are two things.
 */
function isOneThing(a: Claim, b: Claim, { targetOf }: CheckContext): boolean {
  const [here, there] = [a, b].map(({ target, certainty }) =>
    target === null || certainty !== 'certain' ? undefined : targetOf(target),
  );
  if (here === undefined || there === undefined || here === there)
    return here !== undefined || there !== undefined || isPublic(a.metric);
  const [one, other] = [here, there].map(({ value, unit }) => baseFigure(value ?? 0, unit));
  return one?.amount === other?.amount && one?.measure === other?.measure;
}

const findingOf = (read: ReadEntry, { a, b, other }: Disagreement, context: CheckContext): Finding =>
  finding(
    'across.two-values',
    { ...placeOf(read, a.claim.span), target: a.claim.target },
    {
      metric: a.claim.metric,
      a: a.figure.shown,
      b: b.figure.shown,
      other: nameOf(other, read, context),
    },
  );

function nameOf(other: string, { task }: ReadEntry, { taskOf }: CheckContext): string {
  const known = taskOf(other);
  return known === undefined || task === null ? other : nameBeside(known, task);
}
