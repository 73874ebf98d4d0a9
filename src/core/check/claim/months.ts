import { parseHanNumeral } from '../../text/numeral.ts';

/** A range of months named in a text; `at` is its offset. */
export interface NamedMonths {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** Of another year: 去年1-6月. */
  readonly prior: boolean;
}

/** Names of parts of the year with their first and last month. */
const YEAR_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  前三季度: [1, 9],
  一至三季度: [1, 9],
  上半年: [1, 6],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  全年: [1, 12],
};
const NAMES = new RegExp(
  `(?:(\\d{1,2})月?[-—–~至]{1,2}(\\d{1,2})月|截[至止]到?(?:目前|\\d{4}年)?(\\d{1,2})月|(\\d{1,2})月份?(?!\\d)|([一二三四五六七八九十]{1,2})月份|(${Object.keys(YEAR_PARTS).join('|')}))`,
  'g',
);
const DAY = /^\d{1,2}[日号]/;
const PRIOR_YEAR = /(?:去年|上年|上一年|前年)(?:同期)?$/;

/**
 * Every named range of months, in order. A day (6月26日) names none except after 截至; 全年
 * is ignored, since it precedes goals more often than results.
 */
export function namedMonths(text: string, year: number | null): readonly NamedMonths[] {
  const found: NamedMonths[] = [];
  for (const match of text.matchAll(NAMES)) {
    const [whole, from, to, until, month, han, part] = match;
    const at = match.index;
    const after = text.slice(at + whole.length, at + whole.length + 3);
    const named = part === undefined ? undefined : YEAR_PARTS[part];
    const single = Number(month ?? (han === undefined ? 0 : parseHanNumeral(han)));
    const months: readonly [number, number] | null =
      named !== undefined
        ? named
        : from !== undefined && to !== undefined
          ? [Number(from), Number(to)]
          : until !== undefined
            ? [1, Number(until)]
            : DAY.test(after) || /^[底末前]/.test(after)
              ? null
              : [single, single];
    if (months === null || part === '全年' || months[0] < 1 || months[1] > 12 || months[0] > months[1])
      continue;
    found.push({ at, first: months[0], last: months[1], prior: isPrior(text, at, year) });
  }
  return found;
}

function isPrior(text: string, at: number, year: number | null): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  const printed = /(\d{4})年$/.exec(before)?.[1];
  return PRIOR_YEAR.test(before) || (printed !== undefined && year !== null && Number(printed) < year);
}
