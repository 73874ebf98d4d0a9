import type { Notice } from '#core/record/notice';
import type { SettingLayout } from '../layout/settings.ts';

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
