import { blankEntry, type Entry } from '../../record/entered/entry.ts';
import type { Notice } from '../../record/notice.ts';
import { groupBy } from '../../record/group-by.ts';
import type { Registry } from '../../record/registry.ts';
import type { Task } from '../../record/task.ts';
import { reportedFigures } from '../../figures/reported-figures.ts';
import { periodOfTitle } from '../../figures/named-period.ts';

/**
 * What completion tables print as progress, and what reports state outside of tasks, as entries, one per task or
 * statement; figures are cumulative since January.
 */
export function publishedEntries({
  notices,
  tasks,
  targets = [],
  tables = [],
  statements = [],
}: PublishedRecords): readonly Entry[] {
  const ofTask = groupBy(targets, ({ task }) => task);
  const figures = new Map(
    tables.flatMap((table) =>
      table.rows.map(
        (row) => [row.task, reportedFigures(row, table, ofTask.get(row.task ?? '') ?? [])] as const,
      ),
    ),
  );
  const periods = new Map(notices.map((notice) => [notice.id, publishedPeriod(notice)]));
  const entryOf = ({ id, notice }: Pick<Task, 'id' | 'notice'>, paragraphs: Entry['paragraphs']): Entry => ({
    ...blankEntry(id, null, periods.get(notice) ?? null),
    key: id,
    paragraphs,
  });
  return [
    ...statements.map((statement) => entryOf(statement, statement.paragraphs)),
    ...tasks
      .filter(({ progress }) => progress.length > 0)
      .map((task) => ({ ...entryOf(task, task.progress), figures: figures.get(task.id) ?? [] })),
  ];
}

type PublishedRecords = Pick<Registry, 'notices' | 'tasks' | 'statements' | 'tables'> &
  Partial<Pick<Registry, 'targets'>>;

/** The period of a completion table, by its text and title; null where neither names one: then no report counts as late. */
export const publishedPeriod = ({
  title,
  year,
  period,
}: Pick<Notice, 'title' | 'year' | 'period'>): string | null => period ?? periodOfTitle(title, year);
