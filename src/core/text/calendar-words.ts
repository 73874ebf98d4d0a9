import type { Language } from './language.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A period as people write it: 2026年, 2026年上半年, 2026年第二季度, 2026年6月; in English 2026,
 * first half of 2026, Q2 2026, June 2026. Other texts are returned as they are.
 */
export function periodWords(period: string, language: Language): string {
  const found = /^(\d{4})(?:-([HQ]?)(\d{1,2}))?$/.exec(period);
  if (found === null) return period;
  const [, year = '', kind, part] = found;
  if (part === undefined) return language === 'zh' ? `${year}年` : year;
  const number = Number(part);
  if (kind === 'H') {
    if (language === 'zh') return `${year}年${number === 1 ? '上' : '下'}半年`;
    return `${number === 1 ? 'first' : 'second'} half of ${year}`;
  }
  if (kind === 'Q')
    return language === 'zh' ? `${year}年第${'一二三四'[number - 1] ?? part}季度` : `Q${part} ${year}`;
  const month = MONTHS[number - 1];
  if (month === undefined) return period;
  return language === 'zh' ? `${year}年${String(number)}月` : `${month} ${year}`;
}

/** An ISO date as people write it: 2026年6月25日, 25 June 2026. Other texts are returned as they are. */
export function dateWords(date: string, language: Language): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [, year = '', month = '', day = ''] = found ?? [];
  const name = MONTHS[Number(month) - 1];
  if (found === null || name === undefined) return date;
  return language === 'zh'
    ? `${year}年${String(Number(month))}月${String(Number(day))}日`
    : `${String(Number(day))} ${name} ${year}`;
}
