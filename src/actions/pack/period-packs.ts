import type { CheckContext } from '#core/check/context';
import { entryRole } from '#core/check/entry/role';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import { groupBy } from '#core/record/group-by';
import { hasReport } from '#core/reporting/filled';
import { parsePeriod } from '#core/reporting/period';
import { periodWords } from '#core/text/calendar-words';
import { allReports } from '#workbook/codec/all-reports';
import { earlierReports } from '#workbook/codec/earlier-reports';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { withEntryKeys } from '#workbook/codec/entry-key';
import type { PackFigure, PackReport } from '#workbook/pack/pack-content';
import { type FigureRecord, figureRecords } from '#workbook/sheets/figures/figure-record';
import { figureSettings } from '#workbook/sheets/settings/setting';
import type { Ledger } from '../ledger/read-ledger.ts';
import { periodName } from '../period/period-name.ts';
import { periodsOf } from '../period/periods-of.ts';
import { commonOf, packsOf, plansOf } from './compose-packs.ts';
import { dutiesFor, type PackDuty, wantedDuties } from './pack-duties.ts';
import { PackFailure } from './pack-failure.ts';
import type { PackRequest, Packs } from './packs.ts';

/**
 * Packs for the reports of an open period.
 *
 * @param reports All reports that are known, of other periods too.
 * @throws PackFailure, PeriodFailure
 */
export function periodPacks(
  entries: WorkbookEntries,
  reports: readonly Entry[],
  { context, request }: { readonly context: CheckContext; readonly request: PackRequest },
): Packs {
  const { registry } = context;
  const { period, due } = openPeriod({ registry, entries }, request.period);
  const duties = wantedDuties(dutiesFor(reports, context, period), request.units, context);
  const held = context.at(parsePeriod(period));
  const { nameOf } = held.units;
  const unitOf = ({ unit }: Entry): string | null => (unit === null ? null : nameOf(unit));
  const now = new Map<string, Entry>();
  for (const entry of entries.progress) {
    const key = reportId(entry.task, unitOf(entry));
    if (entry.period === period && !now.has(key)) now.set(key, entry);
  }
  const earlier = earlierReports(allReports(entries), entries.units);
  const earlierOf = ({ task, unit, role }: PackDuty): readonly Entry[] => {
    const own = earlier({ task: task.id, unit, period });
    // Rows without a unit are of the unit that leads.
    return own.length > 0 || role !== 'lead' ? own : earlier({ task: task.id, unit: null, period });
  };
  const rowOf = ({ task, unit, role }: PackDuty): Entry | null =>
    now.get(reportId(task.id, unit)) ??
    (role === 'lead' ? now.get(reportId(task.id, null)) : undefined) ??
    null;
  const records = recordsOf(
    duties.map((duty) => ({
      ...(rowOf(duty) ?? blankEntry(duty.task.id, duty.unit, period)),
      unit: duty.unit,
    })),
    { registry, entries },
    held,
  );
  const plans = new Map(entries.plans.map((plan) => [plan.task, plan]));
  const common = commonOf(entries, context, request);
  return packsOf(duties, { kind: 'period', period, due, context: held, common }, (own, places) => ({
    reports: own.map((duty, at): PackReport => {
      const { task, role } = duty;
      return {
        task,
        role,
        place: places[at] ?? null,
        stage: stageOf(plans.get(task.id), period),
        last: earlierOf(duty).find(hasReport) ?? null,
        now: rowOf(duty),
      };
    }),
    figures: own.flatMap((duty, at) =>
      (records.get(reportId(duty.task.id, duty.unit)) ?? [])
        .filter((record) => isAsked(record, duty, held))
        .map((record): PackFigure => ({
          record,
          place: places[at] ?? null,
          last: earlierOf(duty).find((entry) => hasFigure(entry, record.whole.id)) ?? null,
        })),
    ),
    plans: plansOf(own, plans),
  }));
}

/** The open period that a person means. */
function openPeriod(
  content: Pick<Ledger, 'registry' | 'entries'>,
  typed: string | null,
): { readonly period: string; readonly due: string | null } {
  const { current, periods } = periodsOf(content);
  const name = typed === null ? current : periodName(typed, content.registry.notices);
  if (name === null) throw new PackFailure('pack.no-period');
  const found = periods.find(({ period }) => period === name);
  const words = { period: periodWords(name, 'zh') };
  if (found?.state === 'closed') throw new PackFailure('pack.closed', words);
  if (found !== undefined) return found;
  const known = periods.map(({ period }) => periodWords(period, 'zh')).join('、') || '—';
  throw new PackFailure('pack.not-open', { ...words, known });
}

const reportId = (task: string | null, unit: string | null): string => JSON.stringify([task, unit]);

/** The rows of 指标进度 of the reports, by task and unit. */
function recordsOf(
  reports: readonly Entry[],
  { registry, entries }: Pick<Ledger, 'registry' | 'entries'>,
  { settings: { retained } }: CheckContext,
): ReadonlyMap<string, readonly FigureRecord[]> {
  const records = figureRecords(
    registry,
    withEntryKeys(reports),
    figureSettings(registry.notices, entries),
    [],
    { retained: new Set(retained), amendments: entries.amendments, plans: entries.plans },
  );
  return groupBy(records, ({ task, entry }) => reportId(task.id, entry.unit));
}

const hasFigure = ({ figures }: Entry, target: string): boolean =>
  figures.some((one) => one.target === target && one.value !== null && one.value !== '');

/**
 * Whether a unit is asked for a figure: where it leads, or is a district with a share of the target, or has
 * entered one. A 力争 target is not asked for beside another target of the same indicator, which has
 * the same figure.
 */
function isAsked(
  { figure, own, whole }: FigureRecord,
  { role, task, unit }: PackDuty,
  { units, targetsOf }: CheckContext,
): boolean {
  if (figure !== null) return true;
  if (role !== 'lead' && (own === null || entryRole(unit, task, units) !== 'part')) return false;
  return !(
    whole.stretch &&
    targetsOf(task.id).some(
      ({ stretch, metric, kind }) => !stretch && metric === whole.metric && kind === whole.kind,
    )
  );
}

/** The target of the quarter in which a period ends. */
function stageOf(plan: PlanEntry | undefined, period: string): string {
  const { last } = parsePeriod(period) ?? { last: 12 };
  const quarters = [plan?.q1, plan?.q2, plan?.q3, plan?.q4];
  return quarters[Math.ceil(last / 3) - 1] ?? '';
}
