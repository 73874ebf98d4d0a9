import { columnNumber, parseAddress, sheetNameInFormula } from '#xlsx/address';
import { MAX_COLUMNS } from '#xlsx/cell-range';
import type { Book, DefinedName, Sheet } from '../model/book.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { isWellFormed } from '../formula-text/well-formed.ts';
import { joinPieces, piecesOf } from '../formula-text/pieces.ts';
import { resolveReference } from './resolve.ts';
import { checkDefinedName } from './name-rules.ts';

const COMMENT_LIMIT = 255;

/**
 * The formula of a defined name: addresses without a sheet refer to the sheet on which it
 * was defined.
 * @throws HostFailure if it is not a well-formed formula with "=".
 */
export function definedNameFormula(formula: unknown, sheet: Sheet): string {
  if (typeof formula !== 'string' || !formula.startsWith('=') || !isWellFormed(formula.slice(1)))
    throw excelError('bad-argument', 'the formula of a name begins with =');
  const pieces = piecesOf(formula);
  return joinPieces(
    pieces.map((piece, at) => {
      const before = pieces[at - 1]?.text;
      const isBare =
        piece.kind === 'word' && before !== '!' && before !== ':' && pieces[at + 1]?.text !== '(';
      const next = pieces[at + 1]?.text === ':' ? (pieces[at + 2]?.text ?? '') : null;
      const isCells = next === null ? isCell(piece.text) : parseAddress(`${piece.text}:${next}`) !== null;
      return isBare && isCells && pieces[at + 1]?.text !== '!'
        ? { kind: 'word', text: `${sheetNameInFormula(sheet.name)}!${piece.text}` }
        : piece;
    }),
  );
}

const isCell = (word: string): boolean => {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d/.exec(word)?.[1];
  return letters !== undefined && columnNumber(letters) < MAX_COLUMNS && parseAddress(word) !== null;
};

/**
 * Adds a name to the book or, with a scope, to a sheet.
 * @throws HostFailure for an illegal or existing name, or a malformed formula.
 */
export function addName(
  book: Book,
  scope: Sheet | null,
  name: unknown,
  formula: unknown,
  comment: unknown,
): DefinedName {
  const made: DefinedName = {
    name: checkDefinedName(book, name, scope),
    scope,
    formula: definedNameFormula(formula, scope ?? book.active),
    visible: true,
    comment: checkComment(comment ?? ''),
  };
  book.names.push(made);
  return made;
}

export function checkComment(comment: unknown): string {
  if (typeof comment !== 'string' || comment.length > COMMENT_LIMIT)
    throw excelError('bad-argument', 'comment');
  return comment;
}

/** The value of a name, with its type as in the client. */
export interface NameValue {
  readonly type: 'Range' | 'String' | 'Double' | 'Integer' | 'Boolean' | 'Error' | 'Array';
  readonly value: string | number | boolean;
}

/**
 * The value of a name for cells, a number, text, truth value, error or array; null for a
 * formula that would have to be evaluated.
 */
export function nameValueOf(book: Book, { formula, scope }: DefinedName): NameValue | null {
  if (resolveReference(book, formula, scope ?? book.active) !== null)
    return { type: 'Range', value: formula.slice(1) };
  const text = formula.slice(1).trim();
  if (text.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  if (/^"(?:[^"]|"")*"$/.test(text))
    return { type: 'String', value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { type: 'Boolean', value: text.toUpperCase() === 'TRUE' };
  const number = text === '' ? NaN : Number(text);
  if (!Number.isNaN(number)) return { type: Number.isInteger(number) ? 'Integer' : 'Double', value: number };
  return text.startsWith('{') && text.endsWith('}') ? { type: 'Array', value: formula } : null;
}
