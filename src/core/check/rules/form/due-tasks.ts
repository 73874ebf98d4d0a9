import type { PeriodRecord } from '../../../record/entered/period-record.ts';
import { groupBy } from '../../../record/group-by.ts';
import type { Task } from '../../../record/task.ts';
import { isEnded } from '../../../reporting/ended-tasks.ts';
import { addedLater } from '../../../reporting/held-records.ts';
import { parsePeriod, type Period } from '../../../reporting/period.ts';
import type { CheckContext, ReadEntry } from '../../context.ts';

/** The periods with one end: 2026-06, 2026-Q2 and 2026-H1 end and are due together. */
export interface PeriodEnd {
  readonly period: Period;
  /** The period to show, as in `Entry.period`; independent of the order of the rows. */
  readonly written: string;
  /** ISO date; null where nothing states it. */
  readonly due: string | null;
  /** `none`: nobody opened it, but it has rows. */
  readonly state: PeriodRecord['state'] | 'none';
  /** Their rows, blank ones too. */
  readonly rows: readonly ReadEntry[];
}

/** The periods that were opened or have rows, by their ends. */
export function periodEnds(entries: readonly ReadEntry[], context: CheckContext): readonly PeriodEnd[] {
  const opened = groupBy(
    context.settings.periods.flatMap((record) => {
      const period = parsePeriod(record.period);
      return period === null ? [] : [{ record, period }];
    }),
    ({ period }) => endOf(period),
  );
  const rows = groupBy(
    entries.filter(({ period, task }) => period !== null && task !== null),
    ({ period }) => (period === null ? '' : endOf(period)),
  );
  return [...new Set([...opened.keys(), ...rows.keys()])].flatMap((end): readonly PeriodEnd[] => {
    const records = opened.get(end) ?? [];
    const own = rows.get(end) ?? [];
    const record = records.find(({ record: { state } }) => state === 'open') ?? records[0];
    const [first] = own.flatMap(({ entry }) => entry.period ?? []).sort();
    const period = record?.period ?? own[0]?.period ?? null;
    if (period === null) return [];
    const written = record?.record.period ?? first ?? '';
    const state = record?.record.state ?? 'none';
    return [{ period, written, due: context.dueOf(period), state, rows: own }];
  });
}

const endOf = ({ year, last }: Period): string => `${String(year)}-${String(last)}`;

/**
 * The tasks on which reports are due for a period: those of the notices of its year that had been issued
 * by then where it was opened, and of notices that have rows for it. Nothing is due on a task that its
 * notice lacks now, that has ended or that was added later.
 */
export function dueTasks({ period, due, state, rows }: PeriodEnd, context: CheckContext): readonly Task[] {
  const { registry, settings, noticeOf, isRetained } = context;
  const withRows = new Set(rows.map(({ task }) => task?.notice));
  const isOfYear = (id: string): boolean => (noticeOf(id)?.year ?? period.year) === period.year;
  const isIssued = (id: string): boolean => due === null || (noticeOf(id)?.issuedOn ?? due) <= due;
  const ended = new Set(settings.ended.flatMap((one) => (isEnded(one, period) ? [one.task] : [])));
  const added = addedLater(settings.amendments, period);
  return registry.tasks.filter(
    ({ id, notice }) =>
      isOfYear(notice) &&
      (withRows.has(notice) || (state !== 'none' && isIssued(notice))) &&
      !isRetained(id) &&
      !ended.has(id) &&
      !added.has(id),
  );
}
