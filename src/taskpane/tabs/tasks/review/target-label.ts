import type { Target } from '#core/record/target';
import { COMPARATOR_SIGNS } from '../../../parts/comparator-signs.ts';
import type { ReadingText } from '../../../text/import.ts';

/** A target in one line: `油品贸易量（…） ≥4500万吨 年底`. `year`: that of the notice, left out of the deadline. */
export function targetLabel(target: Target, year: number | null, text: ReadingText): string {
  const { metric, qualifier, deadline, stretch } = target;
  const name = metric + (qualifier === null ? '' : text.qualifier(qualifier));
  const due = deadline === null ? '' : deadlineWords(deadline, year, text);
  return [stretch ? text.stretch : '', name, amount(target, text), due]
    .filter((part) => part !== '')
    .join(' ');
}

function amount(target: Target, text: ReadingText): string {
  const { kind, comparator, value, value2, unit, direction } = target;
  if (value === null) return '';
  const range = value2 === null ? String(value) : `${String(value)}—${String(value2)}`;
  const way = direction === 'down' ? text.down : kind === 'growth' ? text.growth : '';
  return `${way}${COMPARATOR_SIGNS[comparator]}${range}${unit}`;
}

/** A deadline in words: 年底, 6月底, 2027年. `noticeYear` is left out. */
export function deadlineWords(deadline: string, noticeYear: number | null, text: ReadingText): string {
  const [year = '', month, day] = deadline.split('-');
  if (month === undefined || day === undefined) return text.year(year);
  const shown = Number(year) === noticeYear ? '' : year;
  if (month === '12' && day === '31') return text.yearEnd(shown);
  // Day 0 of a month is the last one of the month before.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) === last) return text.monthEnd(shown, Number(month));
  return text.day(shown, Number(month), Number(day));
}
