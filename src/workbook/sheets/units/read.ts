import type { Finding } from '#core/record/finding';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import { cellText, listCell, optionalTextCell, wordCell } from '../../codec/cell.ts';
import { ANSWER_WORDS, UNIT_KIND_WORDS } from '../../codec/wording.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { textOf, trimmed } from '../../reading/row-task.ts';
import { unreadCells } from '../../reading/records.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { type UnitColumn, UNITS } from './columns.ts';
import { freshUnitRows, unitKey, type UnitRow } from './unit-row.ts';

const answerOf = wordCell(ANSWER_WORDS);

const ENTERED = ['canonical', 'members', 'contact', 'phone'] as const satisfies readonly UnitColumn[];

/**
 * What users entered in 单位目录. A row with another name than those of the tasks is a unit
 * that a user added, or one that no task names any more.
 */
export function readUnits({ rowsOf, registry }: BookReader): SheetReading {
  const found = rowsOf(UNITS);
  if (found === null) return {};
  const { rowOf, added, findings } = sortedRows(freshUnitRows(registry.tasks), found);
  const keyed = new Map([
    ...[...rowOf].map(([fresh, row]) => [cellText(unitKey(fresh)), row] as const),
    ...[...added].map(([name, row]) => [cellText(unitKey({ kind: kindOf(row), name })), row] as const),
  ]);
  const words = unreadCells(found, UNITS.sheet, keyed, { answer: answerOf });
  const units = [
    ...[...rowOf].flatMap(([fresh, row]) => {
      const entry = entryOf(fresh.name, row);
      return isUntouched(entry, fresh) ? [] : [entry];
    }),
    ...[...added].map(([name, row]) => entryOf(name, row)),
  ];
  return { entries: { units }, unread: words.unread, findings: [...findings, ...words.findings] };
}

interface SortedRows {
  /** The row of each unit of the tasks that has one. */
  readonly rowOf: ReadonlyMap<UnitRow, FoundRow>;
  /** Rows with other names, by name. */
  readonly added: ReadonlyMap<string, FoundRow>;
  readonly findings: readonly Finding[];
}

/** Rows by unit: with its key and name, else with its key, else with its name. */
function sortedRows(units: readonly UnitRow[], found: FoundRows): SortedRows {
  const rowOf = new Map<UnitRow, FoundRow>();
  const free = new Set(found.rows.filter((row) => UNITS.columns.some(({ key }) => trimmed(row, key) !== '')));
  const byKey = new Map(units.map((unit) => [cellText(unitKey(unit)), unit]));
  const byKind = new Map(
    units.map((unit) => [`${UNIT_KIND_WORDS[unit.kind]} ${cellText(unit.name).trim()}`, unit]),
  );
  const byName = new Map(units.map((unit) => [cellText(unit.name).trim(), unit]));
  const passes: readonly ((row: FoundRow) => UnitRow | undefined)[] = [
    (row) => {
      const unit = byKey.get(row.key ?? '');
      return unit !== undefined && trimmed(row, 'name') === cellText(unit.name).trim() ? unit : undefined;
    },
    // A copied row with a new name has a key as well; the row of the unit was found before.
    (row) => byKey.get(row.key ?? ''),
    // A name may be both a unit and a collective phrase: the column 类别 tells.
    (row) => (row.key === null ? byKind.get(`${trimmed(row, 'kind')} ${trimmed(row, 'name')}`) : undefined),
    (row) => (row.key === null ? byName.get(trimmed(row, 'name')) : undefined),
  ];
  for (const pass of passes)
    for (const row of free) {
      const unit = pass(row);
      if (unit === undefined || rowOf.has(unit)) continue;
      rowOf.set(unit, row);
      free.delete(row);
    }
  const added = new Map<string, FoundRow>();
  const findings: Finding[] = [];
  for (const row of free) {
    const name = trimmed(row, 'name');
    const place = { sheet: found.sheet, row: row.number };
    if (isOutdated(row)) continue;
    if (name !== '' && !added.has(name) && !byName.has(name)) added.set(name, row);
    else if (name !== '') findings.push(sheetFinding('workbook.row-doubled', { ...place, key: name }));
    else if (ENTERED.some((column) => trimmed(row, column) !== ''))
      findings.push(sheetFinding('workbook.row-without-key', place));
  }
  return { rowOf, added, findings };
}

/** Whether a row shows a unit that tasks named when it was drawn, and nothing that a user entered. */
const isOutdated = (row: FoundRow): boolean =>
  row.key !== null &&
  (isCounted(row, 'leads') || isCounted(row, 'assists')) &&
  (answerOf.fromCell(row.cell('answer') ?? null) ?? 'open') === 'open' &&
  (['members', 'contact', 'phone'] as const).every((column) => trimmed(row, column) === '');

const isCounted = (row: FoundRow, column: 'leads' | 'assists'): boolean => Number(row.cell(column) ?? 0) > 0;

const kindOf = (row: FoundRow): UnitRow['kind'] =>
  (listCell.fromCell(row.cell('members') ?? null) ?? []).length > 0 ? 'group' : 'unit';

const entryOf = (name: string, row: FoundRow): UnitEntry => ({
  name,
  canonical: optionalTextCell.fromCell(row.cell('canonical') ?? null) ?? null,
  answer: answerOf.fromCell(row.cell('answer') ?? null) ?? 'open',
  members: listCell.fromCell(row.cell('members') ?? null) ?? [],
  contact: textOf(row, 'contact'),
  phone: textOf(row, 'phone'),
});

/** Whether an entry says no more than the tasks give by themselves. */
const isUntouched = (entry: UnitEntry, fresh: UnitRow): boolean =>
  entry.canonical === fresh.canonical &&
  entry.answer === fresh.answer &&
  entry.members.length === 0 &&
  entry.contact === '' &&
  entry.phone === '';
