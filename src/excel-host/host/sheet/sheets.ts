import type { HostContext } from '../context.ts';
import {
  emitActivated,
  emitSheetAdded,
  emitDeactivated,
  emitSheetDeleted,
  emitTableDeleted,
} from '../events/sheet-events.ts';
import { rangeOf } from '#xlsx/cell-range';
import { newSheet, type Sheet, type Visibility } from '../model/book.ts';
import { rewriteFormulas, removeSheetIn, renameSheetIn, removeTableIn } from '../formula-text/rewrite.ts';
import { checkSheetName, freeName, sameName } from '../name/name-rules.ts';
import { excelError } from '../excel-error/host-failure.ts';

/**
 * Checks that sheets can be added, deleted, moved, renamed, hidden or shown.
 * @throws HostFailure if the structure of the workbook is protected.
 */
export function checkStructure({ book }: HostContext): void {
  if (book.protection !== null) throw excelError('book-structure-protected');
}

/**
 * Adds a sheet after the others without activating it. Default name: Sheet2 and so on.
 * @throws HostFailure for an illegal or existing name; this and the following functions
 * also if the structure is protected.
 */
export function addSheet(context: HostContext, name: string | null): Sheet {
  const { book } = context;
  checkStructure(context);
  const isTaken = (wanted: string): boolean => book.sheets.some((sheet) => sameName(sheet.name, wanted));
  const sheet = newSheet(
    book,
    name === null ? freeName(isTaken, 'Sheet', book.sheets.length + 1) : checkSheetName(book, name),
  );
  book.sheets.push(sheet);
  context.calculator.invalidate();
  emitSheetAdded(context, sheet);
  return sheet;
}

/**
 * Renames a sheet. Formulas, names and rules follow. Hyperlinks do not: their location is
 * text and not a reference, and becomes invalid.
 */
export function renameSheet(context: HostContext, sheet: Sheet, name: unknown): void {
  checkStructure(context);
  const checked = checkSheetName(context.book, name, sheet);
  const from = sheet.name;
  sheet.name = checked;
  if (from !== checked) rewriteFormulas(context.book, renameSheetIn(from, checked));
  context.calculator.invalidate();
}

const visibleSheets = (context: HostContext): readonly Sheet[] =>
  context.book.sheets.filter(({ visibility }) => visibility === 'Visible');

const isLastVisible = (context: HostContext, sheet: Sheet): boolean =>
  visibleSheets(context).every((visible) => visible === sheet);

/** Deletes a sheet with its tables and names; references to it become #REF!. */
export function deleteSheet(context: HostContext, sheet: Sheet): void {
  const { book } = context;
  checkStructure(context);
  if (sheet.visibility === 'VeryHidden') throw excelError('very-hidden-sheet', sheet.name);
  if (sheet.visibility === 'Visible' && isLastVisible(context, sheet))
    throw excelError('last-visible-sheet', sheet.name);
  const tables = book.tables.filter((table) => table.sheet === sheet);
  activateNeighbour(context, sheet);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.tables = book.tables.filter((table) => table.sheet !== sheet);
  book.names = book.names.filter(({ scope }) => scope !== sheet);
  rewriteFormulas(book, (formula) =>
    tables.reduce((text, { name }) => removeTableIn(name)(text), removeSheetIn(sheet.name)(formula)),
  );
  for (const table of tables) emitTableDeleted(context, table);
  emitSheetDeleted(context, sheet);
  context.calculator.invalidate();
}

/** Before the active sheet is deleted or hidden, activates the next visible one, or else the previous one. */
function activateNeighbour(context: HostContext, sheet: Sheet): void {
  const { book } = context;
  if (book.active !== sheet) return;
  const at = book.sheets.indexOf(sheet);
  const visible = visibleSheets(context).filter((other) => other !== sheet);
  const next = visible.find((other) => book.sheets.indexOf(other) > at) ?? visible.at(-1);
  if (next !== undefined) activateSheet(context, next);
}

export function activateSheet(context: HostContext, sheet: Sheet): void {
  const { book } = context;
  if (sheet.visibility !== 'Visible') throw excelError('hidden-sheet-activated', sheet.name);
  if (book.active === sheet) return;
  const before = book.active;
  book.active = sheet;
  book.selection = rangeOf(0, 0);
  emitDeactivated(context, before);
  emitActivated(context, sheet);
}

const VISIBILITIES: readonly unknown[] = ['Visible', 'Hidden', 'VeryHidden'];

export function setVisibility(context: HostContext, sheet: Sheet, visibility: unknown): void {
  if (!VISIBILITIES.includes(visibility))
    throw excelError('bad-argument', `visibility ${String(visibility)}`);
  if (sheet.visibility === visibility) return;
  checkStructure(context);
  if (visibility !== 'Visible' && sheet.visibility === 'Visible') {
    if (isLastVisible(context, sheet)) throw excelError('last-visible-sheet', sheet.name);
    activateNeighbour(context, sheet);
  }
  sheet.visibility = visibility as Visibility;
}

/** Moves a sheet to a position among the tabs, from 0. */
export function moveSheet(context: HostContext, sheet: Sheet, position: unknown): void {
  const { book } = context;
  checkStructure(context);
  if (
    typeof position !== 'number' ||
    !Number.isInteger(position) ||
    position < 0 ||
    position >= book.sheets.length
  )
    throw excelError('sheet-position', String(position));
  const others = book.sheets.filter((other) => other !== sheet);
  others.splice(position, 0, sheet);
  book.sheets = others;
}
