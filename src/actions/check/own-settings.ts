import type { CheckSettings } from '#core/check/settings';
import type { SettingEntry } from '#workbook/codec/entries';

type Value = SettingEntry['value'];

/** How a value of the sheet 设置 becomes a setting of the checks; an emptied lamp rule is none. */
const TAKE: Readonly<Record<string, (value: Value) => Partial<CheckSettings>>> = {
  yellowFrom: (value) => (value === null ? {} : { yellowFrom: value }),
  redAbove: (value) => (value === null ? {} : { redAbove: value }),
  farAbove: (value) => (value === null ? {} : { farAbove: value }),
  progressDay: (progressDay) => ({ progressDay }),
  progressMaxChars: (progressMaxChars) => ({ progressMaxChars }),
};

/** What an office set in its workbook; settings that no check asks for are left out. */
export const ownSettings = (entries: readonly SettingEntry[]): Partial<CheckSettings> =>
  entries.reduce<Partial<CheckSettings>>(
    (own, { key, value }) => ({ ...own, ...(Object.hasOwn(TAKE, key) ? TAKE[key]?.(value) : {}) }),
    {},
  );
