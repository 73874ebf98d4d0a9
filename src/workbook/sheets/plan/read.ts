import type { Finding } from '#core/record/finding';
import type { Task } from '#core/record/task';
import { cellText } from '../../codec/cell.ts';
import { PLAN_INPUTS, type PlanEntry } from '#core/record/entered/plan-entry';
import { cellErrors } from '../../reading/error-value.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { MergedCells } from '../../reading/merged-cells.ts';
import { textOf } from '../../reading/row-task.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';

interface PlansRead {
  readonly plans: readonly PlanEntry[];
  readonly findings: readonly Finding[];
}

/**
 * What lead units filled into 推进方案表; a task that continues on further rows has their
 * texts joined. Rows with an entry but no key of a task become findings.
 */
export function readPlans(found: FoundRows, tasks: readonly Task[]): PlansRead {
  const findings: Finding[] = [];
  const rows = new Map<string, FoundRow[]>();
  const known = new Set(tasks.map(({ id }) => cellText(id)));
  for (const row of found.rows) {
    const isFilled = PLAN_INPUTS.some((input) => textOf(row, input) !== '');
    const place = { sheet: found.sheet, row: row.number };
    if (row.key !== null && known.has(row.key)) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
    else if (isFilled && row.key === null) findings.push(sheetFinding('workbook.row-without-key', place));
    else if (isFilled) findings.push(sheetFinding('workbook.row-foreign', { ...place, key: row.key ?? '' }));
    findings.push(...cellErrors(found, row, PLAN_INPUTS));
  }
  const merged = new MergedCells(found, ({ key }) => key);
  const plans = tasks.flatMap(({ id }): readonly PlanEntry[] => {
    const own = rows.get(cellText(id)) ?? [];
    const numbers = new Set(own.map(({ number }) => number));
    const isPart = (row: FoundRow, input: string): boolean => {
      const first = row.mergedFrom(input);
      // Merged over the rows of its own task it is there once.
      return first === null || (!numbers.has(first) && merged.isShown(row, input));
    };
    const inputs = PLAN_INPUTS.map(
      (input) =>
        [
          input,
          own
            .filter((row) => isPart(row, input))
            .map((row) => textOf(row, input))
            .join(''),
        ] as const,
    );
    if (inputs.every(([, value]) => value === '')) return [];
    return [{ task: id, ...(Object.fromEntries(inputs) as Omit<PlanEntry, 'task'>) }];
  });
  return { plans, findings: [...findings, ...merged.findings()] };
}
