import { isTouched } from '#core/check/row/filled';
import type { Entry } from '#core/record/entry';
import type { Registry } from '#core/record/registry';
import { entriesToDraw } from '#workbook/codec/starting-entries';
import { SHEETS } from '#workbook/codec/sheet-name';
import type { Held } from '../ledger/read-ledger.ts';

/**
 * The rows of 进展填报 once a registry was taken over: a task that is gone takes the
 * rows nobody has filled in with it, and a task that came (back) to a notice which is
 * already reported on begins with rows for the month its others are at. Notices that
 * are new begin with rows of their own (`entriesToDraw`).
 */
export function rowsAfterPull(
  now: Registry,
  { registry, drawn, entries: { progress, unread } }: Held,
): readonly Entry[] {
  const stays = new Set(now.tasks.map(({ id }) => id));
  const known = new Map([...drawn.tasks, ...registry.tasks].map(({ id, notice }) => [id, notice]));
  const isGone = ({ task }: Entry): boolean => task !== null && known.has(task) && !stays.has(task);
  const odd = new Set(unread.flatMap(({ sheet, key }) => (sheet === SHEETS.progress ? [key] : [])));
  const rows = progress.filter((entry) => !isGone(entry) || isTouched(entry) || odd.has(entry.key));
  const month = new Map<string, string | null>();
  for (const { task, period } of rows) {
    const notice = task === null ? undefined : known.get(task);
    if (notice !== undefined) month.set(notice, period ?? month.get(notice) ?? null);
  }
  const here = new Set(registry.tasks.map(({ id }) => id));
  const reported = new Set(rows.map(({ task }) => task));
  const added = now.tasks.filter(({ id, notice }) => !here.has(id) && !reported.has(id) && month.has(notice));
  if (added.length === 0) return rows;
  const noticeOf = new Map(added.map(({ id, notice }) => [id, notice]));
  const begun = entriesToDraw({ ...now, tasks: added }, []).map((entry): Entry => {
    const period = month.get(noticeOf.get(entry.task ?? '') ?? '') ?? null;
    return isTouched(entry) ? entry : { ...entry, period: period ?? entry.period };
  });
  return [...rows, ...begun];
}
