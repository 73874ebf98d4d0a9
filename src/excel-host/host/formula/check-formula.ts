import type { FormulaPosition } from '../context.ts';
import { excelError } from '../excel-error/host-failure.ts';
import type { EvaluationContext } from './evaluate/expression.ts';
import type { BookCells } from './evaluate/book-cells.ts';
import type { ParsedFormula } from './parse/formulas.ts';
import { referencedColumns, referencedTable } from './parse/structured.ts';

/**
 * Rejects a formula that Excel does not accept in a cell: it cannot be parsed, a function
 * has too few or too many arguments, or it names an unknown table or column. Unknown
 * sheets, names and functions are accepted: they evaluate to an error.
 * @throws HostFailure with the matching entry of `FORMULA_ERRORS`.
 */
export function checkFormula(
  parsed: ParsedFormula,
  cells: BookCells,
  { sheet, row, column }: FormulaPosition,
): void {
  if (parsed.expression === null) throw excelError('formula-not-parsed');
  const [wrong] = parsed.wrongCalls;
  if (wrong !== undefined) throw excelError('formula-arguments', `${wrong.name}, ${String(wrong.count)}`);
  if (parsed.tables.length === 0) return;
  const at: EvaluationContext = { cells, sheet, row, column, depth: 0 };
  for (const reference of parsed.tables) {
    const table = referencedTable(reference, at);
    if (table === null) throw excelError('formula-table', reference.table);
    if (referencedColumns(reference, table) === null)
      throw excelError('formula-column', `${table.table.name}[${reference.columns.join(':')}]`);
  }
}
