import { finding, type FindingPlace } from '../../finding/make-finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { NumberedCell, NumberedRow } from '../../figures/numbered-rows.ts';
import { formatDivision, formatRounded } from '../match/arithmetic.ts';
import { metricOf, spanOf, targetOf, type TablePlace } from './claims.ts';
import type { PaceReading } from './pace-readings.ts';
import { quotientIn, rateIs } from './quotients.ts';
import type { RateReading } from './rate-readings.ts';
import type { SumReading } from './sums.ts';

const placeOf = (
  { row }: NumberedRow,
  cells: readonly NumberedCell[],
  { notice, period }: TablePlace,
): FindingPlace => ({
  notice,
  task: row.task,
  period,
  span: spanOf(cells),
});

/** The row and what is counted in it, for a sentence: 某区·造林. */
const nameOf = (row: NumberedRow, cell: NumberedCell): string => {
  const metric = metricOf(row, cell);
  return metric.startsWith(row.row.label) ? metric : `${row.row.label}·${metric}`;
};

/** Factors of a wrong unit: 万 for 亿, or a decimal point moved by two. */
const SLIPS = ['10000', '0.0001', '100', '0.01'] as const;

/** T1, T6: a rate in a cell is not value ÷ goal. */
export function rateFinding(reading: RateReading, place: TablePlace): Finding | null {
  const { row, rate, quotient, verdict } = reading;
  if (verdict !== 'inconsistent' || quotient === null) return null;
  const { value, goal, percent } = quotient;
  const metric = nameOf(row, value);
  const figure = `${value.number.digits}${value.unit}`;
  const at = { ...placeOf(row, [value, rate], place), target: targetOf(row, goal, place)?.id ?? null };
  const against = { value: goal.number.digits, unit: goal.unit };
  const slip = SLIPS.find((factor) => {
    const shifted = shiftedBy(reading, factor);
    return shifted !== null && rateIs(rate, shifted);
  });
  if (slip !== undefined) {
    const meant = value.value.times(slip).toFixed();
    const arithmetic = formatDivision({ value: meant, unit: value.unit }, against, percent.times(slip));
    return finding('target.magnitude', at, { metric, figure, meant: `${meant}${value.unit}`, arithmetic });
  }
  return finding('target.rate-differs', at, {
    metric,
    figure,
    claimed: rate.number.digits,
    arithmetic: formatDivision({ value: value.number.digits, unit: value.unit }, against, percent),
  });
}

function shiftedBy({ row, quotient }: RateReading, factor: string): ReturnType<typeof quotientIn> {
  if (quotient === null) return null;
  const columnOf = (cell: NumberedCell): number => cell.cell.column;
  return quotientIn(row, { value: columnOf(quotient.value), goal: columnOf(quotient.goal) }, factor);
}

/** W1: a total is not the sum of its rows. */
export function sumFinding(
  { row, total, parts, sum, verdict }: SumReading,
  place: TablePlace,
): Finding | null {
  if (verdict !== 'inconsistent') return null;
  return finding('entry.parts-differ', placeOf(row, [total], place), {
    metric: nameOf(row, total),
    total: `${total.number.digits}${total.unit}`,
    arithmetic: `${parts.map(({ number }) => number.digits).join(' + ')} = ${sum.toFixed()}`,
    difference: `${formatRounded(sum.minus(total.value).abs(), 6)}${total.unit}`,
  });
}

/** Points ahead of the pace that are not rate minus pace. */
export function gapFinding(
  { row, printed, arithmetic, verdict }: PaceReading,
  place: TablePlace,
): Finding | null {
  if (verdict !== 'inconsistent') return null;
  return finding('entry.gap-differs', placeOf(row, [printed], place), {
    gap: `${row.row.label}：${printed.column.name}${printed.number.digits}`,
    arithmetic,
  });
}
