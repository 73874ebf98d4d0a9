import Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import type { CellPlace } from '../../record/entry.ts';
import type { Span } from '../../record/span.ts';
import type { Target } from '../../record/target.ts';
import { rememberedPair } from '../../text/remembered.ts';
import { toBase, unitOf } from '../../text/unit.ts';
import type { ReadEntry } from '../context.ts';
import type { Measured } from './goal.ts';
import { isCumulative } from './pace.ts';
import type { Period } from '../period.ts';
import { type PrintedFigure, printedFigure, printedOf, turned } from './printed.ts';
import { type TypedFigure, typedFigure } from './typed.ts';

/** What an entry says of a target; value and slack in the target's printed unit. */
export interface StatedValue extends Measured {
  readonly figure: PrintedFigure;
  /** 预计, 预测: not yet a result. */
  readonly forecast: boolean;
  /** About as much of the year as its report: no figure of 1-5月 in a report for June. */
  readonly whole: boolean;
  /** Where it was read: a cell of a number column, or a stretch of the text. */
  readonly cell: CellPlace | null;
  readonly span: Span | null;
}

/**
 * The number column if it is filled in, else the text; null where neither says
 * anything certain. A cell nobody can read is not passed over for the text.
 */
export function valueOf(read: ReadEntry, target: Target): StatedValue | null {
  const typed = typedFor(read, target);
  return typed === null ? (textValues(read, target)[0] ?? null) : typedValue(typed.read, typed.cell, target);
}

/** What was typed for a target, exact; null where nothing was, or nothing that can be read. */
export function columnValue(read: ReadEntry, target: Target): StatedValue | null {
  const typed = typedFor(read, target);
  return typed === null ? null : typedValue(typed.read, typed.cell, target);
}

/** The filled cell of a target. */
function typedFor(
  { entry }: ReadEntry,
  target: Target,
): { readonly read: TypedFigure; readonly cell: CellPlace | null } | null {
  for (const figure of entry.figures) {
    const read = figure.target === target.id ? typedFigure(figure.value, target) : null;
    if (read !== null) return { read, cell: figure.cell };
  }
  return null;
}

function typedValue(read: TypedFigure, cell: CellPlace | null, { unit }: Target): StatedValue | null {
  if ('fault' in read) return null;
  const { value } = read;
  const figure = printedFigure(value.toFixed(), unit);
  return { value, slack: new Big(0), figure, forecast: false, whole: true, cell, span: null };
}

/**
 * What the text says of a target for certain, best first: results before
 * forecasts, of the whole period before a shorter one, those a printed rate
 * confirms before others, and of a sum the largest,
 * for what was done in one month is a part of it.
 */
export const textValues = rememberedPair((read: ReadEntry, target: Target): readonly StatedValue[] => {
  const found = read.claims.flatMap((claim) => {
    const isOurs = claim.target === target.id && claim.basis === 'target' && claim.certainty === 'certain';
    const value = isOurs ? claimValue(claim, target) : null;
    const rated = claim.claimedPercent !== null && claim.verdict === 'consistent';
    return value === null ? [] : [{ ...value, rated, whole: isOfWholePeriod(claim, read.period) }];
  });
  const isSum = isCumulative(target);
  return found.sort(
    (a, b) =>
      Number(a.forecast) - Number(b.forecast) ||
      Number(b.whole) - Number(a.whole) ||
      Number(b.rated) - Number(a.rated) ||
      (isSum ? b.value.cmp(a.value) : 0),
  );
});

/** Whether a claim is about the year so far, as its report is: no figure of 1-5月 or of 6月 alone in a report for June. */
const isOfWholePeriod = ({ months }: Claim, period: Period | null): boolean =>
  months === null || period === null || (months.first === 1 && months.last === period.last);

/** A claim in the unit of its target; a fall where growth was promised counts below zero. */
function claimValue(claim: Claim, target: Target): Omit<StatedValue, 'whole'> | null {
  const figure = printedOf(claim);
  const unit = toBase(1, target.unit);
  const factor = unit?.base === figure.measure ? unit.value : claim.unit === target.unit ? new Big(1) : null;
  if (factor === null) return null;
  const isChange = target.kind === 'growth' || target.direction !== null;
  const way = isChange ? claim.direction : null;
  const isOpposite = claim.value > 0 && way !== null && way !== (target.direction ?? 'up');
  const value = figure.amount.div(factor).times(isOpposite ? -1 : 1);
  return {
    value,
    slack: isCounted(claim.unit, figure) ? new Big(0) : figure.digit.div(factor).div(2),
    figure: isOpposite ? turned(figure) : figure,
    forecast: claim.forecast,
    cell: null,
    span: claim.span,
  };
}

/** Things that are counted one by one are what they are. */
const isCounted = (unit: string, { digit }: PrintedFigure): boolean =>
  unitOf(unit)?.family === 'count' && digit.eq(1);
