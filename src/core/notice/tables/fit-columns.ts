import { isUnitList } from '../duty/units.ts';
import type { ColumnRole } from '../lexicon/headers.ts';

/*
 * Assigns the lines or cells of one row to its columns at the least cost: 市发改委 fits 牵头单位,
 * 年底前 fits 完成时限. The cost of a line in a column is 0 if it fits and about 4 if not; an empty
 * cell has a cost too.
 */
const COMPLETE = /[。！？；!?;：:.]["”’」』）)〕\]]*$|[）)]$/;
const DUE = /^(?:\d{4}年)?.{0,10}(?:底|前|年|月|季度|长期|持续|全年|日)(?:前|底|内|完成|推进|坚持)*$/;
const NAMES = /^[\u4e00-\u9fa5]{2,4}(?:[、\s，,][\u4e00-\u9fa5]{2,4})*$/;
/** Maximum number of lines that are distributed; the cost is quadratic in them. */
const LONGEST_ROW = 300;

/** Whether the text of a cell is complete, so that the next line begins another cell. */
export const isCompleteCell = (text: string): boolean => COMPLETE.test(text);

/** Cost of a line in a column with the given role. */
function misfitCost(text: string, role: ColumnRole): number {
  if (role === 'lead' || role === 'unit' || role === 'assist')
    return isUnitList(text) ? 0 : /[、，,]$/.test(text) ? 1 : 4;
  if (role === 'no') return /^[（(]?[0-9０-９]{1,4}[）)]?[.、．]?$/.test(text) ? 0 : 6;
  if (role === 'leader') return isUnitList(text) ? 3 : NAMES.test(text) ? 0 : 4;
  if (role === 'due') return text.length <= 16 && DUE.test(text) ? 0 : 4;
  if (role === 'section') return text.length > 25 || /[。；]|^\d+$/.test(text) ? 4 : isUnitList(text) ? 1 : 0;
  if (role === 'note') return 1;
  return isUnitList(text) || (text.length <= 8 && DUE.test(text)) ? 2 : 0;
}

/** Cost of an empty cell in a column. */
const EMPTY_COST: Readonly<Record<ColumnRole, number>> = {
  no: 4,
  task: 6,
  detail: 3,
  lead: 2,
  unit: 2,
  assist: 1,
  leader: 2,
  due: 2,
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

/**
 * The columns of the cells of a row that has fewer cells than columns, in order, at the least cost. A
 * blank cell fits any column.
 */
export function placeCells(cells: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  // costs[i][c]: least cost of the first i cells in the first c columns.
  const costs: number[][] = [roles.map(() => 0).concat(0)];
  for (const text of cells) {
    const above = costs.at(-1) ?? [];
    const row: number[] = [Infinity];
    let least = Infinity;
    for (const [c, role] of roles.entries()) {
      least = Math.min(least, (above[c] ?? Infinity) + (text === '' ? 0 : misfitCost(text, role)));
      row.push(least);
    }
    costs.push(row);
  }
  const columns: number[] = [];
  let c = roles.length;
  for (let i = cells.length; i > 0; i -= 1) {
    while (c > i && costs[i]?.[c] === costs[i]?.[c - 1]) c -= 1;
    columns.unshift(c - 1);
    c -= 1;
  }
  return columns;
}
