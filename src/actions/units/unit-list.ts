import type { UnitEntry } from '#workbook/codec/entries';
import { freshUnitRows, type UnitRow } from '#workbook/sheets/units/row';
import type { Held } from '../ledger/read-ledger.ts';

/** A unit or collective phrase of the workbook, with the other names people gave it. */
export interface ListedUnit extends UnitRow {
  readonly aliases: readonly string[];
}

/** The units of the workbook as 单位目录 shows them, in its order. */
export function unitList({ registry, entries }: Held): readonly ListedUnit[] {
  const kept = new Map(entries.units.map((entry) => [entry.name, entry]));
  const rows = freshUnitRows(registry.tasks).map((row): UnitRow => ({ ...row, ...kept.get(row.name) }));
  const aliases = new Map<string, string[]>();
  for (const { name, canonical, answer } of rows)
    if (canonical !== null && answer === 'yes')
      aliases.set(canonical, [...(aliases.get(canonical) ?? []), name]);
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.name) ?? [] }));
}

/** Two names that may mean one unit, which nobody has answered yet. */
export interface Suspicion {
  readonly unit: ListedUnit;
  readonly other: ListedUnit;
}

/** Suggested aliases that wait for an answer. */
export function suspicions(units: readonly ListedUnit[]): readonly Suspicion[] {
  const byName = new Map(units.flatMap((unit) => (unit.kind === 'unit' ? [[unit.name, unit]] : [])));
  return units.flatMap((unit) => {
    const other = unit.answer === 'open' && unit.canonical !== null ? byName.get(unit.canonical) : undefined;
    return other === undefined ? [] : [{ unit, other }];
  });
}

/** What a person says of two names: which of them is used for both, or that they are two units. */
export function answersTo({ unit, other }: Suspicion, used: string | null): readonly UnitEntry[] {
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

/** Whether any word kept about a unit holds what somebody looks for. */
export function isFound(unit: ListedUnit, sought: string): boolean {
  const { name, canonical, aliases, members, contact, phone } = unit;
  const words = [name, ...(canonical === null ? [] : [canonical]), ...aliases, ...members, contact, phone];
  return words.some((word) => word.includes(sought));
}
