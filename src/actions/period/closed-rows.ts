import { isTouched } from '#core/reporting/filled';
import type { Entry } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { PeriodRecord } from '#core/record/entered/period-record';
import { groupBy } from '#core/record/group-by';
import { entryIdentity } from '#workbook/codec/entry-key';
import { progressText } from '#workbook/sheets/progress/text';

type Reports = {
  readonly history: readonly EntryVersion[];
  readonly periods: readonly PeriodRecord[];
};

/**
 * What a row says beyond the closed reports of its task, unit and period: the row without the parts that a
 * version says too. Null where its period is not closed.
 */
export function rowsBesideClosed({ history, periods }: Reports): (entry: Entry) => Entry | null {
  const closed = new Set(periods.flatMap(({ period, state }) => (state === 'closed' ? [period] : [])));
  const versions = groupBy(
    history.map(({ entry }) => entry),
    entryIdentity,
  );
  return (entry) => {
    if (!closed.has(entry.period ?? '')) return null;
    const said = versions.get(entryIdentity(entry)) ?? [];
    const isSaid = (says: (other: Entry) => boolean): boolean => said.some(says);
    const text = progressText(entry.paragraphs);
    return {
      ...entry,
      paragraphs: isSaid((other) => progressText(other.paragraphs) === text) ? [] : entry.paragraphs,
      problem: isSaid(({ problem }) => problem === entry.problem) ? '' : entry.problem,
      nextStep: isSaid(({ nextStep }) => nextStep === entry.nextStep) ? '' : entry.nextStep,
      rating: isSaid(({ rating }) => rating === entry.rating) ? null : entry.rating,
      reportedOn: isSaid(({ reportedOn }) => reportedOn === entry.reportedOn) ? null : entry.reportedOn,
      figures: entry.figures.filter(
        ({ target, value, isPercent = false }) =>
          !isSaid(({ figures }) =>
            figures.some(
              (one) => one.target === target && one.value === value && (one.isPercent ?? false) === isPercent,
            ),
          ),
      ),
    };
  };
}

/**
 * The rows of 进展填报 without those of closed periods that say nothing beyond the closed reports.
 *
 * @param odd Keys of rows with cells that could not be read: they stay.
 */
export function withoutClosedRows(
  rows: readonly Entry[],
  reports: Reports,
  odd: ReadonlySet<string>,
): readonly Entry[] {
  const beside = rowsBesideClosed(reports);
  return rows.filter((entry) => {
    const left = beside(entry);
    return left === null || isTouched(left) || odd.has(entry.key) || (entry.unknown ?? []).length > 0;
  });
}
