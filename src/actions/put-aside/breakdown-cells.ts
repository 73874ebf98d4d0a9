import type { PutAside } from '#core/record/entered/put-aside';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/sheets/all';
import { ALLOCATIONS } from '#workbook/sheets/allocations/columns';
import { noticeOfBreakdown } from '#workbook/sheets/allocations/keys';

/** The entries after the breakdowns of some notices were replaced: cells of theirs that could not be read are put aside. */
export function withoutBreakdowns(entries: WorkbookEntries, replaced: ReadonlySet<string>): WorkbookEntries {
  const isGone = ({ sheet, key }: WorkbookEntries['unread'][number]): boolean =>
    sheet === SHEETS.allocations.name && replaced.has(noticeOfBreakdown(key));
  const gone = entries.unread.filter(isGone);
  if (gone.length === 0) return entries;
  const lines = gone.map(({ sheet, column, value }): PutAside => ({
    text: String(value ?? ''),
    sheet,
    column: ALLOCATIONS.columns.find(({ key }) => key === column)?.header ?? column,
    cell: null,
    task: '',
    target: '',
    unit: null,
    period: null,
    reason: 'task-removed',
  }));
  return {
    ...entries,
    unread: entries.unread.filter((cell) => !isGone(cell)),
    putAside: [...entries.putAside, ...lines.filter(({ text }) => text !== '')],
  };
}
