import { bounding, type CellRange, contains, rangeOf } from '#xlsx/cell-range';
import { copiedReferences } from '#xlsx/formula/references';
import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { PutAside } from '#core/record/entered/put-aside';
import type { SheetModel, TableModel } from '../model/sheet-model.ts';
import { mergeFinder } from '../reading/merged.ts';
import type { IsDrawn } from '../sheets/store/drawn-cells.ts';
import { arrangedModel } from './rows/arranged-model.ts';
import type { PlannedCellChange, RowInsert, RowsStep, SheetStep } from './book-plan.ts';
import { type LostCell, putAsideLines, type Subjects } from './displaced.ts';
import { placesOf } from './rows/found-table.ts';
import { type IsResult, resultFinder } from './rows/formula-results.ts';
import { matchRows, type MatchLevel, risingOf, signatureOf } from './rows/match-rows.ts';
import { movedNames } from './rows/moved-names.ts';
import { numberFormatsOf } from './number-formats.ts';
import { DrawnMeanings } from './rows/same-meaning.ts';
import { RowMoves } from './rows/row-moves.ts';
import type { BookSurvey, SheetSurvey } from './survey.ts';

/** What is known beside the sheet and its model. */
export interface PlanContext {
  readonly survey: BookSurvey;
  /** The sheet as it would be drawn for what was read from the workbook; null: not known. */
  readonly former: SheetModel | null;
  readonly subjects: Subjects;
  /** Whether a cell of a column, by its title in the model, shows what was drawn there last. */
  readonly isDrawn: IsDrawn;
  /** Whether the workbook tells what was drawn; else `isDrawn` is always true. */
  readonly isMarked: boolean;
}

/** The step for a sheet (null: nothing has to change), and what people wrote that cannot stay there. */
export interface PlannedSheet {
  readonly step: SheetStep | null;
  readonly displaced: readonly PutAside[];
}

type Cells = readonly CellValue[];

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
  const paired = pairRows(rows, former, model, table);
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
    if (to !== undefined) changes.editRow(row, to, read(from));
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

/** The rows of a model that hold records, with their index. */
const recordsOf = ({ values }: SheetModel): readonly number[] =>
  [...values.keys()].slice(1).filter((row) => values[row]?.every(isBlank) !== true);

/** The cells of a sheet as they are shown: a value merged over rows in each of them. */
function cellsOf(sheet: SheetSurvey): (row: number, column: number) => CellValue {
  const anchorOf = mergeFinder(sheet);
  return (row, column) => {
    const at = anchorOf({ row, column }) ?? { row, column };
    return sheet.rows?.[at.row]?.[at.column] ?? null;
  };
}

/** Rows of the sheet (by index in the body) paired with rows of the former and of the desired model. */
interface PairedRows {
  readonly former: ReadonlyMap<number, number>;
  readonly desired: ReadonlyMap<number, number>;
  /** Rows whose key another row above has already. */
  readonly doubled: ReadonlySet<number>;
}

function pairRows(
  rows: readonly Cells[],
  former: SheetModel,
  model: SheetModel,
  table: TableModel,
): PairedRows {
  const at = (headers: readonly string[]): readonly number[] =>
    headers.map((header) => table.headers.indexOf(header));
  const cellsAt =
    (columns: readonly number[]) =>
    (cells: Cells): string | null =>
      signatureOf(columns.map((column) => cells[column]));
  const keys = cellsAt(at(table.keys));
  const hasKey = (cells: Cells): boolean => keys(cells) !== null;
  const about = table.about.length > 0 ? cellsAt(at(table.about)) : null;
  const isTold = (cells: Cells): boolean => at(table.about).some((column) => !isBlank(cells[column]));
  const live = new Set(at(table.formulas.map(({ header }) => header)));
  const hidden = new Set(at(table.keys));
  const all = table.headers
    .map((_, column) => column)
    .filter((column) => !live.has(column) && !hidden.has(column));
  const said = cellsAt([...new Set([...at(table.about), ...at(table.inputs)])]);
  const same = (one: (cells: Cells) => string | null): MatchLevel<Cells, Cells> => ({
    left: one,
    right: one,
  });
  const levels = table.isKeyed
    ? [
        same(keys),
        ...(about === null
          ? []
          : [
              {
                left: (cells: Cells) => (hasKey(cells) || !isTold(cells) ? null : about(cells)),
                right: about,
              },
            ]),
      ]
    : [
        same((cells) =>
          hasKey(cells) && said(cells) !== null ? JSON.stringify([keys(cells), said(cells)]) : null,
        ),
        same(cellsAt(all)),
        ...(about === null
          ? []
          : [
              same((cells) => (isTold(cells) ? said(cells) : null)),
              same((cells) => (isTold(cells) ? about(cells) : null)),
            ]),
        same(keys),
      ];
  const recordRows = (of: SheetModel): readonly (readonly [number, Cells])[] =>
    recordsOf(of).map((row) => [row, of.values[row] ?? []] as const);
  const formerRows = recordRows(former);
  const desiredRows = recordRows(model);
  const toFormer = matchRows(
    rows,
    formerRows.map(([, cells]) => cells),
    levels,
  );
  // From the former to the desired model: by what rows are about where their keys are not for good.
  const lasting = table.isKeyed && about !== null ? about : keys;
  const between =
    former === model
      ? new Map(formerRows.map((_, index) => [index, index]))
      : matchRows(
          formerRows.map(([, cells]) => cells),
          desiredRows.map(([, cells]) => cells),
          [same(lasting), ...(table.isKeyed && about !== null ? [] : [same(said)])],
        );
  const desired = new Map<number, number>();
  for (const [index, place] of toFormer) {
    const to = between.get(place);
    if (to !== undefined) desired.set(index, desiredRows[to]?.[0] ?? 0);
  }
  // Rows that the former model does not have may be of the desired one already.
  const taken = new Set(desired.values());
  const open = rows.map((cells, index) => (toFormer.has(index) ? [] : cells));
  const left = desiredRows.filter(([row]) => !taken.has(row));
  for (const [index, place] of matchRows(
    open,
    left.map(([, cells]) => cells),
    levels,
  ))
    desired.set(index, left[place]?.[0] ?? 0);
  const seen = new Set<string>();
  const doubled = new Set<number>();
  for (const [index, cells] of rows.entries()) {
    const key = keys(cells);
    if (key !== null && seen.has(key)) doubled.add(index);
    if (key !== null) seen.add(key);
  }
  return {
    former: new Map([...toFormer].map(([index, place]) => [index, formerRows[place]?.[0] ?? 0])),
    desired,
    doubled,
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

/**
 * New rows go in front of the row that follows them in the model; where users sorted the
 * table, behind the row that precedes them.
 */
function insertsOf(
  at: CellRange,
  body: readonly number[],
  desired: ReadonlyMap<number, number>,
  model: SheetModel,
  places: readonly number[],
): readonly RowInsert[] {
  const sheetRow = new Map([...desired].map(([index, row]) => [row, body[index] ?? at.row]));
  const records = recordsOf(model);
  if (records.every((row) => sheetRow.has(row))) return [];
  const order = records.flatMap((row) => sheetRow.get(row) ?? []);
  const isSorted = risingOf(order).size < order.length;
  const end = at.row + at.rowCount;
  const before = new Map<number, number>();
  let last: number | null = null;
  const waiting: number[] = [];
  for (const row of records) {
    const known = sheetRow.get(row);
    if (known === undefined) {
      if (isSorted && last !== null) before.set(row, last + 1);
      else waiting.push(row);
      continue;
    }
    for (const one of waiting) before.set(one, known);
    waiting.length = 0;
    last = known;
  }
  for (const one of waiting) before.set(one, last === null ? Math.min(at.row + 1, end) : last + 1);
  const arranged = arrangedModel(model, places);
  const inserts: { before: number; model: SheetModel; modelRow: number; rowCount: number }[] = [];
  for (const [modelRow, wanted] of before) {
    const place = Math.min(wanted, end);
    const run = inserts.at(-1);
    if (run !== undefined && run.before === place && run.modelRow + run.rowCount === modelRow)
      run.rowCount += 1;
    else inserts.push({ before: place, model: arranged, modelRow, rowCount: 1 });
  }
  return inserts.sort((a, b) => a.before - b.before);
}

/** Where the rows of the model are after the step. */
function modelRowsAfter(
  body: readonly number[],
  desired: ReadonlyMap<number, number>,
  { inserts, deletes }: RowsStep,
): ReadonlyMap<number, number> {
  const moves = new RowMoves(inserts, deletes);
  const after = new Map([...desired].map(([index, row]) => [row, moves.rowAfter(body[index] ?? 0)]));
  for (const [index, { modelRow, rowCount }] of inserts.entries())
    for (let down = 0; down < rowCount; down += 1) after.set(modelRow + down, moves.insertedAt(index) + down);
  return after;
}

/** Errors that a formula shows when what it refers to is gone. */
const BROKEN: ReadonlySet<CellValue> = new Set(['#REF!', '#NAME?']);

/** The cells that change in rows that stay. */
class TableChanges {
  readonly edits: PlannedCellChange[] = [];
  /** Cells that a person typed over what Duban draws, and that are drawn again. */
  readonly over: LostCell[] = [];
  private readonly formulas: ReadonlyMap<string, string>;
  private readonly inputs: ReadonlySet<number>;
  private readonly keys: ReadonlySet<string>;
  /** Columns with formulas, at least in some rows: what they show was not typed. */
  private readonly calculated: ReadonlySet<number>;
  private readonly live: ReadonlySet<number>;
  /** Columns whose words are chosen from a list: nothing is typed there. */
  private readonly chosen: ReadonlySet<number>;
  private readonly own: ReadonlySet<number>;
  private readonly isMerged: (row: number, column: number) => boolean;
  private readonly formatOf: (row: number, column: number) => string;

  constructor(
    private readonly sheet: SheetSurvey,
    private readonly model: SheetModel,
    private readonly table: TableModel,
    private readonly at: CellRange,
    private readonly places: readonly number[],
    private readonly shown: (row: number, column: number) => CellValue,
    private readonly context: Pick<PlanContext, 'isDrawn' | 'isMarked'>,
    private readonly isResult: IsResult,
  ) {
    const columnOf = (header: string): number => table.headers.indexOf(header);
    const byName = new Map(table.formulas.map(({ header, formula }) => [columnOf(header), formula]));
    this.formulas = new Map(
      model.formulas.map(({ row, column, formula }) => [
        `${String(row)} ${String(column)}`,
        byName.get(column) ?? formula,
      ]),
    );
    this.inputs = new Set(table.inputs.map(columnOf));
    this.keys = new Set(table.keys);
    this.calculated = new Set([...byName.keys(), ...model.formulas.map(({ column }) => column)]);
    this.chosen = new Set(
      model.validations.flatMap(({ rule, range }) => (rule.kind === 'list' ? [range.column] : [])),
    );
    this.live = new Set(byName.keys());
    this.own = new Set(places);
    const anchorOf = mergeFinder(sheet);
    this.isMerged = (row, column) => anchorOf({ row, column }) !== null;
    this.formatOf = numberFormatsOf(model);
  }

  /** Plans the cells of a row that differ from a row of the model; `former`: as it was read. */
  editRow(row: number, modelRow: number, former: Cells | undefined): void {
    const cells = this.model.values[modelRow] ?? [];
    for (const [column, place] of this.places.entries()) {
      if (place < 0 || this.isMerged(row, place)) continue;
      const value = cells[column] ?? null;
      const now = this.shown(row, place);
      const formula = this.formulas.get(`${String(modelRow)} ${String(column)}`);
      if (formula !== undefined) {
        // A value typed over a formula stays; a formula that is gone or broken comes back.
        if (BROKEN.has(now) || (isBlank(now) && !isBlank(value)))
          this.put(row, place, modelRow, column, null, `=${copiedReferences(formula, row - modelRow, 0)}`);
        continue;
      }
      if (this.live.has(column) || sameCell(now, value)) continue;
      // What was typed and could not be read stays.
      if (this.inputs.has(column) && isBlank(value) && isBlank(former?.[column])) continue;
      const header = this.table.headers[column] ?? '';
      const isTyped =
        !this.inputs.has(column) &&
        !this.keys.has(header) &&
        !isBlank(now) &&
        !this.isResult(column, now) &&
        !sameCell(now, former?.[column]) &&
        !this.context.isDrawn(header, now);
      // What a person wrote over something that has not changed stays.
      if (isTyped && former !== undefined && sameCell(value, former[column])) continue;
      if (isTyped) this.over.push({ row, column: place, value: now });
      this.put(row, place, modelRow, column, value, null);
    }
  }

  /** Plans emptying our cells of a row. */
  emptyRow(row: number): void {
    for (const [column, place] of this.places.entries())
      if (place >= 0 && !isBlank(this.shown(row, place))) this.put(row, place, 1, column, null, null);
  }

  /** Whether a row of the sheet is empty. */
  isEmptyRow(row: number): boolean {
    return (this.sheet.rows?.[row] ?? []).every((cell, column) => isBlank(cell) || this.isLive(column));
  }

  /** What people wrote into a row that is deleted: beside our cells, or in them without its being read. */
  ownCells(row: number, former: Cells | undefined): readonly LostCell[] {
    return (this.sheet.rows?.[row] ?? []).flatMap((value, column): readonly LostCell[] => {
      if (isBlank(value)) return [];
      if (!this.own.has(column)) return [{ row, column, value }];
      const place = this.places.indexOf(column);
      const header = this.table.headers[place] ?? '';
      const { isDrawn, isMarked } = this.context;
      if (!this.inputs.has(place)) {
        const isOurs =
          this.keys.has(header) ||
          this.isResult(place, value) ||
          sameCell(former?.[place], value) ||
          (!this.calculated.has(place) && isDrawn(header, value));
        return isOurs ? [] : [{ row, column, value }];
      }
      // Without marks nothing tells what Duban suggested.
      if (this.chosen.has(place) || (isMarked && isDrawn(header, value))) return [];
      if (former !== undefined && sameCell(former[place], value)) return [];
      return this.isStillThere(place, value) ? [] : [{ row, column, value }];
    });
  }

  /** Whether a text is in the same column of another row of the model. */
  private isStillThere(column: number, value: CellValue): boolean {
    return typeof value === 'string' && this.model.values.some((cells) => sameCell(cells[column], value));
  }

  private isLive(column: number): boolean {
    const place = this.places.indexOf(column);
    return place >= 0 && this.calculated.has(place);
  }

  private put(
    row: number,
    place: number,
    modelRow: number,
    column: number,
    value: CellValue,
    formula: string | null,
  ): void {
    const expected = this.shown(row, place);
    const content = { value, formula, numberFormat: this.formatOf(modelRow, column) };
    if (contains(this.at, row, place) || this.own.has(place))
      this.edits.push({ row, column: place, content, expected });
  }
}

/** The row with most of the titles of a table, at least half of them; null where there is none. */
function titleRow({ rows }: SheetSurvey, { headers }: TableModel): number | null {
  let best = Math.floor((headers.length - 1) / 2);
  let at: number | null = null;
  for (const [row, cells] of (rows ?? []).slice(0, HEADER_WITHIN).entries()) {
    const hits = placesOf(cells, headers).filter((place) => place >= 0).length;
    if (hits > best) {
      best = hits;
      at = row;
    }
  }
  return at;
}

/** The titles are looked for in this many rows, since users insert rows above them. */
const HEADER_WITHIN = 60;

/**
 * The step for a data sheet whose table was converted to a range or deleted: it is written
 * again as a whole. What people wrote there is put aside.
 */
function planLostTable(
  sheet: SheetSurvey,
  model: SheetModel,
  table: TableModel,
  { former, subjects, isDrawn, isMarked }: PlanContext,
): PlannedSheet {
  const used = rangeOf(0, 0, sheet.rows?.length ?? 0, table.range.columnCount);
  const area = used.rowCount === 0 ? table.range : bounding(used, table.range);
  const known = new Set(
    [model, ...(former === null ? [] : [former])].flatMap(({ values }) =>
      values.flatMap((cells) => cells.map((cell) => JSON.stringify(cell))),
    ),
  );
  const header = titleRow(sheet, table);
  const places = header === null ? [] : placesOf(sheet.rows?.[header] ?? [], table.headers);
  const models = former === null ? [model] : [former, model];
  const isResult = resultFinder(models);
  const meanings = table.headers.map((_, column) => {
    const said = new DrawnMeanings();
    for (const { values } of models) for (const cells of values.slice(1)) said.add(cells[column] ?? null);
    return said;
  });
  /** Whether what a cell shows was drawn, or was read and is drawn again, perhaps in another form. */
  const isKept = (column: number, value: CellValue): boolean => {
    const at = places.indexOf(column);
    return (
      at >= 0 &&
      (isResult(at, value) ||
        meanings[at]?.has(value) === true ||
        (isMarked && isDrawn(table.headers[at] ?? '', value)))
    );
  };
  const lost = (sheet.rows ?? []).flatMap((cells, row) =>
    cells.flatMap((value, column): readonly LostCell[] =>
      isBlank(value) ||
      !contains(area, row, column) ||
      known.has(JSON.stringify(value)) ||
      isKept(column, value)
        ? []
        : [{ row, column, value }],
    ),
  );
  return {
    step: {
      kind: 'replace',
      id: sheet.id,
      name: sheet.name,
      model,
      area,
      expected: (sheet.rows ?? [])
        .slice(area.row, area.row + area.rowCount)
        .map((cells) => cells.slice(area.column, area.column + area.columnCount)),
    },
    displaced: putAsideLines(sheet, header, lost, subjects, 'cell-taken'),
  };
}
