import { retainedIds } from '#core/merge/difference';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { PeriodRecord } from '#core/record/entered/period-record';
import type { Task } from '#core/record/task';
import { duties } from '#core/reporting/duties';
import { endedTasks, isEnded } from '#core/reporting/ended-tasks';
import { isTouched } from '#core/reporting/filled';
import { type Period, parsePeriod } from '#core/reporting/period';
import { periodWords } from '#core/text/calendar-words';
import { createUnitMatcher } from '#core/unit/directory';
import { unitDirectory } from '#core/unit/entered-directory';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { withEntryKeys } from '#workbook/codec/entry-key';
import { SHEETS } from '#workbook/sheets/all';
import type { CheckOptions } from '../check/check.ts';
import { type DesiredContent, type PreparedChange, prepareChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { PeriodFailure } from './period-failure.ts';
import { periodAfter, periodName } from './period-name.ts';
import { dueDaysOf, periodsOf, withRecord } from './periods-of.ts';

/** A period that is to be opened. */
export interface OpenedPeriod {
  /** What the workbook contains then. */
  readonly content: DesiredContent;
  readonly record: PeriodRecord;
  /** Rows that were added to 进展填报. */
  readonly added: number;
  /** Names of other periods that are open: reports for them still come in. */
  readonly stillOpen: readonly string[];
}

/**
 * Opens a period: adds a row for each task of its year and each unit that leads it. A period with rows
 * that was never opened gets those that are missing.
 *
 * @param typed The period as typed; null: the one after the latest, of the same kind.
 * @param on ISO date of today.
 * @throws PeriodFailure where it is open or closed already, is none, or nothing is to be reported for it
 */
export function openPeriod(
  { registry, base, overrides, entries }: DesiredContent,
  typed: string | null,
  on: string | null,
): OpenedPeriod {
  const { periods } = periodsOf({ registry, entries });
  const name = typed === null ? nextOf(periods.at(-1)?.period) : periodName(typed, registry.notices);
  const known = periods.find(({ period }) => period === name);
  const words = { period: periodWords(name, 'zh') };
  if (known?.state === 'closed') throw new PeriodFailure('period.already-closed', words);
  if (known?.record?.state === 'open') throw new PeriodFailure('period.already-open', words);
  const period = periodOf(name);
  const years = registry.notices.flatMap(({ year }) => year ?? []);
  const notices = new Set(
    registry.notices.flatMap(({ id, year }) => (year === null || year === period.year ? [id] : [])),
  );
  if (notices.size === 0)
    throw new PeriodFailure('period.outside-years', { ...words, years: [...new Set(years)].join('、') });
  const retained = retainedIds({ overrides });
  const over = new Set(
    endedTasks(entries.amendments).flatMap((one) => (isEnded(one, period) ? [one.task] : [])),
  );
  const tasks = registry.tasks.filter(
    ({ id, notice }) => notices.has(notice) && !retained.has(id) && !over.has(id),
  );
  if (tasks.length === 0) throw new PeriodFailure('period.no-tasks', words);
  const rows = rowsFor(tasks, name, { registry, base, overrides, entries });
  if (rows.length === 0) throw new PeriodFailure('period.already-open', words);
  const record: PeriodRecord = {
    period: name,
    state: 'open',
    due: dueDaysOf({ registry, entries })(name),
    openedOn: on,
    closedOn: null,
  };
  const progress = withNewRows(withoutReplaced(entries, rows), rows);
  return {
    content: {
      registry,
      base,
      overrides,
      entries: { ...entries, progress, periods: withRecord(entries.periods, record) },
    },
    record,
    added: rows.length,
    stillOpen: periods.flatMap((one) => (one.state === 'open' && one.period !== name ? [one.period] : [])),
  };
}

/** Prepares opening a period in the open workbook, as `openPeriod`. Nothing is written. */
export const prepareOpening = (ledger: Ledger, typed: string | null, options: CheckOptions): PreparedChange =>
  prepareChange(ledger, openPeriod(ledger, typed, options.asOf ?? null).content, options);

function nextOf(last: string | undefined): string {
  if (last === undefined) throw new PeriodFailure('period.no-next');
  return periodAfter(last);
}

function periodOf(name: string): Period {
  const period = parsePeriod(name);
  if (period === null) throw new PeriodFailure('period.unknown-form', { text: name });
  return period;
}

/** Blank rows for the tasks and their lead units, without those that are there; a task without units has one row. */
function rowsFor(tasks: readonly Task[], name: string, { entries }: DesiredContent): readonly Entry[] {
  const matcher = createUnitMatcher(unitDirectory(entries.units));
  const leads = duties(tasks, matcher).filter(({ role }) => role === 'lead');
  const led = new Map<string, string[]>();
  for (const { task, unit } of leads) led.set(task, [...(led.get(task) ?? []), unit]);
  const idOf = (task: string | null, unit: string | null): string =>
    JSON.stringify([task, unit === null ? null : matcher.nameOf(unit)]);
  const there = new Set(
    entries.progress.flatMap(({ task, unit, period }) => (period === name ? [idOf(task, unit)] : [])),
  );
  return tasks.flatMap(({ id }) =>
    (led.get(id) ?? [null]).flatMap((unit) =>
      there.has(idOf(id, unit)) ? [] : [blankEntry(id, unit, name)],
    ),
  );
}

/** The rows without those for the same tasks and units that name no period and in which nothing was entered. */
function withoutReplaced({ progress, unread }: WorkbookEntries, added: readonly Entry[]): readonly Entry[] {
  const idOf = ({ task, unit }: Entry): string => JSON.stringify([task, unit]);
  const there = new Set(added.map(idOf));
  const odd = new Set(unread.flatMap(({ sheet, key }) => (sheet === SHEETS.progress.name ? [key] : [])));
  return progress.filter(
    (row) =>
      row.period !== null ||
      !there.has(idOf(row)) ||
      isTouched(row) ||
      odd.has(row.key) ||
      (row.unknown ?? []).length > 0,
  );
}

/** The rows with new ones behind them, which get keys of their own. */
function withNewRows(rows: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  const keyed = withEntryKeys([...rows, ...added]);
  return [...rows, ...keyed.slice(rows.length)];
}
