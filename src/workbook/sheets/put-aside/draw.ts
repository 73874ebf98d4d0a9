import type { PutAside } from '#core/record/entered/put-aside';
import type { CellValue } from '#xlsx/cell-value';
import { cellText, optionalTextCell, textCell } from '../../codec/cell.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { withUnread } from '../../codec/unread.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { PUT_ASIDE, type PutAsideColumn, REASON_WORDS } from './columns.ts';

/** Draws 待处理内容; null while nothing is put aside. */
export function putAsideSheet({ putAside, unread }: WorkbookEntries): SheetModel | null {
  if (putAside.length === 0) return null;
  const rows = withKeys(putAside).map((line): readonly CellValue[] => {
    const cells: Readonly<Record<PutAsideColumn, CellValue>> = {
      text: textCell.toCell(line.text),
      sheet: textCell.toCell(line.sheet),
      column: textCell.toCell(line.column),
      cell: optionalTextCell.toCell(line.cell),
      task: textCell.toCell(line.task),
      target: textCell.toCell(line.target),
      unit: optionalTextCell.toCell(line.unit),
      period: optionalTextCell.toCell(line.period),
      reason: line.reason === null ? null : REASON_WORDS[line.reason],
      key: cellText(line.key),
    };
    return PUT_ASIDE.columns.map(({ key }) => cells[key]);
  });
  return tableSheet(PUT_ASIDE, { rows: withUnread(PUT_ASIDE, rows, unread) });
}

/** The lines with keys: each keeps its own, new ones are numbered on from the greatest. */
function withKeys(lines: readonly PutAside[]): readonly (PutAside & { readonly key: string })[] {
  let last = Math.max(0, ...lines.flatMap(({ key }) => (/^\d{1,9}$/u.test(key ?? '') ? [Number(key)] : [])));
  const taken = new Set<string>();
  return lines.map((line) => {
    const key = line.key !== undefined && !taken.has(line.key) ? line.key : String((last += 1));
    taken.add(key);
    return { ...line, key };
  });
}
