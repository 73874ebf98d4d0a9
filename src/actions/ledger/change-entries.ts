import type { WorkbookEntries } from '#workbook/codec/entries';
import type { UnreadCell } from '#workbook/codec/unread';
import { SHEETS } from '#workbook/sheets/all';
import type { CheckOptions } from '../check/check.ts';
import type { Ledger } from './read-ledger.ts';
import { type PreparedChange, prepareChange, STORED_SHEETS } from './prepare-change.ts';

/** Sheets that show or depend on what users answer to findings or enter about units. */
const DEPENDENT_SHEETS = [
  SHEETS.home.name,
  SHEETS.targets.name,
  SHEETS.figures.name,
  SHEETS.units.name,
  SHEETS.findings.name,
  ...STORED_SHEETS,
];

/** Prepares writing entries that were made in the pane instead of in a sheet. */
export const changeEntries = (
  ledger: Ledger,
  changed: Partial<WorkbookEntries>,
  options: CheckOptions,
): PreparedChange =>
  prepareChange(ledger, { ...ledger, entries: { ...ledger.entries, ...changed } }, options, DEPENDENT_SHEETS);

/** A list with the changed members in place of those with the same key, and new ones at the end. */
export function replaceByKey<T>(
  members: readonly T[],
  changed: readonly T[],
  keyOf: (member: T) => string,
): readonly T[] {
  const byKey = new Map(changed.map((member) => [keyOf(member), member]));
  const known = new Set(members.map(keyOf));
  return [
    ...members.map((member) => byKey.get(keyOf(member)) ?? member),
    ...changed.filter((member) => !known.has(keyOf(member))),
  ];
}

/** The cells that could not be read, without those of one column in the rows with these keys. */
export const unreadWithout = (
  { entries }: Ledger,
  column: Pick<UnreadCell, 'sheet' | 'column'>,
  keys: readonly string[],
): readonly UnreadCell[] =>
  entries.unread.filter(
    (cell) => cell.sheet !== column.sheet || cell.column !== column.column || !keys.includes(cell.key),
  );
