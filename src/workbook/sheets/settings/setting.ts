import type { Notice } from '#core/record/notice';
import { type SettingLayout, SETTINGS } from './layout.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import type { FigureSettings } from '../figures/figure-result.ts';

/** The value of a setting before the office changes it, and its source as shown. */
interface StandardValue {
  readonly value: number | null;
  readonly source: string;
}

/** The rule stated by a notice (of several the smallest, which is the strictest), else the standard value. */
export function standardValue(setting: SettingLayout, notices: readonly Notice[]): StandardValue {
  const { rule } = setting;
  if (rule !== undefined) {
    const stated = notices.flatMap(({ reporting }) => reporting[rule] ?? []);
    if (stated.length > 0) return { value: Math.min(...stated), source: '通知规定' };
  }
  return { value: setting.standard, source: setting.standard === null ? '通知未规定' : '默认值' };
}

/** The value a setting is drawn with: the one set by the office, else the standard one. */
function drawnValue(
  setting: SettingLayout,
  notices: readonly Notice[],
  { settings }: Pick<WorkbookEntries, 'settings'>,
): number | null {
  const own = settings.find(({ key }) => key === setting.key);
  return own ? own.value : standardValue(setting, notices).value;
}

/** The settings for the lamps; the standard value where a cell was emptied. */
export function figureSettings(
  notices: readonly Notice[],
  entries: Pick<WorkbookEntries, 'settings'>,
  asOf: string | null = null,
): FigureSettings {
  const values = new Map(
    SETTINGS.map((setting) => [setting.key, drawnValue(setting, notices, entries) ?? setting.standard]),
  );
  return {
    yellowFrom: values.get('yellowFrom') ?? 0,
    redAbove: values.get('redAbove') ?? 0,
    farAbove: values.get('farAbove') ?? 0,
    progressDay: values.get('progressDay') ?? null,
    asOf,
  };
}
