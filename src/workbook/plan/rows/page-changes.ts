import type { PutAside } from '#core/record/entered/put-aside';
import { rangeOf } from '#xlsx/cell-range';
import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import { copiedReferences } from '#xlsx/formula/references';
import type { SheetModel } from '../../model/sheet-model.ts';
import { mergeFinder } from '../../reading/merged.ts';
import { columnNames } from '../../sheets/store/drawn-cells.ts';
import type { PlannedCellChange, RowInsert, RowsStep } from '../book-plan.ts';
import { type LostCell, putAsideLines } from '../displaced.ts';
import { numberFormatsOf } from '../number-formats.ts';
import type { PlanContext, PlannedSheet } from '../plan-context.ts';
import type { SheetSurvey } from '../survey.ts';
import { arrangedModel } from './arranged-model.ts';
import { cellNumber } from './cell-number.ts';
import { type IsResult, resultFinder } from './formula-results.ts';
import { type Cells, risingOf } from './match-rows.ts';
import { type IsFormulaReplaced, replacedFormulaFinder } from './replaced-formula.ts';
import { movedNames } from './moved-names.ts';
import { pairPageRows } from './page-rows.ts';
import { RowMoves } from './row-moves.ts';

/** Errors that a formula shows when what it refers to is gone. */
const BROKEN: ReadonlySet<CellValue> = new Set(['#REF!', '#NAME?']);

/** What changes on a page, row by row: rows that stay, with their edits, and those deleted and inserted. */
export class PageChanges {
  private readonly isRead: boolean;
  private readonly edits: PlannedCellChange[] = [];
  private readonly lost: LostCell[] = [];
  private readonly over: LostCell[] = [];
  private readonly names: readonly string[];
  private readonly formulas: ReadonlyMap<number, string>;
  /** Of the former model, by column of the model. */
  private readonly formerFormulas: ReadonlySet<number>;
  private readonly formatOf: (row: number, column: number) => string;
  private readonly isMerged: (row: number, column: number) => boolean;
  private readonly arranged: SheetModel;
  private readonly isResult: IsResult;
  /** Of a cell of a column with formulas. */
  private readonly isFormulaReplaced: IsFormulaReplaced;
  private readonly liveColumns: ReadonlySet<number>;

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
    this.isFormulaReplaced = replacedFormulaFinder(sheet);
    this.liveColumns = new Set(
      [former, model].flatMap(({ formulas }) => formulas.map(({ column }) => column)),
    );
    this.names = columnNames(model);
    this.arranged = arrangedModel(model, places);
    this.formulas = new Map(
      this.arranged.formulas.map(({ row, column, formula }) => [cellNumber(row, column), formula]),
    );
    this.formerFormulas = new Set(former.formulas.map(({ row, column }) => cellNumber(row, column)));
    this.formatOf = numberFormatsOf(model);
    const anchorOf = mergeFinder(sheet);
    this.isMerged = (row, column) => anchorOf({ row, column }) !== null;
  }

  /** The step, and what people wrote that has no place any more. */
  planned(): PlannedSheet {
    const { sheet, model, former, header, context } = this;
    const rows = (sheet.rows ?? []).map((_, row) => this.rowOf(row));
    const pairs = pairPageRows(rows, former, header, this.liveColumns);
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

  /** Columns of the sheet whose cells identify a row: hidden keys. */
  private keyPlaces(): readonly number[] {
    return this.places.filter((place, column) => place >= 0 && this.model.columns[column]?.hidden === true);
  }

  private isDrawn(column: number, value: CellValue): boolean {
    return this.context.isDrawn(this.names[column] ?? String(column), value);
  }

  /** Whether a cell of a column with formulas has none. */
  private isOverFormula(row: number, column: number): boolean {
    return this.liveColumns.has(column) && this.isFormulaReplaced(row, this.places[column] ?? -1);
  }

  /** Whether what a cell shows was drawn there; a number that a formula resulted in is drawn as long as the formula is there. */
  private isOurs(row: number, column: number, value: CellValue): boolean {
    return this.isDrawn(column, value) && !(typeof value === 'number' && this.isOverFormula(row, column));
  }

  /**
   * Whether a row that no model has shows only what Duban drew: it is left over. Results of
   * formulas are not known as drawn, so a row of them alone may be a person's.
   */
  private isLeftOver(cells: Cells): boolean {
    const filled = [...cells.entries()].filter(([, cell]) => !isBlank(cell));
    const results = filled.filter(
      ([column, cell]) => this.liveColumns.has(column) && typeof cell !== 'string',
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
      const formula = this.formulas.get(cellNumber(to, place));
      if (formula !== undefined) {
        // It takes the place of a constant that was drawn.
        const isConstant =
          this.isRead && sameCell(now, read[column]) && !this.formerFormulas.has(cellNumber(from, column));
        if (BROKEN.has(now) || (isBlank(now) && !isBlank(value)) || (isConstant && !isBlank(now)))
          this.put(row, place, now, to, column, null, `=${copiedReferences(formula, row - to, 0)}`);
        continue;
      }
      if (sameCell(now, value)) continue;
      const isTyped = !isBlank(now) && !sameCell(now, read[column]) && !this.isOurs(row, column, now);
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
        (sameCell(value, read[column]) ||
          (this.isResult(column, value) && !this.isOverFormula(row, column)) ||
          this.isOurs(row, column, value));
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
