import { isTouched } from '#core/check/row/filled';
import type { Entry } from '#core/record/entry';
import type { WorkbookEntries } from '#workbook/codec/entries';

/**
 * What people wrote into several workbooks, as if into one; null where there is
 * none. Of two answers to one question the first counts. Reports are all kept,
 * but a row that says the same again, or nothing where another says something,
 * is left out; two rows that differ are for the checks to tell.
 */
export function mergeEntries(books: readonly WorkbookEntries[]): WorkbookEntries | null {
  const [first, ...others] = books;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const all = <K extends keyof WorkbookEntries>(list: K): WorkbookEntries[K][number][] =>
    books.flatMap((book) => [...book[list]]);
  return {
    confirmations: firstOf(all('confirmations'), ({ target }) => target),
    handlings: firstOf(all('handlings'), ({ finding }) => finding),
    plans: firstOf(all('plans'), ({ task }) => task),
    units: firstOf(all('units'), ({ name }) => name),
    settings: firstOf(all('settings'), ({ key }) => key),
    progress: withOwnKeys(reports(books.map(({ progress }) => progress))),
    unread: firstOf(all('unread'), ({ sheet, key, column }) => JSON.stringify([sheet, key, column])),
    strays: firstOf(all('strays'), (stray) => JSON.stringify({ ...stray, rowKey: null })),
  };
}

/** Of members with one key the first, in their order. */
function firstOf<T>(members: readonly T[], keyOf: (member: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const member of members) if (!byKey.has(keyOf(member))) byKey.set(keyOf(member), member);
  return [...byKey.values()];
}

/** Rows of all books; of a later book only those that no earlier one holds word for word. */
function reports(books: readonly (readonly Entry[])[]): readonly Entry[] {
  const said = new Set(books.flatMap((rows) => rows.filter((entry) => isTouched(entry)).map(subject)));
  const told = new Set<string>();
  return books.flatMap((rows) => {
    const fresh = rows.filter(
      (entry) => !told.has(wording(entry)) && (isTouched(entry) || !said.has(subject(entry))),
    );
    for (const entry of fresh) told.add(wording(entry));
    return fresh;
  });
}

const subject = ({ task, unit, period }: Entry): string => JSON.stringify([task, unit, period]);

/** Everything a row says, wherever it stands. */
const wording = (entry: Entry): string =>
  JSON.stringify([
    subject(entry),
    entry.paragraphs.map(({ mark, text }) => [mark, text]),
    [entry.problem, entry.nextStep, entry.rating, entry.reportedOn],
    entry.figures.map(({ target, value }) => [target, value]),
  ]);

/** A key that is taken gets the next free number behind it. */
function withOwnKeys(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    let { key } = entry;
    for (let times = 2; taken.has(key); times += 1) key = `${entry.key}#${String(times)}`;
    taken.add(key);
    return key === entry.key ? entry : { ...entry, key };
  });
}
