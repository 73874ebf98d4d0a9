import { CHECK_FINDINGS } from '#core/finding/check-findings';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { PeriodRecord } from '#core/record/entered/period-record';
import type { Finding } from '#core/record/finding';
import { type Archive, NO_ARCHIVE } from '../../codec/entries.ts';
import { entryIdentity } from '../../codec/entry-key.ts';

/**
 * The reports of closed periods that are as they were closed: they were checked when the workbook was last
 * written, and nothing in them has changed. Corrected ones and those edited by hand are checked again.
 *
 * @param stored Findings of the hidden sheet.
 */
export function archiveOf(
  history: readonly EntryVersion[],
  periods: ReadonlyMap<string, PeriodRecord>,
  stored: Iterable<Finding>,
): Archive {
  if (history.length === 0) return NO_ARCHIVE;
  const reports = new Set<string>();
  const changed = new Set<string>();
  for (const { entry, version, seal } of history) {
    const identity = entryIdentity(entry);
    if (version > 1 || seal !== undefined || entry.unknown !== undefined) changed.add(identity);
    else if (periods.get(entry.period ?? '')?.state === 'closed') reports.add(identity);
  }
  for (const identity of changed) reports.delete(identity);
  const findings = [...stored].filter(
    (found) => Object.hasOwn(CHECK_FINDINGS, found.code) && reports.has(entryIdentity(found)),
  );
  return { reports, findings };
}
