import { notImplemented, excelError } from '../excel-error/host-failure.ts';

/** Filter criteria in the form of the client (`Excel.FilterCriteria`). */
export interface Criteria {
  readonly filterOn: string;
  readonly criterion1?: string | null;
  readonly criterion2?: string | null;
  readonly operator?: string | null;
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[] | null;
  readonly color?: string | null;
  readonly dynamicCriteria?: string | null;
}

/** The properties of a cell that filters test. */
export interface FilterCell {
  readonly value: string | number | boolean | null;
  /** The displayed text. */
  readonly text: string;
  readonly fill: string;
  readonly fontColor: string;
}

/** Whether a row with this cell stays visible. */
export type FilterTest = (cell: FilterCell) => boolean;

/**
 * The test of filter criteria; `cells` are all cells of the column, which some criteria
 * compare.
 * @throws HostFailure for incomplete criteria, or kinds that are not supported.
 */
export function filterTest(given: unknown, cells: readonly FilterCell[]): FilterTest {
  if (typeof given !== 'object' || given === null) throw excelError('filter-criteria');
  const criteria = given as Criteria;
  switch (criteria.filterOn) {
    case 'Values':
      return valuesTest(criteria);
    case 'Custom':
      return customTest(criteria);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return rankTest(criteria, cells);
    case 'CellColor':
      return ({ fill }) => fill === colour(criteria);
    case 'FontColor':
      return ({ fontColor }) => fontColor === colour(criteria);
    case 'Dynamic':
      return dynamicTest(criteria, cells);
    case 'Icon':
      throw notImplemented('Filter', 'ApplyIconFilter');
    default:
      throw excelError('filter-criteria', `filterOn ${criteria.filterOn}`);
  }
}

function colour({ color }: Criteria): string {
  if (typeof color !== 'string') throw excelError('filter-criteria', 'color');
  return color.toUpperCase();
}

/** Matches the displayed text, in any case. */
function valuesTest({ values }: Criteria): FilterTest {
  if (!Array.isArray(values)) throw excelError('filter-criteria', 'values');
  const texts = new Set<string>();
  for (const value of values as readonly unknown[]) {
    if (typeof value !== 'string') throw notImplemented('Filter', 'FilterDatetime');
    texts.add(value.toLowerCase());
  }
  return ({ text }) => texts.has(text.toLowerCase());
}

function customTest({ criterion1, criterion2, operator }: Criteria): FilterTest {
  if (typeof criterion1 !== 'string') throw excelError('filter-criteria', 'criterion1');
  const first = comparison(criterion1);
  if (typeof criterion2 !== 'string') return first;
  const second = comparison(criterion2);
  return operator === 'Or' ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

const OPERATORS = ['<>', '<=', '>=', '=', '<', '>'] as const;

function comparison(criterion: string): FilterTest {
  const operator = OPERATORS.find((sign) => criterion.startsWith(sign)) ?? '=';
  const wanted = criterion.startsWith(operator) ? criterion.slice(operator.length) : criterion;
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  if (operator === '=' || operator === '<>') {
    const matches = (cell: FilterCell): boolean =>
      Number.isNaN(number) ? isLike(cell.text, wanted) : cell.value === number;
    return operator === '=' ? matches : (cell) => !matches(cell);
  }
  const holds = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  return ({ value, text }) => {
    if (!Number.isNaN(number)) return typeof value === 'number' && holds(value - number);
    return typeof value === 'string' && holds(text.localeCompare(wanted, 'zh-CN'));
  };
}

/** Matches Excel's wildcards: * any characters, ? one, ~ escapes the next one. */
function isLike(text: string, pattern: string): boolean {
  const parts: (string | 0 | 1)[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern.charAt(at);
    if (sign === '~' && at + 1 < pattern.length) {
      at += 1;
      parts.push(pattern.charAt(at).toLowerCase());
    } else parts.push(sign === '*' ? 1 : sign === '?' ? 0 : sign.toLowerCase());
  }
  return matches(text.toLowerCase(), parts);
}

/**
 * In `parts`, 1 is any number of characters and 0 is one. Backtracks to the last star only:
 * quadratic at worst.
 */
function matches(text: string, parts: readonly (string | 0 | 1)[]): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted === 1) {
      star = part;
      from = at;
      part += 1;
    } else if (part < parts.length && (wanted === 0 || wanted === text.charAt(at))) {
      at += 1;
      part += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      part = star + 1;
    } else return false;
  }
  while (parts[part] === 1) part += 1;
  return part === parts.length;
}

const numbersOf = (cells: readonly FilterCell[]): readonly number[] =>
  cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));

function rankTest({ filterOn, criterion1 }: Criteria, cells: readonly FilterCell[]): FilterTest {
  const amount = Number(criterion1);
  if (!(amount > 0)) throw excelError('filter-criteria', 'criterion1');
  const isTop = filterOn.startsWith('Top');
  const sorted = [...numbersOf(cells)].sort((a, b) => (isTop ? b - a : a - b));
  const count = filterOn.endsWith('Percent')
    ? Math.max(1, Math.floor((sorted.length * amount) / 100))
    : amount;
  const edge = sorted[Math.min(count, sorted.length) - 1];
  return ({ value }) =>
    typeof value === 'number' && edge !== undefined && (isTop ? value >= edge : value <= edge);
}

function dynamicTest({ dynamicCriteria }: Criteria, cells: readonly FilterCell[]): FilterTest {
  const numbers = numbersOf(cells);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  if (dynamicCriteria === 'AboveAverage') return ({ value }) => typeof value === 'number' && value > mean;
  if (dynamicCriteria === 'BelowAverage') return ({ value }) => typeof value === 'number' && value < mean;
  throw notImplemented('Filter', `ApplyDynamicFilter(${String(dynamicCriteria)})`);
}
