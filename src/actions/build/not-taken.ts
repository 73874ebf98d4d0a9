import { cellAddress } from '#xlsx/address';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import { type FileLoss, shownValue } from '#workbook/file/file-loss';
import { KEY_COLUMN } from '#workbook/model/table-layout';
import type { BookSurvey, SheetSurvey } from '#workbook/plan/survey';
import { findColumns } from '#workbook/reading/find-columns';
import { headerRow, isLaidOutAs } from '#workbook/reading/find-rows';
import { ALL_SHEETS } from '#workbook/sheets/all';
import { drawnOn } from '#workbook/sheets/store/drawn-cells';
import { storeIn } from '#workbook/sheets/store/stored-records';
import type { Ledger } from '../ledger/read-ledger.ts';

/**
 * What people added to another workbook and only its entries leave behind: sheets of their
 * own, texts in own columns, above, beside and under tables, changed titles, and notes. What
 * `written` shows anywhere, a title or text that is the same there, is not named.
 */
export function notTaken({ survey, base, registry }: Ledger, written: BookSurvey): readonly FileLoss[] {
  const shown = new Set([
    ...written.sheets.flatMap(({ rows }) => (rows ?? []).flatMap((row) => row.map(shownValue))),
    // Titles between the rows of official layouts, which Duban draws.
    ...base.notices.map(({ title }) => title),
    ...[...base.tasks, ...registry.tasks].flatMap(({ list, section }) => [list ?? '', ...section]),
  ]);
  const notes = new Set(written.sheets.flatMap((sheet) => (sheet.notes ?? []).map(({ text }) => text)));
  const store = storeIn(survey.sheets)?.rows ?? [];
  return survey.sheets.flatMap((sheet): readonly FileLoss[] => {
    const layout = layoutOf(sheet);
    const texts = [
      ...ownTexts(sheet, layout, drawnOn(store, layout?.name ?? '')),
      ...ownNotes(sheet).filter(({ text }) => !notes.has(text)),
    ].filter(({ text }) => !shown.has(text));
    if (layout !== null) return texts;
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

const ownNotes = ({ name, visibility, notes = [] }: SheetSurvey): readonly FileLoss[] =>
  visibility === 'VeryHidden'
    ? []
    : notes.map(({ row, column, text }) => ({
        kind: 'other-note',
        sheet: name,
        place: cellAddress(row, column),
        text,
      }));

/**
 * All texts of a sheet of the user; those of a sheet of Duban that are in no column and no record
 * of it, and titles that Duban did not draw.
 */
function ownTexts(
  sheet: SheetSurvey,
  layout: Sheet | null,
  { isDrawn, isMarked }: ReturnType<typeof drawnOn>,
): readonly FileLoss[] {
  const { name, visibility } = sheet;
  const rows = sheet.rows ?? [];
  if (visibility === 'VeryHidden' || (layout !== null && layout.source === null)) return [];
  const columns = layout?.source?.columns ?? [];
  const header = layout === null ? -1 : headerRow({ rows }, columns);
  if (header === null) return [];
  const { places } = findColumns(rows[header] ?? [], columns);
  const own = new Set(places.values());
  const key = places.get(KEY_COLUMN) ?? -1;
  const titleOf = (column: number): string => {
    const title = rows[header]?.[column] ?? null;
    return isBlank(title) ? String(column) : String(title);
  };
  /** Without marks what stands in and above the titles counts as drawn. */
  const isTitle = (row: number, column: number, value: CellValue): boolean =>
    row <= header && own.has(column) && (!isMarked || row === header || isDrawn(titleOf(column), value));
  return rows.flatMap((cells, row) =>
    cells.flatMap((value, column): readonly FileLoss[] => {
      const isRecord = row > header && own.has(column) && !isBlank(cells[key]);
      if (isBlank(value) || isRecord || isTitle(row, column, value)) return [];
      return [{ kind: 'other-cell', sheet: name, place: cellAddress(row, column), text: shownValue(value) }];
    }),
  );
}
