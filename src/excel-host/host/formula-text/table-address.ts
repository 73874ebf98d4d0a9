import { addressOf, sheetNameInFormula } from '#xlsx/address';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { SheetTable } from '../model/book.ts';
import { joinPieces, type Piece, piecesOf } from './pieces.ts';
import { bodyOf, headerRowOf, totalsRowOf } from '../name/resolve.ts';
import { sameName } from '../name/name-rules.ts';

/**
 * A formula after a table was converted to a range: structured references become addresses
 * with $, as in Excel, and references to the formula's own row get its row number. `row` is
 * the row of the formula.
 */
export function replaceTableReferences(
  table: SheetTable,
  formula: string,
  row: number,
  isInside: boolean,
): string {
  const pieces = piecesOf(formula);
  const isName = (at: number): boolean => {
    const piece = pieces[at];
    return (
      piece?.kind === 'word' &&
      sameName(piece.text, table.name) &&
      !['(', '!'].includes(pieces[at + 1]?.text ?? '')
    );
  };
  return joinPieces(
    pieces.map((piece, at): Piece => {
      if (piece.kind === 'bracket' && (isName(at - 1) || (isInside && pieces[at - 1]?.kind !== 'word')))
        return { kind: 'word', text: bracketAddress(table, piece.text, row) };
      if (!isName(at)) return piece;
      const isAlone = pieces[at + 1]?.kind !== 'bracket';
      return { kind: 'word', text: isAlone ? fixed(table, bodyOf(table)) : '' };
    }),
  );
}

/** The address of a bracketed part. */
function bracketAddress(table: SheetTable, text: string, row: number): string {
  const inner = text.slice(1, -1).trim();
  const parts = inner.includes('[')
    ? piecesOf(inner).flatMap(({ kind, text: part }) => (kind === 'bracket' ? [part.slice(1, -1)] : []))
    : [inner.replace(/^@/, '')];
  const isThisRow = inner.startsWith('@') || parts.some((part) => sameName(part, '#This Row'));
  const kinds = parts.filter((part) => part.startsWith('#'));
  const columns = parts
    .filter((part) => part !== '' && !part.startsWith('#'))
    .map((part) => table.columns.findIndex(({ name }) => sameName(name, part.replaceAll(/'(.)/gu, '$1'))));
  if (columns.includes(-1)) return '#REF!';
  const rows = rowsOf(table, kinds, isThisRow ? row : null);
  const [first = 0, last = columns.length === 0 ? table.columns.length - 1 : first] = columns;
  const area = rangeOf(rows.row, rows.column + first, rows.rowCount, last - first + 1);
  return fixed(table, area, isThisRow);
}

function rowsOf(table: SheetTable, kinds: readonly string[], row: number | null): CellRange {
  if (row !== null) return rangeOf(row, table.area.column, 1, table.area.columnCount);
  const has = (kind: string): boolean => kinds.some((given) => sameName(given, kind));
  if (has('#All')) return table.area;
  if (has('#Headers')) return headerRowOf(table);
  return has('#Totals') ? totalsRowOf(table) : bodyOf(table);
}

/** `Sheet1!$A$2:$A$9`; the row of a reference to the formula's own row stays relative. */
function fixed(table: SheetTable, area: CellRange, isRelativeRow = false): string {
  const address = addressOf(area).replaceAll(/([A-Z]{1,3})(\d{1,7})/g, isRelativeRow ? '$$$1$2' : '$$$1$$$2');
  return `${sheetNameInFormula(table.sheet.name)}!${address}`;
}
