import type { CellValue } from '#xlsx/cell-value';
import { isPercentFormat } from '../../model/suited-format.ts';
import type { SheetSurvey } from '../../plan/survey.ts';
import type { SheetRow } from '../../reading/sheet-row.ts';
import { runExcel } from '../request/run.ts';
import { rangeIn } from '../request/sheet-in.ts';

/** The present values of a row of a surveyed sheet and of the header of its table; `row` is 0-based. One request. */
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
    cells.load('numberFormat');
    await context.sync();
    return {
      sheet: name,
      tables: tables.map((one) => one.name),
      row: row + 1,
      header: valuesOf(header),
      cells: valuesOf(cells),
      percents: (cells.numberFormat as string[][]).flatMap((formats) =>
        formats.flatMap((format, column) => (isPercentFormat(format) ? [column] : [])),
      ),
    };
  });

const valuesOf = ({ values }: Excel.Range): readonly CellValue[] =>
  (values as CellValue[][]).flatMap((row) => row.map((cell) => (cell === '' ? null : cell)));
