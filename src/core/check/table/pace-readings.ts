import Big from 'big.js';
import type { FigureColumn } from '../../record/progress-table.ts';
import type { Period } from '../../reporting/period.ts';
import type { RateReading } from './rate-readings.ts';
import type { NumberedCell, NumberedRow } from '../../figures/numbered-rows.ts';

/** A printed pace (序时进度), or the points by which a rate is ahead of it, and what it should be. */
export interface PaceReading {
  readonly row: NumberedRow;
  readonly printed: NumberedCell;
  /** Null where it cannot be told. */
  readonly computed: Big | null;
  /** How it was computed: 75 - 66.7. */
  readonly arithmetic: string;
  readonly verdict: 'consistent' | 'inconsistent' | 'uncheckable';
}

/** Points by which a pace may differ: 66.6 or 66.7 of 66.67. */
const TOLERANCE = new Big('0.1');

/** The share of the year that has passed at the end of a period, per cent. */
const paceOf = ({ last }: Period): Big => new Big(last).div(12).times(100);

/** Reads every printed pace: it is that of the period, or one that cannot be told (of days, of a plan). */
export function paceReadings(
  rows: readonly NumberedRow[],
  columns: readonly FigureColumn[],
  period: Period | null,
): readonly PaceReading[] {
  const pace = period === null ? null : paceOf(period);
  return columns.flatMap((column, c) =>
    column.kind !== 'pace'
      ? []
      : rows.flatMap((row): readonly PaceReading[] => {
          const printed = row.at.get(c);
          if (printed === undefined) return [];
          const isPace = pace !== null && isNear(scaled(printed), pace, printed);
          return [
            {
              row,
              printed,
              computed: isPace ? pace : null,
              arithmetic: '',
              verdict: isPace ? 'consistent' : 'uncheckable',
            },
          ];
        }),
  );
}

/** A share printed as a fraction (0.667) in per cent. */
const scaled = ({ value, cell }: NumberedCell): Big =>
  value.gt(0) && value.lte(1) && !cell.text.includes('%') ? value.times(100) : value;

const isNear = (a: Big, b: Big, { number }: NumberedCell): boolean => {
  const place = new Big(10).pow(-(number.digits.split('.')[1]?.length ?? 0));
  return a
    .minus(b)
    .abs()
    .lte(place.gt(TOLERANCE) ? place : TOLERANCE);
};

/** Behind: 落后, 欠. */
const BEHIND = /^(?:落后|欠|慢于|低于|滞后)/;

/** A printed gap before it is judged. */
interface Gap extends Omit<PaceReading, 'verdict'> {
  readonly fits: boolean;
}

/**
 * Reads every column of points ahead of the pace: rate minus pace, where the row prints both, else the pace of the period. They are
 * wrong only where the column agrees in most rows.
 */
export function gapReadings(
  rows: readonly NumberedRow[],
  columns: readonly FigureColumn[],
  rates: readonly RateReading[],
  period: Period | null,
): readonly PaceReading[] {
  return columns.flatMap((column, c) => {
    if (column.kind !== 'gap') return [];
    const read = rows.flatMap((row) => {
      const printed = row.at.get(c);
      return printed === undefined ? [] : [gapIn(row, printed, rates, period)];
    });
    const told = read.filter(({ computed }) => computed !== null);
    const isUnderstood = told.length > 1 && told.filter(({ fits }) => fits).length > told.length / 2;
    return read.map(({ fits, ...one }): PaceReading => ({
      ...one,
      verdict: fits ? 'consistent' : one.computed !== null && isUnderstood ? 'inconsistent' : 'uncheckable',
    }));
  });
}

function gapIn(
  row: NumberedRow,
  printed: NumberedCell,
  rates: readonly RateReading[],
  period: Period | null,
): Gap {
  const { indicator, name } = printed.column;
  const beside = [...row.at.values()].find(
    ({ column }) => column.kind === 'pace' && column.indicator === indicator,
  );
  const pace = beside?.value ?? (period === null ? null : paceOf(period).round(1));
  const own = rates.filter((one) => one.row === row && one.rate.column.indicator === indicator);
  const [rate] = own;
  if (pace === null || rate === undefined || own.length > 1)
    return { row, printed, computed: null, arithmetic: '', fits: false };
  const isBehind = BEHIND.test(name);
  const [one, other] = isBehind ? [pace, rate.rate.value] : [rate.rate.value, pace];
  const computed = one.minus(other);
  // Of a rate that is wrong, the gap may be that of the right one.
  if (rate.verdict === 'inconsistent') return { row, printed, computed: null, arithmetic: '', fits: false };
  // 落后 -3.2 and 落后 3.2 are both in use.
  const fits =
    isNear(printed.value, computed, printed) ||
    (isBehind && isNear(printed.value.abs(), computed.abs(), printed));
  return {
    row,
    printed,
    computed,
    arithmetic: `${one.toFixed()} - ${other.toFixed()} = ${computed.toFixed()}`,
    fits,
  };
}
