import type { CellValue } from '#xlsx/cell-value';
import { cellText, pathCell, textCell } from '../../codec/cell.ts';
import { deadlineCell } from '../../codec/date.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { periodCell } from '../../codec/period.ts';
import { withUnread } from '../../codec/unread.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { type ReminderColumn, REMINDERS, TONE_WORDS } from './columns.ts';

/** Draws 催办记录; null while there is no reminder, unless the workbook has the sheet already. */
export function remindersSheet(
  { reminders, unread }: WorkbookEntries,
  existing: ReadonlySet<string>,
): SheetModel | null {
  if (reminders.length === 0 && !existing.has(REMINDERS.sheet)) return null;
  const rows = reminders.map((reminder): readonly CellValue[] => {
    const cells: Readonly<Record<ReminderColumn, CellValue>> = {
      on: deadlineCell.toCell(reminder.on),
      unit: textCell.toCell(reminder.unit),
      period: periodCell(reminder.period === '' ? null : reminder.period),
      tone: reminder.tone === null ? null : TONE_WORDS[reminder.tone],
      text: textCell.toCell(reminder.text),
      note: textCell.toCell(reminder.note),
      tasks: reminder.tasks.length === 0 ? null : pathCell.toCell(reminder.tasks),
      key: cellText(reminder.key),
    };
    return REMINDERS.columns.map(({ key }) => cells[key]);
  });
  return tableSheet(REMINDERS, { rows: withUnread(REMINDERS, rows, unread) });
}
