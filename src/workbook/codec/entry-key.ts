import type { Entry } from '#core/record/entered/entry';

type Identity = Pick<Entry, 'task' | 'unit' | 'period'>;

/** Task, unit and period: rows with the same three report on the same thing. */
export const entryIdentity = ({ task, unit, period }: Identity): string =>
  [task, unit, period].map((part) => part ?? '').join('|');

/** Unit and period of the key of an entry on a task; null where it is the key of no such entry. */
export function identityOfKey(key: string, task: string): Pick<Identity, 'unit' | 'period'> | null {
  if (!key.startsWith(`${task}|`)) return null;
  const rest = key.slice(task.length + 1).replace(/#\d{1,9}$/u, '');
  const bar = rest.lastIndexOf('|');
  return bar < 0 ? null : { unit: rest.slice(0, bar) || null, period: rest.slice(bar + 1) || null };
}

/** Keys of entries in their order: the identity, with #2, #3 … from the second entry with the same one on. */
export function entryKeys(entries: readonly Identity[]): readonly string[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const identity = entryIdentity(entry);
    const count = (times.get(identity) ?? 0) + 1;
    times.set(identity, count);
    return count === 1 ? identity : `${identity}#${String(count)}`;
  });
}

/** The entries with their keys. */
export function withEntryKeys<T extends Identity>(
  entries: readonly T[],
): readonly (T & { readonly key: string })[] {
  const keys = entryKeys(entries);
  return entries.map((entry, index) => ({ ...entry, key: keys[index] ?? '' }));
}
