import { sheetNameInFormula } from '#xlsx/address';
import type { Book, Sheet, SheetTable } from '../model/book.ts';
import { joinPieces, type Piece, piecesOf } from './pieces.ts';
import { sameName } from '../name/name-rules.ts';

/** A change of a formula text; formulas that are not affected are returned unchanged. */
type FormulaChange = (formula: string) => string;

const isSign = (piece: Piece | undefined, sign: string): boolean =>
  piece?.kind === 'sign' && piece.text === sign;

/** The sheet name before "!"; null if there is none (`#REF!`, `'A:B'!`, another workbook). */
function sheetOf(pieces: readonly Piece[], at: number): string | null {
  const piece = pieces[at];
  if (piece === undefined || !isSign(pieces[at + 1], '!') || isSign(pieces[at - 1], '#')) return null;
  if (piece.kind === 'quoted') return piece.text.slice(1, -1).replaceAll("''", "'");
  return piece.kind === 'word' ? piece.text : null;
}

/** Renames a sheet in formulas. */
export const renameSheetIn =
  (from: string, to: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joinPieces(
      pieces.map((piece, at) => {
        const sheet = sheetOf(pieces, at);
        return sheet !== null && sameName(sheet, from)
          ? { kind: 'word', text: sheetNameInFormula(to) }
          : piece;
      }),
    );
  };

/** Replaces a deleted sheet in formulas: `Sheet2!A1` becomes `#REF!A1`, as in Excel. */
export const removeSheetIn =
  (name: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joinPieces(
      pieces.map((piece, at) => {
        const sheet = sheetOf(pieces, at);
        return sheet !== null && sameName(sheet, name) ? { kind: 'word', text: '#REF' } : piece;
      }),
    );
  };

/** Whether a word is the name of a table, and not a function, a sheet, or a name on another sheet. */
const isTableName = (pieces: readonly Piece[], at: number, name: string): boolean =>
  pieces[at]?.kind === 'word' &&
  sameName(pieces[at].text, name) &&
  !isSign(pieces[at + 1], '(') &&
  !isSign(pieces[at + 1], '!') &&
  !isSign(pieces[at - 1], '!');

/** Renames a table (or a defined name) in formulas. */
export const renameTableIn =
  (from: string, to: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joinPieces(
      pieces.map((piece, at) => (isTableName(pieces, at, from) ? { kind: 'word', text: to } : piece)),
    );
  };

/** Replaces references to a deleted table by #REF!. */
export const removeTableIn =
  (name: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joinPieces(
      pieces.map((piece, at) => {
        if (isTableName(pieces, at, name)) return { kind: 'word', text: '#REF!' };
        const isOfTable = piece.kind === 'bracket' && isTableName(pieces, at - 1, name);
        return isOfTable ? { kind: 'word', text: '' } : piece;
      }),
    );
  };

/**
 * Renames a column in formulas, or with null replaces references to it by #REF!.
 * `isInside`: the formula is in the table and need not name it.
 */
export const renameColumnIn =
  (table: string, from: string, to: string | null) =>
  (formula: string, isInside: boolean): string => {
    const pieces = piecesOf(formula);
    const changed = pieces.map((piece, at): Piece => {
      if (piece.kind !== 'bracket') return piece;
      const before = pieces[at - 1];
      const isMeant = before?.kind === 'word' ? isTableName(pieces, at - 1, table) : isInside;
      if (!isMeant) return piece;
      const text = inBracket(piece.text, from, to);
      return text === null ? { kind: 'word', text: '#REF!' } : { kind: 'bracket', text };
    });
    return joinPieces(
      changed.map((piece, at) =>
        changed[at + 1]?.text === '#REF!' && isTableName(changed, at, table)
          ? { kind: 'word', text: '' }
          : piece,
      ),
    );
  };

/** Escapes special characters of a column name for a structured reference. */
const escapedColumn = (name: string): string => name.replace(/['[\]#@]/g, (sign) => `'${sign}`);

/** Renames a column in `[列]`, `[@列]`, `[[#This Row],[列]]`, `[[a]:[b]]`; null if the column is deleted. */
function inBracket(text: string, from: string, to: string | null): string | null {
  const inner = text.slice(1, -1);
  if (!inner.includes('[')) {
    const isRow = inner.startsWith('@');
    if (!sameName(inner.slice(isRow ? 1 : 0).trim(), escapedColumn(from))) return text;
    return to === null
      ? null
      : `[${isRow ? '@' : ''}${isRow && /[^\p{L}\p{N}_]/u.test(to) ? `[${escapedColumn(to)}]` : escapedColumn(to)}]`;
  }
  const parts = piecesOf(inner);
  const isNamed = (part: Piece): boolean =>
    part.kind === 'bracket' && sameName(part.text.slice(1, -1), escapedColumn(from));
  if (to === null) return parts.some(isNamed) ? null : text;
  return `[${joinPieces(parts.map((part) => (isNamed(part) ? { kind: 'bracket', text: `[${escapedColumn(to)}]` } : part)))}]`;
}

/** The place of a formula; row and column are -1 for formulas that are not in cells. */
interface FormulaPlace {
  readonly sheet: Sheet | null;
  readonly row: number;
  readonly column: number;
  readonly table: SheetTable | null;
}

/**
 * Applies a change to every formula of the book: cells, names, calculated columns,
 * validations and conditional formats.
 */
export function rewriteFormulas(book: Book, change: (formula: string, at: FormulaPlace) => string): void {
  for (const sheet of book.sheets)
    sheet.grid.changeFormulas((formula, row, column) => change(formula, { sheet, row, column, table: null }));
  rewriteOtherFormulas(book, change);
}

/** Like `rewriteFormulas`, without those in cells. */
export function rewriteOtherFormulas(
  book: Book,
  change: (formula: string, at: FormulaPlace) => string,
): void {
  const nowhere = { sheet: null, row: -1, column: -1, table: null };
  for (const sheet of book.sheets) {
    for (const validation of sheet.validations)
      validation.rule = rewritten(validation.rule, (text) => change(text, { ...nowhere, sheet }));
    for (const condition of sheet.conditions)
      condition.rule = rewritten(condition.rule, (text) => change(text, { ...nowhere, sheet }));
  }
  for (const name of book.names) name.formula = change(name.formula, nowhere);
  for (const table of book.tables)
    for (const column of table.columns)
      if (column.formula !== null) column.formula = change(column.formula, { ...nowhere, table });
}

/** Changes the formulas in a rule, at any depth; a rule without a changed one is returned as it is. */
export function rewritten<T>(rule: T, change: (formula: string) => string): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const next = entries.map(([, member]) => walk(member));
    if (entries.every(([, member], at) => member === next[at])) return value;
    return Array.isArray(value) ? next : Object.fromEntries(entries.map(([name], at) => [name, next[at]]));
  };
  return walk(rule) as T;
}
