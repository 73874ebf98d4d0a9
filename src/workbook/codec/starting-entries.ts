import { publishedEntries } from '#core/check/published';
import { blankEntry, type Entry } from '#core/record/entry';
import type { Notice } from '#core/record/notice';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { entryKeys } from './entry-key.ts';

/**
 * The entries a book is drawn with: those given, and for every notice without one
 * the rows to begin with: the progress it prints, else a blank row a task and lead
 * unit (or first unit) for the month the notice was issued.
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
      // A task of a completion table without progress is a gap in that table.
      if (reporting.has(task.notice)) return [blankEntry(task.id, null, period.get(task.notice) ?? null)];
      const month = firstMonth(notices.get(task.notice));
      return reportersOf(task).map((unit) => blankEntry(task.id, unit, month));
    });
  const all = [...entries, ...fresh];
  const keys = entryKeys(all);
  return all.map((entry, index) => ({ ...entry, key: keys[index] as string }));
}

/** Who reports for a task; null where it names nobody. */
const reportersOf = ({ leadUnits, units, groupUnits }: Task): readonly (string | null)[] =>
  leadUnits.length > 0 ? [...new Set(leadUnits)] : [units[0] ?? groupUnits[0] ?? null];

/** `2026-03` of a notice issued in March 2026; January where it was issued the year before. */
function firstMonth(notice: Notice | undefined): string | null {
  if (notice?.issuedOn == null) return null;
  const { year, issuedOn } = notice;
  return year === null || issuedOn.startsWith(String(year)) ? issuedOn.slice(0, 7) : `${String(year)}-01`;
}
