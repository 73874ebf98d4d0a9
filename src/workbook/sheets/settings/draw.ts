import type { Notice } from '#core/record/notice';
import type { WorkbookEntries } from '../../codec/entries.ts';
import { standardValue } from './setting.ts';
import { rangeOf } from '#xlsx/cell-range';
import { BLANK_SHEET, type SheetModel } from '../../model/sheet-model.ts';
import { addRow, emptyPage } from '../../model/page-of-rows.ts';
import { STYLES } from '../../model/cell-style.ts';
import { workingPage } from '../../model/page.ts';
import { pageKeys } from '../../model/row-keys.ts';
import { SETTING_COLUMNS, SETTINGS, SETTINGS_NAME, VALUE_COLUMN } from './layout.ts';

const WIDTHS = SETTING_COLUMNS.map(({ width }) => width);

/** Draws 设置: each setting with its meaning; the cell of its value has a defined name. */
export function settingsSheet(notices: readonly Notice[], entries: WorkbookEntries): SheetModel {
  const own = new Map(entries.settings.map(({ key, value }) => [key, value]));
  const unread = new Map(
    entries.unread.flatMap(({ sheet, key, value }) => (sheet === SETTINGS_NAME ? [[key, value]] : [])),
  );
  const page = emptyPage();
  addRow(page, WIDTHS, [SETTINGS_NAME], ['title']);
  page.styles.push({ range: rangeOf(0, 0, 1, WIDTHS.length), style: STYLES.title });
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
    name: SETTINGS_NAME,
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    merges: [rangeOf(0, 0, 1, WIDTHS.length)],
    headerRow: 1,
    rowKeys: pageKeys(page.values),
    about: [0],
    page: { ...workingPage('a4', null), isOnePage: true },
  };
}
