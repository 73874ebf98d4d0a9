import type { Entry } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { PeriodRecord } from '#core/record/entered/period-record';
import { mayHaveReport } from '#core/reporting/filled';
import { periodWords } from '#core/text/calendar-words';
import type { WorkbookEntries } from '#workbook/codec/entries';
import type { UnreadCell } from '#workbook/codec/unread';
import { SHEETS } from '#workbook/sheets/all';
import { shownVersion } from '#workbook/sheets/history/shown';
import { versionKey, withOwnNumbers } from '#workbook/sheets/history/version-key';
import { cellText } from '#workbook/codec/cell';
import type { CheckOptions } from '../check/check.ts';
import { type DesiredContent, type PreparedChange, prepareChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { PeriodFailure } from './period-failure.ts';
import { periodName } from './period-name.ts';
import { dueDaysOf, periodsOf, withRecord } from './periods-of.ts';

/** A period that is to be closed. */
export interface ClosedPeriod {
  /** What the workbook contains then. */
  readonly content: DesiredContent;
  readonly record: PeriodRecord;
  /** Reports that go to 进展历史, blank ones too. */
  readonly closed: number;
  /** Of these, those without a report: closing does not wait for them. */
  readonly unreported: readonly Entry[];
}

/**
 * Closes a period: its rows go to 进展历史 as they are, with their figures.
 *
 * @param typed The period as typed.
 * @param on ISO date of today.
 * @throws PeriodFailure where it is closed already, has no rows, or rows that cannot be read whole
 */
export function closePeriod(
  { registry, base, overrides, entries }: DesiredContent,
  typed: string,
  on: string | null,
): ClosedPeriod {
  const name = periodName(typed, registry.notices);
  const { periods } = periodsOf({ registry, entries });
  const known = periods.find(({ period }) => period === name);
  const words = { period: periodWords(name, 'zh') };
  if (known === undefined)
    throw new PeriodFailure('period.nothing-to-close', {
      ...words,
      known: periods.map(({ period }) => periodWords(period, 'zh')).join('、') || '—',
    });
  if (known.state === 'closed') throw new PeriodFailure('period.already-closed', words);
  const rows = entries.progress.filter(({ period }) => period === name);
  const doubtful = rows.find(({ unknown = [] }) => unknown.length > 0);
  if (doubtful !== undefined)
    throw new PeriodFailure('period.unreadable', {
      sheet: doubtful.cell?.sheet ?? SHEETS.progress.name,
      row: doubtful.cell?.row ?? '?',
    });
  const shownOf = shownVersion({ tasks: [...base.tasks, ...registry.tasks], targets: registry.targets });
  const versions = rows.map((entry): EntryVersion => ({
    entry: withoutPlace(entry),
    version: 1,
    by: '',
    on,
    why: '',
    shown: shownOf(entry),
  }));
  const history = withOwnNumbers([...entries.history, ...versions]);
  const moved = new Map(
    history
      .slice(entries.history.length)
      .map((version) => [version.entry.key, cellText(versionKey(version))]),
  );
  const record: PeriodRecord = {
    period: name,
    state: 'closed',
    due: dueDaysOf({ registry, entries })(name),
    openedOn: known.record?.openedOn ?? null,
    closedOn: on,
    closedReports: rows.length,
  };
  const keys = new Set(rows.map(({ key }) => key));
  return {
    content: {
      registry,
      base,
      overrides,
      entries: {
        ...entries,
        progress: entries.progress.filter(({ key }) => !keys.has(key)),
        history,
        periods: withRecord(entries.periods, record),
        unread: movedCells(entries, moved),
      },
    },
    record,
    closed: rows.length,
    unreported: rows.filter((entry) => !mayHaveReport(entry)),
  };
}

/** Prepares closing a period in the open workbook, as `closePeriod`. Nothing is written. */
export const prepareClosing = (ledger: Ledger, typed: string, options: CheckOptions): PreparedChange =>
  prepareChange(ledger, closePeriod(ledger, typed, options.asOf ?? null).content, options);

/** The entry without the cells it stood in. */
export const withoutPlace = (entry: Entry): Entry => ({
  ...entry,
  cell: null,
  figures: entry.figures.map((figure) => ({ ...figure, cell: null })),
});

/** The cells that could not be read, those of closed reports in their rows of 进展历史. */
const movedCells = ({ unread }: WorkbookEntries, moved: ReadonlyMap<string, string>): readonly UnreadCell[] =>
  unread.map((cell) => {
    const key = cell.sheet === SHEETS.progress.name ? moved.get(cell.key) : undefined;
    return key === undefined ? cell : { ...cell, sheet: SHEETS.history.name, key };
  });
