import { matchTables } from '#core/identity/match-tables';
import { NO_ANSWERS } from '#core/identity/registry-match';
import { blankEntry, type Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import { groupBy } from '#core/record/group-by';
import type { Registry } from '#core/record/registry';
import { leadsOf } from '#core/reporting/duties';
import { byEnd, parsePeriod } from '#core/reporting/period';
import { joinedTables } from '#core/tables/joined-tables';
import { tableFindings } from '#core/tables/table-findings';
import { entryIdentity, withEntryKeys } from '#workbook/codec/entry-key';
import { progressText, typedParagraphs } from '#workbook/sheets/progress/text';
import { mergeRegistries } from './merge-registries.ts';
import { type FileReading, mergeReadings, type RegistryAndEntries } from './read-files.ts';

/**
 * What files hold together (`mergeReadings`), where completion tables among them are reports on the
 * notices of the others, as far as that is certain. Findings say what was joined and what was not. Lists
 * of a workbook stay as they are, and what its rows say already is not said twice.
 */
export function joinTables(readings: readonly FileReading[]): RegistryAndEntries {
  const all = mergeRegistries(readings);
  const findings: Finding[] = [];
  const reports: Entry[] = [];
  const joined = readings.map((reading): FileReading => {
    if (reading.entries !== null) return reading;
    const matches = matchTables(all, reading.registry, NO_ANSWERS);
    const tables = joinedTables(all, reading.registry, matches);
    findings.push(...tableFindings(all, reading.registry, matches));
    reports.push(...tables.reports);
    return { ...reading, registry: tables.registry };
  });
  const merged = mergeReadings(joined);
  if (findings.length === 0) return merged;
  const { progress = [], history = [] } = merged.entries ?? {};
  const rows = [...progress, ...history.map(({ entry }) => entry)];
  const said = new Set(rows.map(saying));
  const fresh = reports.filter((entry) => !said.has(saying(entry)));
  return {
    ...merged,
    registry: { ...merged.registry, findings: withTold(merged.registry.findings, findings) },
    reports: withEntryKeys([...rows, ...fresh]).slice(rows.length),
  };
}

/** The findings with others that are not among them yet. */
function withTold(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const told = new Set(findings.map((found) => JSON.stringify(found)));
  return [...findings, ...others.filter((found) => !told.has(JSON.stringify(found)))];
}

const saying = (entry: Entry): string =>
  JSON.stringify([entryIdentity(entry), progressText(entry.paragraphs).trim()]);

/** A report of a table as a row of 进展填报 holds it: its paragraphs in one text. */
export const asRow = (report: Entry): Entry => ({
  ...report,
  paragraphs: typedParagraphs(progressText(report.paragraphs)),
});

/**
 * The rows with blank ones for the tasks on which a table is silent: of notices whose only rows
 * are those of tables, for the latest period of these.
 */
export function withSilentTasks(
  { tasks }: Pick<Registry, 'tasks'>,
  rows: readonly Entry[],
  reports: readonly Entry[],
): readonly Entry[] {
  const noticeOf = new Map(tasks.map(({ id, notice }) => [id, notice]));
  const noticeOfEntry = ({ task }: Entry): string | undefined => noticeOf.get(task ?? '');
  const begun = new Set(rows.map(noticeOfEntry));
  const silent = [...groupBy(reports, noticeOfEntry)].flatMap(([notice, own]) => {
    if (notice === undefined || begun.has(notice)) return [];
    const told = new Set(own.map(({ task }) => task));
    const period = latestPeriod(own);
    return tasks
      .filter((task) => task.notice === notice && !told.has(task.id))
      .flatMap((task) => {
        const leads: readonly (string | null)[] = leadsOf(task);
        const units = leads.length > 0 ? leads : [task.groupUnits[0] ?? null];
        return units.map((unit) => blankEntry(task.id, unit, period));
      });
  });
  return [...rows, ...reports, ...silent];
}

const latestPeriod = (entries: readonly Entry[]): string | null =>
  entries
    .flatMap(({ period }) => period ?? [])
    .reduce<string | null>((latest, text) => {
      const [one, other] = [parsePeriod(latest ?? ''), parsePeriod(text)];
      return one !== null && (other === null || byEnd(one, other) >= 0) ? latest : text;
    }, null);
