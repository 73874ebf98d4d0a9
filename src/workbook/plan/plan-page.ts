import { type CellRange, rangeOf } from '#xlsx/cell-range';
import { copiedReferences } from '#xlsx/formula/references';
import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { PutAside } from '#core/record/entered/put-aside';
import type { SheetModel } from '../model/sheet-model.ts';
import { mergeFinder } from '../reading/merged.ts';
import { columnNames } from '../sheets/store/drawn-cells.ts';
import { arrangedModel } from './rows/arranged-model.ts';
import type { PlannedCellChange, RowInsert, RowsStep, SheetStep } from './book-plan.ts';
import { type LostCell, putAsideLines } from './displaced.ts';
import { columnsOf, placesOf } from './rows/found-table.ts';
import { type IsResult, resultFinder } from './rows/formula-results.ts';
import { risingOf } from './rows/match-rows.ts';
import { movedNames } from './rows/moved-names.ts';
import { namesOnSheet } from './name-range.ts';
import { numberFormatsOf } from './number-formats.ts';
import type { PlanContext, PlannedSheet } from './plan-context.ts';
import { pairPageRows } from './rows/page-rows.ts';
import { RowMoves } from './rows/row-moves.ts';
import type { SheetSurvey } from './survey.ts';

type Cells = readonly CellValue[];

/**
 * The step for a sheet without a table. Its rows are matched with those of the model, changed
 * where they are, deleted and inserted; rows and cells that people wrote stay, and move with
 * the rows around them. Cells with formulas are not compared; `isReferenceLost` says that
 * their references became invalid.
 */
export function planPage(
  sheet: SheetSurvey,
  model: SheetModel,
  context: PlanContext,
  isReferenceLost = false,
): PlannedSheet {
  const former = context.former?.rowKeys == null ? model : context.former;
  if (model.rowKeys === null) return planWhole(sheet, model, isReferenceLost);
  const header = headerOn(sheet, model, context);
  const places = placesOn(sheet, model, former, header);
  const isRebuilt = model.headerRow !== null && (header === null || hasOtherColumns(former, model));
  if (isRebuilt || isReferenceLost) return rebuilt(sheet, model, former, context, isReferenceLost);
  const page = new Page(sheet, model, former, context, places, header);
  return page.planned();
}

/** The row of a sheet with the titles of the columns; null where it is not found. */
function headerOn(sheet: SheetSurvey, model: SheetModel, { survey }: PlanContext): number | null {
  const { headerRow, names } = model;
  if (headerRow === null) return null;
  const named = names.find(({ range }) => range.row === headerRow && range.rowCount > 1);
  const now = namesOnSheet(survey, sheet.name).find(({ name }) => name === named?.name);
  const titles = model.values[headerRow] ?? [];
  const hits = (row: number): number =>
    placesOf(sheet.rows?.[row] ?? [], titlesOf(titles)).filter((place) => place >= 0).length;
  if (now !== undefined && hits(now.range.row) * 2 > titles.length) return now.range.row;
  let best = Math.floor(titles.length / 2);
  let at: number | null = null;
  for (const row of (sheet.rows ?? []).slice(0, HEADER_WITHIN).keys())
    if (hits(row) > best) {
      best = hits(row);
      at = row;
    }
  return at;
}

/** The header is looked for in this many rows, since users insert rows above it. */
const HEADER_WITHIN = 60;

const titlesOf = (titles: Cells): readonly string[] => titles.map((title) => String(title ?? ''));

/**
 * The sheet columns of the columns of the model; -1 where one is missing. A first or last
 * column with another title has no known column on its outer side: it is known by what it shows.
 */
function placesOn(
  sheet: SheetSurvey,
  model: SheetModel,
  former: SheetModel,
  header: number | null,
): readonly number[] {
  if (header === null || model.headerRow === null)
    return Array.from({ length: columnsOf(model) }, (_, column) => column);
  const titles = titlesOf(model.values[model.headerRow] ?? []);
  const places = [...placesOf(sheet.rows?.[header] ?? [], titles)];
  const last = places.length - 1;
  for (const [column, inner, by] of [
    [0, 1, -1],
    [last, last - 1, 1],
  ] as const) {
    const neighbour = places[inner] ?? -1;
    const place = neighbour + by;
    if (places[column] !== -1 || neighbour < 0 || place < 0 || places.includes(place)) continue;
    if (showsColumn(sheet, header, place, former, column)) places[column] = place;
  }
  return places;
}

/** Whether most of what a column of a sheet shows below its title is what a column of a model shows. */
function showsColumn(
  { rows }: SheetSurvey,
  header: number,
  place: number,
  { values, headerRow }: SheetModel,
  column: number,
): boolean {
  const drawn = new Set(values.slice((headerRow ?? 0) + 1).map((cells) => JSON.stringify(cells[column])));
  const shown = (rows ?? []).slice(header + 1).flatMap((cells) => cells[place] ?? []);
  const filled = shown.filter((cell) => !isBlank(cell));
  const known = filled.filter((cell) => drawn.has(JSON.stringify(cell)));
  return known.length > 0 && known.length * 2 > filled.length;
}

/** Whether two models of a sheet have other columns. */
function hasOtherColumns(one: SheetModel, other: SheetModel): boolean {
  const titles = ({ headerRow, values }: SheetModel): string =>
    JSON.stringify(headerRow === null ? [] : values[headerRow]);
  return titles(one) !== titles(other);
}

/** The step for a sheet that is written as a whole. */
function planWhole(sheet: SheetSurvey, model: SheetModel, isForced: boolean): PlannedSheet {
  const rows = sheet.rows ?? [];
  const columnCount = columnsOf(model);
  const live = new Set(model.formulas.map(({ row, column }) => row * columnCount + column));
  const height = Math.max(model.values.length, rows.length);
  let isSame = !isForced;
  for (let row = 0; row < height && isSame; row += 1)
    for (let column = 0; column < columnCount && isSame; column += 1)
      if (!live.has(row * columnCount + column))
        isSame = sameCell(rows[row]?.[column], model.values[row]?.[column]);
  if (isSame) return { step: null, displaced: [] };
  return { step: replaceStep(sheet, model, rangeOf(0, 0, height, columnCount)), displaced: [] };
}

const replaceStep = (sheet: SheetSurvey, model: SheetModel, area: CellRange): SheetStep => ({
  kind: 'replace',
  id: sheet.id,
  name: sheet.name,
  model,
  area,
  expected: (sheet.rows ?? []).slice(0, area.rowCount).map((cells) => cells.slice(0, area.columnCount)),
});

/**
 * The step for a page that has other columns now, or lost its titles: it is written again as
 * a whole. What people wrote in its cells is put aside.
 */
function rebuilt(
  sheet: SheetSurvey,
  model: SheetModel,
  former: SheetModel,
  { subjects, isDrawn }: PlanContext,
  isForced: boolean,
): PlannedSheet {
  const { step } = planWhole(sheet, model, isForced);
  if (step?.kind !== 'replace') return { step, displaced: [] };
  const names = columnNames(former);
  const isResult = resultFinder([former, model]);
  const known = new Set([...model.values, ...former.values].flat().map((cell) => JSON.stringify(cell)));
  const lost = step.expected.flatMap((cells, row) =>
    cells.flatMap((value, column): readonly LostCell[] =>
      isBlank(value) ||
      known.has(JSON.stringify(value)) ||
      isResult(column, value) ||
      isDrawn(names[column] ?? String(column), value)
        ? []
        : [{ row, column, value }],
    ),
  );
  return { step, displaced: putAsideLines(sheet, null, lost, subjects, 'cell-taken') };
}

/** Errors that a formula shows when what it refers to is gone. */
const BROKEN: ReadonlySet<CellValue> = new Set(['#REF!', '#NAME?']);

/** A page and its model, row by row. */
class Page {
  private readonly isRead: boolean;
  private readonly edits: PlannedCellChange[] = [];
  private readonly lost: LostCell[] = [];
  private readonly over: LostCell[] = [];
  private readonly names: readonly string[];
  private readonly formulas: ReadonlyMap<string, string>;
  private readonly formatOf: (row: number, column: number) => string;
  private readonly isMerged: (row: number, column: number) => boolean;
  private readonly arranged: SheetModel;
  private readonly isResult: IsResult;

  constructor(
    private readonly sheet: SheetSurvey,
    private readonly model: SheetModel,
    private readonly former: SheetModel,
    private readonly context: PlanContext,
    private readonly places: readonly number[],
    private readonly header: number | null,
  ) {
    this.isRead = former !== model;
    this.isResult = resultFinder([former, model]);
    this.names = columnNames(model);
    this.arranged = arrangedModel(model, places);
    this.formulas = new Map(
      this.arranged.formulas.map(({ row, column, formula }) => [`${String(row)} ${String(column)}`, formula]),
    );
    this.formatOf = numberFormatsOf(model);
    const anchorOf = mergeFinder(sheet);
    this.isMerged = (row, column) => anchorOf({ row, column }) !== null;
  }

  planned(): PlannedSheet {
    const { sheet, model, former, header, context } = this;
    const rows = (sheet.rows ?? []).map((_, row) => this.rowOf(row));
    const pairs = pairPageRows(rows, former, header, this.liveColumns());
    const keys = model.rowKeys ?? [];
    const rowOfKey = new Map(keys.map((key, row) => [key, row]));
    const wanted = [...pairs].flatMap(([row, from]) => {
      const to = rowOfKey.get(former.rowKeys?.[from] ?? '');
      return to === undefined ? [] : [{ row, from, to }];
    });
    wanted.sort((a, b) => a.row - b.row);
    const inOrder = risingOf(wanted.map(({ to }) => to));
    const stays = new Map(wanted.filter((_, index) => inOrder.has(index)).map((one) => [one.row, one]));
    const deletes: number[] = [];
    for (const row of rows.keys()) {
      const own = stays.get(row);
      if (own !== undefined) this.editRow(row, own.from, own.to);
      else if (pairs.has(row) || this.isLeftOver(rows[row] ?? [])) {
        deletes.push(row);
        const from = pairs.get(row);
        this.lose(row, from === undefined ? [] : (former.values[from] ?? []));
      }
    }
    const inserts = this.inserts([...stays.values()]);
    const { id, name } = sheet;
    const isProtected = model.isProtected;
    const width = Math.max(0, ...this.places) + 1;
    const step: RowsStep = {
      kind: 'rows',
      id,
      name,
      table: null,
      area: rangeOf(0, 0, Math.max(1, rows.length), width),
      deletes: deletes.map((row) => ({ row, expected: (sheet.rows?.[row] ?? []).slice(0, width) })),
      inserts,
      edits: this.edits,
      keys: this.keyPlaces(),
      isProtected,
      names: [],
    };
    const displaced: readonly PutAside[] = [
      ...putAsideLines(sheet, header, this.lost, context.subjects, 'row-removed'),
      ...putAsideLines(sheet, header, this.over, context.subjects, 'drawn-over'),
    ];
    if (deletes.length + inserts.length > 0) {
      const moves = new RowMoves(inserts, step.deletes);
      const after = new Map([...stays.values()].map(({ row, to }) => [to, moves.rowAfter(row)]));
      for (const [index, { modelRow, rowCount }] of inserts.entries())
        for (let down = 0; down < rowCount; down += 1)
          after.set(modelRow + down, moves.insertedAt(index) + down);
      const names = movedNames(context.survey, sheet, model, step, after, this.places);
      return { step: { ...step, names }, displaced };
    }
    return step.edits.length === 0
      ? { step: null, displaced }
      : { step: { kind: 'edit', id, name, edits: step.edits, keys: step.keys, isProtected }, displaced };
  }

  /** A row of the sheet by column of the model. */
  private rowOf(row: number): Cells {
    return this.places.map((place) => (place < 0 ? null : (this.sheet.rows?.[row]?.[place] ?? null)));
  }

  private liveColumns(): ReadonlySet<number> {
    return new Set(this.model.formulas.map(({ column }) => column));
  }

  /** Columns of the sheet whose cells identify a row: hidden keys. */
  private keyPlaces(): readonly number[] {
    return this.places.filter((place, column) => place >= 0 && this.model.columns[column]?.hidden === true);
  }

  private isDrawn(column: number, value: CellValue): boolean {
    return this.context.isDrawn(this.names[column] ?? String(column), value);
  }

  /**
   * Whether a row that no model has shows only what Duban drew: it is left over. Results of
   * formulas are not known as drawn, so a row of them alone may be a person's.
   */
  private isLeftOver(cells: Cells): boolean {
    const filled = [...cells.entries()].filter(([, cell]) => !isBlank(cell));
    const results = filled.filter(
      ([column, cell]) => this.liveColumns().has(column) && typeof cell !== 'string',
    );
    const others = filled.filter((one) => !results.includes(one));
    return (
      this.context.isMarked &&
      others.length > 0 &&
      others.every(([column, cell]) => this.isDrawn(column, cell))
    );
  }

  private editRow(row: number, from: number, to: number): void {
    const cells = this.model.values[to] ?? [];
    const read = this.former.values[from] ?? [];
    for (const [column, place] of this.places.entries()) {
      if (place < 0 || this.isMerged(row, place)) continue;
      const value = cells[column] ?? null;
      const now = this.sheet.rows?.[row]?.[place] ?? null;
      const formula = this.formulas.get(`${String(to)} ${String(place)}`);
      if (formula !== undefined) {
        if (BROKEN.has(now) || (isBlank(now) && !isBlank(value)))
          this.put(row, place, now, to, column, null, `=${copiedReferences(formula, row - to, 0)}`);
        continue;
      }
      if (sameCell(now, value)) continue;
      const isTyped = !isBlank(now) && !sameCell(now, read[column]) && !this.isDrawn(column, now);
      // What a person wrote over something that has not changed stays.
      if (isTyped && this.isRead && sameCell(value, read[column])) continue;
      if (isTyped) this.over.push({ row, column: place, value: now });
      this.put(row, place, now, to, column, value, null);
    }
  }

  /** Puts aside what people wrote in a row that is deleted: beside our cells, or over them. */
  private lose(row: number, read: Cells): void {
    for (const [place, value] of (this.sheet.rows?.[row] ?? []).entries()) {
      if (isBlank(value)) continue;
      const column = this.places.indexOf(place);
      const isOurs =
        column >= 0 &&
        (sameCell(value, read[column]) || this.isResult(column, value) || this.isDrawn(column, value));
      if (!isOurs) this.lost.push({ row, column: place, value });
    }
  }

  private put(
    row: number,
    place: number,
    expected: CellValue,
    modelRow: number,
    column: number,
    value: CellValue,
    formula: string | null,
  ): void {
    const content = { value, formula, numberFormat: this.formatOf(modelRow, column) };
    this.edits.push({ row, column: place, content, expected });
  }

  /** New rows go behind the row that precedes them in the model, or in front of the first one that follows. */
  private inserts(stays: readonly { readonly row: number; readonly to: number }[]): readonly RowInsert[] {
    const sheetRow = new Map(stays.map(({ row, to }) => [to, row]));
    const inserts: { before: number; model: SheetModel; modelRow: number; rowCount: number }[] = [];
    const first = Math.min(...stays.map(({ row }) => row), this.sheet.rows?.length ?? 0);
    let before = first;
    for (const modelRow of this.model.values.keys()) {
      const known = sheetRow.get(modelRow);
      if (known !== undefined) {
        before = known + 1;
        continue;
      }
      const run = inserts.at(-1);
      if (run !== undefined && run.before === before && run.modelRow + run.rowCount === modelRow)
        run.rowCount += 1;
      else inserts.push({ before, model: this.arranged, modelRow, rowCount: 1 });
    }
    return inserts;
  }
}
