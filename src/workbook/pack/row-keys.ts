import { checksum } from '../codec/checksum.ts';

/** What a row of a pack is about. */
export interface PackRowIdentity {
  /** Id of the task on 进展填报 and 推进方案表, of the target on 指标进度. */
  readonly id: string;
  /** Name by the 单位目录. */
  readonly unit: string;
  /** As in `Entry.period`; on 推进方案表 `PLAN_PERIOD`. */
  readonly period: string;
}

/** Stands in the keys of 推进方案表 in the place of a period: a plan is for all of them. */
export const PLAN_PERIOD = 'plan';

/** The hidden key of a row. */
export const packKey = ({ id, unit, period }: PackRowIdentity): string => `${id}|${unit}|${period}`;

/** The end of a key; a period has no bar. */
const END = /\|([^|]+)\|(plan|\d{4}(?:-H[12]|-Q[1-4]|-\d{2})?)$/;

/** What a key says; null where it is none of a pack. */
export function parsePackKey(key: string): PackRowIdentity | null {
  const found = END.exec(key);
  const [end, unit, period] = found ?? [];
  if (end === undefined || unit === undefined || period === undefined) return null;
  const id = key.slice(0, -end.length);
  return id === '' ? null : { id, unit, period };
}

/**
 * Checksum of what a row is about: its key and what its drawn columns show (`checked` of the layout),
 * without white space. Another one than in the hidden column of the row: the key stands beside a row that
 * it was not drawn for (sorted without it, pasted), or the drawn cells were changed.
 */
export const rowChecksum = (key: string, shown: readonly string[]): string =>
  checksum([key, ...shown.map((text) => text.replace(/\s/gu, ''))]);
