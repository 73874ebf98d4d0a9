import type { Entry } from '#core/record/entry';

type Identity = Pick<Entry, 'task' | 'unit' | 'period'>;

/** Task × unit × period: what makes two rows reports of the same. */
export const entryIdentity = ({ task, unit, period }: Identity): string =>
  [task, unit, period].map((part) => part ?? '').join('|');

/** Keys of entries in their order: their identity, numbered (#2) from the second of its kind on. */
export function entryKeys(entries: readonly Identity[]): readonly string[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const identity = entryIdentity(entry);
    const count = (times.get(identity) ?? 0) + 1;
    times.set(identity, count);
    return count === 1 ? identity : `${identity}#${String(count)}`;
  });
}
