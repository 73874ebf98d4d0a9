import Big from 'big.js';
import type { FigureColumn } from '../../record/progress-table.ts';
import { type Quotient, quotientIn, quotientsOf, rateIs, type RowQuotient } from './quotients.ts';
import type { NumberedCell, NumberedRow } from '../../figures/numbered-rows.ts';

/** A printed rate of a row and what it was held against. */
export interface RateReading {
  readonly row: NumberedRow;
  readonly rate: NumberedCell;
  /** Null where nothing in the row can give it. */
  readonly quotient: RowQuotient | null;
  readonly verdict: 'consistent' | 'inconsistent' | 'uncheckable';
}

/** Sizes by which units that are not printed may differ: 万元 and 亿元. */
const SHIFTS = ['1', '10000', '0.0001'] as const;
/** Share of the rows that a quotient has to give before others are called wrong. */
const ESTABLISHED = 0.4;
/** The same for figures whose names do not say what they are. */
const GUESSED = 0.6;
/** Names of rates that can only be done ÷ goal. */
const PLAIN_RATE =
  /^(?:投资|任务|目标|计划|年度|全年|累计|总体|工作)*(?:完成|达成)(?:年度|全年|年)?(?:目标|任务|计划)?(?:率|比例|百分比|进度)$|^占/;

interface Way {
  readonly quotient: Quotient;
  readonly shift: (typeof SHIFTS)[number];
  readonly scale: 1 | 100;
}

/**
 * Reads every rate of a table. What a column of rates is a rate of is found by what gives most of them;
 * a rate is wrong only if no quotient of its row gives it, and the column has been understood.
 */
export function rateReadings(
  rows: readonly NumberedRow[],
  columns: readonly FigureColumn[],
): readonly RateReading[] {
  return columns.flatMap((column, at) =>
    column.kind === 'rate' ? readingsOf(at, column, rows, columns) : [],
  );
}

function readingsOf(
  at: number,
  column: FigureColumn,
  rows: readonly NumberedRow[],
  columns: readonly FigureColumn[],
): readonly RateReading[] {
  const quotients = quotientsOf(at, columns);
  const rated = rows.flatMap((row) => {
    const rate = row.at.get(at);
    return rate === undefined ? [] : [{ row, rate }];
  });
  const ways = waysOf(quotients, rated);
  const given = (
    way: Way,
  ): readonly { readonly row: NumberedRow; readonly rate: NumberedCell; readonly found: RowQuotient }[] =>
    rated.flatMap(({ row, rate }) => {
      const found = quotientIn(row, way.quotient, way.shift);
      return found === null ? [] : [{ row, rate, found }];
    });
  let best: { readonly way: Way; readonly fits: number; readonly of: number } | null = null;
  for (const way of ways) {
    // 100% of what is done is 100% of everything, and says nothing.
    const telling = given(way).filter(
      ({ rate }) => !rate.value.eq(0) && !rate.value.times(way.scale).eq(100),
    );
    const fits = telling.filter(({ rate, found }) => rateIs(rate, found, way.scale)).length;
    if (best === null || fits > best.fits) best = { way, fits, of: telling.length };
  }
  if (best === null) return rated.map((one) => ({ ...one, quotient: null, verdict: 'uncheckable' }));
  const { way, fits, of } = best;
  const isNamed = [way.quotient.value, way.quotient.goal].every((c) => columns[c]?.kind !== 'other');
  const isPlain = PLAIN_RATE.test(column.name) && quotients.length === 1 && isNamed;
  const isUnderstood = fits === 0 ? isPlain && of <= 2 : fits >= of * (isNamed ? ESTABLISHED : GUESSED);
  const before = columns.slice(0, at).reduce((last, { kind }, c) => (kind === 'rate' ? c : last), -1);
  const isInGroup = (quotient: Quotient): boolean =>
    isBetweenRates(quotient, before, at) || !isBetweenRates(way.quotient, before, at);
  return rated.map(({ row, rate }): RateReading => {
    const main = quotientIn(row, way.quotient, way.shift);
    if (main !== null && rateIs(rate, main, way.scale))
      return { row, rate, quotient: main, verdict: 'consistent' };
    for (const other of ways) {
      const found = quotientIn(row, other.quotient, other.shift);
      if (
        other.scale === way.scale &&
        other.shift === way.shift &&
        found !== null &&
        rateIs(rate, isInGroup(other.quotient) ? found : asPrinted(found), other.scale)
      )
        return { row, rate, quotient: found, verdict: 'consistent' };
    }
    const isWrong =
      main !== null && isUnderstood && mayBeWrong(rate, main, way.scale) && !isMean({ row, rate }, rated);
    return isWrong
      ? { row, rate, quotient: main, verdict: 'inconsistent' }
      : { row, rate, quotient: null, verdict: 'uncheckable' };
  });
}

/** Whether a column of rates is a rate of the columns between the one before it and itself. */
const isBetweenRates = ({ value, goal }: Quotient, before: number, at: number): boolean =>
  [value, goal].every((c) => c > before && c < at);

/** A quotient of other columns counts only as its figures are printed, not with all that they may be rounded from. */
const asPrinted = (found: RowQuotient): Pick<RowQuotient, 'interval'> => ({
  interval: { low: found.percent, high: found.percent },
});

interface Rated {
  readonly row: NumberedRow;
  readonly rate: NumberedCell;
}

/** Whether the rate of a total is the mean of the rates of the rows. */
function isMean({ row, rate }: Rated, rated: readonly Rated[]): boolean {
  if (row.row.kind === 'item') return false;
  const items = rated.filter((one) => one.row.row.kind === 'item');
  const sum = items.reduce((all, one) => all.plus(one.rate.value), new Big(0));
  return items.length > 0 && sum.div(items.length).minus(rate.value).abs().lte(MEAN_TOLERANCE);
}

const MEAN_TOLERANCE = 0.5;

/** All ways to read a column: shifted ones only where units are not printed, fractions only where all rates are small. */
function waysOf(
  quotients: readonly Quotient[],
  rated: readonly { readonly row: NumberedRow; readonly rate: NumberedCell }[],
): readonly Way[] {
  const mayBeFraction = rated.every(({ rate }) => rate.value.lte(2) && !rate.cell.text.includes('%'));
  const isUnnamed = ({ value, goal }: Quotient): boolean =>
    rated.some(({ row }) => row.at.get(value)?.unit === '' || row.at.get(goal)?.unit === '');
  return quotients.flatMap((quotient) =>
    (isUnnamed(quotient) ? SHIFTS : (['1'] as const)).flatMap((shift): readonly Way[] => [
      { quotient, shift, scale: 1 },
      ...(mayBeFraction ? [{ quotient, shift, scale: 100 } as const] : []),
    ]),
  );
}

/**
 * Whether a rate that differs from its quotient is wrong. Not where another reckoning is usual: a share of a share or of a growth,
 * a ceiling, a fall, a rate cut off at 100, a figure with a remark.
 */
function mayBeWrong(rate: NumberedCell, { value, goal, percent }: RowQuotient, scale: number): boolean {
  if (value.unit === '%' || goal.unit === '%' || goal.unit.includes('百分点')) return false;
  if (goal.number.comparator === '<=' || goal.number.comparator === '<') return false;
  if ([rate, value, goal].some(({ number }) => number.aside !== '' || number.comparator === '~'))
    return false;
  return !(rate.value.times(scale).eq(100) && percent.gt(100));
}
