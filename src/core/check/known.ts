import type { Entry } from '../record/entry.ts';
import type { Registry } from '../record/registry.ts';
import { isSame } from '../record/same.ts';
import { type CheckContext, checkContext, type ReadEntry } from './context.ts';
import { readEntry } from './read-entry.ts';
import type { CheckSettings } from './settings.ts';

/** What an earlier check read of its entries. */
export interface Known {
  readonly context: CheckContext;
  readonly entries: readonly ReadEntry[];
}

const RECORDS = ['notices', 'tasks', 'targets', 'allocations'] as const;

/** The context of a check; the one of an earlier check where it was made of the same records and settings. */
export function contextAfter(known: Known | null, registry: Registry, settings: CheckSettings): CheckContext {
  const { context } = known ?? {};
  const isAsBefore =
    context !== undefined &&
    isSame(context.settings, settings) &&
    RECORDS.every((name) => isSame(context.registry[name], registry[name]));
  return isAsBefore ? context : checkContext(registry, settings);
}

/** Reads entries; those an earlier check has read as they are now, in this context, are not read again. */
export function readEntries(
  entries: readonly Entry[],
  context: CheckContext,
  known: Known | null,
): readonly ReadEntry[] {
  const before = new Map(
    known?.context === context ? known.entries.map((read) => [read.entry.key, read]) : [],
  );
  return entries.map((entry) => {
    const read = before.get(entry.key);
    return read !== undefined && isSame(read.entry, entry) ? read : readEntry(entry, context);
  });
}
