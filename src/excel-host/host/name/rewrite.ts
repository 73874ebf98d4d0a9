import { quotedName } from '#xlsx/address';
import type { Book, Sheet, Table } from '../model/book.ts';
import { joined, type Piece, piecesOf } from './pieces.ts';
import { sameName } from './rules.ts';

/** A change of the text of formulas; the same text where nothing in it is meant. */
export type FormulaChange = (formula: string) => string;

const isSign = (piece: Piece | undefined, sign: string): boolean =>
  piece?.kind === 'sign' && piece.text === sign;

/** The sheet a piece before "!" names; null where it names none (`#REF!`, `'A:B'!`, another workbook). */
function sheetOf(pieces: readonly Piece[], at: number): string | null {
  const piece = pieces[at];
  if (piece === undefined || !isSign(pieces[at + 1], '!') || isSign(pieces[at - 1], '#')) return null;
  if (piece.kind === 'quoted') return piece.text.slice(1, -1).replaceAll("''", "'");
  return piece.kind === 'word' ? piece.text : null;
}

/** Formulas follow a sheet to its new name. */
export const sheetRenamed =
  (from: string, to: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joined(
      pieces.map((piece, at) => {
        const sheet = sheetOf(pieces, at);
        return sheet !== null && sameName(sheet, from) ? { kind: 'word', text: quotedName(to) } : piece;
      }),
    );
  };

/** Formulas lose a sheet: `Sheet2!A1` becomes `#REF!A1`, as Excel leaves it. */
export const sheetGone =
  (name: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joined(
      pieces.map((piece, at) => {
        const sheet = sheetOf(pieces, at);
        return sheet !== null && sameName(sheet, name) ? { kind: 'word', text: '#REF' } : piece;
      }),
    );
  };

/** Whether a word names a table: not a function, a sheet, or something of another sheet. */
const isTableName = (pieces: readonly Piece[], at: number, name: string): boolean =>
  pieces[at]?.kind === 'word' &&
  sameName(pieces[at].text, name) &&
  !isSign(pieces[at + 1], '(') &&
  !isSign(pieces[at + 1], '!') &&
  !isSign(pieces[at - 1], '!');

/** Formulas follow a table to its new name; so do those that follow a defined name. */
export const tableRenamed =
  (from: string, to: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joined(
      pieces.map((piece, at) => (isTableName(pieces, at, from) ? { kind: 'word', text: to } : piece)),
    );
  };

/** Formulas lose a table: each reference to it becomes #REF!. */
export const tableGone =
  (name: string): FormulaChange =>
  (formula) => {
    const pieces = piecesOf(formula);
    return joined(
      pieces.map((piece, at) => {
        if (isTableName(pieces, at, name)) return { kind: 'word', text: '#REF!' };
        const isOfTable = piece.kind === 'bracket' && isTableName(pieces, at - 1, name);
        return isOfTable ? { kind: 'word', text: '' } : piece;
      }),
    );
  };

/** Formulas follow a column to its new name; `isInside` where they stand in the table and need not name it. */
export const columnRenamed =
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
    return joined(
      changed.map((piece, at) =>
        changed[at + 1]?.text === '#REF!' && isTableName(changed, at, table)
          ? { kind: 'word', text: '' }
          : piece,
      ),
    );
  };

/** Marks what is special in brackets, as structured references write it. */
export const escapedColumn = (name: string): string => name.replace(/['[\]#@]/g, (sign) => `'${sign}`);

/** `[列]`, `[@列]`, `[[#This Row],[列]]`, `[[a]:[b]]` with one column renamed; null where it is gone. */
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
  return `[${joined(parts.map((part) => (isNamed(part) ? { kind: 'bracket', text: `[${escapedColumn(to)}]` } : part)))}]`;
}

/** Applies a change to every formula of the book: cells, names, calculated columns, validations, conditions. */
export function rewriteFormulas(
  book: Book,
  change: (
    formula: string,
    at: {
      readonly sheet: Sheet | null;
      readonly row: number;
      readonly column: number;
      readonly table: Table | null;
    },
  ) => string,
): void {
  const nowhere = { sheet: null, row: -1, column: -1, table: null };
  for (const sheet of book.sheets) {
    for (const { row, column, formula } of [...sheet.grid.formulas()]) {
      const next = change(formula, { sheet, row, column, table: null });
      if (next !== formula) sheet.grid.setContent(row, column, sheet.grid.value(row, column), next);
    }
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

/** A rule with its formulas changed, however deep they lie in it. */
function rewritten<T>(rule: T, change: (formula: string) => string): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
  };
  return walk(rule) as T;
}
