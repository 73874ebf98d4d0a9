import { type CarriedOut, carryOut } from '#core/amend/carry-out';
import type { AmendProblem } from '#core/amend/problems';
import type { Amendment } from '#core/record/entered/amendment';
import { createUnitMatcher } from '#core/unit/directory';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/sheets/all';
import type { CheckOptions } from '../check/check.ts';
import { unitDirectory } from '../check/unit-directory.ts';
import { type DesiredContent, type PreparedChange, prepareChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { rowsAfterAmendments } from './rows-after.ts';

/** What the workbook contains after the waiting rows of 调整台账 were carried out. */
export interface AmendedContent {
  readonly content: DesiredContent;
  readonly carried: CarriedOut;
}

/**
 * Carries out the waiting rows of 调整台账. Empty rows of 进展填报 follow: those of a unit that leads no more
 * go to the new one, those of a task on which nothing is due go, an added task gets rows. Pure; nothing is written.
 *
 * @param on ISO date of the day; null: unknown.
 */
export function amendedContent(ledger: Ledger, on: string | null): AmendedContent {
  const { registry, base, overrides, entries } = ledger;
  const carried = carryOut({ registry, base }, entries.amendments, {
    on,
    units: createUnitMatcher(unitDirectory(entries.units)),
    unread: unreadRows(entries),
  });
  const { amendments } = carried;
  const odd = new Set(
    entries.unread.flatMap(({ sheet, key }) => (sheet === SHEETS.progress.name ? [key] : [])),
  );
  const progress = rowsAfterAmendments(
    entries.progress,
    { registry, amendments: entries.amendments },
    { registry: carried.registry, amendments },
    ({ key, unknown }) => odd.has(key) || unknown !== undefined,
  );
  const amended = { ...entries, amendments, progress };
  const content = { registry: carried.registry, base: carried.base, overrides, entries: amended };
  return { content, carried };
}

/** Prepares carrying out the waiting rows of 调整台账. */
export const prepareAmendments = (ledger: Ledger, options: CheckOptions): PreparedChange =>
  prepareChange(ledger, amendedContent(ledger, options.asOf ?? null).content, options);

/** A change as it is entered in the pane. */
export type NewAmendment = Omit<Amendment, 'key' | 'task' | 'target' | 'state' | 'problem' | 'outcome'>;

/** The ledger with one more row of 调整台账, which waits. */
export function withAmendment(ledger: Ledger, amendment: NewAmendment): Ledger {
  const { amendments } = ledger.entries;
  const last = Math.max(0, ...amendments.map(({ key }) => (/^\d{1,9}$/u.test(key) ? Number(key) : 0)));
  const row: Amendment = {
    ...amendment,
    key: String(last + 1),
    task: null,
    target: null,
    state: 'waiting',
    problem: null,
  };
  return { ...ledger, entries: { ...ledger.entries, amendments: [...amendments, row] } };
}

/**
 * Prepares adding a row to 调整台账 and carrying it out, with all that wait. Where it cannot be carried out,
 * the row is written with the reason.
 */
export function prepareAmendment(
  ledger: Ledger,
  amendment: NewAmendment,
  options: CheckOptions,
): PreparedChange {
  const { content } = amendedContent(withAmendment(ledger, amendment), options.asOf ?? null);
  return prepareChange(ledger, content, options);
}

/** Rows whose state is in words that 状态 does not know: they are not carried out. */
function unreadRows({ unread }: WorkbookEntries): ReadonlyMap<string, AmendProblem> {
  return new Map(
    unread.flatMap(({ sheet, key, column, value }) =>
      sheet === SHEETS.amendments.name && column === 'state'
        ? [[key, { code: 'state-unread', params: { text: String(value ?? '') } }] as const]
        : [],
    ),
  );
}
