import type { FormulaCell, SheetModel } from '../model/sheet-model.ts';
import type { FormulaRun } from './excel-sheet-model.ts';

/**
 * Formulas as runs down their columns: cells below each other whose formulas differ
 * only in the number of their own row become one run, which Excel fills down itself.
 */
export function formulaRuns({ formulas, table }: SheetModel): readonly FormulaRun[] {
  const columns = new Map(
    table?.formulas.map(({ header, formula }) => [table.headers.indexOf(header), formula]),
  );
  const ofTable = [...columns].flatMap(([column, formula]): readonly FormulaRun[] => {
    const first = formulas.find((drawn) => drawn.column === column);
    if (first === undefined || table === null) return [];
    const { row, rowCount } = table.range;
    return [{ row: row + 1, column, rowCount: rowCount - 1, formula: `=${formula}`, isSameInEveryRow: true }];
  });
  return [...ofTable, ...filledDown(formulas.filter(({ column }) => !columns.has(column)))];
}

function filledDown(formulas: readonly FormulaCell[]): readonly FormulaRun[] {
  const byColumn = new Map<number, FormulaCell[]>();
  for (const drawn of formulas) {
    const column = byColumn.get(drawn.column);
    if (column) column.push(drawn);
    else byColumn.set(drawn.column, [drawn]);
  }
  return [...byColumn.values()].flatMap((column) => runsOf(column.sort((a, b) => a.row - b.row)));
}

function runsOf(column: readonly FormulaCell[]): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  for (let at = 0; at < column.length;) {
    const first = column[at] as FormulaCell;
    const parts = aroundRow(first);
    let end = at + 1;
    while (end < column.length && continuesRun(first, end - at, parts, column[end] as FormulaCell)) end += 1;
    runs.push({
      row: first.row,
      column: first.column,
      rowCount: end - at,
      formula: `=${first.formula}`,
      isSameInEveryRow: false,
    });
    at = end;
  }
  return runs;
}

/** A cell of a fixed column: `$A2`. */
const CELL_OF_COLUMN = /\$[A-Z]{1,3}\d+/g;

/** What stands around the numbers of its own row: `$A2+$B2` in row 2 is `$A`, `+$B` and nothing. */
function aroundRow({ row, formula }: FormulaCell): readonly string[] {
  const own = String(row + 1);
  const parts: string[] = [];
  let from = 0;
  for (const { 0: cell, index } of formula.matchAll(CELL_OF_COLUMN)) {
    const digits = cell.search(/\d/);
    if (cell.slice(digits) !== own) continue;
    parts.push(formula.slice(from, index + digits));
    from = index + cell.length;
  }
  return [...parts, formula.slice(from)];
}

const continuesRun = (
  first: FormulaCell,
  down: number,
  parts: readonly string[],
  { row, formula }: FormulaCell,
): boolean => row === first.row + down && formula === parts.join(String(row + 1));
