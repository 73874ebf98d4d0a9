import { isTouched } from '#core/reporting/filled';
import { byEnd, parsePeriod } from '#core/reporting/period';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { entriesToDraw } from '#workbook/sheets/progress/starting-entries';
import { SHEETS } from '#workbook/sheets/all';
import { rowsOfUnits } from './rows-of-units.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

/**
 * The rows of 进展填报 after a registry was taken over. Empty rows of removed tasks are
 * removed, those of a unit that leads no more go to the new one. A task that was added to a notice
 * with reports gets rows for the open periods of its year, or where none was opened, for the latest
 * period of that notice; a new notice gets its rows later, from the starting entries.
 */
export function rowsAfterPull(
  local: Registry,
  { registry, base, entries: { progress, periods, unread } }: Ledger,
): readonly Entry[] {
  const stays = new Set(local.tasks.map(({ id }) => id));
  const known = new Map([...base.tasks, ...registry.tasks].map(({ id, notice }) => [id, notice]));
  const isGone = ({ task }: Entry): boolean => task !== null && known.has(task) && !stays.has(task);
  const odd = new Set(unread.flatMap(({ sheet, key }) => (sheet === SHEETS.progress.name ? [key] : [])));
  const left = progress.filter((entry) => !isGone(entry) || isTouched(entry) || odd.has(entry.key));
  const isKept = ({ key, unknown = [] }: Entry): boolean => odd.has(key) || unknown.length > 0;
  const rows = rowsOfUnits(left, registry.tasks, local.tasks, isKept);
  const month = new Map<string, string | null>();
  for (const { task, period } of rows) {
    const notice = task === null ? undefined : known.get(task);
    if (notice !== undefined) month.set(notice, later(month.get(notice) ?? null, period));
  }
  const here = new Set(registry.tasks.map(({ id }) => id));
  const reported = new Set(rows.map(({ task }) => task));
  const added = local.tasks.filter(
    ({ id, notice }) => !here.has(id) && !reported.has(id) && month.has(notice),
  );
  if (added.length === 0) return rows;
  const noticeOf = new Map(added.map(({ id, notice }) => [id, notice]));
  const opened = new Set(periods.map(({ period }) => period));
  const starting = { progress: [], history: [], periods };
  const begun = entriesToDraw({ ...local, tasks: added }, starting).map((entry): Entry => {
    const period = month.get(noticeOf.get(entry.task ?? '') ?? '') ?? null;
    if (isTouched(entry) || opened.has(entry.period ?? '')) return entry;
    return { ...entry, period: period ?? entry.period };
  });
  return [...rows, ...begun];
}

/** The later of two periods; a text that is no period counts as none. */
function later(known: string | null, period: string | null): string | null {
  const [one, other] = [known, period].map((text) => (text === null ? null : parsePeriod(text)));
  if (!other) return known;
  return one && byEnd(one, other) > 0 ? known : period;
}
