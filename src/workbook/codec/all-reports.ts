import type { Entry } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { UserEntries } from '#core/record/entered/user-entries';

/** The version of each closed report that holds: the highest. In the order of their first versions. */
export function latestVersions(history: readonly EntryVersion[]): readonly EntryVersion[] {
  const latest = new Map<string, EntryVersion>();
  for (const one of history) {
    const { key } = one.entry;
    if ((latest.get(key)?.version ?? 0) < one.version) latest.set(key, one);
  }
  return [...latest.values()];
}

/**
 * Every report of a workbook: the rows of the open periods, then the latest version of each closed
 * report. Each has a key of its own.
 */
export function allReports({
  progress,
  history,
}: Pick<UserEntries, 'progress' | 'history'>): readonly Entry[] {
  if (history.length === 0) return progress;
  const open = new Set(progress.map(({ key }) => key));
  const closed = latestVersions(history).map(({ entry }) =>
    // A row that was typed for a closed period has the key of the closed report.
    open.has(entry.key) ? { ...entry, key: `${entry.key}@` } : entry,
  );
  return [...progress, ...closed];
}
