import type { Calculator, FormulaPosition } from '../context.ts';
import { type CellRange, lastColumn, lastRow, WHOLE_SHEET } from '#xlsx/cell-range';
import type { Book, Sheet } from '../model/book.ts';
import type { HostCellValue } from '../model/grid.ts';
import { BookCells } from './evaluate/book-cells.ts';
import { checkFormula } from './check-formula.ts';
import { Formulas } from './parse/formulas.ts';

/** Evaluates formulas when their cells are read, and not before. */
export class LazyCalculator implements Calculator {
  private readonly formulas = new Formulas();
  private readonly cells: BookCells;

  constructor(
    private readonly book: Book,
    /** The clock for TODAY and NOW. */
    clock: () => Date,
  ) {
    this.cells = new BookCells(book, this.formulas, clock);
  }

  invalidate(): void {
    this.cells.invalidate();
  }

  calculate(sheet?: Sheet, area: CellRange = WHOLE_SHEET): void {
    for (const one of sheet === undefined ? this.book.sheets : [sheet]) this.settleArea(one, area);
  }

  evaluate(formula: string, { sheet, row, column }: FormulaPosition): HostCellValue {
    return this.cells.evaluateAt(formula, sheet, row, column);
  }

  check(formula: string, place: FormulaPosition): void {
    checkFormula(this.formulas.read(formula, place.row), this.cells, place);
  }

  private settleArea(sheet: Sheet, area: CellRange): void {
    const { grid } = sheet;
    const bottom = Math.min(lastRow(area), grid.height - 1);
    for (let row = area.row; row <= bottom; row += 1) {
      const right = Math.min(lastColumn(area), grid.formulaWidth(row) - 1);
      for (let column = area.column; column <= right; column += 1)
        if (grid.formula(row, column) !== null) this.cells.read(sheet, row, column);
    }
  }
}
