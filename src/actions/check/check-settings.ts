import type { CheckSettings } from '#core/check/settings';
import type { SettingEntry } from '#core/record/entered/setting-entry';

type Value = SettingEntry['value'];

/** The setting for a value on the sheet 设置, by the key of its row. Lamp rules without a value keep the default. */
const SETTING_OF_KEY: Readonly<Record<string, (value: Value) => Partial<CheckSettings>>> = {
  yellowFrom: (value) => (value === null ? {} : { yellowFrom: value }),
  redAbove: (value) => (value === null ? {} : { redAbove: value }),
  farAbove: (value) => (value === null ? {} : { farAbove: value }),
  progressDay: (progressDay) => ({ progressDay }),
  progressMaxChars: (progressMaxChars) => ({ progressMaxChars }),
};

/** Settings of the checks from the sheet 设置; rows of other keys are ignored. */
export const checkSettings = (entries: readonly SettingEntry[]): Partial<CheckSettings> =>
  entries.reduce<Partial<CheckSettings>>(
    (own, { key, value }) => ({
      ...own,
      ...(Object.hasOwn(SETTING_OF_KEY, key) ? SETTING_OF_KEY[key]?.(value) : {}),
    }),
    {},
  );
