import type { Ledger } from '../ledger/read-ledger.ts';
import { notTaken } from './not-taken.ts';

/** Properties of entries that say where something stands, or what Duban itself keeps, not what was entered. */
const PLACES: ReadonlySet<string> = new Set([
  ...['key', 'rowKey', 'cell', 'span', 'sheet', 'column'],
  ...['periods', 'version', 'shown', 'seal'],
]);

/** Something that people entered in one workbook and that another one lacks; null where it holds all of it. */
export function textLeftOut(ledger: Ledger, other: Ledger): string | null {
  const held = new Set(enteredValues(other.entries));
  const missing = enteredValues(ledger.entries).find((value) => !held.has(value));
  if (missing !== undefined) return missing;
  const [loss] = notTaken(ledger, other.survey);
  return loss === undefined ? null : loss.text === '' ? loss.sheet : loss.text;
}

/** All texts and numbers of entries. */
function enteredValues(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(enteredValues);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (PLACES.has(name) ? [] : enteredValues(part)));
}
