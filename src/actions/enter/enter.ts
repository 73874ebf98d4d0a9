import { cellText } from '#workbook/codec/cell';
import type { Confirmation, Handling, UnitEntry, WorkbookEntries } from '#workbook/codec/entries';
import { unitKey } from '#workbook/sheets/units/row';
import type { UnreadCell } from '#workbook/codec/unread';
import { type FindingColumn, FINDINGS } from '#workbook/sheets/findings/columns';
import { SHEETS } from '#workbook/codec/sheet-name';
import { type TargetColumn, TARGETS } from '#workbook/sheets/targets/columns';
import { type UnitColumn, UNITS } from '#workbook/sheets/units/columns';
import type { CheckOptions } from '../check/check.ts';
import type { Held } from '../ledger/read-ledger.ts';
import { type Prepared, prepare, STORED_SHEETS } from '../ledger/prepare.ts';

/** Sheets that hang on what people confirm, answer or keep about units. */
const FOLLOWING = [
  SHEETS.home,
  SHEETS.targets,
  SHEETS.figures,
  SHEETS.units,
  SHEETS.findings,
  ...STORED_SHEETS,
];

/** Prepares confirming or correcting targets that were read (目标指标). */
export const prepareConfirmations = (
  held: Held,
  confirmations: readonly Confirmation[],
  options: CheckOptions,
): Prepared =>
  withEntries(
    held,
    {
      confirmations: replaced(held.entries.confirmations, confirmations, ({ target }) => target),
      unread: unreadWithout(
        held,
        TARGETS.sheet,
        confirmations.map(({ target }) => cellText(target)),
      ),
    },
    options,
  );

/** Prepares answering findings (校验结果). */
export const prepareAnswers = (held: Held, answers: readonly Handling[], options: CheckOptions): Prepared =>
  withEntries(
    held,
    {
      handlings: replaced(held.entries.handlings, answers, ({ finding }) => finding),
      unread: unreadWithout(
        held,
        FINDINGS.sheet,
        answers.map(({ finding }) => cellText(finding)),
      ),
    },
    options,
  );

/** Prepares what is kept about units and collective phrases (单位目录). */
export const prepareUnits = (held: Held, units: readonly UnitEntry[], options: CheckOptions): Prepared =>
  withEntries(
    held,
    {
      units: replaced(held.entries.units, units, ({ name }) => name),
      unread: unreadWithout(
        held,
        UNITS.sheet,
        units.flatMap(({ name }) => UNIT_KINDS.map((kind) => cellText(unitKey({ kind, name })))),
      ),
    },
    options,
  );

const UNIT_KINDS = ['unit', 'group'] as const;

/** Columns of answers: one given here takes the place of what could not be read. */
const ANSWERS = new Set<string>(['confirmation', 'handling', 'answer'] satisfies (
  TargetColumn | FindingColumn | UnitColumn
)[]);

function unreadWithout({ entries }: Held, answered: string, keys: readonly string[]): readonly UnreadCell[] {
  const given = new Set(keys);
  return entries.unread.filter(
    ({ sheet, key, column }) => sheet !== answered || !given.has(key) || !ANSWERS.has(column),
  );
}

const withEntries = (held: Held, changed: Partial<WorkbookEntries>, options: CheckOptions): Prepared =>
  prepare(held, { ...held, entries: { ...held.entries, ...changed } }, options, FOLLOWING);

/** A list with some of its members in a new version; new ones at the end. */
function replaced<T>(
  members: readonly T[],
  changed: readonly T[],
  keyOf: (member: T) => string,
): readonly T[] {
  const byKey = new Map(changed.map((member) => [keyOf(member), member]));
  const known = new Set(members.map(keyOf));
  return [
    ...members.map((member) => byKey.get(keyOf(member)) ?? member),
    ...changed.filter((member) => !known.has(keyOf(member))),
  ];
}
