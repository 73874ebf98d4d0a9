import { splitWords } from '../words.ts';

/**
 * Calendar words that notices use for deadlines. Values are MM-DD, the last day that meets
 * the deadline: 国庆前 ends on 30 September.
 * Source: the holidays of 国务院《全国年节及纪念日放假办法》 with a fixed solar date.
 */
export const BEFORE_FESTIVALS = {
  元旦: '12-31',
  劳动节: '04-30',
  五一: '04-30',
  七一: '06-30',
  八一: '07-31',
  国庆: '09-30',
  国庆节: '09-30',
  十一: '09-30',
} as const satisfies Readonly<Record<string, string>>;

/** Parts of a year with their last day, MM-DD. */
export const YEAR_PARTS = {
  上半年: '06-30',
  年中: '06-30',
  下半年: '12-31',
  年内: '12-31',
  年底: '12-31',
  年末: '12-31',
  年终: '12-31',
} as const satisfies Readonly<Record<string, string>>;

/** Last month (1–12) of each quarter, by its spelling. */
export const QUARTERS = {
  一季度: 3,
  二季度: 6,
  三季度: 9,
  四季度: 12,
  '1季度': 3,
  '2季度': 6,
  '3季度': 9,
  '4季度': 12,
} as const satisfies Readonly<Record<string, number>>;

/** The whole year: the period of an amount, never the date of a step. */
export const WHOLE_YEAR_WORDS = splitWords('全年 本年度 年度');

/** Years relative to the year of the notice, as an offset in years. */
export const RELATIVE_YEARS = { 今年: 0, 本年: 0, 当年: 0, 明年: 1, 后年: 2 } as const satisfies Readonly<
  Record<string, number>
>;

/** After a date these make it a limit: 6月底前, 12月31日前, 三季度末. */
export const DATE_LIMITS = splitWords('底前 底之前 末前 以前 之前 前 底 末 内 上旬 中旬 下旬');

/** Before a date these make it recurring: 每月25日. */
export const RECURRENCE_PREFIXES = splitWords('每 每年 每月 每季 每季度 逐');
/** Before a date these make it the basis of a comparison: 比2020年. */
export const BASIS_PREFIXES = splitWords('比 较 同比 在 自 从 截至 截止 截至到');
