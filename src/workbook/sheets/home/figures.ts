import { characterCount } from '#core/check/row/characters';
import type { Entry } from '#core/record/entry';
import type { Severity } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { allocationSum, differenceOf } from '../allocations/sum.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import type { FigureRecord } from '../figures/figure-record.ts';
import { progressText } from '../progress/text.ts';
import { findingKeys } from '../store/row.ts';
import { freshUnitRows } from '../units/row.ts';
import type { HomeFigure } from './layout.ts';

/** What is drawn of the reports. */
export interface Reports {
  readonly drawn: readonly Entry[];
  readonly figures: readonly FigureRecord[];
}

/** What the counting formulas of the first sheet give for a freshly drawn book. */
export function homeFigures(
  registry: Registry,
  entries: WorkbookEntries,
  reports: Reports,
): Readonly<Record<HomeFigure, number>> {
  const { tasks, targets, allocations, findings } = registry;
  const answered = new Set(
    entries.confirmations.filter(({ state }) => state !== 'open').map(({ target }) => target),
  );
  const kept = new Map(entries.units.map((entry) => [entry.name, entry]));
  const units = freshUnitRows(tasks).map((row) => ({ ...row, ...kept.get(row.name) }));
  const keys = findingKeys(findings);
  const settled = new Set(
    entries.handlings.filter(({ state }) => state !== 'open').map(({ finding }) => finding),
  );
  const open = findings.filter((_, place) => !settled.has(keys[place] as string));
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  const lit = (lamp: string): readonly FigureRecord[] =>
    reports.figures.filter(({ result }) => result.lamp === lamp);
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
    reports: reports.drawn.length,
    reported: reports.drawn.filter(({ paragraphs }) => characterCount(progressText(paragraphs)) > 0).length,
    green: lit('green').length,
    yellow: lit('yellow').length,
    red: lit('red').length,
    unreported: lit('red').filter(({ result }) => result.usable === null).length,
    errors: count('error'),
    warnings: count('warning'),
    hints: count('info'),
    settled: findings.length - open.length,
  };
}
