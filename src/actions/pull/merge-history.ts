import type { EntryVersion } from '#core/record/entered/entry-version';
import { cellText } from '#workbook/codec/cell';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { entryIdentity } from '#workbook/codec/entry-key';
import { SHEETS } from '#workbook/sheets/all';
import { versionKey } from '#workbook/sheets/history/version-key';
import { joinHistory, joinPeriods } from '../period/join-history.ts';

/** How ids of another workbook are found in the ledger; null: it has no such record. */
interface KnownIds {
  readonly taskOf: (id: string | null) => string | null;
  readonly targetOf: (id: string) => string | null;
  /** Whether the ledger has a task with the id, which need not be the one of the other workbook. */
  readonly isTask: (id: string) => boolean;
}

type Merged = Pick<WorkbookEntries, 'history' | 'periods' | 'unread'>;

/**
 * The closed reports and periods of a ledger with those of another workbook, as `joinHistory`. Reports on
 * tasks that the ledger does not have come along: they show what they were about.
 */
export function mergeHistory(mine: WorkbookEntries, theirs: WorkbookEntries, ids: KnownIds): Merged {
  const keys = new Map<string, string>();
  const history = theirs.history.map((version): EntryVersion => {
    const renamed = withIds(version, ids);
    keys.set(cellText(versionKey(version)), cellText(versionKey(renamed)));
    return renamed;
  });
  const unread = theirs.unread.flatMap((cell) => {
    const key = cell.sheet === SHEETS.history.name ? keys.get(cell.key) : undefined;
    return key === undefined ? [] : [{ ...cell, key }];
  });
  // Of an open period the rows come in, and opening it here adds the others.
  const closed = theirs.periods.filter(({ state }) => state === 'closed');
  return { ...joinHistory(mine, { history, unread }), periods: joinPeriods(mine.periods, closed) };
}

function withIds(version: EntryVersion, { taskOf, targetOf, isTask }: KnownIds): EntryVersion {
  const { entry } = version;
  const known = taskOf(entry.task);
  const task = known ?? (entry.task !== null && isTask(entry.task) ? null : entry.task);
  const number = entry.key.slice(entryIdentity(entry).length);
  return {
    ...version,
    entry: {
      ...entry,
      task,
      key: `${entryIdentity({ ...entry, task })}${number}`,
      figures: entry.figures.map((figure) => ({
        ...figure,
        target: targetOf(figure.target) ?? figure.target,
      })),
      cell: null,
    },
  };
}
