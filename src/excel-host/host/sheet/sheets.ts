import type { HostContext } from '../context.ts';
import {
  tellActivated,
  tellAdded,
  tellDeactivated,
  tellDeleted,
  tellTableDeleted,
} from '../events/sheet-events.ts';
import { rangeOf } from '#xlsx/cell-range';
import { newSheet, type Sheet, type Visibility } from '../model/book.ts';
import { rewriteFormulas, sheetGone, sheetRenamed, tableGone } from '../name/rewrite.ts';
import { checkSheetName, freeName, sameName } from '../name/rules.ts';
import { refusal } from '../protocol/host-failure.ts';

/** Sheets cannot be put in, taken out, moved, renamed, hidden or shown while the structure is protected. */
export function checkStructure({ book }: HostContext): void {
  if (book.protection !== null) throw refusal('book-structure-protected');
}

/** Puts a sheet behind the others; it is not activated. Without a name Excel gives one: Sheet2 and so on. */
export function addSheet(context: HostContext, name: string | null): Sheet {
  const { book } = context;
  checkStructure(context);
  const isTaken = (wanted: string): boolean => book.sheets.some((sheet) => sameName(sheet.name, wanted));
  const sheet = newSheet(
    book,
    name === null ? freeName(isTaken, 'Sheet', book.sheets.length + 1) : checkSheetName(book, name),
  );
  book.sheets.push(sheet);
  context.calculator.changed();
  tellAdded(context, sheet);
  return sheet;
}

/**
 * Gives a sheet another name. Formulas, names and rules follow; hyperlinks keep the
 * text they were given, and lead nowhere from then on: they are text, not references.
 */
export function renameSheet(context: HostContext, sheet: Sheet, name: unknown): void {
  checkStructure(context);
  const checked = checkSheetName(context.book, name, sheet);
  const from = sheet.name;
  sheet.name = checked;
  if (from !== checked) rewriteFormulas(context.book, sheetRenamed(from, checked));
  context.calculator.changed();
}

const visibleSheets = (context: HostContext): readonly Sheet[] =>
  context.book.sheets.filter(({ visibility }) => visibility === 'Visible');

const isLastVisible = (context: HostContext, sheet: Sheet): boolean =>
  visibleSheets(context).every((visible) => visible === sheet);

/** Takes a sheet out with its tables and names; what referred to it is #REF! from then on. */
export function deleteSheet(context: HostContext, sheet: Sheet): void {
  const { book } = context;
  checkStructure(context);
  if (sheet.visibility === 'VeryHidden') throw refusal('very-hidden-sheet', sheet.name);
  if (sheet.visibility === 'Visible' && isLastVisible(context, sheet))
    throw refusal('last-visible-sheet', sheet.name);
  const tables = book.tables.filter((table) => table.sheet === sheet);
  leave(context, sheet);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.tables = book.tables.filter((table) => table.sheet !== sheet);
  book.names = book.names.filter(({ scope }) => scope !== sheet);
  rewriteFormulas(book, (formula) =>
    tables.reduce((text, { name }) => tableGone(name)(text), sheetGone(sheet.name)(formula)),
  );
  for (const table of tables) tellTableDeleted(context, table);
  tellDeleted(context, sheet);
  context.calculator.changed();
}

/** Before an active sheet goes or is hidden, the visible one behind it, else before it, becomes active. */
function leave(context: HostContext, sheet: Sheet): void {
  const { book } = context;
  if (book.active !== sheet) return;
  const at = book.sheets.indexOf(sheet);
  const visible = visibleSheets(context).filter((other) => other !== sheet);
  const next = visible.find((other) => book.sheets.indexOf(other) > at) ?? visible.at(-1);
  if (next !== undefined) activateSheet(context, next);
}

export function activateSheet(context: HostContext, sheet: Sheet): void {
  const { book } = context;
  if (sheet.visibility !== 'Visible') throw refusal('hidden-sheet-activated', sheet.name);
  if (book.active === sheet) return;
  const before = book.active;
  book.active = sheet;
  book.selection = rangeOf(0, 0);
  tellDeactivated(context, before);
  tellActivated(context, sheet);
}

const VISIBILITIES: readonly unknown[] = ['Visible', 'Hidden', 'VeryHidden'];

export function setVisibility(context: HostContext, sheet: Sheet, visibility: unknown): void {
  if (!VISIBILITIES.includes(visibility)) throw refusal('bad-argument', `visibility ${String(visibility)}`);
  if (sheet.visibility === visibility) return;
  checkStructure(context);
  if (visibility !== 'Visible' && sheet.visibility === 'Visible') {
    if (isLastVisible(context, sheet)) throw refusal('last-visible-sheet', sheet.name);
    leave(context, sheet);
  }
  sheet.visibility = visibility as Visibility;
}

/** Puts a sheet at another place among the tabs, from 0. */
export function moveSheet(context: HostContext, sheet: Sheet, position: unknown): void {
  const { book } = context;
  checkStructure(context);
  if (
    typeof position !== 'number' ||
    !Number.isInteger(position) ||
    position < 0 ||
    position >= book.sheets.length
  )
    throw refusal('sheet-position', String(position));
  const others = book.sheets.filter((other) => other !== sheet);
  others.splice(position, 0, sheet);
  book.sheets = others;
}
