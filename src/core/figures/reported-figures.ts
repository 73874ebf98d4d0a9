import Big from 'big.js';
import type { EntryFigure } from '../record/entered/entry.ts';
import type { FigureCell, FigureColumn, FigureRow, ProgressTable } from '../record/progress-table.ts';
import type { Target } from '../record/target.ts';
import { toBaseFigure } from '../text/base-figure.ts';
import { type CellNumber, readCellNumber, unitOfCell } from './cell-number.ts';
import { unitFactor } from './numbered-rows.ts';

/** The target that the cell of a goal states: the one read from it, or one of the same figure. */
export function targetOfCell(
  cell: FigureCell,
  unit: string,
  { digits }: CellNumber,
  targets: readonly Target[],
): Target | null {
  const { start, end } = cell.span;
  const own = targets.find(
    (one) => one.span.start <= start && one.span.end >= end && one.value === Number(digits),
  );
  if (own !== undefined) return own;
  const goal = toBaseFigure(Number(digits), unit);
  const same = targets.filter((one) => {
    if (one.value === null) return false;
    const known = toBaseFigure(one.value, one.unit);
    return known.amount === goal.amount && (known.measure === goal.measure || unit === '');
  });
  return same.length === 1 ? (same[0] ?? null) : null;
}

/*
 *   县区 │ 公厕目标 │ 公厕完成 │ 完成率 │ 路灯目标 │ 路灯完成 │ 完成率
 *        └──────── one group ─────────┘└──────── the next ────────┘
 *   全年任务 │ 累计完成 │ 累计完成率 │ 三季度应完成 │ 季度完成率      the last goal has nothing that was done
 */

type Places = readonly number[];

/** Columns from behind the rate before a goal up to the rate behind it. */
function betweenRates(goal: number, columns: readonly FigureColumn[]): readonly [number, number] {
  const rates = columns.flatMap(({ kind }, c) => (kind === 'rate' ? [c] : []));
  const before = rates.filter((c) => c < goal).at(-1) ?? -1;
  return [before + 1, rates.find((c) => c > goal) ?? columns.length];
}

/** Goals of some months: 三季度应完成, 1—9月目标. */
const isOfMonths = ({ name, months }: FigureColumn): boolean =>
  months !== null || /[季月旬周]|阶段|序时|应完成|应达/.test(name);

/**
 * The columns that stand with a goal: in its group, else directly behind it; of a single goal any. None where several
 * goals stand before several columns.
 */
function besideGoal(goal: number, goals: Places, done: Places, columns: readonly FigureColumn[]): Places {
  const [from, to] = betweenRates(goal, columns);
  const isInside = (c: number): boolean => c >= from && c < to;
  const own = done.filter(isInside);
  const isSingle = goals.filter(isInside).length === 1;
  const next = goals.find((c) => c > goal) ?? columns.length;
  const behind = done.filter((c) => c > goal && c < next);
  const ownBehind = behind.filter(isInside);
  if (ownBehind.length > 0) return isSingle || ownBehind.length === 1 ? ownBehind : [];
  if (isSingle && own.length > 0) return own;
  return goals.length > 1 ? behind : done;
}

/**
 * The column with what was reached of a goal of the year: of the same indicator, since January, in the group of
 * the goal where the row has several; -1 where that cannot be told.
 */
export function doneColumnOf(goal: number, columns: readonly FigureColumn[]): number {
  const own = columns[goal];
  if (own === undefined) return -1;
  const placesOf = (
    kind: FigureColumn['kind'],
    fits: (column: FigureColumn) => boolean = () => true,
  ): Places =>
    columns.flatMap((column, c) =>
      column.kind === kind && column.scope === 'year' && column.indicator === own.indicator && fits(column)
        ? [c]
        : [],
    );
  const ofYear = placesOf('plan', (column) => !isOfMonths(column));
  const isPart = ofYear.length > 0 && isOfMonths(own);
  const goals = ofYear.length === 0 || isPart ? placesOf('plan') : ofYear;
  // What was done since January is not held against the goal of a quarter.
  const done = placesOf(
    'done',
    ({ unit, months }) =>
      unitFactor(unit, own.unit) !== null && (!isPart || (months !== null && isSame(months, own.months))),
  );
  const fitting = besideGoal(goal, goals, done, columns);
  const cumulative = placesOf('done', ({ months, name }) => months?.first === 1 || name.includes('累计'));
  const since = fitting.filter((c) => cumulative.includes(c));
  return (since.length === 1 ? since : fitting)[0] ?? -1;
}

const isSame = (one: NonNullable<FigureColumn['months']>, other: FigureColumn['months']): boolean =>
  one.first === other?.first && one.last === other.last;

/** What the cells of a row state for its targets, in their units. */
export function reportedFigures(
  row: FigureRow,
  { columns }: Pick<ProgressTable, 'columns'>,
  targets: readonly Target[],
): readonly EntryFigure[] {
  return row.cells.flatMap((cell): readonly EntryFigure[] => {
    const column = columns[cell.column];
    const number = readCellNumber(cell.text);
    if (column?.kind !== 'plan' || number === null) return [];
    const unitIn = (of: FigureColumn, found: CellNumber): string =>
      unitOfCell(found, of.unit === '' ? row.unit : of.unit);
    const target = targetOfCell(cell, unitIn(column, number), number, targets);
    const at = doneColumnOf(cell.column, columns);
    const done = row.cells.find((one) => one.column === at);
    const value = done === undefined ? null : readCellNumber(done.text);
    const doneColumn = columns[at];
    if (target === null || value === null || doneColumn === undefined || value.comparator !== '=') return [];
    const factor = unitFactor(unitIn(doneColumn, value), target.unit);
    if (factor === null) return [];
    const stated = new Big(value.digits).times(factor).toNumber();
    const isNamed = unitIn(doneColumn, value) !== '' && target.unit !== '';
    return isNamed || isPlausible(stated, target.value)
      ? [{ target: target.id, value: stated, cell: null }]
      : [];
  });
}

/** Times that a figure may be off its goal, so that both can be in one unit that is not printed. */
const MOST_APART = 20;

const isPlausible = (value: number, goal: number | null): boolean =>
  goal !== null &&
  goal > 0 &&
  (value === 0 || (value / goal < MOST_APART && goal / value < MOST_APART * MOST_APART));
