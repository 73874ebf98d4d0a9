import Big from 'big.js';
import type { FigureColumn } from '../../record/progress-table.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import { type NumberedCell, type NumberedRow, unitFactor } from '../../figures/numbered-rows.ts';

/** A printed total, and the rows that it adds up. */
export interface SumReading {
  readonly row: NumberedRow;
  readonly total: NumberedCell;
  readonly parts: readonly NumberedCell[];
  readonly sum: Big;
  readonly verdict: 'consistent' | 'inconsistent' | 'uncheckable';
}

const ADDED: ReadonlySet<FigureColumn['kind']> = new Set(['plan', 'done', 'prior']);
const OF_WHICH = /^(?:其中|[#＃]|（其中|\(其中|——?|-)|其中[:：]/;
/** Names of columns whose figures are shares or differences, whatever their unit. */
const NOT_ADDED = /(?:进度|增减|升降|百分点|[升降增涨跌]幅)[）)]?$/;
const FEWEST_PARTS = 2;

/**
 * Reads the totals of a table: 合计 of all rows, 小计 of those of its block, and the row of the whole (全市). A total is
 * wrong only if every row it may add up has a figure, none is part of another, and another
 * column of the same row shows that these are the rows; parts may always be too many for their whole.
 */
export function sumReadings(
  rows: readonly NumberedRow[],
  columns: readonly FigureColumn[],
): readonly SumReading[] {
  return rows.flatMap((row, at) => {
    if (row.row.kind === 'item') return [];
    const read = columns.flatMap((column, c) => {
      const isAdded = ADDED.has(column.kind) && !NOT_ADDED.test(column.name) && column.months?.first !== 0;
      const total = isAdded ? row.at.get(c) : undefined;
      return total === undefined || isRatio(total) ? [] : [{ c, total, ...sumIn(rows, at, c, total) }];
    });
    const known = read.filter(({ parts }) => parts.length >= FEWEST_PARTS);
    const right = known.filter(({ fits }) => fits).length;
    const isPlain = row.row.kind === 'total' || row.row.kind === 'subtotal';
    return known.map(({ total, parts, sum, fits, isWhole }): SumReading => {
      const isOver = sum.minus(toleranceOf(parts)).gt(total.interval.high);
      const isTold = right > 0 || (isPlain && known.length === 1);
      const isWrong = isWhole && isPlain && isTold;
      const isTooMuch = isWhole && isOver && (isPlain || right > 0) && known.length > 1 && right > 0;
      return {
        row,
        total,
        parts,
        sum,
        verdict: fits ? 'consistent' : isWrong || isTooMuch ? 'inconsistent' : 'uncheckable',
      };
    });
  });
}

const isRatio = ({ unit }: NumberedCell): boolean =>
  ['ratio', 'points'].includes(parseMeasureUnit(unit)?.family ?? '');

interface Sum {
  readonly parts: readonly NumberedCell[];
  readonly sum: Big;
  readonly fits: boolean;
  /** Whether every row has a figure that can be added, and none is part of another. */
  readonly isWhole: boolean;
}

/** The rows that a total may add up, the likeliest first. */
function blocksOf(rows: readonly NumberedRow[], at: number): readonly (readonly NumberedRow[])[] {
  const total = rows[at];
  if (total === undefined) return [];
  const others = rows.filter((row) => row !== total);
  const isItem = ({ row }: NumberedRow): boolean => row.kind === 'item';
  const items = others.filter(isItem);
  const subtotals = others.filter(({ row }) => row.kind === 'subtotal');
  const isSum = ({ row }: NumberedRow): boolean => row.kind !== 'item';
  const start = rows.slice(0, at).reduce((last, row, i) => (isSum(row) ? i : last), -1) + 1;
  const next = rows.slice(at + 1).findIndex(isSum);
  const before = rows.slice(start, at);
  const after = rows.slice(at + 1, next < 0 ? rows.length : at + 1 + next);
  if (total.row.kind === 'subtotal') return [before.length > 0 ? before : after, after];
  const tops = items.filter(({ row }) => !OF_WHICH.test(row.label));
  return [items, ...(subtotals.length > 1 ? [subtotals] : []), tops, before, after];
}

function sumIn(rows: readonly NumberedRow[], at: number, c: number, total: NumberedCell): Sum {
  let first: Sum | null = null;
  for (const block of blocksOf(rows, at)) {
    const parts = block.flatMap((row) => row.at.get(c) ?? []);
    const factors = parts.map(({ unit }) => unitFactor(unit, total.unit));
    if (parts.length < FEWEST_PARTS || factors.includes(null)) continue;
    const sum = parts.reduce((all, { value }, i) => all.plus(value.times(factors[i] ?? 1)), new Big(0));
    const tolerance = toleranceOf(parts);
    const fits = sum.plus(tolerance).gte(total.interval.low) && sum.minus(tolerance).lte(total.interval.high);
    const isWhole =
      parts.length === block.length &&
      block.every(({ row }) => !OF_WHICH.test(row.label)) &&
      parts.every(
        ({ number, unit }) => number.aside === '' && number.comparator === '=' && unit === total.unit,
      );
    const found = { parts, sum, fits, isWhole };
    if (fits) return found;
    first ??= found;
  }
  return first ?? { parts: [], sum: new Big(0), fits: false, isWhole: false };
}

/** Half of the last place of every part. */
const toleranceOf = (parts: readonly NumberedCell[]): Big =>
  parts.reduce((sum, { interval }) => sum.plus(interval.high.minus(interval.low).div(2)), new Big(0));
