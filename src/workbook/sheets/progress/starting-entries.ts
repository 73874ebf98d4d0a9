import { publishedEntries } from '#core/check/entry/published';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { UserEntries } from '#core/record/entered/user-entries';
import type { Notice } from '#core/record/notice';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { duties, leadsOf } from '#core/reporting/duties';
import { parsePeriod } from '#core/reporting/period';
import { createUnitMatcher } from '#core/unit/directory';
import { unitDirectory } from '#core/unit/entered-directory';
import type { CellValue } from '#xlsx/cell-value';
import { optionalTextCell, textCell } from '../../codec/cell.ts';
import { withEntryKeys } from '../../codec/entry-key.ts';
import { periodCell } from '../../codec/period.ts';
import { progressText } from './text.ts';

/** What is known of the reports of a workbook. */
type KnownReports = Pick<UserEntries, 'progress' | 'history' | 'periods'>;

/**
 * The rows of 进展填报 a workbook is drawn with: those given, and for every notice without a report, open
 * or closed, the progress it prints, else a blank row for each task and lead unit (or first unit) with
 * the open periods of its year; where none was opened, with the month in which the notice was issued.
 */
export function entriesToDraw(registry: Registry, known: KnownReports): readonly Entry[] {
  const { progress: entries, history, periods } = known;
  const noticeOf = new Map(registry.tasks.map(({ id, notice }) => [id, notice]));
  const begun = new Set(
    [...entries, ...history.map(({ entry }) => entry)].map(({ task }) => noticeOf.get(task ?? '')),
  );
  const notices = new Map(registry.notices.map((notice) => [notice.id, notice]));
  const printed = publishedEntries(registry);
  const published = new Map(printed.map((entry) => [entry.task, entry]));
  const reporting = new Set(registry.tasks.filter(({ id }) => published.has(id)).map(({ notice }) => notice));
  const period = new Map(printed.map((entry) => [noticeOf.get(entry.task ?? ''), entry.period]));
  const fresh = registry.tasks
    .filter(({ notice }) => !begun.has(notice))
    .flatMap((task): readonly Entry[] => {
      const entry = published.get(task.id);
      if (entry !== undefined) return [entry];
      // In a progress table a task without progress is an empty cell of the table.
      if (reporting.has(task.notice)) return [blankEntry(task.id, null, period.get(task.notice) ?? null)];
      const names = firstPeriods(notices.get(task.notice), periods);
      return names.flatMap((name) => reportersOf(task).map((unit) => blankEntry(task.id, unit, name)));
    });
  return withEntryKeys([...entries, ...fresh]);
}

/** The units that report on a task; null where it names none. */
const reportersOf = (task: Task): readonly (string | null)[] => {
  const leads = leadsOf(task);
  return leads.length > 0 ? [...new Set(leads)] : [task.groupUnits[0] ?? null];
};

/** The periods that a notice is first reported on. */
function firstPeriods(
  notice: Notice | undefined,
  periods: KnownReports['periods'],
): readonly (string | null)[] {
  const ofYear = periods.filter(
    ({ period }) => notice?.year == null || parsePeriod(period)?.year === notice.year,
  );
  if (ofYear.length === 0) return [firstMonth(notice)];
  return ofYear.filter(({ state }) => state === 'open').map(({ period }) => period);
}

/** The month a notice was issued in (2026-03); January of its year where it was issued in another. */
function firstMonth(notice: Notice | undefined): string | null {
  if (notice?.issuedOn == null) return null;
  const { year, issuedOn } = notice;
  return year === null || issuedOn.startsWith(String(year)) ? issuedOn.slice(0, 7) : `${String(year)}-01`;
}

/** What Duban wrote into cells of 进展填报 that people fill in. */
export interface PrefilledCells {
  readonly units: readonly CellValue[];
  readonly periods: readonly CellValue[];
  readonly texts: readonly CellValue[];
}

/** The cells that the rows of a registry and of the opened periods begin with. */
export function prefilledCells(
  registry: Registry,
  { periods, units }: Pick<UserEntries, 'periods' | 'units'>,
): PrefilledCells {
  const begun = entriesToDraw(registry, { progress: [], history: [], periods: [] });
  const opened = periods.map(({ period }) => period);
  const reporters =
    periods.length === 0 ? [] : duties(registry.tasks, createUnitMatcher(unitDirectory(units)));
  return {
    units: [...new Set([...begun, ...reporters].map(({ unit }) => optionalTextCell.toCell(unit)))],
    periods: [...new Set([...begun.map(({ period }) => period), ...opened].map(periodCell))],
    texts: [...new Set(begun.map(({ paragraphs }) => textCell.toCell(progressText(paragraphs))))],
  };
}
