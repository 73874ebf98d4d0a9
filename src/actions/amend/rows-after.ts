import type { Amendment } from '#core/record/entered/amendment';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { leadsOf } from '#core/reporting/duties';
import { endedTasks, isEnded } from '#core/reporting/ended-tasks';
import { isTouched } from '#core/reporting/filled';
import { addedLater, heldRecords } from '#core/reporting/held-records';
import { parsePeriod, type Period } from '#core/reporting/period';
import { withEntryKeys } from '#workbook/codec/entry-key';
import { rowsOfUnits } from '../pull/rows-of-units.ts';

/** The records and changes of a workbook at one time. */
interface AtTime {
  readonly registry: Registry;
  readonly amendments: readonly Amendment[];
}

/**
 * The rows of 进展填报 after changes of 调整台账, each by what holds in its period: empty rows of a unit that
 * leads no more go to the new one, those of a task on which nothing is due go, and an added task gets rows.
 *
 * @param isKept Whether something that could not be read is in a row.
 */
export function rowsAfterAmendments(
  rows: readonly Entry[],
  before: AtTime,
  after: AtTime,
  isKept: (entry: Entry) => boolean,
): readonly Entry[] {
  const noticeOf = new Map(after.registry.tasks.map(({ id, notice }) => [id, notice]));
  const known = new Set(before.registry.tasks.map(({ id }) => id));
  const ended = endedTasks(after.amendments);
  const places = new Map<Entry, number>(rows.map((entry, place) => [entry, place]));
  const byPeriod = new Map<string | null, Entry[]>();
  for (const entry of rows) byPeriod.set(entry.period, [...(byPeriod.get(entry.period) ?? []), entry]);
  const kept = new Map<number, Entry[]>();
  const added: Entry[] = [];
  for (const [name, own] of byPeriod) {
    const period = name === null ? null : parsePeriod(name);
    if (period === null) {
      for (const entry of own) kept.set(places.get(entry) ?? 0, [entry]);
      continue;
    }
    const [was, is] = [before, after].map(({ registry, amendments }) =>
      heldRecords(registry, amendments, period),
    );
    for (const entry of own) {
      if (isOver(entry, period) && !isTouched(entry) && !isKept(entry)) continue;
      kept.set(places.get(entry) ?? 0, [...rowsOfUnits([entry], was?.tasks ?? [], is?.tasks ?? [], isKept)]);
    }
    const notices = new Set(own.map(({ task }) => (task === null ? undefined : noticeOf.get(task))));
    const later = addedLater(after.amendments, period);
    for (const task of after.registry.tasks)
      if (!known.has(task.id) && notices.has(task.notice) && !later.has(task.id))
        for (const unit of reportersOf(task)) added.push(blankEntry(task.id, unit, name));
  }
  return withKeys(unique([...kept].sort(([a], [b]) => a - b).flatMap(([, entries]) => entries)), added);

  function isOver({ task }: Entry, period: Period): boolean {
    return ended.some((one) => one.task === task && isEnded(one, period));
  }
}

const reportersOf = (task: Registry['tasks'][number]): readonly (string | null)[] => {
  const leads = leadsOf(task);
  return leads.length > 0 ? leads : [task.groupUnits[0] ?? null];
};

/** Of rows that became the same by a change of units, the first. */
function unique(rows: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return rows.filter((entry) => {
    if (isTouched(entry)) return true;
    const identity = JSON.stringify([entry.task, entry.unit, entry.period]);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}

function withKeys(rows: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  const all = [...rows, ...added];
  const keys = withEntryKeys(all);
  return all.map((entry, place) => (entry.key === '' ? { ...entry, key: keys[place]?.key ?? '' } : entry));
}
