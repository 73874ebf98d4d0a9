import { checkEntries, type CheckSession } from '#core/check/check';
import { type TargetStatus, targetStatuses } from '#core/check/status/target-status';
import { publishedEntries } from '#core/check/entry/published';
import { endedTasks } from '#core/reporting/ended-tasks';
import type { CheckSettings } from '#core/check/settings';
import type { Claim } from '#core/record/claim';
import type { Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { allReports } from '#workbook/codec/all-reports';
import { NO_ARCHIVE } from '#workbook/codec/entries';
import { entryIdentity } from '#workbook/codec/entry-key';
import { type AnsweredFinding, isSettled, withAnswers } from '../findings/answers.ts';
import { withoutCheckFindings } from './check-findings.ts';
import { checkSettings } from './check-settings.ts';
import type { RegistryAndEntries } from '../import/read-files.ts';
import { knownPlans } from './known-plans.ts';
import { unitDirectory } from './unit-directory.ts';

export interface CheckOptions {
  /** ISO date of the check; null: nothing is late and nothing is missing. */
  readonly asOf?: string | null;
  /** Settings that override those of the workbook. */
  readonly settings?: Partial<CheckSettings>;
  /** Whether closed reports are checked again whose findings are known. */
  readonly isWhole?: boolean;
  /** The previous check: reports that have not changed since are not read again. */
  readonly before?: CheckSession | null;
}

/** A registry with the results of its check. */
export interface Checked {
  readonly registry: Registry;
  readonly claims: readonly Claim[];
  /** Of reading and of the checks, in this order; answered ones too. */
  readonly findings: readonly AnsweredFinding[];
  /** The lamp of every target in every report. */
  readonly statuses: readonly TargetStatus[];
  readonly session: CheckSession;
}

/**
 * Checks the rows of the workbook and, for tasks without one, the progress printed in
 * the notice. Settings are those given, else those of the workbook, else those the
 * notices state; units are those of 单位目录.
 */
export function checkRegistry(
  reading: RegistryAndEntries,
  { asOf = null, settings = {}, before = null, isWhole = false }: CheckOptions = {},
): Checked {
  const { entries } = reading;
  const registry = withoutCheckFindings(reading.registry);
  const own = { ...settingsOf(reading), asOf, ...settings };
  const reports = reportedEntries(reading);
  const archived = archivedReports(reports, isWhole ? null : entries);
  const live = checkEntries(registry, reports, own, before, archived.reports);
  const session = { ...live, findings: [...archived.findings, ...live.findings] };
  const findings = withAnswers([...registry.findings, ...session.findings], entries?.handlings ?? []);
  return {
    registry,
    claims: session.claims,
    findings,
    statuses: targetStatuses({
      ...session,
      entries: session.checked,
      findings: findings.filter((found) => !isSettled(found)),
    }),
    session,
  };
}

/** The settings of the checks that a workbook has. */
export function settingsOf(reading: RegistryAndEntries): Partial<CheckSettings> {
  const { entries } = reading;
  return {
    ...checkSettings(entries?.settings ?? []),
    retained: [...(reading.retained ?? [])],
    units: unitDirectory(entries?.units ?? []),
    periods: entries?.periods ?? [],
    ended: endedTasks(entries?.amendments ?? []),
    amendments: entries?.amendments ?? [],
    plans: knownPlans(reading),
  };
}

/** The reports that need not be checked again, and what was found in them, at the cells where they stand now. */
function archivedReports(
  reports: readonly Entry[],
  entries: RegistryAndEntries['entries'],
): { readonly reports: ReadonlySet<Entry>; readonly findings: readonly Finding[] } {
  const { reports: known, findings } = entries?.archive ?? NO_ARCHIVE;
  if (entries === null || known.size === 0) return { reports: new Set(), findings: [] };
  const corrected = new Set(
    entries.history.flatMap(({ entry, version }) => (version > 1 ? [entryIdentity(entry)] : [])),
  );
  const archived = new Map<string, Entry | null>();
  for (const entry of reports) {
    const identity = entryIdentity(entry);
    // Of two rows for the same report both are checked.
    if (known.has(identity) && !corrected.has(identity))
      archived.set(identity, archived.has(identity) ? null : entry);
  }
  return {
    reports: new Set([...archived.values()].flatMap((entry) => entry ?? [])),
    findings: findings.flatMap((found): readonly Finding[] => {
      const entry = archived.get(entryIdentity(found)) ?? null;
      return entry === null ? [] : [{ ...found, cell: entry.cell }];
    }),
  };
}

/**
 * Rows of the workbook, its closed reports and reports of tables, then the progress printed for all
 * other tasks. A closed report stays when its task goes; it is not checked any more then.
 */
export function reportedEntries({ registry, entries, reports = [] }: RegistryAndEntries): readonly Entry[] {
  const known = new Set(registry.tasks.map(({ id }) => id));
  const open = new Set(entries?.progress);
  const kept = (entries === null ? [] : allReports(entries)).filter(
    (entry) => open.has(entry) || known.has(entry.task ?? ''),
  );
  const rows = [...kept, ...reports];
  const reported = new Set(rows.map(({ task }) => task));
  return [...rows, ...publishedEntries(registry).filter(({ task }) => !reported.has(task))];
}
