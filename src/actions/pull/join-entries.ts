import { PLAN_INPUTS, type PlanEntry } from '#core/record/entered/plan-entry';
import type { PutAside } from '#core/record/entered/put-aside';
import type { UnitEntry } from '#core/record/entered/unit-entry';
import { isSame } from '#core/record/is-same';
import { ANSWER_WORDS } from '#workbook/codec/wording';
import { headerOf } from '#workbook/model/table-layout';
import { type UnitColumn, UNITS } from '#workbook/sheets/units/columns';

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

/** The members of a ledger with those of another workbook, each by the id of its record. */
export function joined<T>(
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

export function joinPlans(mine: PlanEntry, theirs: PlanEntry): Joined<PlanEntry> {
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

export function joinUnits(mine: UnitEntry, theirs: UnitEntry): Joined<UnitEntry> {
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
export function unitLines({
  name,
  canonical,
  answer,
  members,
  contact,
  phone,
}: UnitEntry): readonly PutAside[] {
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

/** A line of 待处理内容 for a cell whose value differs. */
export const lineOf = (sheet: string, column: string, text: string): PutAside => ({
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
