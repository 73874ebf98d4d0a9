import { type CellValue, isBlank } from '#xlsx/cell-value';
import { type CellRange, lastRow, rangeOf } from '#xlsx/cell-range';
import { copiedReferences } from '#xlsx/formula/references';
import type { SheetModel, StyleRun, TableModel } from '../../model/sheet-model.ts';
import { unwrittenColumns } from '../../sheets/store/written-columns.ts';
import type { ColumnsStep } from '../book-plan.ts';
import { arrangedModel } from '../rows/arranged-model.ts';
import { placesOf } from '../rows/found-table.ts';
import type { SheetSurvey } from '../survey.ts';

/**
 * The step that adds the columns to a table which the workbook never had, since an earlier
 * version wrote it; null: there are none.
 *
 * @param store the rows of the hidden sheet.
 */
export function planColumns(
  sheet: SheetSurvey,
  model: SheetModel,
  store: readonly (readonly CellValue[])[],
): ColumnsStep | null {
  const { table } = model;
  const area = sheet.tables.find(({ name }) => name === table?.name)?.range;
  if (table === null || area === undefined) return null;
  const titles = (sheet.rows?.[area.row] ?? []).slice(area.column, area.column + area.columnCount);
  const added = unwrittenColumns(store, model.name, columnsOf(table), titles);
  if (added.length === 0) return null;
  const { id, name } = sheet;
  return {
    kind: 'columns',
    id,
    name,
    table: table.name,
    area,
    titles: added,
    model: columnsModel(sheet, model, table, area, added),
    formulas: table.formulas,
    isProtected: model.isProtected,
  };
}

const columnsOf = ({
  headers,
  later,
}: TableModel): readonly { readonly header: string; readonly isLater: boolean }[] =>
  headers.map((header) => ({ header, isLater: later?.includes(header) === true }));

/** The titles of the columns that a table got and whose content was not written yet; none where one of them has some. */
export function emptyColumns(
  sheet: SheetSurvey,
  { name, table }: SheetModel,
  store: readonly (readonly CellValue[])[],
): ReadonlySet<string> {
  const area = sheet.tables.find((one) => one.name === table?.name)?.range;
  const titles =
    area === undefined || table === null ? [] : unwrittenColumns(store, name, columnsOf(table), []);
  const header = sheet.rows?.[area?.row ?? 0] ?? [];
  const isEmpty = (title: string): boolean => {
    const column = header.indexOf(title);
    if (area === undefined || column < 0) return false;
    const rows = (sheet.rows ?? []).slice(area.row + 1, area.row + area.rowCount);
    return rows.every((cells) => isBlank(cells[column]));
  };
  return titles.every(isEmpty) ? new Set(titles) : new Set();
}

/** The new columns, at their places on the sheet: titles, widths, formats and rules, without the content of the rows. */
function columnsModel(
  sheet: SheetSurvey,
  model: SheetModel,
  table: TableModel,
  area: CellRange,
  added: readonly string[],
): SheetModel {
  const end = area.column + area.columnCount;
  const known = placesOf(sheet.rows?.[area.row] ?? [], table.headers);
  const places = table.headers.map((header, column) => {
    const at = added.indexOf(header);
    return at < 0 ? (known[column] ?? -1) : end + at;
  });
  const { styles, validations, conditions } = arrangedModel(model, places);
  const body = rangeOf(area.row + 1, 0, area.rowCount - 1);
  const inBody = (range: CellRange): CellRange => ({ ...range, row: body.row, rowCount: body.rowCount });
  const isNew = ({ column }: CellRange): boolean => column >= end;
  const width = end + added.length;
  return {
    ...model,
    columns: Array.from({ length: width }, (_, column) => {
      const header = added[column - end];
      return { width: 0, hidden: false, ...model.columns[table.headers.indexOf(header ?? '')] };
    }),
    values: Array.from({ length: lastRow(area) + 1 }, (_, row) =>
      row === area.row ? [...Array.from({ length: end }, () => null), ...added] : [],
    ),
    heights: [],
    styles: styles.flatMap((run) => {
      const { range, style } = ofNewColumns(run, end);
      if (range.columnCount < 1) return [];
      // Formats of single cells come with their content.
      if (range.row === 0) return [{ range: { ...range, row: area.row }, style }];
      return range.row === 1 && range.rowCount === model.values.length - 1
        ? [{ range: inBody(range), style }]
        : [];
    }),
    formulas: [],
    links: [],
    merges: [],
    validations: validations.flatMap((rule) =>
      isNew(rule.range) ? [{ ...rule, range: inBody(rule.range) }] : [],
    ),
    conditions: conditions.flatMap((rule) =>
      isNew(rule.range)
        ? [
            {
              ...rule,
              range: inBody(rule.range),
              formula: copiedReferences(rule.formula, body.row - rule.range.row, 0),
            },
          ]
        : [],
    ),
    table: null,
    names: [],
    page: null,
    pageBreaks: [],
  };
}

/** The part of a style run in columns from one on. */
function ofNewColumns({ range, style }: StyleRun, first: number): StyleRun {
  const column = Math.max(range.column, first);
  return { style, range: { ...range, column, columnCount: range.column + range.columnCount - column } };
}
