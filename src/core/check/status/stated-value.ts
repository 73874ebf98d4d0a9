import Big from 'big.js';
import type { Claim } from '../../record/claim.ts';
import type { WorkbookCell } from '../../record/workbook-cell.ts';
import type { Span } from '../../record/span.ts';
import type { Target } from '../../record/target.ts';
import { memoizePair } from '../../text/memoize.ts';
import { toBaseUnit, parseMeasureUnit } from '../../text/measure-unit.ts';
import type { ReadEntry } from '../context.ts';
import type { MeasuredValue } from './goal.ts';
import { isCumulative } from './cumulative.ts';
import type { Period } from '../../reporting/period.ts';
import { type PrintedFigure, printedFigure, printedFigureOf, negated } from './printed-figure.ts';
import { type TypedFigure, parseFigure } from './typed-figure.ts';

/** The value an entry states for a target; value and tolerance in the target's printed unit. */
export interface StatedValue extends MeasuredValue {
  readonly figure: PrintedFigure;
  /** Announced by 预计, 预测; not yet a result. */
  readonly forecast: boolean;
  /** Covers the whole period of the entry; false for a figure of 1-5月 in a report for June. */
  readonly coversPeriod: boolean;
  /** Its source: a cell of a number column, or a range of the text. */
  readonly cell: WorkbookCell | null;
  readonly span: Span | null;
}

/**
 * The value in the number column, else the one in the text; null where neither is
 * certain. An unreadable cell does not fall back to the text.
 */
export function statedValue(read: ReadEntry, target: Target): StatedValue | null {
  const typed = typedFor(read, target);
  return typed === null ? (textValues(read, target)[0] ?? null) : typedValue(typed.read, typed.cell, target);
}

/** The value in the number column, exact; null where the cell is empty or unreadable. */
export function columnValue(read: ReadEntry, target: Target): StatedValue | null {
  const typed = typedFor(read, target);
  return typed === null ? null : typedValue(typed.read, typed.cell, target);
}

/** The first filled cell of a target. */
function typedFor(
  { entry }: ReadEntry,
  target: Target,
): { readonly read: TypedFigure; readonly cell: WorkbookCell | null } | null {
  for (const figure of entry.figures) {
    const read = figure.target === target.id ? parseFigure(figure, target) : null;
    if (read !== null) return { read, cell: figure.cell };
  }
  return null;
}

function typedValue(read: TypedFigure, cell: WorkbookCell | null, { unit }: Target): StatedValue | null {
  if ('fault' in read) return null;
  const { value } = read;
  const figure = printedFigure(value.toFixed(), unit);
  return { value, tolerance: new Big(0), figure, forecast: false, coversPeriod: true, cell, span: null };
}

/**
 * The certain values the text states for a target, best first: results before forecasts,
 * values of the whole period before those of a part of it, values confirmed by a printed
 * rate before others; for cumulative targets the largest, since smaller ones are parts.
 */
export const textValues = memoizePair((read: ReadEntry, target: Target): readonly StatedValue[] => {
  const found = read.claims.flatMap((claim) => {
    const isCertain = claim.target === target.id && claim.basis === 'target' && claim.certainty === 'certain';
    const value = isCertain ? claimValue(claim, target) : null;
    const isRated = claim.claimedPercent !== null && claim.verdict === 'consistent';
    return value === null ? [] : [{ ...value, isRated, coversPeriod: isOfWholePeriod(claim, read.period) }];
  });
  const isSum = isCumulative(target);
  return found.sort(
    (a, b) =>
      Number(a.forecast) - Number(b.forecast) ||
      Number(b.coversPeriod) - Number(a.coversPeriod) ||
      Number(b.isRated) - Number(a.isRated) ||
      (isSum ? b.value.cmp(a.value) : 0),
  );
});

/** Whether a claim covers January to the end of the period; not 1-5月 or 6月 alone in a report for June. */
const isOfWholePeriod = ({ months }: Claim, period: Period | null): boolean =>
  months === null || period === null || (months.first === 1 && months.last === period.last);

/** A claim in the unit of its target; negative where it moves against the promised direction. */
function claimValue(claim: Claim, target: Target): Omit<StatedValue, 'coversPeriod'> | null {
  const figure = printedFigureOf(claim);
  const unit = toBaseUnit(1, target.unit);
  const factor = unit?.base === figure.measure ? unit.value : claim.unit === target.unit ? new Big(1) : null;
  if (factor === null) return null;
  const isChange = target.kind === 'growth' || target.direction !== null;
  const way = isChange ? claim.direction : null;
  const isOpposite = claim.value !== 0 && way !== null && way !== (target.direction ?? 'up');
  const value = figure.amount.div(factor).times(isOpposite ? -1 : 1);
  return {
    value,
    tolerance: isCounted(claim.unit, figure) ? new Big(0) : figure.digit.div(factor).div(2),
    figure: isOpposite ? negated(figure) : figure,
    forecast: claim.forecast,
    cell: null,
    span: claim.span,
  };
}

/** Counts of single things are exact. */
const isCounted = (unit: string, { digit }: PrintedFigure): boolean =>
  parseMeasureUnit(unit)?.family === 'count' && digit.eq(1);
