import type { Registry } from '#core/record/registry';
import type { CellValue } from '#xlsx/cell-value';
import { cellText, optionalTextCell, textCell } from '../../codec/cell.ts';
import { deadlineCell } from '../../codec/date.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { periodCell } from '../../codec/period.ts';
import { withUnread } from '../../codec/unread.ts';
import type { SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import {
  AMENDMENT_KIND_WORDS,
  AMENDMENT_STATE_WORDS,
  type AmendmentColumn,
  AMENDMENTS,
  SCORING_WORDS,
} from './columns.ts';
import { outcomeWords } from './notes.ts';

/** Empty rows below the changes, with their drop-down lists, for programs that do not make a table longer. */
const FREE_ROWS = 10;

/** Draws 调整台账, with some empty rows to type in. */
export function amendmentsSheet(registry: Registry, { amendments, unread }: WorkbookEntries): SheetModel {
  const rows = amendments.map((amendment): readonly CellValue[] => {
    const { kind, scoring, state, problem, outcome } = amendment;
    const cells: Readonly<Record<AmendmentColumn, CellValue>> = {
      date: deadlineCell.toCell(amendment.date),
      kind: kind === null ? null : AMENDMENT_KIND_WORDS[kind],
      taskNo: textCell.toCell(amendment.taskNo),
      list: textCell.toCell(amendment.list),
      before: textCell.toCell(amendment.before),
      after: textCell.toCell(amendment.after),
      reason: textCell.toCell(amendment.reason),
      basis: textCell.toCell(amendment.basis),
      approver: textCell.toCell(amendment.approver),
      effectiveFrom: periodCell(amendment.effectiveFrom),
      scoring: scoring === null ? null : SCORING_WORDS[scoring],
      state: AMENDMENT_STATE_WORDS[state],
      note: textCell.toCell(state === 'done' ? outcomeWords(amendment, registry) : (problem ?? '')),
      taskKey: optionalTextCell.toCell(amendment.task),
      targetKey: optionalTextCell.toCell(amendment.target),
      outcome: outcome === undefined ? null : cellText(JSON.stringify(outcome)),
      key: cellText(amendment.key),
    };
    return AMENDMENTS.columns.map(({ key }) => cells[key]);
  });
  const free = Array.from({ length: FREE_ROWS }, () => AMENDMENTS.columns.map(() => null));
  return tableSheet(AMENDMENTS, { rows: [...withUnread(AMENDMENTS, rows, unread), ...free] });
}
