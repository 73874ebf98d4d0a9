import type { Entry } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import type { PeriodRecord } from '#core/record/entered/period-record';
import { isSame } from '#core/record/is-same';
import { entryIdentity } from '#workbook/codec/entry-key';
import type { UnreadCell } from '#workbook/codec/unread';
import { SHEETS } from '#workbook/sheets/all';
import { cellText } from '#workbook/codec/cell';
import { versionKey } from '#workbook/sheets/history/version-key';
import { withRecord } from './periods-of.ts';

/** The closed reports of a workbook, with their cells that could not be read. */
export interface History {
  readonly history: readonly EntryVersion[];
  /** Those of other sheets stay. */
  readonly unread: readonly UnreadCell[];
}

/** A version with the odd cells of its row. */
interface Member {
  readonly version: EntryVersion;
  readonly odd: readonly UnreadCell[];
}

/**
 * The closed reports of two workbooks: a version that both have occurs once; different ones of one report
 * are all there, in the order of their days, of one day those of the first workbook last, so that they hold.
 * Versions that come before keep their numbers.
 *
 * @param theirs Of the other workbook, with the ids of the first one.
 */
export function joinHistory(mine: History, theirs: History): History {
  if (theirs.history.length === 0) return { history: mine.history, unread: mine.unread };
  const isOther = ({ sheet }: UnreadCell): boolean => sheet !== SHEETS.history.name;
  const own = groupReports(mine);
  const other = groupReports(theirs);
  const joined = new Map<string, readonly Member[]>();
  for (const [report, members] of own) {
    const more = (other.get(report) ?? []).filter((one) => !members.some((known) => saysSame(known, one)));
    joined.set(report, more.length === 0 ? members : inOrder(members, more));
  }
  for (const [report, members] of other) if (!joined.has(report)) joined.set(report, members);
  const all = [...joined.values()].flat();
  return {
    history: all.map(({ version }) => version),
    unread: [
      ...mine.unread.filter(isOther),
      ...all.flatMap(({ version, odd }) =>
        odd.map((cell): UnreadCell => ({ ...cell, key: cellText(versionKey(version)) })),
      ),
    ],
  };
}

/** The versions by report: task, unit and period, and which of several rows with these. */
function groupReports({ history, unread }: History): ReadonlyMap<string, readonly Member[]> {
  const odd = new Map<string, UnreadCell[]>();
  for (const cell of unread) {
    if (cell.sheet !== SHEETS.history.name) continue;
    const cells = odd.get(cell.key);
    if (cells === undefined) odd.set(cell.key, [cell]);
    else cells.push(cell);
  }
  const reports = new Map<string, Member[]>();
  for (const version of history) {
    const member = { version, odd: odd.get(cellText(versionKey(version))) ?? [] };
    const report = version.entry.key;
    const members = reports.get(report);
    if (members === undefined) reports.set(report, [member]);
    else members.push(member);
  }
  for (const members of reports.values()) members.sort((a, b) => a.version.version - b.version.version);
  return reports;
}

/** Versions of one report, renumbered from the first one whose place changed. */
function inOrder(mine: readonly Member[], theirs: readonly Member[]): readonly Member[] {
  const day = ({ version: { on } }: Member): string => on ?? '';
  const sorted = [...theirs, ...mine].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  let last = 0;
  return sorted.map(({ version, odd }) => {
    last = version.version > last ? version.version : last + 1;
    return { version: { ...version, version: last }, odd };
  });
}

const saysSame = (a: Member, b: Member): boolean => isSame(essence(a), essence(b));

const essence = ({ version: { entry, by, on, why }, odd }: Member): unknown => [
  wordingOf(entry),
  [by, on, why],
  odd.map(({ column, value }) => [column, value]).sort(),
];

/** Everything that is entered in a report, without its place. */
const wordingOf = (entry: Entry): unknown => [
  entryIdentity(entry),
  entry.paragraphs.map(({ mark, text }) => [mark, text]),
  [entry.problem, entry.nextStep, entry.rating, entry.reportedOn],
  entry.figures.map(({ target, value, isPercent = false }) => [target, value, isPercent]),
];

/** The periods of two workbooks: one that is closed in one of them is closed; else the first one counts. */
export function joinPeriods(
  mine: readonly PeriodRecord[],
  theirs: readonly PeriodRecord[],
): readonly PeriodRecord[] {
  let all = mine;
  for (const record of theirs) {
    const own = all.find(({ period }) => period === record.period);
    if (own === undefined) all = withRecord(all, record);
    else if (own.state === 'open' && record.state === 'closed') all = withRecord(all, { ...own, ...record });
  }
  return all;
}
