import type { UnitEntry } from '#core/record/entered/unit-entry';
import { type UnitRow, unitRows } from '#workbook/sheets/units/unit-row';
import type { Ledger } from '../ledger/read-ledger.ts';

/** A unit or collective phrase of the ledger, with its confirmed aliases. */
export interface ListedUnit extends UnitRow {
  readonly aliases: readonly string[];
}

/** The units of the ledger as 单位目录 shows them, in its order. */
export function unitList({ registry, entries }: Ledger): readonly ListedUnit[] {
  const rows = unitRows(registry.tasks, entries.units);
  const aliases = new Map<string, string[]>();
  for (const { name, canonical, answer } of rows)
    if (canonical !== null && answer === 'yes')
      aliases.set(canonical, [...(aliases.get(canonical) ?? []), name]);
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.name) ?? [] }));
}

/** Two names that may mean one unit, as long as the question is open. */
export interface Suspicion {
  readonly unit: ListedUnit;
  readonly other: ListedUnit;
}

/** The open questions about aliases. */
export function suspicions(units: readonly ListedUnit[]): readonly Suspicion[] {
  const byName = new Map(units.flatMap((unit) => (unit.kind === 'unit' ? [[unit.name, unit]] : [])));
  return units.flatMap((unit) => {
    const other = unit.answer === 'open' && unit.canonical !== null ? byName.get(unit.canonical) : undefined;
    return other === undefined ? [] : [{ unit, other }];
  });
}

/** The entries for an answer: `used` is the name for both, or null where they are two units. */
export function unitAnswers({ unit, other }: Suspicion, used: string | null): readonly UnitEntry[] {
  if (used === null) return [{ ...entryOf(unit), answer: 'no' }];
  if (used !== unit.name) return [{ ...entryOf(unit), canonical: other.name, answer: 'yes' }];
  return [
    { ...entryOf(unit), answer: 'no' },
    { ...entryOf(other), canonical: unit.name, answer: 'yes' },
  ];
}

const entryOf = ({ name, canonical, answer, members, contact, phone }: UnitRow): UnitEntry => ({
  name,
  canonical,
  answer,
  members,
  contact,
  phone,
});

/** Whether a name, member or contact of a unit contains the searched text. */
export function matchesSearch(unit: ListedUnit, sought: string): boolean {
  const { name, canonical, aliases, members, contact, phone } = unit;
  const words = [name, ...(canonical === null ? [] : [canonical]), ...aliases, ...members, contact, phone];
  return words.some((word) => word.includes(sought));
}
