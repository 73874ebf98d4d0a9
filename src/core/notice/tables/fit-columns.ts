import { isUnitList } from '../duty/units.ts';
import type { ColumnRole } from '../lexicon/headers.ts';
import { FULL_NAME } from '../lexicon/surnames.ts';

/*
 * Assigns the lines or cells of one row to its columns at the least cost: 市发改委 fits 牵头单位,
 * 年底前 fits 完成时限. The cost of a line in a column is 0 if it fits and about 4 if not; an empty
 * cell has a cost too.
 */
const COMPLETE = /[。！？；!?;：:.]["”’」』）)〕\]]*$|[）)]$/;
const DUE =
  /^(?:\d{4}年)?.{0,10}(?:底|末|前|年|月|季|季度|旬|周|长期|持续|常态化|全年|日)(?:前|底|末|内|之前|以前|完成|推进|坚持|开展|办结|到位)*$/;
const NAMES = /^[\u4e00-\u9fa5]{2,4}(?:[、\s，,][\u4e00-\u9fa5]{2,4})*$/;
/** Maximum number of lines that are distributed; the cost is quadratic in them. */
const LONGEST_ROW = 300;

/** Whether the text of a cell is complete, so that the next line begins another cell. */
export const isCompleteCell = (text: string): boolean => COMPLETE.test(text);

/** Whether a text is a time limit: 6月底前, 全年, 长期坚持. */
export const isDueText = (text: string): boolean => text.length <= 16 && DUE.test(text);

/** Whether a text consists of the names of persons. */
export const isNameList = (text: string): boolean => NAMES.test(text);

/** Cost of a line in a column with the given role. */
export function misfitCost(text: string, role: ColumnRole): number {
  if (role === 'lead' || role === 'unit' || role === 'assist')
    return isUnitList(text) ? 0 : /[、，,]$/.test(text) ? 1 : 4;
  if (role === 'no') return /^[（(]?[0-9０-９]{1,4}[）)]?[.、．]?$/.test(text) ? 0 : 6;
  if (role === 'leader') {
    if (isUnitList(text) || isDueText(text)) return 3;
    return !NAMES.test(text) ? 4 : text.split(/[、\s，,]/).every((name) => FULL_NAME.test(name)) ? 0 : 0.5;
  }
  if (role === 'due') return isDueText(text) ? 0 : 4;
  if (role === 'section')
    return text.length > 25 || /[。；]|^\d+$/.test(text)
      ? 4
      : /[，,]|\d/.test(text)
        ? 2
        : isUnitList(text)
          ? 1
          : 0;
  if (role === 'note') return 1;
  return isUnitList(text) || (text.length <= 8 && isDueText(text))
    ? 2
    : isNameList(text) && text.length < 4
      ? 0.3
      : 0;
}

/** Cost of an empty cell in a column. */
const EMPTY_COST: Readonly<Record<ColumnRole, number>> = {
  no: 4,
  task: 6,
  detail: 3,
  lead: 2.5,
  unit: 2,
  assist: 1,
  leader: 2,
  due: 2,
  quarter: 1,
  yearPlan: 2,
  progress: 1.5,
  section: 0.4,
  note: 0.2,
  measure: 1,
  total: 2,
  district: 2,
};

/** Cost of a cell that continues after the line `before`. */
function continuationCost(role: ColumnRole, before: string): number {
  if (role === 'progress') return 0;
  if (role === 'lead' || role === 'unit' || role === 'assist') return 0.2;
  return isCompleteCell(before) || role !== 'task' ? 2.5 : 0.3;
}

/** The least cost from one line on, and the number of lines the column takes there. */
interface Best {
  readonly cost: number;
  readonly taken: number;
}

/** Distributes the lines of a row over its columns, in order; returns how many lines each column takes. */
export function distributeLines(lines: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  if (lines.length === roles.length && !roles.includes('section')) return roles.map(() => 1);
  if (lines.length > LONGEST_ROW)
    return roles.map((_, i) => (i === 0 ? 1 : i === roles.length - 1 ? lines.length - 1 : 0));
  let below: readonly Best[] = lines.map(() => ({ cost: Infinity, taken: 0 }));
  below = [...below, { cost: 0, taken: 0 }];
  const table: (readonly Best[])[] = [];
  for (const role of [...roles].reverse()) {
    below = costsOfColumn(lines, role, below);
    table.unshift(below);
  }
  let at = 0;
  return table.map((costs) => {
    const taken = costs[at]?.taken ?? 0;
    at += taken;
    return taken;
  });
}

/** For each line, the best choice of a column that begins there; `below` are those of the next column. */
function costsOfColumn(lines: readonly string[], role: ColumnRole, below: readonly Best[]): readonly Best[] {
  return below.map((_, from) => {
    let best: Best = { cost: EMPTY_COST[role] + (below[from]?.cost ?? Infinity), taken: 0 };
    let cost = 0;
    for (let n = 1; from + n <= lines.length; n += 1) {
      const line = lines[from + n - 1];
      if (line === undefined) break;
      const before = lines[from + n - 2];
      cost += misfitCost(line, role) + (before === undefined || n === 1 ? 0 : continuationCost(role, before));
      if (cost > best.cost) break;
      const total = cost + (below[from + n]?.cost ?? Infinity);
      if (total < best.cost) best = { cost: total, taken: n };
    }
    return best;
  });
}

/** How badly cells fit the given columns; 0 if all fit. A blank cell fits any column. */
export const placementCost = (
  cells: readonly string[],
  roles: readonly ColumnRole[],
  columns: readonly number[],
): number =>
  cells.reduce((sum, text, i) => {
    const role = roles[columns[i] ?? -1];
    return sum + (text === '' || role === undefined ? 0 : misfitCost(text, role));
  }, 0);

/** Cost of a column that a row with few cells leaves out: those that are merged with the row above cost least. */
export const SKIP_COST: Readonly<Record<ColumnRole, number>> = {
  section: 0.1,
  leader: 0.2,
  note: 0.3,
  no: 0.4,
  assist: 0.4,
  due: 0.5,
  measure: 0.5,
  progress: 0.5,
  lead: 0.6,
  unit: 0.6,
  yearPlan: 0.8,
  quarter: 1,
  detail: 1,
  total: 1,
  district: 1,
  task: 2,
};

/**
 * The columns of the cells of a row that has fewer cells than columns, in order, at the least cost. A
 * blank cell fits any column.
 */
export function placeCells(cells: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  let skipped = 0;
  // costs[i][c]: least cost of the first i cells in the first c columns; isPut: whether column c-1 holds cell i-1.
  const costs: number[][] = [[0, ...roles.map((role) => (skipped += SKIP_COST[role]))]];
  const isPut: boolean[][] = [];
  for (const text of cells) {
    const above = costs.at(-1) ?? [];
    const row: number[] = [Infinity];
    const put: boolean[] = [false];
    for (const [c, role] of roles.entries()) {
      const placed = (above[c] ?? Infinity) + (text === '' ? 0 : misfitCost(text, role));
      const skip = (row[c] ?? Infinity) + SKIP_COST[role];
      row.push(Math.min(placed, skip));
      put.push(placed < skip);
    }
    costs.push(row);
    isPut.push(put);
  }
  const columns: number[] = [];
  let c = roles.length;
  for (let i = cells.length - 1; i >= 0; i -= 1) {
    while (c > i + 1 && isPut[i]?.[c] === false) c -= 1;
    columns.unshift(c - 1);
    c -= 1;
  }
  return columns;
}
