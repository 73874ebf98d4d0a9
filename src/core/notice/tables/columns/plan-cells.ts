import { PLAN_INPUTS, type PlanInput } from '../../../record/entered/plan-entry.ts';
import { columnKindOfPlan, quarterOfHeader } from '../../lexicon/headers.ts';
import type { GridCell, GridRow } from '../grid.ts';
import type { PrintedPlan } from '../../task-draft.ts';
import type { TableHeader } from './table-header.ts';

/** The part of a plan that stands in a column; null for another column. */
function inputOf(header: TableHeader, c: number): PlanInput | null {
  const name = header.names[c] ?? '';
  if (header.roles[c] === 'quarter')
    return (['q1', 'q2', 'q3', 'q4'] as const)[(quarterOfHeader(name) ?? 4) - 1] ?? null;
  if (header.roles[c] === 'yearPlan') return 'yearPlan';
  return header.roles[c] === 'note' ? columnKindOfPlan(header.paths[c]?.join('') ?? name) : null;
}

/** A month within a quarter, which is printed before what is planned for it. */
const MONTH_WITHIN = /^(?:[124578]|1[01])月/;

function printedText(cell: GridCell, name: string): string {
  const text = cell.lines.map((line) => line.text).join('\n');
  return MONTH_WITHIN.test(name) ? `${name}：${text}` : text;
}

/** The plan in a row of a table with columns of quarters; null where the table has none, or the row says nothing. */
export function planOfRow(row: GridRow, header: TableHeader): PrintedPlan | null {
  if (!header.roles.includes('quarter')) return null;
  const parts = new Map<PlanInput, string[]>(PLAN_INPUTS.map((input) => [input, []]));
  const seen = new Set<GridCell>();
  for (const [c, cell] of row.entries()) {
    const input = inputOf(header, c);
    if (input === null || cell === null || seen.has(cell)) continue;
    seen.add(cell);
    const name = header.names[c] ?? '';
    parts.get(input)?.push(input === 'contact' ? cell.printed.replace(/\s+/g, ' ') : printedText(cell, name));
  }
  const text = (input: PlanInput): string => parts.get(input)?.join('\n') ?? '';
  if (PLAN_INPUTS.every((input) => input === 'contact' || text(input) === '')) return null;
  const [yearPlan, q1, q2, q3, q4] = [text('yearPlan'), text('q1'), text('q2'), text('q3'), text('q4')];
  return {
    yearPlan,
    q1,
    q2,
    q3,
    q4,
    contact: text('contact'),
    approver: text('approver'),
    remark: text('remark'),
  };
}

/** The plan of a row that goes on in the next one. */
export function joinedPlans(first: PrintedPlan | null, second: PrintedPlan | null): PrintedPlan | null {
  if (first === null || second === null) return first ?? second;
  const join = (input: PlanInput): string =>
    [first[input], second[input]].filter((text) => text !== '').join('\n');
  return {
    yearPlan: join('yearPlan'),
    q1: join('q1'),
    q2: join('q2'),
    q3: join('q3'),
    q4: join('q4'),
    contact: join('contact'),
    approver: join('approver'),
    remark: join('remark'),
  };
}
