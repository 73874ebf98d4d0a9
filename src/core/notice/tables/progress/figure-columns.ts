import type { FigureKind } from '../../../record/progress-table.ts';
import { isNoFigure, readCellNumber } from '../../../figures/cell-number.ts';
import { likelihoodOfBody } from '../../duty/body.ts';
import type { ColumnRole } from '../../lexicon/headers.ts';
import { isRowName, subjectOfName, subjectOfTitle, tableUnit } from '../../lexicon/measures.ts';
import { gridCellText, type GridRow } from '../grid.ts';
import { columnNames, type ColumnName } from './column-name.ts';
import type { FigureColumns, PlacedColumn } from './placed-columns.ts';

/*
 *   指标        │ 计量单位 │ 年度目标 │ 1—6月完成 │ 完成率 │ 排名
 *   地区 │      造林（亩）        │    治沙（亩）
 *        │ 任务 │ 完成 │ 完成率   │ 任务 │ 完成 │ 完成率
 */

type Roles = readonly (ColumnRole | null)[];
type Paths = readonly (readonly string[])[];

const LONGEST_NUMBER = 11;
/** Share of the filled cells of a column that are numbers. */
const MOST = 0.6;
/** Columns that are never figures, whatever stands in them. */
const FIXED: ReadonlySet<ColumnRole | null> = new Set([
  'no',
  'due',
  'quarter',
  'district',
  'leader',
  'lead',
  'unit',
  'assist',
]);
const AMOUNTS: ReadonlySet<FigureKind> = new Set(['plan', 'done', 'prior']);
/** What a table prints that compares goals with what was reached of them. */
const TELLING: ReadonlySet<FigureKind> = new Set(['plan', 'done', 'rate']);
const LABELS: readonly (ColumnRole | null)[] = ['task', 'detail'];
const GROUPS: readonly (ColumnRole | null)[] = ['section', 'unit', 'lead'];

/** What stands in the cells of a column. */
interface Filled {
  readonly numbers: number;
  /** Numbers with a sign of per cent. */
  readonly percents: number;
  readonly worded: number;
  readonly filled: number;
}

function filledCells(body: readonly GridRow[], c: number): Filled {
  let [numbers, percents, worded, filled] = [0, 0, 0, 0];
  for (const row of body) {
    const text = gridCellText(row[c]);
    if (isNoFigure(text)) continue;
    filled += 1;
    const number = readCellNumber(text);
    if (number === null) continue;
    // A telephone number is no figure.
    if (number.digits.length >= LONGEST_NUMBER && !number.digits.includes('.')) continue;
    numbers += 1;
    if (number.unit === '%') percents += 1;
    if (!['', '%'].includes(number.unit)) worded += 1;
  }
  return { numbers, percents, worded, filled };
}

/** The part of every path that stands over all columns of figures is a heading of the table. */
function withoutCommonTop(paths: Paths, places: readonly number[]): Paths {
  const [first] = places;
  const top = first === undefined ? undefined : paths[first]?.[0];
  const isCommon =
    top !== undefined &&
    places.length > 1 &&
    places.every((c) => (paths[c]?.length ?? 0) > 1 && paths[c]?.[0] === top);
  return isCommon && subjectOfName(top) !== ''
    ? paths.map((path) => (path[0] === top ? path.slice(1) : path))
    : paths;
}

const YEAR = /20\d{2}(?=年)/;
const yearOf = (path: readonly string[]): number => Number(YEAR.exec(path.join(''))?.[0] ?? 0);

/** Names of columns of numbers that are no quantities. */
const NO_QUANTITY = /电话|手机|传真|邮编|年份|年限|年度$|编号|代码|序号|时间|日期/;

/** What the figures of a column are, by its name and by what stands in it. */
function kindOf(
  { name, kind }: ColumnName,
  { numbers, percents }: Filled,
  role: ColumnRole | null,
): FigureKind | null {
  // 进度 over 90% is a rate.
  if (kind === 'done' && percents >= numbers * MOST) return 'rate';
  if (kind === null && role === null && !NO_QUANTITY.test(name))
    return percents >= numbers * MOST ? null : 'other';
  return kind;
}

/** What was done in a year before that of the goals is a figure of another year. */
function kindInYear(kind: FigureKind, year: number, goals: number): FigureKind {
  return (kind === 'done' || kind === 'rate') && year !== 0 && year < goals ? 'prior' : kind;
}

/** 完成全年任务 and 进度 beside a column of what was done are the share of it. */
const DONE_OF_GOAL = /^(?:完成(?:全年|年度|年)?(?:目标|任务|计划)|(?:完成|执行|支出|收入|总体)?进度)$/;

const withRatesOfGoals = (columns: readonly PlacedColumn[]): readonly PlacedColumn[] =>
  columns.map((column, i) =>
    column.kind === 'done' &&
    DONE_OF_GOAL.test(column.name) &&
    columns.slice(0, i).some(({ kind, indicator }) => kind === 'done' && indicator === column.indicator)
      ? { ...column, kind: 'rate', unit: '%' }
      : column,
  );

/** Place of the column that says what the rows are about; -1 for none. */
function labelColumn(
  paths: Paths,
  roles: Roles,
  figures: ReadonlySet<number>,
  body: readonly GridRow[],
): number {
  const words = paths.flatMap((path, c) =>
    figures.has(c) || path.length === 0 || !isText(body, c) ? [] : [c],
  );
  for (const wanted of [LABELS, null, GROUPS] as const)
    for (const c of words) {
      const role = roles[c] ?? null;
      const fits = wanted === null ? isRowName(paths[c]?.at(-1) ?? '') : wanted.includes(role);
      if (fits) return c;
    }
  return words.find((c) => roles[c] === null) ?? -1;
}

const isText = (body: readonly GridRow[], c: number): boolean =>
  body.some((row) => /[\u3400-\u9fff]{2}/.test(gridCellText(row[c])));

/**
 * The columns of figures of a table; null where it prints no goals with what was reached of them.
 *
 * @param paths names over each column, from the top
 * @param above lines above the table, and cells above its header
 */
export function figureColumns(
  paths: Paths,
  roles: Roles,
  body: readonly GridRow[],
  above: readonly string[],
): FigureColumns | null {
  const isFree = (c: number): boolean => !FIXED.has(roles[c] ?? null);
  const first = columnNames(paths);
  if (!first.some(({ kind }) => kind !== null && TELLING.has(kind))) return null;
  const cells = paths.map((_, c) => filledCells(body, c));
  const kinds = first.map((name, c) => {
    const found = cells[c];
    const isFigure = found !== undefined && found.numbers > 0 && found.numbers >= found.filled * MOST;
    return isFigure && isFree(c) && (paths[c]?.length ?? 0) > 0
      ? kindOf(name, found, roles[c] ?? null)
      : null;
  });
  const places = kinds.flatMap((kind, c) => (kind === null ? [] : [c]));
  const label = labelColumn(paths, roles, new Set(places), body);
  if (label < 0) return null;
  const shown = withoutCommonTop(paths, places);
  const names = shown === paths ? first : columnNames(shown);
  const years = shown.map(yearOf);
  const goals = Math.max(0, ...places.map((c) => (kinds[c] === 'plan' ? (years[c] ?? 0) : 0)));
  const isByArea = isRowName(paths[label]?.at(-1) ?? '');
  const subject = isByArea ? above.map(subjectOfTitle).find((one) => one !== '') : undefined;
  const common = above.map(tableUnit).find((unit) => unit !== null) ?? '';
  const placed = places.flatMap((at): readonly PlacedColumn[] => {
    const [name, found, printed] = [names[at], cells[at], kinds[at]];
    if (name === undefined || found === undefined || printed == null || at === label) return [];
    const kind = kindInYear(printed, years[at] ?? 0, goals);
    return [
      {
        at,
        name: name.name,
        kind,
        scope: name.scope,
        indicator: name.indicator === '' ? (subject ?? '') : name.indicator,
        unit: name.unit === '' && AMOUNTS.has(kind) ? common : name.unit,
        months: name.months,
        isWorded: found.worded >= found.numbers * MOST,
      },
    ];
  });
  const columns = withRatesOfGoals(placed);
  const has = (kind: FigureKind): boolean => columns.some((column) => column.kind === kind);
  const tells =
    (has('rate') && (has('plan') || has('done'))) ||
    (has('done') && has('plan')) ||
    isRateOfWords(columns, roles, label);
  // A breakdown among districts has no figures of what was done.
  const isBreakdown = roles.includes('district') && !has('rate');
  return tells && !isBreakdown ? { columns, label, unit: measureColumn(roles, body, label), isByArea } : null;
}

/** Place of the column with the units of measure; -1 for none, as where 单位 stands over bodies. */
function measureColumn(roles: Roles, body: readonly GridRow[], label: number): number {
  const at = roles.indexOf('measure');
  const holdsBodies = body.some((row) => likelihoodOfBody(gridCellText(row[at])) === 'sure');
  return at === label || holdsBodies ? -1 : at;
}

/** Whether a column of rates is next to words that say what was to be done and what was done. */
const isRateOfWords = (columns: readonly PlacedColumn[], roles: Roles, label: number): boolean =>
  columns.some(({ kind }) => kind === 'rate') &&
  roles.includes('progress') &&
  roles.some((role, c) => c !== label && LABELS.includes(role));
