import type { FormulaPlace } from '../context.ts';
import { refusal } from '../protocol/host-failure.ts';
import type { At } from './evaluation.ts';
import type { BookCells } from './book-cells.ts';
import type { Parsed } from './parse.ts';
import { columnsOf, tableOf } from './structured.ts';

/**
 * Refuses a formula Excel does not take into a cell: one that cannot be read, one that
 * gives a function too few or too many arguments, one that names a table or a column
 * there is not. Sheets, names and functions nobody knows are no reason: those show an error.
 */
export function checkFormula(parsed: Parsed, cells: BookCells, { sheet, row, column }: FormulaPlace): void {
  if (parsed.expression === null) throw refusal('formula-not-parsed');
  const [wrong] = parsed.wrongCalls;
  if (wrong !== undefined) throw refusal('formula-arguments', `${wrong.name}, ${String(wrong.count)}`);
  if (parsed.tables.length === 0) return;
  const at: At = { cells, sheet, row, column, depth: 0 };
  for (const reference of parsed.tables) {
    const table = tableOf(reference, at);
    if (table === null) throw refusal('formula-table', reference.table);
    if (columnsOf(reference, table) === null)
      throw refusal('formula-column', `${table.table.name}[${reference.columns.join(':')}]`);
  }
}
