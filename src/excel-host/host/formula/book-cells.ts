import type { Book, Sheet } from '../model/book.ts';
import { Directory } from './directory.ts';
import { Entries, type Entry, newEntry } from './entry.ts';
import { type At, type Cells, single } from './evaluation.ts';
import { type CellRange, Matrix } from './operand.ts';
import type { Formulas } from './parse.ts';
import { Progress } from './progress.ts';
import { NAME, type Scalar } from './scalar.ts';

interface Moment {
  readonly directory: Directory;
  readonly now: Date;
  /** Sheet → place and size → what was read there. */
  readonly ranges: Map<Sheet, Map<string, Matrix>>;
}

/**
 * The cells of a book as formulas read them. A formula is worked out when its cell is
 * read, kept in the cell, and not worked out again before something is written.
 */
export class BookCells implements Cells {
  private version = 0;
  private readonly entries = new Entries();
  /** Formulas that stand in no cell. */
  private readonly aside = new Set<Entry>();
  /** What is looked at once for all that is read until the next write. */
  private moment: Moment | null = null;
  private readonly progress = new Progress(
    (entry) => this.evaluate(entry),
    (entry) => this.finished(entry),
  );

  constructor(
    readonly book: Book,
    private readonly formulas: Formulas,
    private readonly clock: () => Date,
  ) {}

  /** Whatever was worked out is so no longer. Costs next to nothing: it is called after every write. */
  forget(): void {
    this.version += 1;
    this.moment = null;
  }

  get directory(): Directory {
    return this.present.directory;
  }

  get now(): Date {
    return this.present.now;
  }

  private get present(): Moment {
    return (this.moment ??= {
      directory: new Directory(this.book),
      now: this.clock(),
      ranges: new Map(),
    });
  }

  read(sheet: Sheet, row: number, column: number): Scalar {
    const formula = sheet.grid.formula(row, column);
    if (formula === null) return sheet.grid.value(row, column);
    const entry = this.entries.at(sheet, row, column);
    if (entry.formula === formula) {
      if (entry.isOpen) {
        this.progress.meet(entry);
        return 0;
      }
      if (entry.version === this.version) return entry.value;
    } else {
      entry.formula = formula;
      entry.expression = this.formulas.read(formula, row).expression;
    }
    this.progress.run(entry);
    return entry.value;
  }

  /** The result of a formula that stands in no cell. */
  evaluateAt(formula: string, sheet: Sheet, row: number, column: number): Scalar {
    const entry = newEntry(sheet, row, column);
    entry.formula = formula;
    entry.expression = this.formulas.read(formula, row).expression;
    this.aside.add(entry);
    this.progress.run(entry);
    this.aside.delete(entry);
    return entry.value;
  }

  matrix(range: CellRange): Matrix {
    const { sheet, row, column, rowCount, columnCount } = range;
    const { ranges } = this.present;
    let known = ranges.get(sheet);
    if (known === undefined) ranges.set(sheet, (known = new Map<string, Matrix>()));
    const key = `${String(row)},${String(column)},${String(rowCount)},${String(columnCount)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const values: Scalar[] = [];
    const isSettled = this.progress.isSettled(() => this.collect(range, values));
    const matrix = new Matrix(rowCount, columnCount, values);
    // What a circle goes through is not kept: who reads it again has to meet the circle too.
    if (isSettled) known.set(key, matrix);
    return matrix;
  }

  private collect({ sheet, row, column, rowCount, columnCount }: CellRange, values: Scalar[]): void {
    const bottom = Math.min(row + rowCount, sheet.grid.height);
    for (let down = row; down < bottom; down += 1)
      for (let across = column; across < column + columnCount; across += 1)
        values.push(this.read(sheet, down, across));
  }

  private evaluate(entry: Entry): void {
    const { expression, sheet, row, column } = entry;
    if (expression === null) {
      entry.value = NAME;
      return;
    }
    const at: At = { cells: this, sheet, row, column, depth: 0 };
    const value = single(expression(at), at);
    // A blank gives 0, and there is no negative zero.
    entry.value = value === null || value === 0 ? 0 : value;
  }

  private finished(entry: Entry): void {
    entry.version = this.version;
    if (!this.aside.has(entry))
      entry.sheet.grid.setContent(entry.row, entry.column, entry.value, entry.formula);
  }
}
