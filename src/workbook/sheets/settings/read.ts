import type { Finding } from '#core/record/finding';
import { cellAddress } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { optionalNumberCell } from '../../codec/cell.ts';
import type { SettingEntry } from '#core/record/entered/setting-entry';
import type { UnreadCell } from '../../codec/unread.ts';
import { findColumns } from '../../reading/find-columns.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';
import { plainTitle } from '../../reading/title.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { SETTING_COLUMNS, SETTINGS, SETTINGS_NAME, settingValue, VALUE_COLUMN } from './layout.ts';
import { standardValue } from './setting.ts';

/** Columns of the sheet, as they are found: by their titles. */
const COLUMNS = SETTING_COLUMNS.map(({ header }) => ({ key: header, header }));
const VALUE_HEADER = SETTING_COLUMNS[VALUE_COLUMN].header;

/** 设置 among the sheets of a workbook: by its name, else by its headers, since it may be renamed. */
export const settingsAmong = <
  T extends { readonly name: string; readonly rows: readonly (readonly CellValue[])[] | null },
>(
  sheets: readonly T[],
): T | undefined =>
  sheets.find(({ name }) => name === SETTINGS_NAME) ??
  sheets.find(({ rows }) => rows?.some((row) => findColumns(row, COLUMNS).missing.length === 0));

/** Settings whose value is not the standard one. The sheet is found by its name or by its headers. */
export function readSettings({ book, registry }: BookReader): SheetReading {
  const sheet = settingsAmong(book.sheets);
  if (!sheet) return { findings: [sheetFinding('workbook.input-sheet-removed', { sheet: SETTINGS_NAME })] };
  const settings: SettingEntry[] = [];
  const unread: UnreadCell[] = [];
  const findings: Finding[] = [];
  const header = sheet.rows.find((row) => findColumns(row, COLUMNS).places.size * 2 > COLUMNS.length);
  const { places, byPosition } = findColumns(header ?? [], COLUMNS);
  const place = places.get(VALUE_HEADER);
  const params = { sheet: sheet.name, column: VALUE_HEADER };
  if (place === undefined)
    return {
      findings: [
        sheetFinding('workbook.input-column-missing', { sheet: sheet.name, columns: [VALUE_HEADER] }),
      ],
    };
  for (const { column, title } of byPosition)
    if (column.key === VALUE_HEADER)
      findings.push(sheetFinding('workbook.column-by-position', { ...params, title }));
  for (const setting of SETTINGS) {
    const { key, label } = setting;
    const row = sheet.rows.findIndex((cells) => cells.some((cell) => plainTitle(cell) === plainTitle(label)));
    if (row < 0) {
      findings.push(sheetFinding('workbook.setting-missing', { sheet: sheet.name, key: label }));
      continue;
    }
    const cell = sheet.rows[row]?.[place] ?? null;
    const value = optionalNumberCell.fromCell(cell);
    if (value === undefined) {
      unread.push({ sheet: SETTINGS_NAME, key, column: VALUE_HEADER, value: cell });
      findings.push(
        sheetFinding('workbook.cell-unreadable', { ...params, row: row + 1, value: String(cell) }),
      );
    } else if (sheet.unresolved?.some((one) => one.row === row && one.column === place) === true)
      findings.push(
        sheetFinding('workbook.formula-unresolved', { sheet: sheet.name, cells: [cellAddress(row, place)] }),
      );
    else {
      const meant = settingValue(setting, value);
      if (meant !== standardValue(setting, registry.notices).value) settings.push({ key, value: meant });
    }
  }
  return { entries: { settings }, unread, findings };
}
