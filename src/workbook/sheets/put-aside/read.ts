import type { PutAside } from '#core/record/entered/put-aside';
import { optionalTextCell, wordCell } from '../../codec/cell.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import { numberedKeys } from '../../reading/numbered-keys.ts';
import { textOf } from '../../reading/row-task.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { PUT_ASIDE, PUT_ASIDE_ROWS, type PutAsideColumn, REASON_WORDS } from './columns.ts';

const reasonCell = wordCell(REASON_WORDS);

/** The lines of 待处理内容 as they are now, with those that users added or changed. */
export function readPutAside({ rowsOf }: BookReader): SheetReading {
  const found = rowsOf(PUT_ASIDE_ROWS);
  if (found === null) return {};
  const rows = found.rows.filter((row) => PUT_ASIDE.columns.some(({ key }) => textOf(row, key) !== ''));
  const keys = numberedKeys(rows);
  const unread: UnreadCell[] = [];
  const putAside = rows.map((row, place): PutAside => {
    const optional = (column: PutAsideColumn): string | null =>
      optionalTextCell.fromCell(row.cell(column) ?? null) ?? null;
    const key = keys[place] ?? '';
    const words = optional('reason');
    const reason = words === null ? null : (reasonCell.fromCell(words) ?? null);
    // A reason in a user's own words stays in its cell.
    if (words !== null && reason === null)
      unread.push({ sheet: PUT_ASIDE.sheet, key, column: 'reason', value: words });
    return {
      key,
      text: textOf(row, 'text'),
      sheet: textOf(row, 'sheet'),
      column: textOf(row, 'column'),
      cell: optional('cell'),
      task: textOf(row, 'task'),
      target: textOf(row, 'target'),
      unit: optional('unit'),
      period: optional('period'),
      reason,
    };
  });
  return { entries: { putAside }, unread };
}
