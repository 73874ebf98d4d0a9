import type { Notice } from '#core/record/notice';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { standardValue } from './setting.ts';
import { rangeOf } from '#xlsx/cell-range';
import { BLANK_SHEET, type SheetDrawing } from '../../model/sheet-model.ts';
import { addRow, emptyPage } from '../../model/page-of-rows.ts';
import { LOOKS } from '../../model/cell-style.ts';
import { workingPage } from '../../model/page.ts';
import { SETTING_COLUMNS, SETTINGS, SETTINGS_TITLE, VALUE_COLUMN } from './layout.ts';
import { SHEETS } from '../../codec/sheet-name.ts';

const WIDTHS = SETTING_COLUMNS.map(({ width }) => width);

/** 设置: each figure with its meaning in words; its cell has a name of its own. */
export function settingsSheet(notices: readonly Notice[], entries: WorkbookEntries): SheetDrawing {
  const own = new Map(entries.settings.map(({ key, value }) => [key, value]));
  const unread = new Map(
    entries.unread.flatMap(({ sheet, key, value }) => (sheet === SHEETS.settings ? [[key, value]] : [])),
  );
  const page = emptyPage();
  addRow(page, WIDTHS, [SETTINGS_TITLE], ['title']);
  page.looks.push({ range: rangeOf(0, 0, 1, WIDTHS.length), look: LOOKS.title });
  addRow(
    page,
    WIDTHS,
    SETTING_COLUMNS.map(({ header }) => header),
    ['header'],
  );
  for (const setting of SETTINGS) {
    const standard = standardValue(setting, notices);
    const value = own.has(setting.key) ? (own.get(setting.key) ?? null) : standard.value;
    const row = addRow(
      page,
      WIDTHS,
      [setting.label, unread.get(setting.key) ?? value, setting.unit, setting.meaning, standard.source],
      ['text', 'inputNumber', 'center', 'text', 'text'],
    );
    const range = rangeOf(row, VALUE_COLUMN);
    page.names.push({ name: setting.name, range });
    page.validations.push({
      range,
      rule: { kind: 'number', min: setting.min, max: setting.max },
      message: `请填写 ${setting.min} 到 ${setting.max} 之间的数。`,
    });
  }
  return {
    ...BLANK_SHEET,
    ...page,
    name: SHEETS.settings,
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    merges: [rangeOf(0, 0, 1, WIDTHS.length)],
    page: { ...workingPage('a4', null), isOnePage: true },
  };
}
