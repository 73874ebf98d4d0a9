import type { EntryVersion } from '#core/record/entered/entry-version';
import type { PeriodRecord } from '#core/record/entered/period-record';
import type { Finding } from '#core/record/finding';
import { cellText } from '../../codec/cell.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { type BookRecords, trimmed } from '../../reading/row-task.ts';
import { named, sheetFinding } from '../../reading/sheet-finding.ts';
import type { SheetReading, StoredRecords } from '../sheet-descriptor.ts';
import { HISTORY } from './columns.ts';
import { type VersionRow, versionReader } from './read-row.ts';
import { versionKey, withOwnNumbers } from './version-key.ts';

/** Columns of which at least one is filled in rows that are read. */
const OWN = HISTORY.columns.filter(({ hidden }) => hidden !== true).map(({ key }) => key);

/**
 * The versions in the rows of 进展历史 as they stand: what was edited, added or deleted by hand is told.
 *
 * @param found Null where the workbook has no such sheet.
 */
export function readHistory(
  found: FoundRows | null,
  records: BookRecords,
  stored: Pick<StoredRecords, 'figures' | 'period'>,
): SheetReading {
  if (found === null) return { findings: missingReports([], stored.period) };
  const rows = found.rows.filter((row) => OWN.some((column) => trimmed(row, column) !== ''));
  const read = rows.map(versionReader(found.sheet, records, stored));
  // A row that was copied with its number was added by hand.
  const history = withOwnNumbers(read.map(({ version }) => version)).map((version, place) =>
    version === read[place]?.version ? version : { ...version, seal: '' },
  );
  const unread = history.flatMap((version, place): readonly UnreadCell[] => {
    const key = cellText(versionKey(version));
    return (read[place]?.unread ?? []).map((cell) => ({ sheet: HISTORY.sheet, key, ...cell }));
  });
  return {
    entries: { history },
    unread,
    findings: [...editFindings(found, rows, { read, history }), ...missingReports(history, stored.period)],
  };
}

/** What was changed in rows, and which rows were added. */
function editFindings(
  { sheet, headerOf }: FoundRows,
  rows: readonly FoundRow[],
  { read, history }: { readonly read: readonly VersionRow[]; readonly history: readonly EntryVersion[] },
): readonly Finding[] {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [place, { seal }] of history.entries()) {
    const row = rows[place];
    if (row === undefined || seal === undefined) continue;
    if (seal === '') added.push(String(row.number));
    else
      changed.push(...(read[place]?.edited ?? []).map((column) => row.addressOf(column) ?? headerOf(column)));
  }
  return [
    ...(changed.length === 0
      ? []
      : [sheetFinding('workbook.history-changed', { sheet, cells: named(changed) })]),
    ...(added.length === 0 ? [] : [sheetFinding('workbook.history-added', { sheet, rows: named(added) })]),
  ];
}

/** The closed periods of which reports are missing: their rows were deleted. */
function missingReports(
  history: readonly EntryVersion[],
  periods: ReadonlyMap<string, PeriodRecord>,
): readonly Finding[] {
  const reports = new Map<string, Set<string>>();
  for (const { entry } of history) {
    const keys = reports.get(entry.period ?? '') ?? new Set();
    reports.set(entry.period ?? '', keys.add(entry.key));
  }
  return [...periods.values()].flatMap(({ period, closedReports = 0 }): readonly Finding[] => {
    const found = reports.get(period)?.size ?? 0;
    return found >= closedReports
      ? []
      : [
          sheetFinding('workbook.history-missing', {
            sheet: HISTORY.sheet,
            reportPeriod: period,
            closed: closedReports,
            found,
          }),
        ];
  });
}
