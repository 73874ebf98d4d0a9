/** A setting (设置) the office has changed. */
export interface SettingEntry {
  readonly key: string;
  /** In the unit of the setting; null where its cell was emptied. */
  readonly value: number | null;
}
