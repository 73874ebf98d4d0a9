import { publishedEntries } from '#core/check/entry/published';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { Notice } from '#core/record/notice';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import type { CellValue } from '#xlsx/cell-value';
import { optionalTextCell, textCell } from '../../codec/cell.ts';
import { withEntryKeys } from '../../codec/entry-key.ts';
import { periodCell } from '../../codec/period.ts';
import { progressText } from './text.ts';

/**
 * The entries a workbook is drawn with: those given, and for every notice without one the
 * progress it prints, else a blank row for each task and lead unit (or first unit) with
 * the month in which the notice was issued.
 */
export function entriesToDraw(registry: Registry, entries: readonly Entry[]): readonly Entry[] {
  const noticeOf = new Map(registry.tasks.map(({ id, notice }) => [id, notice]));
  const begun = new Set(entries.map(({ task }) => (task === null ? undefined : noticeOf.get(task))));
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
      const month = firstMonth(notices.get(task.notice));
      return reportersOf(task).map((unit) => blankEntry(task.id, unit, month));
    });
  return withEntryKeys([...entries, ...fresh]);
}

/** The units that report on a task; null where it names none. */
const reportersOf = ({ leadUnits, units, groupUnits }: Task): readonly (string | null)[] =>
  leadUnits.length > 0 ? [...new Set(leadUnits)] : [units[0] ?? groupUnits[0] ?? null];

/** The month a notice was issued in (2026-03); January of its year where it was issued in another. */
function firstMonth(notice: Notice | undefined): string | null {
  if (notice?.issuedOn == null) return null;
  const { year, issuedOn } = notice;
  return year === null || issuedOn.startsWith(String(year)) ? issuedOn.slice(0, 7) : `${String(year)}-01`;
}

/** What Duban writes into the columns of 进展填报 that people fill in: cells of rows that are not filled in yet. */
export interface PrefilledCells {
  readonly units: readonly CellValue[];
  readonly periods: readonly CellValue[];
  readonly texts: readonly CellValue[];
}

/** The cells that the rows of a registry begin with. */
export function prefilledCells(registry: Registry): PrefilledCells {
  const entries = entriesToDraw(registry, []);
  return {
    units: [...new Set(entries.map(({ unit }) => optionalTextCell.toCell(unit)))],
    periods: [...new Set(entries.map(({ period }) => periodCell(period)))],
    texts: [...new Set(entries.map(({ paragraphs }) => textCell.toCell(progressText(paragraphs))))],
  };
}
