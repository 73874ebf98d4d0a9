import type { Task } from '#core/record/task';
import { cellText, listCell, optionalTextCell, wordCell } from '../../codec/cell.ts';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import { ANSWER_WORDS } from '../../codec/wording.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { textOf } from '../../reading/row-task.ts';
import { unreadCells } from '../../reading/unread-cells.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { UNITS } from './columns.ts';
import { freshUnitRows, unitKey, type UnitRow } from './unit-row.ts';

const answerOf = wordCell(ANSWER_WORDS);

/** What users entered in 单位目录. Rows with other keys than those of its units are left out. */
export function readUnits({ rowsOf, registry }: BookReader): SheetReading {
  const found = rowsOf(UNITS);
  if (found === null) return {};
  const words = unreadCells(found, UNITS.sheet, byKey(found), { answer: answerOf });
  return { entries: { units: unitsIn(registry.tasks, found) }, ...words };
}

/** The last row of each key. */
const byKey = ({ rows }: FoundRows): ReadonlyMap<string, FoundRow> =>
  new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, row]])));

/** Units with something entered that differs from what the tasks give by themselves. */
function unitsIn(tasks: readonly Task[], found: FoundRows): readonly UnitEntry[] {
  const rowOf = new Map(found.rows.map((row) => [row.key, row]));
  return freshUnitRows(tasks).flatMap((fresh) => {
    const row = rowOf.get(cellText(unitKey(fresh)));
    if (!row) return [];
    const entry: UnitEntry = {
      name: fresh.name,
      canonical: optionalTextCell.fromCell(row.cell('canonical') ?? null) ?? null,
      answer: answerOf.fromCell(row.cell('answer') ?? null) ?? 'open',
      members: listCell.fromCell(row.cell('members') ?? null) ?? [],
      contact: textOf(row, 'contact'),
      phone: textOf(row, 'phone'),
    };
    return isUntouched(entry, fresh) ? [] : [entry];
  });
}

const isUntouched = (entry: UnitEntry, fresh: UnitRow): boolean =>
  entry.canonical === fresh.canonical &&
  entry.answer === fresh.answer &&
  entry.members.length === 0 &&
  entry.contact === '' &&
  entry.phone === '';
