import { checkSettings } from '../check/check-settings.ts';
import { effectiveSettings } from '#core/check/settings';
import type { Entry } from '#core/record/entered/entry';
import type { PeriodRecord, PeriodState } from '#core/record/entered/period-record';
import { groupBy } from '#core/record/group-by';
import { dueDays } from '#core/reporting/due';
import { hasReport } from '#core/reporting/filled';
import { byEnd, type Period, parsePeriod } from '#core/reporting/period';
import { latestVersions } from '#workbook/codec/all-reports';
import type { Ledger } from '../ledger/read-ledger.ts';

type Reports = Pick<Ledger, 'registry' | 'entries'>;

/** A period of a workbook. */
export interface LedgerPeriod {
  /** As in `Entry.period`. */
  readonly period: string;
  readonly state: PeriodState;
  /** ISO date; null where nothing states it. */
  readonly due: string | null;
  /** Its rows in 进展填报, or its reports in 进展历史. */
  readonly entries: number;
  /** Of these, rows with a report. */
  readonly reported: number;
  /** Null where it was not opened, but has rows. */
  readonly record: PeriodRecord | null;
}

export interface LedgerPeriods {
  /** The latest open period; null where none is open. */
  readonly current: string | null;
  /** In the order of their ends, of two with the same end the longer one first. */
  readonly periods: readonly LedgerPeriod[];
}

/** The periods that were opened in a workbook or have rows. */
export function periodsOf({ registry, entries }: Reports): LedgerPeriods {
  const { progress, history, periods: records } = entries;
  const open = groupBy(progress, ({ period }) => period ?? '');
  const closed = groupBy(
    latestVersions(history).map(({ entry }) => entry),
    ({ period }) => period ?? '',
  );
  const recordOf = new Map(records.map((record) => [record.period, record]));
  const due = dueDaysOf({ registry, entries });
  const names = new Set([...recordOf.keys(), ...open.keys(), ...closed.keys()]);
  const found = [...names].flatMap((name): readonly (readonly [Period, LedgerPeriod])[] => {
    const period = parsePeriod(name);
    if (period === null) return [];
    const record = recordOf.get(name) ?? null;
    const state = record?.state ?? (open.has(name) ? 'open' : 'closed');
    const rows: readonly Entry[] = (state === 'open' ? open : closed).get(name) ?? [];
    const counts = { entries: rows.length, reported: rows.filter(hasReport).length };
    return [[period, { period: name, state, due: due(name), ...counts, record }]];
  });
  const periods = found.sort(([a], [b]) => byEnd(a, b) || a.first - b.first).map(([, period]) => period);
  const current = periods.filter(({ state }) => state === 'open').at(-1)?.period ?? null;
  return { current, periods };
}

/** The days on which reports are due, by the name of the period: as opened, else as the notices or 设置 say. */
export function dueDaysOf({ registry, entries }: Reports): (name: string) => string | null {
  const { progressDay } = effectiveSettings(registry.notices, checkSettings(entries.settings));
  const own = new Map(entries.periods.map(({ period, due }) => [period, due]));
  const due = dueDays(entries.periods, progressDay);
  return (name) => {
    const period = parsePeriod(name);
    return own.get(name) ?? (period === null ? null : due(period));
  };
}

/** The records with a new or changed one, in the order of their ends. */
export const withRecord = (records: readonly PeriodRecord[], record: PeriodRecord): readonly PeriodRecord[] =>
  [...records.filter(({ period }) => period !== record.period), record].sort((a, b) => {
    const [one, other] = [parsePeriod(a.period), parsePeriod(b.period)];
    return one === null || other === null ? 0 : byEnd(one, other) || one.first - other.first;
  });
