import type { Notice } from '#core/record/notice';
import { type SettingLayout, SETTINGS } from './layout.ts';
import type { WorkbookEntries } from '../../codec/entries.ts';
import type { FigureSettings } from '../figures/figure-result.ts';

/** Value of a setting before the office changes it, and where it comes from. */
export interface StandardValue {
  readonly value: number | null;
  readonly source: string;
}

/**
 * The rule a notice states, else the standard value. Where notices state
 * different figures the strictest (smallest) holds.
 */
export function standardValue(setting: SettingLayout, notices: readonly Notice[]): StandardValue {
  const { rule } = setting;
  if (rule !== undefined) {
    const stated = notices.flatMap(({ reporting }) => reporting[rule] ?? []);
    if (stated.length > 0) return { value: Math.min(...stated), source: '通知规定' };
  }
  return { value: setting.standard, source: setting.standard === null ? '通知未规定' : '默认值' };
}

/** The value a setting is drawn with: the office's own, else the standard one. */
export function drawnValue(
  setting: SettingLayout,
  notices: readonly Notice[],
  { settings }: Pick<WorkbookEntries, 'settings'>,
): number | null {
  const own = settings.find(({ key }) => key === setting.key);
  return own ? own.value : standardValue(setting, notices).value;
}

/** The figures the lamps are worked out with; where a cell was emptied the standard one holds. */
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
    progressDay: values.get('progressDay') ?? null,
    asOf,
  };
}
