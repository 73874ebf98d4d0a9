import { type CellRange, contains } from '#xlsx/cell-range';
import { copiedReferences } from '#xlsx/formula/references';
import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { SheetModel, TableModel } from '../../model/sheet-model.ts';
import { mergeFinder } from '../../reading/merged.ts';
import { type CellPlace, placeSet } from '../../reading/raw-book.ts';
import type { PlannedCellChange } from '../book-plan.ts';
import type { LostCell } from '../displaced.ts';
import { cellNumber } from './cell-number.ts';
import type { IsResult } from './formula-results.ts';
import { type IsFormulaReplaced, replacedFormulaFinder } from './replaced-formula.ts';
import { numberFormatsOf } from '../number-formats.ts';
import type { SheetSurvey } from '../survey.ts';
import type { Cells } from './match-rows.ts';
import type { PlanContext } from '../plan-context.ts';

/** Errors that a formula shows when what it refers to is gone. */
const BROKEN: ReadonlySet<CellValue> = new Set(['#REF!', '#NAME?']);

/** A row as it was read, in the former model. */
export interface FormerRow {
  readonly cells: Cells;
  /** Whether a column has a formula there, not a constant. */
  readonly hasFormula: (column: number) => boolean;
}

/** The cells that change in rows that stay. */
export class TableChanges {
  readonly edits: PlannedCellChange[] = [];
  /** Cells that a person typed over what Duban draws, and that are drawn again. */
  readonly over: LostCell[] = [];
  /** By number of the cell, see `cellNumber`. */
  private readonly formulas: ReadonlyMap<number, string>;
  private readonly inputs: ReadonlySet<number>;
  private readonly keys: ReadonlySet<string>;
  /** Columns with formulas, at least in some rows: what they show was not typed. */
  private readonly calculated: ReadonlySet<number>;
  private readonly live: ReadonlySet<number>;
  /** Columns whose words are chosen from a list: nothing is typed there. */
  private readonly chosen: ReadonlySet<number>;
  private readonly own: ReadonlySet<number>;
  /** Of a cell of a calculated column. */
  private readonly isFormulaReplaced: IsFormulaReplaced;
  /** Whether the formula of a cell differs from the others of its column. */
  private readonly isUnlike: (place: CellPlace) => boolean;
  private readonly isMerged: (row: number, column: number) => boolean;
  private readonly formatOf: (row: number, column: number) => string;

  constructor(
    private readonly sheet: SheetSurvey,
    private readonly model: SheetModel,
    private readonly table: TableModel,
    private readonly at: CellRange,
    private readonly places: readonly number[],
    private readonly shown: (row: number, column: number) => CellValue,
    private readonly context: Pick<PlanContext, 'isDrawn' | 'isMarked' | 'added'>,
    private readonly isResult: IsResult,
  ) {
    const columnOf = (header: string): number => table.headers.indexOf(header);
    const byName = new Map(table.formulas.map(({ header, formula }) => [columnOf(header), formula]));
    this.formulas = new Map(
      model.formulas.map(({ row, column, formula }) => [
        cellNumber(row, column),
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
    this.isFormulaReplaced = replacedFormulaFinder(sheet);
    this.isUnlike = placeSet(sheet.unlike ?? []).has;
    const anchorOf = mergeFinder(sheet);
    this.isMerged = (row, column) => anchorOf({ row, column }) !== null;
    this.formatOf = numberFormatsOf(model);
  }

  /**
   * Plans the cells of a row that differ from a row of the model.
   *
   * @param isUntold It has lost its key, so that what people entered in it may not have been read.
   */
  editRow(row: number, modelRow: number, former: FormerRow | undefined, isUntold = false): void {
    const cells = this.model.values[modelRow] ?? [];
    const read = former?.cells;
    for (const [column, place] of this.places.entries()) {
      if (place < 0 || this.isMerged(row, place)) continue;
      const value = cells[column] ?? null;
      const now = this.shown(row, place);
      const formula = this.formulas.get(cellNumber(modelRow, column));
      if (formula !== undefined) {
        // A value typed over a formula stays; a formula that is gone or broken comes back, and one takes the
        // place of a constant that was drawn.
        const isConstant = former?.hasFormula(column) === false && sameCell(now, read?.[column]);
        if (
          BROKEN.has(now) ||
          (isBlank(now) && !isBlank(value)) ||
          (isConstant && !isBlank(now)) ||
          this.isOfEarlier(row, column, place)
        )
          this.put(row, place, modelRow, column, null, `=${copiedReferences(formula, row - modelRow, 0)}`);
        continue;
      }
      if (this.live.has(column) || sameCell(now, value)) continue;
      // What was typed and could not be read stays.
      if (this.inputs.has(column) && isBlank(value) && isBlank(read?.[column])) continue;
      const header = this.table.headers[column] ?? '';
      const isResult = this.isResult(column, now);
      const isOverFormula = isResult && this.isFormulaReplaced(row, place);
      const isTyped =
        (isUntold || !this.inputs.has(column)) &&
        !this.keys.has(header) &&
        !isBlank(now) &&
        (isOverFormula || !isResult) &&
        !sameCell(now, read?.[column]) &&
        // The number was drawn as the result of a formula.
        ((isOverFormula && typeof now === 'number') || !this.context.isDrawn(header, now));
      // What a person wrote over something that has not changed stays.
      if (isTyped && read !== undefined && sameCell(value, read[column])) continue;
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
          (this.isResult(place, value) && !this.isFormulaReplaced(row, column)) ||
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

  /**
   * Whether a cell has no formula yet, or one of the earlier version that wrote the table: the columns that the
   * table gets are there for its formulas. One that differs from the others of its column is a person's.
   */
  private isOfEarlier(row: number, column: number, place: number): boolean {
    const { added } = this.context;
    if (added.size === 0) return false;
    if (added.has(this.table.headers[column] ?? '')) return true;
    return (
      this.live.has(column) &&
      this.sheet.unlike !== undefined &&
      !this.isFormulaReplaced(row, place) &&
      !this.isUnlike({ row, column: place })
    );
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
