import { isUnitList } from '../duty/units.ts';
import type { ColumnRole } from '../lexicon/headers.ts';

/*
 * Lines of one row → columns: 市发改委 fits 牵头单位, 年底前 fits 完成时限.
 * Costs are small whole steps: 0 fits, 4 does not; a cell may be empty at a price.
 */
const COMPLETE = /[。！？；!?;：:.]["”’」』）)〕\]]*$|[）)]$/;
const DUE = /^(?:\d{4}年)?.{0,10}(?:底|前|年|月|季度|长期|持续|全年|日)(?:前|底|内|完成|推进|坚持)*$/;
const NAMES = /^[\u4e00-\u9fa5]{2,4}(?:[、\s，,][\u4e00-\u9fa5]{2,4})*$/;
/** The program is quadratic in the lines of a row; a row longer than this is no row of cells. */
const LONGEST_ROW = 300;

export const isCompleteCell = (text: string): boolean => COMPLETE.test(text);

/** What it costs to read a line as belonging to a column. */
function misfit(text: string, role: ColumnRole): number {
  if (role === 'lead' || role === 'unit' || role === 'assist')
    return isUnitList(text) ? 0 : /[、，,]$/.test(text) ? 1 : 4;
  if (role === 'no') return /^[（(]?[0-9０-９]{1,4}[）)]?[.、．]?$/.test(text) ? 0 : 6;
  if (role === 'leader') return isUnitList(text) ? 3 : NAMES.test(text) ? 0 : 4;
  if (role === 'due') return text.length <= 16 && DUE.test(text) ? 0 : 4;
  if (role === 'section') return text.length > 25 || /[。；]|^\d+$/.test(text) ? 4 : isUnitList(text) ? 1 : 0;
  if (role === 'note') return 1;
  return isUnitList(text) || (text.length <= 8 && DUE.test(text)) ? 2 : 0;
}

/** What an empty cell costs. */
const EMPTY: Readonly<Record<ColumnRole, number>> = {
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

/** What it costs that a cell goes on behind a line. */
function another(role: ColumnRole, before: string): number {
  if (role === 'progress') return 0;
  if (role === 'lead' || role === 'unit' || role === 'assist') return 0.2;
  return isCompleteCell(before) || role !== 'task' ? 2.5 : 0.3;
}

interface Best {
  readonly cost: number;
  readonly taken: number;
}

/**
 * Deals the lines of a row out over its columns, in order, at the least cost.
 * Returns how many lines each column takes.
 */
export function deal(lines: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  if (lines.length === roles.length && !roles.includes('section')) return roles.map(() => 1);
  if (lines.length > LONGEST_ROW)
    return roles.map((_, i) => (i === 0 ? 1 : i === roles.length - 1 ? lines.length - 1 : 0));
  let below: readonly Best[] = lines.map(() => ({ cost: Infinity, taken: 0 }));
  below = [...below, { cost: 0, taken: 0 }];
  const table: (readonly Best[])[] = [];
  for (let c = roles.length - 1; c >= 0; c -= 1) {
    below = column(lines, roles[c] as ColumnRole, below);
    table.unshift(below);
  }
  let at = 0;
  return table.map((costs) => {
    const taken = costs[at]?.taken ?? 0;
    at += taken;
    return taken;
  });
}

function column(lines: readonly string[], role: ColumnRole, below: readonly Best[]): readonly Best[] {
  return below.map((_, from) => {
    let best: Best = { cost: EMPTY[role] + (below[from]?.cost ?? Infinity), taken: 0 };
    let cost = 0;
    for (let n = 1; from + n <= lines.length; n += 1) {
      const before = lines[from + n - 2];
      cost +=
        misfit(lines[from + n - 1] as string, role) +
        (before === undefined || n === 1 ? 0 : another(role, before));
      if (cost > best.cost) break;
      const total = cost + (below[from + n]?.cost ?? Infinity);
      if (total < best.cost) best = { cost: total, taken: n };
    }
    return best;
  });
}

/**
 * Columns for the cells of a row that has fewer cells than columns, in order, at
 * the least misfit. A blank cell fits anywhere.
 */
export function place(cells: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  // costs[i][c]: the best placing of the first i cells within the first c columns.
  const costs: number[][] = [roles.map(() => 0).concat(0)];
  for (let i = 1; i <= cells.length; i += 1) {
    const text = cells[i - 1] as string;
    const row: number[] = [Infinity];
    for (let c = 1; c <= roles.length; c += 1) {
      const here =
        (costs[i - 1]?.[c - 1] ?? Infinity) + (text === '' ? 0 : misfit(text, roles[c - 1] as ColumnRole));
      row.push(Math.min(here, row[c - 1] as number));
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
