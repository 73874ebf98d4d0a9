import { isTouched } from '#core/reporting/filled';
import type { Entry } from '#core/record/entered/entry';
import type { PeriodRecord } from '#core/record/entered/period-record';
import { NO_ARCHIVE, type WorkbookEntries } from '#workbook/codec/entries';
import type { UnreadCell } from '#workbook/codec/unread';
import { SHEETS } from '#workbook/sheets/all';
import { withoutClosedRows } from '../period/closed-rows.ts';
import { type History, joinHistory, joinPeriods } from '../period/join-history.ts';

/**
 * The entries of several workbooks as those of one; null where there is no workbook. Of
 * two answers to one question the first counts. Of reports, a row is left out that
 * repeats another one, or is empty while another one for the same unit and period is
 * not; rows that contradict each other are both kept, and found by the checks.
 */
export function mergeEntries(books: readonly WorkbookEntries[]): WorkbookEntries | null {
  const [first, ...others] = books;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const all = <K extends Exclude<keyof WorkbookEntries, 'archive'>>(list: K): WorkbookEntries[K][number][] =>
    books.flatMap((book) => [...book[list]]);
  const { history, unread } = books.reduce<History>(joinHistory, NO_HISTORY);
  const periods = books.reduce<readonly PeriodRecord[]>(
    (known, book) => joinPeriods(known, book.periods),
    [],
  );
  const cells = firstOf(
    [...unread, ...all('unread').filter(({ sheet }) => sheet !== SHEETS.history.name)],
    cellKey,
  );
  const odd = new Set(cells.flatMap(({ sheet, key }) => (sheet === SHEETS.progress.name ? [key] : [])));
  const rows = withoutClosedRows(reports(books.map(({ progress }) => progress)), { history, periods }, odd);
  return {
    confirmations: firstOf(all('confirmations'), ({ target }) => target),
    handlings: firstOf(all('handlings'), ({ finding }) => finding),
    plans: firstOf(all('plans'), ({ task }) => task),
    units: firstOf(all('units'), ({ name }) => name),
    settings: firstOf(all('settings'), ({ key }) => key),
    progress: withOwnKeys(rows),
    periods,
    history,
    amendments: firstOf(all('amendments'), (row) => JSON.stringify({ ...row, key: '' })),
    reminders: firstOf(all('reminders'), (row) => JSON.stringify({ ...row, key: '' })),
    problems: firstOf(all('problems'), (row) => JSON.stringify({ ...row, key: '' })),
    templates: firstOf(all('templates'), ({ name }) => name),
    putAside: firstOf(all('putAside'), (line) => JSON.stringify(line)),
    unread: cells,
    // Stored findings of closed reports do not cover the merged reports, so all of them are checked again.
    archive: NO_ARCHIVE,
    strays: firstOf(all('strays'), (stray) => JSON.stringify({ ...stray, rowKey: null })),
  };
}

const NO_HISTORY: History = { history: [], unread: [] };

const cellKey = ({ sheet, key, column }: UnreadCell): string => JSON.stringify([sheet, key, column]);

/** The first member of each key, in their order. */
function firstOf<T>(members: readonly T[], keyOf: (member: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const member of members) if (!byKey.has(keyOf(member))) byKey.set(keyOf(member), member);
  return [...byKey.values()];
}

/** Rows of all books; of a later book only those that no earlier one has word for word. */
function reports(books: readonly (readonly Entry[])[]): readonly Entry[] {
  const said = new Set(books.flatMap((rows) => rows.filter((entry) => isTouched(entry)).map(subject)));
  const seen = new Set<string>();
  return books.flatMap((rows) => {
    const fresh = rows.filter(
      (entry) => !seen.has(wording(entry)) && (isTouched(entry) || !said.has(subject(entry))),
    );
    for (const entry of fresh) seen.add(wording(entry));
    return fresh;
  });
}

const subject = ({ task, unit, period }: Entry): string => JSON.stringify([task, unit, period]);

/** Everything that is entered in a row, without its place. */
const wording = (entry: Entry): string =>
  JSON.stringify([
    subject(entry),
    entry.paragraphs.map(({ mark, text }) => [mark, text]),
    [entry.problem, entry.nextStep, entry.rating, entry.reportedOn],
    entry.figures.map(({ target, value, isPercent = false }) => [target, value, isPercent]),
  ]);

/** Entries with unique keys: a repeated key gets the next free number appended. */
function withOwnKeys(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    let { key } = entry;
    for (let times = 2; taken.has(key); times += 1) key = `${entry.key}#${String(times)}`;
    taken.add(key);
    return key === entry.key ? entry : { ...entry, key };
  });
}
