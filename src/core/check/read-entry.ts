import type { Entry } from '../record/entry.ts';
import type { CheckContext, ReadEntry } from './context.ts';
import { parsePeriod } from './period.ts';

/** Reads what one entry asserts and holds it against its task. */
export function readEntry(entry: Entry, context: CheckContext): ReadEntry {
  const task = entry.task === null ? null : (context.taskOf(entry.task) ?? null);
  return {
    entry,
    task,
    period: entry.period === null ? null : parsePeriod(entry.period),
    claims: [],
    findings: [],
  };
}
