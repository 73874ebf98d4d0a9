import { blankEntry, type Entry } from '../../record/entered/entry.ts';
import type { Notice } from '../../record/notice.ts';
import type { Registry } from '../../record/registry.ts';

/** Parts of the year named in titles, with the suffix of their period. */
const YEAR_PARTS: readonly [RegExp, string][] = [
  [/半年/, '-H1'],
  [/(?:前三季度|三季度)/, '-Q3'],
  [/(?:一季度|第1季度)/, '-Q1'],
  [/(?:二季度|第2季度)/, '-Q2'],
];
const MONTHS = /(?:\d{1,2}[-—–~至])?(\d{1,2})月份?/;

/** The progress printed in completion tables as entries, one per task; figures are cumulative since January. */
export function publishedEntries({ notices, tasks }: Registry): readonly Entry[] {
  const periods = new Map(notices.map((notice) => [notice.id, publishedPeriod(notice)]));
  return tasks
    .filter(({ progress }) => progress.length > 0)
    .map(({ id, notice, progress }) => ({
      ...blankEntry(id, null, periods.get(notice) ?? null),
      key: id,
      paragraphs: progress,
    }));
}

/** The period of a completion table, from its title; the whole year where the title names no part of it. */
export function publishedPeriod({ title, year }: Notice): string | null {
  if (year === null) return null;
  const part = YEAR_PARTS.find(([words]) => words.test(title));
  if (part !== undefined) return `${String(year)}${part[1]}`;
  const month = Number(MONTHS.exec(title)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? `${String(year)}-${String(month).padStart(2, '0')}` : String(year);
}
