import { cellAddress } from '#xlsx/address';
import { isBlank } from '#xlsx/cell-value';
import { type FileLoss, shownValue } from '#workbook/file/file-loss';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import type { BookSurvey, SheetSurvey } from '#workbook/plan/survey';
import { findColumns } from '#workbook/reading/find-columns';
import { headerRow, isLaidOutAs } from '#workbook/reading/find-rows';
import { ALL_SHEETS } from '#workbook/sheets/all';
import type { Ledger } from '../ledger/read-ledger.ts';

/**
 * What people added to another workbook and only its entries leave behind: sheets of their
 * own, and texts in own columns, beside and under tables. What `written` shows anywhere, a
 * title or text that is the same there, is not named.
 */
export function notTaken({ survey, base, registry }: Ledger, written: BookSurvey): readonly FileLoss[] {
  const shown = new Set([
    ...written.sheets.flatMap(({ rows }) => (rows ?? []).flatMap((row) => row.map(shownValue))),
    // Titles between the rows of official layouts, which Duban draws.
    ...base.notices.map(({ title }) => title),
    ...[...base.tasks, ...registry.tasks].flatMap(({ list, section }) => [list ?? '', ...section]),
  ]);
  return survey.sheets.flatMap((sheet): readonly FileLoss[] => {
    const texts = ownTexts(sheet).filter(({ text }) => !shown.has(text));
    if (layoutOf(sheet) !== null) return texts;
    return texts.length === 0
      ? []
      : [{ kind: 'other-sheet', sheet: sheet.name, place: survey.workbook, text: '' }];
  });
}

type Sheet = (typeof ALL_SHEETS)[number];

/** The layout of a sheet of Duban; null for a sheet of the user. */
function layoutOf({ name, rows, tables }: SheetSurvey): Sheet | null {
  const tableOf = ({ source }: Sheet): string | null => source?.table ?? null;
  return (
    ALL_SHEETS.find((sheet) => tables.some((table) => table.name === tableOf(sheet))) ??
    ALL_SHEETS.find((sheet) => sheet.name === name) ??
    ALL_SHEETS.find(({ source }) => source !== null && rows !== null && isLaidOutAs({ rows }, source)) ??
    null
  );
}

/** All texts of a sheet of the user; those of a sheet of Duban that are in no column and no record of it. */
function ownTexts(sheet: SheetSurvey): readonly FileLoss[] {
  const { name, visibility } = sheet;
  const rows = sheet.rows ?? [];
  const layout = layoutOf(sheet);
  if (visibility === 'VeryHidden' || (layout !== null && layout.source === null)) return [];
  const columns = layout?.source?.columns ?? [];
  const header = layout === null ? -1 : headerRow({ rows }, columns);
  if (header === null) return [];
  const { places } = findColumns(rows[header] ?? [], columns);
  const own = new Set(places.values());
  const key = places.get(KEY_COLUMN) ?? -1;
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column): readonly FileLoss[] => {
      const isOurs = own.has(column) && (row <= header || !isBlank(cells[key]));
      if (isBlank(value) || isOurs) return [];
      return [{ kind: 'other-cell', sheet: name, place: cellAddress(row, column), text: shownValue(value) }];
    }),
  );
}
