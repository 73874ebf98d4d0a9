import type { DateMention } from '../../text/date.ts';
import { lastIndexWhere } from '../../text/sorted.ts';

/** `text.slice(start, end)` without the dates in it; `dates` in order. */
export function textWithoutDates(
  text: string,
  start: number,
  end: number,
  dates: readonly DateMention[],
): string {
  let kept = '';
  let at = start;
  for (let index = lastIndexWhere(dates, (date) => date.end <= start) + 1; index < dates.length; index += 1) {
    const date = dates[index];
    if (date === undefined || date.start >= end) break;
    // 年度 is part of the metric: 年度投资.
    if (text.slice(date.start, date.end) === '年度') continue;
    kept += text.slice(at, Math.max(at, date.start));
    at = Math.max(at, date.end);
  }
  return kept + text.slice(at, Math.max(at, end));
}
