import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import type { CellChange } from '../../plan/book-plan.ts';
import { cellInput } from '../write/cell-input.ts';
import { eachRequest } from '../request/each-request.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { cellBytes, textBytes } from '../request/text-bytes.ts';
import { sync } from '../request/together.ts';

/** Bytes of a request for a range with two properties set. */
const ONE_RUN = 900;
/** Cells of a column that are at most so many rows apart are read together: a range costs more than these cells. */
const NEAR = 12;
/** Runs per read request. */
const RUNS_AT_ONCE = 3000;

/** Sets single cells; consecutive cells of a column are set together. */
export const cellOperations = (sheet: string, changes: readonly CellChange[]): readonly Operation[] =>
  columnRuns(changes).map(({ range, cells }) => {
    const formats = cells.map(({ content }) => [content.numberFormat]);
    const inputs = cells.map(({ content: { value, formula, numberFormat } }) => [
      formula ?? cellInput(value, numberFormat) ?? '',
    ]);
    return {
      bytes:
        ONE_RUN +
        cells.reduce(
          (sum, { content: { value, formula, numberFormat } }) =>
            sum + cellBytes(formula ?? value) + textBytes(numberFormat),
          0,
        ),
      queue: (context) => {
        const target = rangeIn(context, sheet, range);
        target.numberFormat = formats;
        target.formulas = inputs;
      },
    };
  });

/** The present content of single cells. Cells of a column that are close together are read together. */
export async function readCells(
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly Pick<CellChange, 'row' | 'column'>[],
): Promise<readonly CellChange[]> {
  const runs = columnRuns(cells, NEAR);
  const changes: CellChange[] = [];
  const requests = Array.from({ length: Math.ceil(runs.length / RUNS_AT_ONCE) }, (_, index) =>
    runs.slice(index * RUNS_AT_ONCE, (index + 1) * RUNS_AT_ONCE),
  );
  await eachRequest(requests, async (request) => {
    const loaded = request.map(({ range, cells: wanted }) => {
      const target = rangeIn(context, sheet, range);
      target.load('values,formulas,numberFormat');
      return { range, target, wanted };
    });
    await sync(context);
    for (const { range, target, wanted } of loaded)
      for (const { row, column } of wanted) {
        const down = row - range.row;
        changes.push({
          row,
          column,
          content: contentOf(
            target.values[down]?.[0],
            target.formulas[down]?.[0],
            target.numberFormat[down]?.[0],
          ),
        });
      }
  });
  return changes;
}

/** A text that begins with "=" differs from a formula in that its value is the same text. */
function contentOf(value: unknown, formula: unknown, numberFormat: unknown): CellChange['content'] {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return {
    value: value === '' ? null : (value as CellValue),
    formula: isFormula ? formula : null,
    numberFormat: String(numberFormat),
  };
}

interface ColumnRun<T> {
  readonly range: CellRange;
  readonly cells: readonly T[];
}

/** Groups cells into runs of consecutive cells of a column, or of cells that are at most so many rows apart. */
function columnRuns<T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
  apart = 1,
): readonly ColumnRun<T>[] {
  const ordered = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: T[][] = [];
  for (const cell of ordered) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.column === cell.column && cell.row - last.row <= apart) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => {
    const { row = 0, column = 0 } = run[0] ?? {};
    const end = run.at(-1)?.row ?? row;
    return { range: rangeOf(row, column, end - row + 1), cells: run };
  });
}
