import { addressOf, quotedName } from '#xlsx/address';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { Table } from '../model/book.ts';
import { joined, type Piece, piecesOf } from './pieces.ts';
import { bodyOf, headerOf, totalsOf } from './resolve.ts';
import { sameName } from './rules.ts';

/**
 * Formulas after a table became ordinary cells: its structured references are
 * addresses now, fixed with $, as Excel writes them; those of the formula's own row have
 * that row. `row` is where the formula stands.
 */
export function withAddresses(table: Table, formula: string, row: number, isInside: boolean): string {
  const pieces = piecesOf(formula);
  const isName = (at: number): boolean => {
    const piece = pieces[at];
    return (
      piece?.kind === 'word' &&
      sameName(piece.text, table.name) &&
      !['(', '!'].includes(pieces[at + 1]?.text ?? '')
    );
  };
  return joined(
    pieces.map((piece, at): Piece => {
      if (piece.kind === 'bracket' && (isName(at - 1) || (isInside && pieces[at - 1]?.kind !== 'word')))
        return { kind: 'word', text: addressIn(table, piece.text, row) };
      if (!isName(at)) return piece;
      const isAlone = pieces[at + 1]?.kind !== 'bracket';
      return { kind: 'word', text: isAlone ? fixed(table, bodyOf(table)) : '' };
    }),
  );
}

/** The address of what stands in brackets. */
function addressIn(table: Table, text: string, row: number): string {
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

function rowsOf(table: Table, kinds: readonly string[], row: number | null): CellRange {
  if (row !== null) return rangeOf(row, table.area.column, 1, table.area.columnCount);
  const has = (kind: string): boolean => kinds.some((given) => sameName(given, kind));
  if (has('#All')) return table.area;
  if (has('#Headers')) return headerOf(table);
  return has('#Totals') ? totalsOf(table) : bodyOf(table);
}

/** `Sheet1!$A$2:$A$9`; of a row of the formula's own the row moves when it is copied. */
function fixed(table: Table, area: CellRange, isRelativeRow = false): string {
  const address = addressOf(area).replaceAll(/([A-Z]{1,3})(\d{1,7})/g, isRelativeRow ? '$$$1$2' : '$$$1$$$2');
  return `${quotedName(table.sheet.name)}!${address}`;
}
