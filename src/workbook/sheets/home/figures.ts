import { haveSameEnd } from '#core/check/counted-lamps';
import { characterCount } from '#core/check/entry/character-count';
import type { Severity } from '#core/record/finding';
import { allocationSum, differenceOf } from '../allocations/sum.ts';
import type { BookContent } from '../sheet-descriptor.ts';
import { countedRecords, type FigureRecord } from '../figures/figure-record.ts';
import { progressText } from '../progress/text.ts';
import { keyedFindings } from '../findings/finding-keys.ts';
import { unitRows } from '../units/unit-row.ts';
import { currentPeriodOf } from './current-period.ts';
import type { HomeFigure } from './layout.ts';
import { leftOut } from './withdrawn.ts';

/** The results of the counting formulas of 首页, which a new workbook shows before Excel calculates. */
export function homeFigures(content: BookContent): Readonly<Record<HomeFigure, number>> {
  const {
    registry: { tasks, targets, allocations, findings },
    entries,
    reports,
    figures,
  } = content;
  const answered = new Set(
    entries.confirmations.filter(({ state }) => state !== 'open').map(({ target }) => target),
  );
  const units = unitRows(tasks, entries.units);
  const settled = new Set(
    entries.handlings.filter(({ state }) => state !== 'open').map(({ finding }) => finding),
  );
  const open = keyedFindings(findings).filter(({ key }) => !settled.has(key));
  const count = (severity: Severity): number =>
    open.filter(({ finding }) => finding.severity === severity).length;
  const period = currentPeriodOf(content);
  const counted = [...countedRecords(figures)].filter(({ entry }) => haveSameEnd(entry.period, period));
  const lit = (lamp: string): readonly FigureRecord[] => counted.filter(({ result }) => result.lamp === lamp);
  const withContent = tasks.filter(({ content }) => content !== '').length;
  const left = leftOut(content);
  return {
    tasks: withContent - (left.tasks ?? 0),
    leaderless:
      withContent - tasks.filter(({ leadUnits }) => leadUnits.length > 0).length - (left.leaderless ?? 0),
    targets: targets.filter(({ metric }) => metric !== '').length - (left.targets ?? 0),
    openTargets: targets.filter(({ id }) => !answered.has(id)).length - (left.openTargets ?? 0),
    allocations: allocations.length,
    unreconciled: allocations.filter((item) => (differenceOf(item, allocationSum(item)) ?? 0) !== 0).length,
    units: units.filter(({ kind }) => kind === 'unit').length,
    openAliases: units.filter(({ canonical, answer }) => canonical !== null && answer === 'open').length,
    reports: reports.length,
    reported: reports.filter(({ paragraphs }) => characterCount(progressText(paragraphs)) > 0).length,
    green: lit('green').length,
    yellow: lit('yellow').length,
    red: lit('red').length,
    unreported: lit('red').filter(({ result }) => result.usable === null).length,
    doubtful: lit('doubt').length,
    errors: count('error'),
    warnings: count('warning'),
    hints: count('info'),
    settled: findings.length - open.length,
  };
}
