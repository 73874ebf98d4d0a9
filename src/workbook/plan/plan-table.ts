import type { CellRange } from '#xlsx/cell-range';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import type { SheetModel, TableModel } from '../model/sheet-model.ts';
import { mergeFinder } from '../reading/merged.ts';
import type { RowsStep } from './book-plan.ts';
import { type LostCell, putAsideLines } from './displaced.ts';
import { cellNumber } from './rows/cell-number.ts';
import { placesOf } from './rows/found-table.ts';
import { resultFinder } from './rows/formula-results.ts';
import type { PlanContext, PlannedSheet } from './plan-context.ts';
import { movedNames } from './rows/moved-names.ts';
import type { SheetSurvey } from './survey.ts';
import { type PairedRows, pairRows, recordsOf } from './rows/pair-table-rows.ts';
import type { Cells } from './rows/match-rows.ts';
import { insertsOf, modelRowsAfter } from './rows/table-inserts.ts';
import { type FormerRow, TableChanges } from './rows/table-changes.ts';
import { planLostTable } from './plan-lost-table.ts';

/**
 * The step for a data sheet: its rows are matched with those of the model, changed where they
 * are, deleted and inserted. The order of the rows and of the columns, own columns, rows
 * without a record and cells beside the table stay.
 */
export function planTable(
  sheet: SheetSurvey,
  model: SheetModel,
  table: TableModel,
  context: PlanContext,
): PlannedSheet {
  const found = sheet.tables.find(({ name }) => name === table.name);
  if (found === undefined) return planLostTable(sheet, model, table, context);
  const at = found.range;
  const places = placesOf(sheet.rows?.[at.row] ?? [], table.headers);
  const shown = cellsOf(sheet);
  /** The row as the model has it: by column of the model. */
  const rowOf = (row: number): Cells => places.map((place) => (place < 0 ? null : shown(row, place)));
  const inTable = Array.from({ length: at.rowCount - 1 }, (_, down) => at.row + 1 + down);
  const body = [...inTable, ...rowsBelow(sheet, at)];
  const rows = body.map(rowOf);
  const former = context.former?.table?.name === table.name ? context.former : model;
  /** A row as it was read; undefined where that is not known. */
  const read = (row: number | undefined): Cells | undefined =>
    former === model || row === undefined ? undefined : former.values[row];
  const formulas = new Set(former.formulas.map(({ row, column }) => cellNumber(row, column)));
  const formerRow = (row: number | undefined): FormerRow | undefined => {
    const cells = read(row);
    return cells === undefined || row === undefined
      ? undefined
      : { cells, hasFormula: (column) => formulas.has(cellNumber(row, column)) };
  };
  const paired = pairRows(rows, former, model, table, places);
  const changes = new TableChanges(
    sheet,
    model,
    table,
    at,
    places,
    shown,
    context,
    resultFinder([former, model]),
  );
  const deletes: number[] = [];
  const lost: LostCell[] = [];
  const hasRecords = recordsOf(model).length > 0;
  for (const [index, row] of body.entries()) {
    const cells = rows[index] ?? [];
    const to = paired.desired.get(index);
    const from = paired.former.get(index);
    if (to !== undefined)
      changes.editRow(row, to, formerRow(from), table.isKeyed && !paired.keyed.has(index));
    else if (index >= inTable.length) continue;
    else if (isLeftOver(cells, from, table, paired)) {
      deletes.push(row);
      lost.push(...changes.ownCells(row, read(from)));
    } else if (hasRecords && cells.every(isBlank) && inTable.length === 1 && changes.isEmptyRow(row))
      deletes.push(row);
  }
  const inserts = insertsOf(at, body, paired.desired, model, places);
  // Excel has no table without rows: the last one is emptied.
  if (deletes.length === inTable.length && inserts.length === 0) {
    const last = deletes.pop();
    if (last !== undefined) changes.emptyRow(last);
  }
  const step: RowsStep = {
    kind: 'rows',
    id: sheet.id,
    name: sheet.name,
    table: table.name,
    area: at,
    deletes: deletes.map((row) => ({
      row,
      expected: (sheet.rows?.[row] ?? []).slice(at.column, at.column + at.columnCount),
    })),
    inserts,
    edits: changes.edits,
    keys: table.keys.flatMap((header) => {
      const place = places[table.headers.indexOf(header)] ?? -1;
      return place < 0 ? [] : [place];
    }),
    isProtected: model.isProtected,
    names: [],
  };
  const displaced = [
    ...putAsideLines(sheet, at.row, lost, context.subjects, 'row-removed'),
    ...putAsideLines(sheet, at.row, changes.over, context.subjects, 'drawn-over'),
  ];
  const names = movedNames(
    context.survey,
    sheet,
    model,
    step,
    modelRowsAfter(body, paired.desired, step),
    places,
  );
  if (deletes.length + inserts.length > 0) return { step: { ...step, names }, displaced };
  const { id, name, edits, keys, isProtected } = step;
  return edits.length === 0
    ? { step: null, displaced }
    : { step: { kind: 'edit', id, name, edits, keys, isProtected }, displaced };
}

/** Rows directly below a table: programs other than Excel do not make a table longer for a row written there. */
function rowsBelow(
  { rows }: SheetSurvey,
  { row: top, rowCount, column, columnCount }: CellRange,
): readonly number[] {
  const below: number[] = [];
  for (let row = top + rowCount; row < (rows?.length ?? 0); row += 1) {
    if ((rows?.[row] ?? []).slice(column, column + columnCount).every(isBlank)) break;
    below.push(row);
  }
  return below;
}

/** The cells of a sheet as they are shown: a value merged over rows in each of them. */
function cellsOf(sheet: SheetSurvey): (row: number, column: number) => CellValue {
  if ((sheet.merges ?? []).length === 0) return (row, column) => sheet.rows?.[row]?.[column] ?? null;
  const anchorOf = mergeFinder(sheet);
  return (row, column) => {
    const at = anchorOf({ row, column }) ?? { row, column };
    return sheet.rows?.[at.row]?.[at.column] ?? null;
  };
}

/** Whether a row without a place in the model shows a record that is gone; other rows are of people. */
function isLeftOver(
  cells: Cells,
  former: number | undefined,
  table: TableModel,
  { doubled }: PairedRows,
): boolean {
  if (former !== undefined) return true;
  const keys = table.keys.map((header) => cells[table.headers.indexOf(header)]);
  return table.isDrawn && keys.some((key) => !isBlank(key)) && doubled.size === 0;
}
