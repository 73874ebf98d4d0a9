import { type CellRange, isEntireRow, lastColumn } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { followMovedCells } from '#xlsx/formula/references';
import type { CellPlace } from '../../reading/raw-book.ts';
import type { ColumnsStep } from '../book-plan.ts';
import type { BookSurvey, SheetSurvey } from '../survey.ts';

/** The survey of a workbook as it is when columns were added: with their titles, without content. */
export function withColumns(survey: BookSurvey, steps: readonly ColumnsStep[]): BookSurvey {
  if (steps.length === 0) return survey;
  const added = new Map(steps.map((step) => [step.id, step]));
  return {
    ...survey,
    names: survey.names.map((name) => ({
      ...name,
      formula: steps.reduce(
        (formula, step) => followMovedCells(formula, null, step.name, (area) => moved(area, step)),
        name.formula,
      ),
    })),
    sheets: survey.sheets.map((sheet) => {
      const step = added.get(sheet.id);
      return step === undefined ? sheet : sheetWithColumns(sheet, step);
    }),
  };
}

const firstOf = ({ area }: ColumnsStep): number => area.column + area.columnCount;

/** Where an area is after entire columns were inserted behind those of the table. */
function moved(area: CellRange, step: ColumnsStep): CellRange {
  const [first, count] = [firstOf(step), step.titles.length];
  if (isEntireRow(area) || lastColumn(area) < first) return area;
  return area.column >= first
    ? { ...area, column: area.column + count }
    : { ...area, columnCount: area.columnCount + count };
}

function sheetWithColumns(sheet: SheetSurvey, step: ColumnsStep): SheetSurvey {
  const { titles, area, table } = step;
  const first = firstOf(step);
  const place = <P extends CellPlace>(cell: P): P =>
    cell.column < first ? cell : { ...cell, column: cell.column + titles.length };
  const blank: readonly CellValue[] = titles.map(() => null);
  const moveAll = <P extends CellPlace>(cells: readonly P[] | undefined): readonly P[] | undefined =>
    cells?.map(place);
  const used = sheet.used ?? area;
  const right = Math.max(lastColumn(moved(used, step)), lastColumn(area) + titles.length);
  const places = {
    merges: sheet.merges?.map((merge) => moved(merge, step)),
    unresolved: moveAll(sheet.unresolved),
    pictures: moveAll(sheet.pictures),
    formulas: moveAll(sheet.formulas),
    unlike: moveAll(sheet.unlike),
    formulaColumns: sheet.formulaColumns?.map((column) => place({ row: 0, column }).column),
    errors: moveAll(sheet.errors),
    notes: moveAll(sheet.notes),
    dates: moveAll(sheet.dates),
    percents: moveAll(sheet.percents),
  };
  return {
    ...sheet,
    ...Object.fromEntries(Object.entries(places).filter(([, value]) => value !== undefined)),
    tables: sheet.tables.map((one) => ({
      ...one,
      range:
        one.name === table
          ? { ...one.range, columnCount: one.range.columnCount + titles.length }
          : moved(one.range, step),
    })),
    used: { ...used, columnCount: right - used.column + 1 },
    rows:
      sheet.rows?.map((cells, row) =>
        row === area.row || cells.length > first
          ? [
              ...padded(cells.slice(0, first), first),
              ...(row === area.row ? titles : blank),
              ...cells.slice(first),
            ]
          : cells,
      ) ?? null,
  };
}

const padded = (cells: readonly CellValue[], length: number): readonly CellValue[] =>
  Array.from({ length }, (_, column) => cells[column] ?? null);
