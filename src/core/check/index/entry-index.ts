import type { EntryIndex, CheckContext, PlacedClaim, ReadEntry } from '../context.ts';
import { sentenceIndex } from './sentence-index.ts';
import { indicatorOf } from './indicator.ts';
import { byEnd } from '../../reporting/period.ts';

/**
 * Builds the look-ups the rules need over all entries.
 *
 * @param checked Those that are checked: repeated sentences and indicators are looked up in them.
 */
export function entryIndex(
  entries: readonly ReadEntry[],
  { placeOfTask }: CheckContext,
  checked: readonly ReadEntry[] = entries,
): EntryIndex {
  const byTask = new Map<string, ReadEntry[]>();
  for (const read of entries) {
    const { task } = read.entry;
    if (task === null) continue;
    const group = byTask.get(task);
    if (group === undefined) byTask.set(task, [read]);
    else group.push(read);
  }
  // What a report states outside of tasks is compared with nothing: its totals are those of its own sections.
  const ofTasks = checked.filter(({ task }) => task === null || placeOfTask(task.id) >= 0);
  const own = new Map(ofTasks.map((read) => [read, indicatorsIn(read)]));
  const byIndicator = mergeIndicators(own.values());
  return indexWith(entries, {
    occurrencesOf: sentenceIndex(ofTasks, placeOfTask),
    claimsOf: (indicator) => byIndicator.get(indicator) ?? [],
    indicatorsOf: (read) => own.get(read) ?? NONE,
    ofTask: (task) => byTask.get(task) ?? [],
  });
}

/** The index with one entry replaced by key, or added. */
export function withEntry(index: EntryIndex, read: ReadEntry): EntryIndex {
  const { key, task } = read.entry;
  const without = (reads: readonly ReadEntry[]): readonly ReadEntry[] =>
    reads.filter(({ entry }) => entry.key !== key);
  const own = indicatorsIn(read);
  return indexWith(index.entries, {
    occurrencesOf: index.occurrencesOf,
    claimsOf: (indicator) => [
      ...index.claimsOf(indicator).filter((claim) => claim.read.entry.key !== key),
      ...(own.get(indicator) ?? []),
    ],
    indicatorsOf: (other) => (other === read ? own : index.indicatorsOf(other)),
    ofTask: (id) => (id === task ? [...without(index.ofTask(id)), read] : without(index.ofTask(id))),
  });
}

type Indicators = ReadonlyMap<string, readonly PlacedClaim[]>;
const NONE: Indicators = new Map();

function indicatorsIn(read: ReadEntry): Indicators {
  const found = new Map<string, PlacedClaim[]>();
  for (const claim of read.claims) {
    const indicator = indicatorOf(read, claim);
    if (indicator !== null) addTo(found, indicator, [{ read, claim }]);
  }
  return found;
}

function mergeIndicators(all: Iterable<Indicators>): Indicators {
  const found = new Map<string, PlacedClaim[]>();
  for (const own of all) for (const [indicator, claims] of own) addTo(found, indicator, claims);
  return found;
}

function addTo<K, V>(groups: Map<K, V[]>, key: K, members: readonly V[]): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [...members]);
  else for (const member of members) group.push(member);
}

type LookUps = Pick<EntryIndex, 'ofTask' | 'occurrencesOf' | 'claimsOf' | 'indicatorsOf'>;

function indexWith(entries: readonly ReadEntry[], lookUps: LookUps): EntryIndex {
  const { ofTask } = lookUps;
  return {
    entries,
    ...lookUps,
    previousOf({ entry, unit, period }) {
      if (entry.task === null || period === null) return null;
      let latest: ReadEntry | null = null;
      for (const other of ofTask(entry.task)) {
        if (other.unit !== unit || other.period === null) continue;
        if (other.period.year !== period.year || byEnd(other.period, period) >= 0) continue;
        if (latest === null || isLater(other, latest)) latest = other;
      }
      return latest;
    },
  };
}

/** Of two rows for one period the one with the greater key counts, whatever their order. */
function isLater(a: ReadEntry, b: ReadEntry): boolean {
  const ends = a.period === null || b.period === null ? 0 : byEnd(a.period, b.period);
  return ends === 0 ? a.entry.key > b.entry.key : ends > 0;
}
