import type { Amendment } from '#core/record/entered/amendment';
import type { AmendmentOutcome } from '#core/record/entered/amendment-outcome';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { AMENDMENTS } from '#workbook/sheets/amendments/columns';

interface KnownIds {
  /** The ids in the ledger; null where it has no such record. */
  readonly taskOf: (id: string | null) => string | null;
  readonly targetOf: (id: string) => string | null;
}

/**
 * The rows of 调整台账 with those of another workbook that say something else, behind them and with new keys.
 * One whose 状态 is in words of its own comes in as returned: it is not to be carried out unseen.
 */
export function mergeAmendments(
  mine: readonly Amendment[],
  { amendments: theirs, unread }: Pick<WorkbookEntries, 'amendments' | 'unread'>,
  { taskOf, targetOf }: KnownIds,
): readonly Amendment[] {
  const odd = new Set(
    unread.flatMap(({ sheet, column, key }) =>
      sheet === AMENDMENTS.sheet && column === 'state' ? [key] : [],
    ),
  );
  const known = new Set(mine.map(saying));
  let last = Math.max(0, ...mine.map(({ key }) => (/^\d{1,9}$/u.test(key) ? Number(key) : 0)));
  const added = theirs.flatMap((row): readonly Amendment[] => {
    if (known.has(saying(row))) return [];
    known.add(saying(row));
    last += 1;
    const { outcome, ...own } = row;
    return [
      {
        ...own,
        key: String(last),
        state: odd.has(row.key) ? 'returned' : row.state,
        task: taskOf(row.task),
        target: row.target === null ? null : targetOf(row.target),
        ...(outcome === undefined ? {} : { outcome: mapped(outcome, { taskOf, targetOf }) }),
      },
    ];
  });
  return added.length === 0 ? mine : [...mine, ...added];
}

/** What a person typed in a row. */
const saying = ({ date, kind, taskNo, list, before, after, reason, basis, approver }: Amendment): string =>
  JSON.stringify([date, kind, taskNo, list, before, after, reason, basis, approver]);

const mapped = (outcome: AmendmentOutcome, { taskOf, targetOf }: KnownIds): AmendmentOutcome => ({
  ...outcome,
  changes: outcome.changes.flatMap((change) => {
    const id = change.record === 'task' ? taskOf(change.id) : targetOf(change.id);
    return id === null ? [] : [{ ...change, id }];
  }),
});
