import type { EntryVersion } from '#core/record/entered/entry-version';

/** Key of the row of a version: that of the report, with the number of the version. */
export const versionKey = ({ entry, version }: Pick<EntryVersion, 'entry' | 'version'>): string =>
  `${entry.key}@${String(version)}`;

/** The key of the report in the key of a row; null where it is none. */
export function reportKeyOf(key: string): string | null {
  const found = /@\d{1,9}$/u.exec(key);
  return found === null ? null : key.slice(0, found.index);
}

/**
 * The versions, each with a number that no other version of its report has: of two with the same the
 * second gets the next free one.
 */
export function withOwnNumbers(versions: readonly EntryVersion[]): readonly EntryVersion[] {
  const greatest = new Map<string, number>();
  for (const { entry, version } of versions)
    greatest.set(entry.key, Math.max(greatest.get(entry.key) ?? 0, version));
  const taken = new Set<string>();
  return versions.map((one) => {
    let numbered = one;
    if (taken.has(versionKey(one))) {
      const version = (greatest.get(one.entry.key) ?? 0) + 1;
      greatest.set(one.entry.key, version);
      numbered = { ...one, version };
    }
    taken.add(versionKey(numbered));
    return numbered;
  });
}
