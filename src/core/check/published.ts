import { blankEntry, type Entry } from '../record/entry.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';

/** Stretches of the year a title may name, and how its period ends. */
const STRETCHES: readonly [RegExp, string][] = [
  [/半年/, '-H1'],
  [/(?:前三季度|三季度)/, '-Q3'],
  [/(?:一季度|第1季度)/, '-Q1'],
  [/(?:二季度|第2季度)/, '-Q2'],
];
const MONTHS = /(?:\d{1,2}[-—–~至])?(\d{1,2})月份?/;

/** The progress a completion table prints, one entry a task; cumulative since January. */
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

/** The period a published table reports on, from its title; the whole year where the title names no part of it. */
export function publishedPeriod({ title, year }: Notice): string | null {
  if (year === null) return null;
  const stretch = STRETCHES.find(([words]) => words.test(title));
  if (stretch !== undefined) return `${String(year)}${stretch[1]}`;
  const month = Number(MONTHS.exec(title)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? `${String(year)}-${String(month).padStart(2, '0')}` : String(year);
}
