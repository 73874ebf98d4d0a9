import type { Entry } from '../record/entered/entry.ts';
import type { Registry } from '../record/registry.ts';
import { isSame } from '../record/is-same.ts';
import { type CheckContext, checkContext, type ReadEntry } from './context.ts';
import { readEntry, unreadEntry } from './entry/read-entry.ts';
import type { CheckSettings } from './settings.ts';

/** An earlier check of the same workbook, whose results are reused. */
export interface PreviousCheck {
  readonly context: CheckContext;
  readonly entries: readonly ReadEntry[];
}

const RECORDS = ['notices', 'tasks', 'targets', 'allocations'] as const;

/** The context of the previous check where records and settings are unchanged, else a new one. */
export function reusedContext(
  previous: PreviousCheck | null,
  registry: Registry,
  settings: CheckSettings,
): CheckContext {
  const { context } = previous ?? {};
  const isAsBefore =
    context !== undefined &&
    isSame(context.settings, settings) &&
    RECORDS.every((name) => isSame(context.registry[name], registry[name]));
  return isAsBefore ? context : checkContext(registry, settings);
}

/** Reads the entries; unchanged ones are taken from a previous check with the same context, `known` ones are read where something asks about them. */
export function readEntries(
  entries: readonly Entry[],
  context: CheckContext,
  previous: PreviousCheck | null,
  known: ReadonlySet<Entry>,
): readonly ReadEntry[] {
  const before = new Map(
    previous?.context === context ? previous.entries.map((read) => [read.entry.key, read]) : [],
  );
  return entries.map((entry) => {
    if (known.has(entry)) return unreadEntry(entry, context);
    const read = before.get(entry.key);
    return read !== undefined && isSame(read.entry, entry) ? read : readEntry(entry, context);
  });
}
