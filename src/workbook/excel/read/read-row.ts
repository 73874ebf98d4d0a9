import type { CellValue } from '#xlsx/cell-value';
import type { SheetSurvey } from '../../plan/survey.ts';
import type { SheetRow } from '../../reading/sheet-row.ts';
import { runExcel } from '../request/run.ts';
import { rangeIn } from '../request/sheet-in.ts';

/** A row of a surveyed sheet as it is now, with the header of its table; one request. `row` counts from 0. */
export const readRow = ({ id, name, tables, used }: SheetSurvey, row: number): Promise<SheetRow> =>
  runExcel(async (context) => {
    const columnCount = Math.max(1, (used?.column ?? 0) + (used?.columnCount ?? 1));
    const [table] = tables;
    const line = (at: number): Excel.Range => {
      const range = rangeIn(context, id, { row: at, column: 0, rowCount: 1, columnCount });
      range.load('values');
      return range;
    };
    const header = line(table?.range.row ?? 0);
    const cells = line(row);
    await context.sync();
    return {
      sheet: name,
      tables: tables.map((one) => one.name),
      row: row + 1,
      header: valuesOf(header),
      cells: valuesOf(cells),
    };
  });

const valuesOf = ({ values }: Excel.Range): readonly CellValue[] =>
  ((values as unknown[][])[0] ?? []).map((cell) => (cell === '' ? null : (cell as CellValue)));
