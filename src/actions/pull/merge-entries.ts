import { joinTemplates } from '../template/join-templates.ts';
import type { IncomingIds } from '#core/identity/known-ids';
import type { EntryFigure } from '#core/record/entered/entry';
import type { PutAside } from '#core/record/entered/put-aside';
import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { headerOf } from '#workbook/model/table-layout';
import { ALL_SHEETS, SHEETS } from '#workbook/sheets/all';
import { FINDINGS } from '#workbook/sheets/findings/columns';
import { PROGRESS } from '#workbook/sheets/progress/columns';
import { SETTINGS } from '#workbook/sheets/settings/layout';
import { settings as settingsSheet } from '#workbook/sheets/settings/sheet';
import { rowsBesideClosed, withoutClosedRows } from '../period/closed-rows.ts';
import { knownRecords } from '../put-aside/known-records.ts';
import { PutAsideLines } from '../put-aside/lines.ts';
import { joined, joinPlans, joinUnits, lineOf, unitLines } from './join-entries.ts';
import { mergeAmendments } from './merge-amendments.ts';
import { mergeHistory } from './merge-history.ts';
import { mergeProblems } from './merge-problems.ts';
import { mergeReminders } from './merge-reminders.ts';
import { blank, Reports } from './merge-reports.ts';

/** Entries, and the records they were made for. */
export interface EntriesOfRecords {
  readonly registry: Registry;
  readonly entries: WorkbookEntries;
}

/**
 * The entries of a ledger with those of another workbook of the same notices: they come in
 * where the ledger has none. What differs, and what was entered for a record that the
 * ledger does not have, is put aside. Keys of reports stay; pure.
 *
 * @param ids Ids of the records of the other workbook → ids in the ledger (`Pull.ids`).
 */
export function mergeEntries(
  ledger: EntriesOfRecords,
  other: EntriesOfRecords,
  ids: IncomingIds,
): WorkbookEntries {
  const mine = ledger.entries;
  const theirs = other.entries;
  const here = knownRecords(ledger.registry);
  const lines = new PutAsideLines(knownRecords(other.registry));
  const hereLines = new PutAsideLines(here);
  const aside: PutAside[] = theirs.putAside.map(withoutKey);
  const taskOf = (id: string | null): string | null => {
    const known = id === null ? undefined : ids.tasks.get(id);
    return known !== undefined && here.tasks.has(known) ? known : null;
  };
  const targetOf = (id: string): string | null => {
    const known = ids.targets.get(id);
    return known !== undefined && here.targets.has(known) ? known : null;
  };

  const closed = mergeHistory(mine, theirs, { taskOf, targetOf, isTask: (id) => here.tasks.has(id) });
  const beside = rowsBesideClosed(closed);
  const oddRows = new Set(mine.unread.flatMap(({ sheet, key }) => (sheet === PROGRESS_SHEET ? [key] : [])));
  const reports = new Reports(withoutClosedRows(mine.progress, closed, oddRows), lines, aside);
  for (const entry of theirs.progress) {
    const task = taskOf(entry.task);
    const odd = theirs.unread.filter(({ sheet, key }) => sheet === PROGRESS_SHEET && key === entry.key);
    if (task === null) {
      const isKnown = entry.task !== null && ids.tasks.has(entry.task);
      aside.push(...lines.report(entry, odd, isKnown ? 'match-uncertain' : 'row-unknown'));
      continue;
    }
    const figures = entry.figures.flatMap((figure): readonly EntryFigure[] => {
      const target = targetOf(figure.target);
      if (target !== null) return [{ ...figure, target, cell: null }];
      aside.push(...lines.figure(entry, figure, 'match-uncertain'));
      return [];
    });
    aside.push(...lines.report(blank(entry), odd, 'value-differs'));
    const incoming = { ...entry, task, figures, cell: null, key: '' };
    const left = beside(incoming);
    // What another workbook still has in 进展填报 is closed here: it does not open the period again.
    if (left === null) reports.add(incoming, entry);
    else aside.push(...hereLines.report(left, [], 'value-differs'));
  }
  const plans = joined(mine.plans, theirs.plans, ({ task }) => task, {
    idOf: ({ task }) => taskOf(task),
    withId: (plan, task) => ({ ...plan, task }),
    join: joinPlans,
    lines: (plan) => lines.plan(plan, 'value-differs'),
    without: (plan) => lines.plan(plan, 'match-uncertain'),
    aside,
  });
  const confirmations = joined(mine.confirmations, theirs.confirmations, ({ target }) => target, {
    idOf: ({ target }) => targetOf(target),
    withId: (one, target) => ({ ...one, target }),
    join: (a, b) => ({
      taken: {
        ...a,
        state: a.state === 'open' ? b.state : a.state,
        note: a.note === '' ? b.note : a.note,
      },
      left:
        (a.state === 'open' || b.state === 'open' || a.state === b.state) &&
        (a.note === '' || a.note === b.note)
          ? null
          : {
              ...b,
              state: a.state === 'open' || a.state === b.state ? 'open' : b.state,
              note: a.note === '' || a.note === b.note ? '' : b.note,
            },
    }),
    lines: (one) => lines.confirmation(one, 'value-differs'),
    without: (one) => lines.confirmation(one, 'match-uncertain'),
    aside,
  });
  const answered = new Set(mine.handlings.map(({ finding }) => finding));
  for (const { finding, note } of theirs.handlings) {
    const own = mine.handlings.find((one) => one.finding === finding);
    if (own !== undefined && note.trim() !== '' && own.note !== note)
      aside.push(lineOf(FINDINGS.sheet, headerOf(FINDINGS, 'note'), note));
  }
  const units = joined(mine.units, theirs.units, ({ name }) => name, {
    idOf: ({ name }) => name,
    withId: (unit) => unit,
    join: joinUnits,
    lines: unitLines,
    without: unitLines,
    aside,
  });
  const set = new Map(mine.settings.map((one) => [one.key, one]));
  for (const { key, value } of theirs.settings) {
    const own = set.get(key);
    const label = SETTINGS.find((setting) => setting.key === key)?.label ?? key;
    if (own !== undefined && own.value !== value && value !== null)
      aside.push(lineOf(settingsSheet.name, label, String(value)));
  }
  const readReports = new Set(theirs.progress.map(({ key }) => key));
  for (const { sheet, key, column, value } of theirs.unread) {
    if (sheet === PROGRESS_SHEET && readReports.has(key)) continue;
    if (sheet === SHEETS.history.name) continue;
    const isSaid = mine.unread.some(
      (one) => one.sheet === sheet && one.column === column && one.value === value,
    );
    if (!isSaid) aside.push(lineOf(sheet, headerIn(sheet, column), String(value ?? '')));
  }
  const strays = new Set(mine.strays.map((stray) => JSON.stringify(stray)));
  return {
    ...mine,
    confirmations,
    handlings: [...mine.handlings, ...theirs.handlings.filter(({ finding }) => !answered.has(finding))],
    plans,
    units,
    settings: [...mine.settings, ...theirs.settings.filter(({ key }) => !set.has(key))],
    progress: reports.all,
    ...closed,
    amendments: mergeAmendments(mine.amendments, theirs, { taskOf, targetOf }),
    problems: mergeProblems(mine.problems, theirs.problems, taskOf),
    templates: joinTemplates(theirs.templates, mine.templates),
    reminders: mergeReminders(mine.reminders, theirs.reminders, taskOf),
    strays: [...mine.strays, ...theirs.strays.filter((stray) => !strays.has(JSON.stringify(stray)))],
    putAside: withoutRepeats(mine.putAside, aside),
  };
}

const PROGRESS_SHEET = PROGRESS.sheet;

const headerIn = (sheet: string, column: string): string =>
  ALL_SHEETS.find(({ name }) => name === sheet)?.source?.columns.find(({ key }) => key === column)?.header ??
  column;

/** The content of the line without its key, which is of its own workbook. */
const withoutKey = ({
  text,
  sheet,
  column,
  cell,
  task,
  target,
  unit,
  period,
  reason,
}: PutAside): PutAside => ({ text, sheet, column, cell, task, target, unit, period, reason });

/** The lines with new ones behind them; equal ones occur once. */
function withoutRepeats(lines: readonly PutAside[], added: readonly PutAside[]): readonly PutAside[] {
  const says = (line: PutAside): string => JSON.stringify(withoutKey(line));
  const known = new Set(lines.map(says));
  return [
    ...lines,
    ...added.filter((line) => {
      const isNew = line.text.trim() !== '' && !known.has(says(line));
      known.add(says(line));
      return isNew;
    }),
  ];
}
