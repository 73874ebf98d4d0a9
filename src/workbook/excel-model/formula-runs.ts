import type { FormulaCell, SheetModel } from '../model/sheet-model.ts';
import type { FormulaRun } from './excel-sheet-model.ts';

/**
 * Groups formulas into runs: consecutive cells of a column whose formulas differ only in
 * the number of their own row become one run, which Excel fills down.
 */
export function formulaRuns({ formulas, table }: SheetModel): readonly FormulaRun[] {
  const columns = new Map(
    table?.formulas.map(({ header, formula }) => [table.headers.indexOf(header), formula]),
  );
  const ofTable = [...columns].flatMap(([column, formula]): readonly FormulaRun[] => {
    const first = formulas.find((cell) => cell.column === column);
    if (first === undefined || table === null) return [];
    const { row, rowCount } = table.range;
    return [{ row: row + 1, column, rowCount: rowCount - 1, formula: `=${formula}`, isSameInEveryRow: true }];
  });
  return [...ofTable, ...filledDown(formulas.filter(({ column }) => !columns.has(column)))];
}

function filledDown(formulas: readonly FormulaCell[]): readonly FormulaRun[] {
  const byColumn = new Map<number, FormulaCell[]>();
  for (const cell of formulas) {
    const column = byColumn.get(cell.column);
    if (column) column.push(cell);
    else byColumn.set(cell.column, [cell]);
  }
  return [...byColumn.values()].flatMap((column) => runsOf(column.sort((a, b) => a.row - b.row)));
}

function runsOf(column: readonly FormulaCell[]): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  let first: FormulaCell | null = null;
  let parts: readonly string[] = [];
  let rowCount = 0;
  const finish = (): void => {
    if (first === null) return;
    const { row, column: at, formula } = first;
    runs.push({ row, column: at, rowCount, formula: `=${formula}`, isSameInEveryRow: false });
  };
  for (const cell of column) {
    if (first !== null && continuesRun(first, rowCount, parts, cell)) {
      rowCount += 1;
      continue;
    }
    finish();
    first = cell;
    parts = aroundRow(cell);
    rowCount = 1;
  }
  finish();
  return runs;
}

/** A reference with an absolute column: `$A2`. */
const CELL_OF_COLUMN = /\$[A-Z]{1,3}\d+/g;

/** The formula split at the numbers of its own row: `$A2+$B2` in row 2 gives `$A`, `+$B` and "". */
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
