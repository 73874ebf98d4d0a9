import type { Finding } from '#core/record/finding';
import type { CellValue } from '#xlsx/cell-value';
import { optionalNumberCell } from '../../codec/cell.ts';
import type { SettingEntry } from '#core/record/entered/setting-entry';
import type { UnreadCell } from '../../codec/unread.ts';
import { sheetFinding } from '../../reading/sheet-finding.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { SETTING_COLUMNS, SETTINGS, SETTINGS_NAME, VALUE_COLUMN } from './layout.ts';
import { standardValue } from './setting.ts';

/** Settings whose value is not the standard one. The sheet is found by its name or by its headers. */
export function readSettings({ book, registry }: BookReader): SheetReading {
  const valueHeader = SETTING_COLUMNS[VALUE_COLUMN].header;
  const isHeader = (row: readonly CellValue[]): boolean =>
    SETTING_COLUMNS.every(({ header }) => row.includes(header));
  const sheet =
    book.sheets.find(({ name }) => name === SETTINGS_NAME) ??
    book.sheets.find(({ rows }) => rows.some(isHeader));
  const header = sheet?.rows.find((row) => row.includes(valueHeader));
  if (!sheet || !header) return {};
  const settings: SettingEntry[] = [];
  const unread: UnreadCell[] = [];
  const findings: Finding[] = [];
  const place = header.indexOf(valueHeader);
  for (const setting of SETTINGS) {
    const { key } = setting;
    const row = sheet.rows.findIndex((cells) => cells.includes(setting.label));
    if (row < 0) continue;
    const cell = sheet.rows[row]?.[place] ?? null;
    const value = optionalNumberCell.fromCell(cell);
    if (value === undefined) {
      unread.push({ sheet: SETTINGS_NAME, key, column: valueHeader, value: cell });
      const params = { sheet: sheet.name, row: row + 1, column: valueHeader, value: String(cell) };
      findings.push(sheetFinding('workbook.cell-unreadable', params));
    } else if (value !== standardValue(setting, registry.notices).value) settings.push({ key, value });
  }
  return { entries: { settings }, unread, findings };
}
