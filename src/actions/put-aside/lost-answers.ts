import type { PutAside } from '#core/record/entered/put-aside';
import type { Finding } from '#core/record/finding';
import { cellAddress } from '#xlsx/address';
import { optionalTextCell } from '#workbook/codec/cell';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { headerOf } from '#workbook/model/table-layout';
import { findRows } from '#workbook/reading/find-rows';
import { textOf } from '#workbook/reading/row-task';
import { FINDINGS } from '#workbook/sheets/findings/columns';
import { keyedFindings } from '#workbook/sheets/findings/finding-keys';
import { placeOfCell } from '../ledger/ledger-place.ts';
import { rawBook } from '../ledger/raw-book.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

/**
 * Notes that were typed beside findings which are not there any more, so that their rows
 * are not drawn again.
 *
 * @param findings All findings that are drawn.
 */
export function lostAnswers(
  { survey }: Pick<Ledger, 'survey'>,
  { handlings }: WorkbookEntries,
  findings: readonly Finding[],
): readonly PutAside[] {
  const shown = new Set(keyedFindings(findings).map(({ key }) => key));
  const lost = new Map(
    handlings.flatMap((one) =>
      shown.has(one.finding) || one.note.trim() === '' ? [] : [[one.finding, one]],
    ),
  );
  if (lost.size === 0) return [];
  const found = findRows(rawBook(survey), FINDINGS, survey.workbook);
  const column = headerOf(FINDINGS, 'note');
  return [...lost].map(([finding, { note }]): PutAside => {
    const row = found?.rows.find(({ key }) => key === finding);
    const place = found && row ? placeOfCell(survey, { sheet: found.sheet, row: row.number, column }) : null;
    return {
      text: note,
      sheet: found?.sheet ?? FINDINGS.sheet,
      column,
      cell: place === null ? null : cellAddress(place.row, place.column),
      task: row === undefined ? '' : textOf(row, 'content'),
      target: '',
      unit: optionalTextCell.fromCell(row?.cell('unit') ?? null) ?? null,
      period: optionalTextCell.fromCell(row?.cell('period') ?? null) ?? null,
      reason: 'finding-gone',
    };
  });
}
