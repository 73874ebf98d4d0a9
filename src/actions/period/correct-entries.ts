import { blankEntry, type Entry, type EntryFigure } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import { isSame } from '#core/record/is-same';
import { periodWords } from '#core/text/calendar-words';
import { createUnitMatcher, type UnitMatcher } from '#core/unit/directory';
import { unitDirectory } from '#core/unit/entered-directory';
import { latestVersions } from '#workbook/codec/all-reports';
import { cellText } from '#workbook/codec/cell';
import { entryIdentity } from '#workbook/codec/entry-key';
import type { UnreadCell } from '#workbook/codec/unread';
import { SHEETS } from '#workbook/sheets/all';
import { shownVersion } from '#workbook/sheets/history/shown';
import { versionKey } from '#workbook/sheets/history/version-key';
import { progressText, typedParagraphs } from '#workbook/sheets/progress/text';
import type { CheckOptions } from '../check/check.ts';
import { type DesiredContent, type PreparedChange, prepareChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { PeriodFailure } from './period-failure.ts';
import { periodName } from './period-name.ts';
import { periodsOf } from './periods-of.ts';

/** What a correction changes; absent: it stays. */
export interface EntryChanges extends Partial<Pick<Entry, 'problem' | 'nextStep' | 'rating' | 'reportedOn'>> {
  /** 进展情况 */
  readonly text?: string;
  /** The figures that change, each in place of that of its target; of an empty value, none is left. */
  readonly figures?: readonly EntryFigure[];
}

/** A correction of one closed report; where the unit has none for the period, the report is added. */
export interface Correction {
  /** Id of the task. */
  readonly task: string;
  readonly unit: string | null;
  /** As typed, or as in `Entry.period`. */
  readonly period: string;
  readonly changes: EntryChanges;
}

/** Who corrects closed reports, and why. */
export interface CorrectionAuthor {
  readonly by: string;
  readonly why: string;
  /** ISO date. */
  readonly on: string | null;
}

/**
 * Corrects reports of closed periods: each gets a new version behind the others, which stay. What a
 * correction does not change is that of the latest version.
 *
 * @throws PeriodFailure where a period is not closed, a task is not known, nothing changes, or it is not
 *   said who corrects and why
 */
export function correctEntries(
  content: DesiredContent,
  corrections: readonly Correction[],
  { by, why, on }: CorrectionAuthor,
): DesiredContent {
  if (by.trim() === '' || why.trim() === '') throw new PeriodFailure('period.no-author');
  const { registry, base, entries } = content;
  const closed = new Set(
    periodsOf(content).periods.flatMap(({ period, state }) => (state === 'closed' ? [period] : [])),
  );
  const matcher = createUnitMatcher(unitDirectory(entries.units));
  const tasks = [...base.tasks, ...registry.tasks];
  const known = new Set(tasks.map(({ id }) => id));
  const shownOf = shownVersion({ tasks, targets: registry.targets });
  const latest = new Map(latestVersions(entries.history).map((one) => [one.entry.key, one]));
  const added: EntryVersion[] = [];
  let unread = entries.unread;
  let last = '';
  for (const { task, unit, period: typed, changes } of corrections) {
    const period = periodName(typed, registry.notices);
    last = periodWords(period, 'zh');
    if (!closed.has(period)) throw new PeriodFailure('period.not-closed', { period: last });
    const before = [...latest.values()].find(({ entry }) => isOf(entry, { task, unit, period }, matcher));
    if (before === undefined && !known.has(task))
      throw new PeriodFailure('period.unknown-task', { task, period: last });
    const blank = { ...blankEntry(task, unit, period), key: entryIdentity({ task, unit, period }) };
    const now = changed(before?.entry ?? blank, changes);
    const odd = before === undefined ? [] : oddCells(unread, before);
    const replaced = columnsOf(changes);
    if (isSame(now, before?.entry ?? blank) && !odd.some(({ column }) => replaced.has(column))) continue;
    const version: EntryVersion = {
      entry: { ...now, cell: null },
      version: (before?.version ?? 0) + 1,
      ...{ by, on, why },
      shown: labelled(shownOf(now), before),
    };
    latest.set(now.key, version);
    added.push(version);
    unread = [
      ...unread,
      ...odd.flatMap((cell) =>
        replaced.has(cell.column) || VERSION_COLUMNS.has(cell.column)
          ? []
          : [{ ...cell, key: cellText(versionKey(version)) }],
      ),
    ];
  }
  if (added.length === 0) throw new PeriodFailure('period.nothing-changed', { period: last });
  return { ...content, entries: { ...entries, history: [...entries.history, ...added], unread } };
}

/** Prepares corrections in the open workbook, as `correctEntries`. Nothing is written. */
export const prepareCorrections = (
  ledger: Ledger,
  corrections: readonly Correction[],
  author: CorrectionAuthor,
  options: CheckOptions,
): PreparedChange => prepareChange(ledger, correctEntries(ledger, corrections, author), options);

const isOf = (
  entry: Entry,
  { task, unit, period }: Pick<Entry, 'task' | 'unit' | 'period'>,
  { nameOf }: UnitMatcher,
): boolean =>
  entry.task === task &&
  entry.period === period &&
  (entry.unit === unit || (entry.unit !== null && unit !== null && nameOf(entry.unit) === nameOf(unit)));

function changed(entry: Entry, { text, figures = [], ...parts }: EntryChanges): Entry {
  const given = new Map(
    figures.map(({ target, value, isPercent }): readonly [string, EntryFigure] => [
      target,
      { target, value, ...(isPercent === undefined ? {} : { isPercent }), cell: null },
    ]),
  );
  const targets = new Set(entry.figures.map(({ target }) => target));
  return {
    ...entry,
    ...parts,
    paragraphs:
      text === undefined || text === progressText(entry.paragraphs)
        ? entry.paragraphs
        : typedParagraphs(text),
    figures: [
      ...entry.figures.map((figure) => given.get(figure.target) ?? figure),
      ...[...given.values()].filter(({ target }) => !targets.has(target)),
    ].filter(({ target, value }) => value !== null || !given.has(target)),
  };
}

/** The cells of the row of a version that are no text or could not be read. */
const oddCells = (unread: readonly UnreadCell[], version: EntryVersion): readonly UnreadCell[] => {
  const key = cellText(versionKey(version));
  return unread.filter((cell) => cell.sheet === SHEETS.history.name && cell.key === key);
};

/** Columns of 进展历史 that say something about the version: they are new in each. */
const VERSION_COLUMNS: ReadonlySet<string> = new Set(['version', 'by', 'on', 'why', 'figures']);

/** Columns of 进展历史 that a correction writes. */
const columnsOf = (changes: EntryChanges): ReadonlySet<string> =>
  new Set(Object.keys(changes).map((part) => (part === 'figures' ? 'values' : part)));

/** The label of a new version; of a task that has gone, that of the version before. */
const labelled = (
  shown: NonNullable<EntryVersion['shown']>,
  before: EntryVersion | undefined,
): NonNullable<EntryVersion['shown']> =>
  shown.content === '' && before?.shown !== undefined
    ? { ...shown, no: before.shown.no, content: before.shown.content }
    : shown;
