import { knownPeriods, periodReports } from '#core/check/period-reports';
import type { Failure } from '#core/failure/failure';
import type { Finding } from '#core/record/finding';
import { currentPeriod } from '#core/reporting/current-period';
import { isTouched } from '#core/reporting/filled';
import { byEnd, parsePeriod } from '#core/reporting/period';
import type { DutyReport, UnitReports } from '#core/reporting/unit-reports';
import { periodOfCell } from '#workbook/codec/period';
import { isSettled } from '../findings/answers.ts';
import type { Checked } from '../check/check.ts';
import { ReportingFailure } from './reporting-failure.ts';

/** What became of the reports of one unit for a period; tasks by their ids, in the order of the registry. */
export interface UnitStatus {
  readonly unit: string;
  /** Tasks on which it owes a report: those it has reported on and those it has not. */
  readonly due: readonly string[];
  /** Late ones too. */
  readonly reported: readonly string[];
  readonly late: readonly LateReport[];
  readonly missing: readonly string[];
  /** Of those that are missing, the tasks for which something else than 进展情况 was filled in. */
  readonly empty: readonly string[];
  /** Reports with errors: they have to be corrected and sent again. */
  readonly rejected: readonly RejectedReport[];
}

export interface LateReport {
  readonly task: string;
  /** ISO date. */
  readonly reportedOn: string;
}

export interface RejectedReport {
  readonly task: string;
  /** Of severity error and not answered; at least one. */
  readonly findings: readonly Finding[];
}

/** Who has reported for a period, the worst unit first. */
export interface ReportingStatus {
  /** As in `Entry.period`. */
  readonly period: string;
  /** ISO date; null where nothing states it. */
  readonly due: string | null;
  readonly units: readonly UnitStatus[];
}

/**
 * Who has reported for a period. Units with more missing reports come first, then those with more that
 * are rejected, then late; else in the order of their first task.
 *
 * @param period As typed: 2026-06, 2026年6月; null: the one that is reported on now.
 * @throws ReportingFailure where the workbook has no such period
 */
export function reportingStatus({ session, findings }: Checked, period: string | null): ReportingStatus {
  const years = session.context.registry.notices.flatMap(({ year }) => year ?? []);
  const name =
    period === null
      ? currentPeriod(
          session.context.settings.periods,
          session.entries.map(({ entry }) => entry.period),
        )
      : periodOfCell(period, years.length === 0 ? null : Math.max(...years));
  if (name === null) throw new ReportingFailure('reporting.no-period');
  const reports = periodReports(session, name);
  if (reports === null) throw unknownPeriod(name, knownPeriods(session));
  const errors = findings.filter(
    (found) => found.severity === 'error' && !isSettled(found) && found.code !== 'form.missing',
  );
  const units = reports.units.map((unit) => statusOf(unit, errors, { session, period: name }));
  return { ...reports, units: units.sort(worstFirst) };
}

const unknownPeriod = (period: string, known: readonly string[]): Failure =>
  known.length === 0
    ? new ReportingFailure('reporting.no-period')
    : new ReportingFailure('reporting.unknown-period', { period, known: known.slice(0, 3).join('、') });

function statusOf(
  { unit, duties }: UnitReports,
  errors: readonly Finding[],
  { session: { context }, period }: Pick<Checked, 'session'> & { readonly period: string },
): UnitStatus {
  const own = parsePeriod(period);
  const isHere = (found: Finding): boolean => {
    const other = found.period === null ? null : parsePeriod(found.period);
    return (
      found.unit !== null &&
      own !== null &&
      other !== null &&
      byEnd(own, other) === 0 &&
      context.units.mayBeSame(found.unit, unit)
    );
  };
  const tasksIn = (is: (duty: DutyReport) => boolean): readonly string[] =>
    duties.flatMap((duty) => (is(duty) ? [duty.task] : []));
  return {
    unit,
    due: duties.map(({ task }) => task),
    reported: tasksIn(({ state }) => state !== 'missing'),
    late: duties.flatMap(({ task, state, entry }) =>
      state === 'late' && entry?.reportedOn != null ? [{ task, reportedOn: entry.reportedOn }] : [],
    ),
    missing: tasksIn(({ state }) => state === 'missing'),
    empty: tasksIn(({ state, entry }) => state === 'missing' && entry !== null && isTouched(entry)),
    rejected: duties.flatMap(({ task, state }): readonly RejectedReport[] => {
      if (state === 'missing') return [];
      const own = errors.filter((found) => found.task === task && isHere(found));
      return own.length === 0 ? [] : [{ task, findings: own }];
    }),
  };
}

const worstFirst = (a: UnitStatus, b: UnitStatus): number =>
  b.missing.length - a.missing.length ||
  b.rejected.length - a.rejected.length ||
  b.late.length - a.late.length;
