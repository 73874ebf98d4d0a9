import { isTouched } from '#core/check/entry/filled';
import type { IncomingIds } from '#core/identity/known-ids';
import type { Entry, EntryFigure } from '#core/record/entered/entry';
import { PLAN_INPUTS, type PlanEntry } from '#core/record/entered/plan-entry';
import type { PutAside } from '#core/record/entered/put-aside';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import type { Registry } from '#core/record/registry';
import { isSame } from '#core/record/is-same';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { entryIdentity, withEntryKeys } from '#workbook/codec/entry-key';
import { ALL_SHEETS } from '#workbook/sheets/all';
import { ANSWER_WORDS } from '#workbook/codec/wording';
import { headerOf } from '#workbook/model/table-layout';
import { FINDINGS } from '#workbook/sheets/findings/columns';
import { PROGRESS } from '#workbook/sheets/progress/columns';
import { SETTINGS } from '#workbook/sheets/settings/layout';
import { settings as settingsSheet } from '#workbook/sheets/settings/sheet';
import { type UnitColumn, UNITS } from '#workbook/sheets/units/columns';
import { knownRecords } from '../put-aside/known-records.ts';
import { PutAsideLines } from '../put-aside/lines.ts';

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
  const aside: PutAside[] = theirs.putAside.map(withoutKey);
  const taskOf = (id: string | null): string | null => {
    const known = id === null ? undefined : ids.tasks.get(id);
    return known !== undefined && here.tasks.has(known) ? known : null;
  };
  const targetOf = (id: string): string | null => {
    const known = ids.targets.get(id);
    return known !== undefined && here.targets.has(known) ? known : null;
  };

  const reports = new Reports(mine.progress, lines, aside);
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
    reports.add({ ...entry, task, figures, cell: null, key: '' }, entry);
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
    strays: [...mine.strays, ...theirs.strays.filter((stray) => !strays.has(JSON.stringify(stray)))],
    putAside: withoutRepeats(mine.putAside, aside),
  };
}

const PROGRESS_SHEET = PROGRESS.sheet;

/** The reports of a ledger, to which others are added. */
class Reports {
  readonly #entries: Entry[];
  readonly #placeOf = new Map<string, number>();
  readonly #lines: PutAsideLines;
  readonly #aside: PutAside[];

  constructor(entries: readonly Entry[], lines: PutAsideLines, aside: PutAside[]) {
    this.#entries = [...entries];
    this.#lines = lines;
    this.#aside = aside;
    for (const [place, entry] of entries.entries()) {
      const identity = entryIdentity(entry);
      const before = this.#entries[this.#placeOf.get(identity) ?? -1];
      if (before === undefined || (!isTouched(before) && isTouched(entry)))
        this.#placeOf.set(identity, place);
    }
  }

  /** @param said The report as the other workbook has it, with its own ids. */
  add(entry: Entry, said: Entry): void {
    const place = this.#placeOf.get(entryIdentity(entry));
    const own = place === undefined ? undefined : this.#entries[place];
    if (own === undefined || place === undefined) {
      this.#placeOf.set(entryIdentity(entry), this.#entries.length);
      this.#entries.push(entry);
      return;
    }
    const differs: (keyof Entry)[] = [];
    const pick = <K extends 'paragraphs' | 'problem' | 'nextStep' | 'rating' | 'reportedOn'>(
      part: K,
      isEmpty: (value: Entry[K]) => boolean,
    ): Entry[K] => {
      const isUnknown = own.unknown?.some((one) => one === (part === 'paragraphs' ? 'text' : part)) ?? false;
      if (isEmpty(own[part]) && !isUnknown) return entry[part];
      if (!isEmpty(entry[part]) && !saysTheSame(own[part], entry[part])) differs.push(part);
      return own[part];
    };
    const isBlank = (value: string | null): boolean => value === null || value.trim() === '';
    const merged: Entry = {
      ...own,
      paragraphs: pick('paragraphs', (paragraphs) => paragraphs.every(({ text }) => isBlank(text))),
      problem: pick('problem', isBlank),
      nextStep: pick('nextStep', isBlank),
      rating: pick('rating', isBlank),
      reportedOn: pick('reportedOn', isBlank),
    };
    const figures = [...merged.figures];
    for (const [at, figure] of entry.figures.entries()) {
      const mine = figures.findIndex(({ target }) => target === figure.target);
      const value = figures[mine]?.value ?? null;
      if (mine < 0) figures.push(figure);
      else if (value === null) figures[mine] = { ...figure, cell: figures[mine]?.cell ?? null };
      else if (value !== figure.value && figure.value !== null)
        this.#aside.push(...this.#lines.figure(said, said.figures[at] ?? figure, 'value-differs'));
    }
    this.#entries[place] = { ...merged, figures };
    const left = {
      ...blank(said),
      ...Object.fromEntries(differs.map((part) => [part, said[part]])),
      figures: [],
    };
    this.#aside.push(...this.#lines.report(left, [], 'value-differs'));
  }

  /** With keys for those that were added. */
  get all(): readonly Entry[] {
    const keys = withEntryKeys(this.#entries);
    return this.#entries.map((entry, place) =>
      entry.key === '' ? { ...entry, key: keys[place]?.key ?? '' } : entry,
    );
  }
}

const saysTheSame = (a: unknown, b: unknown): boolean => {
  const texts = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((one: Entry['paragraphs'][number]) => [one.mark, one.text]) : value;
  return isSame(texts(a), texts(b));
};

/** The report with nothing in it. */
const blank = (entry: Entry): Entry => ({
  ...entry,
  paragraphs: [],
  problem: '',
  nextStep: '',
  rating: null,
  reportedOn: null,
  figures: [],
});

/** What comes in where the ledger has another answer: what is taken, and what is left over. */
interface Joined<T> {
  readonly taken: T;
  readonly left: T | null;
}

interface JoinOptions<T> {
  /** The id in the ledger; null where it has no such record. */
  readonly idOf: (member: T) => string | null;
  readonly withId: (member: T, id: string) => T;
  readonly join: (mine: T, theirs: T) => Joined<T>;
  readonly lines: (left: T) => readonly PutAside[];
  /** The lines of a member without a record. */
  readonly without: (member: T) => readonly PutAside[];
  readonly aside: PutAside[];
}

function joined<T>(
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (member: T) => string,
  { idOf, withId, join, lines, without, aside }: JoinOptions<T>,
): readonly T[] {
  const all = new Map(mine.map((member) => [keyOf(member), member]));
  for (const member of theirs) {
    const id = idOf(member);
    if (id === null) {
      aside.push(...without(member));
      continue;
    }
    const own = all.get(id);
    if (own === undefined) {
      all.set(id, withId(member, id));
      continue;
    }
    const { taken, left } = join(own, member);
    all.set(id, taken);
    if (left !== null) aside.push(...lines(left));
  }
  return [...all.values()];
}

function joinPlans(mine: PlanEntry, theirs: PlanEntry): Joined<PlanEntry> {
  const taken = { ...mine };
  const left = { ...theirs };
  let differs = false;
  for (const input of PLAN_INPUTS) {
    if (mine[input] === '') taken[input] = theirs[input];
    if (mine[input] === '' || mine[input] === theirs[input]) left[input] = '';
    else if (theirs[input] !== '') differs = true;
  }
  return { taken, left: differs ? left : null };
}

function joinUnits(mine: UnitEntry, theirs: UnitEntry): Joined<UnitEntry> {
  const isOpen = mine.answer === 'open';
  const takesNames = isOpen && mine.canonical === null;
  const text = (a: string, b: string): string => (a === '' ? b : a);
  const rest = (a: string, b: string): string => (a === '' || a === b ? '' : b);
  const taken: UnitEntry = {
    ...mine,
    canonical: takesNames ? theirs.canonical : mine.canonical,
    answer: isOpen ? theirs.answer : mine.answer,
    members: mine.members.length === 0 ? theirs.members : mine.members,
    contact: text(mine.contact, theirs.contact),
    phone: text(mine.phone, theirs.phone),
  };
  const left: UnitEntry = {
    ...theirs,
    canonical: takesNames || mine.canonical === theirs.canonical ? null : theirs.canonical,
    answer: isOpen || mine.answer === theirs.answer ? 'open' : theirs.answer,
    members: mine.members.length === 0 || isSame(mine.members, theirs.members) ? [] : theirs.members,
    contact: rest(mine.contact, theirs.contact),
    phone: rest(mine.phone, theirs.phone),
  };
  return { taken, left: unitLines(left).length === 0 ? null : left };
}

/** The filled cells of a row of 单位目录. */
function unitLines({ name, canonical, answer, members, contact, phone }: UnitEntry): readonly PutAside[] {
  const cells: readonly (readonly [UnitColumn, string])[] = [
    ['canonical', canonical ?? ''],
    ['answer', answer === 'open' ? '' : ANSWER_WORDS[answer]],
    ['members', members.join('、')],
    ['contact', contact],
    ['phone', phone],
  ];
  return cells.flatMap(([column, text]) =>
    text === '' ? [] : [{ ...lineOf(UNITS.sheet, headerOf(UNITS, column), text), unit: name }],
  );
}

const lineOf = (sheet: string, column: string, text: string): PutAside => ({
  text,
  sheet,
  column,
  cell: null,
  task: '',
  target: '',
  unit: null,
  period: null,
  reason: 'value-differs',
});

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
