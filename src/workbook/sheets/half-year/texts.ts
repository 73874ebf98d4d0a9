import { byEnd, parsePeriod, type Period } from '#core/reporting/period';
import { publishedPeriod } from '#core/check/entry/published';
import { hasReport } from '#core/reporting/filled';
import type { Entry } from '#core/record/entered/entry';
import { groupBy } from '#core/record/group-by';
import type { Registry } from '#core/record/registry';
import { progressText } from '../progress/text.ts';

/** The last month of the half year. */
const JUNE = 6;

/** The reports on the first half of the year of their notice, or on the period of its own progress table. */
export function halfYearEntries({ notices, tasks }: Registry, entries: readonly Entry[]): readonly Entry[] {
  const known = new Map(notices.map((notice) => [notice.id, notice]));
  const own = new Map(tasks.map((task) => [task.id, task]));
  return entries.filter(({ task: id, period }) => {
    const task = id === null ? undefined : own.get(id);
    const notice = task === undefined ? undefined : known.get(task.notice);
    const parsed = period === null ? null : parsePeriod(period);
    if (task === undefined || notice === undefined || parsed === null) return false;
    const isPrinted = task.progress.length > 0 && period === publishedPeriod(notice);
    return isPrinted || (parsed.last <= JUNE && parsed.year === (notice.year ?? parsed.year));
  });
}

/**
 * The texts of 半年度完成情况表 by the ids of tasks: the latest report of the half year of
 * each unit, with its name where there are several; without an entry, the progress the
 * notice prints. Tasks without any are left out.
 */
export function halfYearTexts(registry: Registry, entries: readonly Entry[]): ReadonlyMap<string, string> {
  const rows = groupBy(halfYearEntries(registry, entries), ({ task }) => task ?? '');
  const texts = new Map<string, string>();
  for (const { id, progress } of registry.tasks) {
    const own = rows.get(id);
    const text = own === undefined ? progressText(progress) : textOf(own);
    if (text !== '') texts.set(id, text);
  }
  return texts;
}

function textOf(entries: readonly Entry[]): string {
  const reports = entries.filter(hasReport);
  const latest = [...groupBy(reports, ({ unit }) => unit ?? '').values()].map((own) => own.reduce(later));
  return latest
    .map(({ unit, paragraphs }) => {
      const text = progressText(paragraphs);
      return latest.length === 1 || unit === null ? text : `${unit}：${text}`;
    })
    .join('\n');
}

/** The later of two reports; of two on the same period the second. */
const later = (a: Entry, b: Entry): Entry => (byEnd(stretchOf(b), stretchOf(a)) >= 0 ? b : a);

const NO_TIME: Period = { year: 0, first: 0, last: 0 };
const stretchOf = ({ period }: Entry): Period => parsePeriod(period ?? '') ?? NO_TIME;
