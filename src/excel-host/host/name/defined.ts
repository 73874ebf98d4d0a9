import { columnNumber, parseAddress, quotedName } from '#xlsx/address';
import { MAX_COLUMNS } from '#xlsx/cell-range';
import type { Book, DefinedName, Sheet } from '../model/book.ts';
import { refusal } from '../protocol/host-failure.ts';
import { isWellFormed } from '../typed/formula-check.ts';
import { joined, piecesOf } from './pieces.ts';
import { placeOfFormula } from './resolve.ts';
import { checkDefinedName } from './rules.ts';

const COMMENT_LIMIT = 255;

/** A formula as a name keeps it: addresses without a sheet are of the sheet it was given on. */
export function nameFormula(formula: unknown, sheet: Sheet): string {
  if (typeof formula !== 'string' || !formula.startsWith('=') || !isWellFormed(formula.slice(1)))
    throw refusal('bad-argument', 'the formula of a name begins with =');
  const pieces = piecesOf(formula);
  return joined(
    pieces.map((piece, at) => {
      const before = pieces[at - 1]?.text;
      const isBare =
        piece.kind === 'word' && before !== '!' && before !== ':' && pieces[at + 1]?.text !== '(';
      const next = pieces[at + 1]?.text === ':' ? (pieces[at + 2]?.text ?? '') : null;
      const isCells = next === null ? isCell(piece.text) : parseAddress(`${piece.text}:${next}`) !== null;
      return isBare && isCells && pieces[at + 1]?.text !== '!'
        ? { kind: 'word', text: `${quotedName(sheet.name)}!${piece.text}` }
        : piece;
    }),
  );
}

const isCell = (word: string): boolean => {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d/.exec(word)?.[1];
  return letters !== undefined && columnNumber(letters) < MAX_COLUMNS && parseAddress(word) !== null;
};

/** Adds a name to the book or, with a scope, to a sheet. */
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
    formula: nameFormula(formula, scope ?? book.active),
    visible: true,
    comment: checkComment(comment ?? ''),
  };
  book.names.push(made);
  return made;
}

export function checkComment(comment: unknown): string {
  if (typeof comment !== 'string' || comment.length > COMMENT_LIMIT) throw refusal('bad-argument', 'comment');
  return comment;
}

/** What a name stands for, as the client names its kind. */
export interface NameMeaning {
  readonly type: 'Range' | 'String' | 'Double' | 'Integer' | 'Boolean' | 'Error' | 'Array';
  readonly value: string | number | boolean;
}

/** Cells, a number, a text, true or false, an error or an array; null for anything that would have to be worked out. */
export function meaningOf(book: Book, { formula, scope }: DefinedName): NameMeaning | null {
  if (placeOfFormula(book, formula, scope ?? book.active) !== null)
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
