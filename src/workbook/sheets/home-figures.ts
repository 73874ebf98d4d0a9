import type { Registry } from '#core/record/registry';
import { allocationSum, differenceOf } from '../codec/allocation-sum.ts';
import type { WorkbookEntries } from '../codec/entries.ts';
import { freshUnitRows } from '../codec/unit-row.ts';
import type { HomeFigure } from '../layout/home.ts';

/** What the counting formulas of the first sheet give for a freshly drawn book. */
export function homeFigures(
  registry: Registry,
  entries: WorkbookEntries,
): Readonly<Record<HomeFigure, number>> {
  const { tasks, targets, allocations, findings } = registry;
  const answered = new Set(
    entries.confirmations.filter(({ state }) => state !== 'open').map(({ target }) => target),
  );
  const kept = new Map(entries.units.map((entry) => [entry.name, entry]));
  const units = freshUnitRows(tasks).map((row) => ({ ...row, ...kept.get(row.name) }));
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const withContent = tasks.filter(({ content }) => content !== '').length;
  return {
    tasks: withContent,
    leaderless: withContent - tasks.filter(({ leadUnits }) => leadUnits.length > 0).length,
    targets: targets.filter(({ metric }) => metric !== '').length,
    openTargets: targets.filter(({ id }) => !answered.has(id)).length,
    allocations: allocations.length,
    unreconciled: allocations.filter((item) => (differenceOf(item, allocationSum(item)) ?? 0) !== 0).length,
    units: units.filter(({ kind }) => kind === 'unit').length,
    openAliases: units.filter(({ canonical, answer }) => canonical !== null && answer === 'open').length,
    errors: count('error'),
    warnings: count('warning'),
    hints: count('info'),
  };
}
