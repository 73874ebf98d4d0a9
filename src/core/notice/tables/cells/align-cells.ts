import type { ColumnRole } from '../../lexicon/headers.ts';
import { misfitCost, SKIP_COST } from '../fit-columns.ts';

/*
 *   修复山塘8口 / 仲秋 / 县水利局 / 6月底前 / 新建公厕2座 / 县城管局 / 全年 / …
 *   ^ task        leader  lead       due       ^ task: the next row, without a leader
 */

/** Cost of the columns up to each one that a row leaves out. */
function skipSums(roles: readonly ColumnRole[]): readonly number[] {
  let sum = 0;
  return [0, ...roles.map((role) => (sum += SKIP_COST[role]))];
}

/**
 * The columns of cells that follow each other row by row, at the least cost; empty cells are left out. A row ends
 * where the next cell is in the same column or one before it. Cost linear in the cells.
 */
export function alignCells(cells: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  const sums = skipSums(roles);
  const upTo = (c: number): number => sums[c] ?? 0;
  const all = upTo(roles.length);
  let costs: readonly number[] = [];
  const from: (readonly number[])[] = [];
  for (const text of cells) {
    const before = costs;
    const steps: number[] = [];
    costs = roles.map((role, c) => {
      let [least, step] = [before.length === 0 ? upTo(c) : Infinity, -1];
      for (const [b, cost] of before.entries()) {
        const skipped = b < c ? upTo(c) - upTo(b + 1) : all - upTo(b + 1) + upTo(c);
        if (cost + skipped < least) [least, step] = [cost + skipped, b];
      }
      steps.push(step);
      return least + misfitCost(text, role);
    });
    from.push(steps);
  }
  let column = costs.reduce((best, cost, c) => {
    const end = (at: number): number => (costs[at] ?? Infinity) + all - upTo(at + 1);
    return best < 0 || cost + all - upTo(c + 1) < end(best) ? c : best;
  }, -1);
  const columns: number[] = [];
  for (const steps of [...from].reverse()) {
    columns.unshift(column);
    column = steps[column] ?? -1;
  }
  return columns;
}
