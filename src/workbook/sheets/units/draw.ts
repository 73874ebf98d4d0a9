import type { Registry } from '#core/record/registry';
import { cellText, listCell, optionalTextCell, textCell } from '../../codec/cell.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { withUnread } from '../../codec/unread.ts';
import { unitKey, type UnitRow, unitRows } from './unit-row.ts';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { UNIT_LIST_NAME, type UnitColumn, UNITS } from './columns.ts';
import { ANSWER_WORDS, UNIT_KIND_WORDS } from '../../codec/wording.ts';

const CELLS: Readonly<Record<UnitColumn, (row: UnitRow) => CellValue>> = {
  name: ({ name }) => textCell.toCell(name),
  kind: ({ kind }) => UNIT_KIND_WORDS[kind],
  leads: ({ leads }) => leads,
  assists: ({ assists }) => assists,
  canonical: ({ canonical }) => optionalTextCell.toCell(canonical),
  reason: ({ reason }) => textCell.toCell(reason),
  answer: (row) => (asksForAnswer(row) ? ANSWER_WORDS[row.answer] : null),
  members: ({ members }) => listCell.toCell(members),
  contact: ({ contact }) => textCell.toCell(contact),
  phone: ({ phone }) => textCell.toCell(phone),
  key: (row) => cellText(unitKey(row)),
};

const asksForAnswer = ({ canonical, answer }: UnitRow): boolean => canonical !== null || answer !== 'open';

/** Draws 单位目录; the names of its units are the drop-down list of other sheets. */
export function unitsSheet(registry: Registry, entries: WorkbookEntries): SheetModel {
  const records = unitRows(registry.tasks, entries.units);
  const units = records.filter(({ kind }) => kind === 'unit').length;
  return tableSheet(UNITS, {
    rows: withUnread(
      UNITS,
      records.map((row) => UNITS.columns.map(({ key }) => CELLS[key](row))),
      entries.unread,
    ),
    suggested: new Map([['canonical', records.map(({ suggested }) => optionalTextCell.toCell(suggested))]]),
    names: [{ name: UNIT_LIST_NAME, range: rangeOf(1, 0, Math.max(1, units)) }],
  });
}
