import type { Reminder } from '#core/record/entered/reminder';
import type { CellValue } from '#xlsx/cell-value';
import { pathCell, wordCell } from '../../codec/cell.ts';
import { periodOfCell } from '../../codec/period.ts';
import { typedDay } from '../../codec/typed-day.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { numberedKeys } from '../../reading/numbered-keys.ts';
import { textOf } from '../../reading/row-task.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { REMINDER_ROWS, type ReminderColumn, REMINDERS, TONE_WORDS } from './columns.ts';

const toneCell = wordCell(TONE_WORDS);

/** The rows of 催办记录 as they are now, with those that users added or changed. */
export function readReminders({ rowsOf }: BookReader): SheetReading {
  const found = rowsOf(REMINDER_ROWS);
  if (found === null) return {};
  const rows = found.rows.filter((row) => REMINDERS.columns.some(({ key }) => textOf(row, key) !== ''));
  const keys = numberedKeys(rows);
  const unread: UnreadCell[] = [];
  const reminders = rows.map((row, place): Reminder => {
    const key = keys[place] ?? '';
    const cellOf = (column: ReminderColumn): CellValue => row.cell(column) ?? null;
    /** A cell in words of its own (a telephone call, a day that is none) stays as it is. */
    const readOr = <T>(column: ReminderColumn, value: T | null | undefined): T | null => {
      const typed = cellOf(column);
      if (value === undefined && typed !== null)
        unread.push({ sheet: REMINDERS.sheet, key, column, value: typed });
      return value ?? null;
    };
    return {
      key,
      on: readOr(
        'on',
        typedDay(cellOf('on'), () => null),
      ),
      unit: textOf(row, 'unit'),
      period: periodOfCell(cellOf('period'), null) ?? '',
      tone: readOr('tone', cellOf('tone') === null ? null : toneCell.fromCell(cellOf('tone'))),
      text: textOf(row, 'text'),
      note: textOf(row, 'note'),
      tasks: pathCell.fromCell(cellOf('tasks')) ?? [],
    };
  });
  return { entries: { reminders }, unread };
}
