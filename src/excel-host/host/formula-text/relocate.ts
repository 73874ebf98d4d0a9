import { columnLetters, columnNumber } from '#xlsx/address';
import { MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import { joinPieces, type Piece, piecesOf } from './pieces.ts';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/**
 * The formula as it reads a number of rows further down and columns to the right: relative
 * references shift, those with $ stay. References that leave the sheet become #REF!.
 */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const pieces = piecesOf(formula);
  return joinPieces(
    pieces.map((piece, index) =>
      piece.kind === 'word'
        ? { ...piece, text: relocateWord(piece.text, pieces[index - 1], pieces[index + 1], rows, columns) }
        : piece,
    ),
  );
}

function relocateWord(
  word: string,
  before: Piece | undefined,
  after: Piece | undefined,
  rows: number,
  columns: number,
): string {
  // `LOG10(` is a function and `Sheet1!` a sheet name.
  if (after?.text === '(' || after?.text === '!') return word;
  const cell = CELL.exec(word);
  if (cell) {
    const column = movedColumn(cell[1], cell[2], columns);
    const row = movedRow(cell[3], cell[4], rows);
    return column === null || row === null ? '#REF!' : `${column}${row}`;
  }
  if (before?.text !== ':' && after?.text !== ':') return word;
  const whole = COLUMN.exec(word);
  if (whole) return movedColumn(whole[1], whole[2], columns) ?? '#REF!';
  const line = ROW.exec(word);
  return line ? (movedRow(line[1], line[2], rows) ?? '#REF!') : word;
}

function movedColumn(fixed = '', letters = '', by: number): string | null {
  if (fixed === '$') return `$${letters}`;
  const column = columnNumber(letters) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnLetters(column) : null;
}

function movedRow(fixed = '', digits = '', by: number): string | null {
  if (fixed === '$') return `$${digits}`;
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : null;
}
