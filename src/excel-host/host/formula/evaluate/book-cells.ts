import type { Book, Sheet } from '../../model/book.ts';
import { Directory } from './directory.ts';
import { FormulaEntries, type FormulaEntry, newEntry } from './formula-entry.ts';
import { type EvaluationContext, type FormulaCells, single } from './expression.ts';
import { type RangeOperand, ValueMatrix } from '../value/operand.ts';
import type { Formulas } from '../parse/formulas.ts';
import { EvaluationStack } from './evaluation-stack.ts';
import { NAME, type Scalar } from '../value/scalar.ts';

interface ReadCache {
  readonly directory: Directory;
  readonly now: Date;
  /** Sheet → "row,column,height,width" → values of that range. */
  readonly ranges: Map<Sheet, Map<string, ValueMatrix>>;
}

/**
 * The cells of a book as formulas read them. A formula is evaluated when its cell is read;
 * the result is stored in the cell and remains valid until the next write.
 */
export class BookCells implements FormulaCells {
  private version = 0;
  private readonly entries = new FormulaEntries();
  /** Entries of formulas that are evaluated without a cell. */
  private readonly withoutCell = new Set<FormulaEntry>();
  /** Lookups shared by all reads until the next write. */
  private cache: ReadCache | null = null;
  private readonly stack = new EvaluationStack(
    (entry) => this.evaluate(entry),
    (entry) => this.finished(entry),
  );

  constructor(
    readonly book: Book,
    private readonly formulas: Formulas,
    private readonly clock: () => Date,
  ) {}

  /** Invalidates all results. Takes constant time: it is called after every write. */
  invalidate(): void {
    this.version += 1;
    this.cache = null;
  }

  get directory(): Directory {
    return this.currentCache.directory;
  }

  get now(): Date {
    return this.currentCache.now;
  }

  private get currentCache(): ReadCache {
    return (this.cache ??= {
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
        this.stack.noteOpenReference(entry);
        return 0;
      }
      if (entry.version === this.version) return entry.value;
    } else {
      entry.formula = formula;
      entry.expression = this.formulas.read(formula, row).expression;
    }
    this.stack.run(entry);
    return entry.value;
  }

  /** The result of a formula that is not in a cell. */
  evaluateAt(formula: string, sheet: Sheet, row: number, column: number): Scalar {
    const entry = newEntry(sheet, row, column);
    entry.formula = formula;
    entry.expression = this.formulas.read(formula, row).expression;
    this.withoutCell.add(entry);
    this.stack.run(entry);
    this.withoutCell.delete(entry);
    return entry.value;
  }

  matrix(range: RangeOperand): ValueMatrix {
    const { sheet, row, column, rowCount, columnCount } = range;
    const { ranges } = this.currentCache;
    let known = ranges.get(sheet);
    if (known === undefined) ranges.set(sheet, (known = new Map<string, ValueMatrix>()));
    const key = `${String(row)},${String(column)},${String(rowCount)},${String(columnCount)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const values: Scalar[] = [];
    const isSettled = this.stack.isFinal(() => this.collect(range, values));
    const matrix = new ValueMatrix(rowCount, columnCount, values);
    // A range with a cell in a circular reference is not cached: every reader has to become
    // part of the circle.
    if (isSettled) known.set(key, matrix);
    return matrix;
  }

  private collect({ sheet, row, column, rowCount, columnCount }: RangeOperand, values: Scalar[]): void {
    const bottom = Math.min(row + rowCount, sheet.grid.height);
    for (let down = row; down < bottom; down += 1)
      for (let across = column; across < column + columnCount; across += 1)
        values.push(this.read(sheet, down, across));
  }

  private evaluate(entry: FormulaEntry): void {
    const { expression, sheet, row, column } = entry;
    if (expression === null) {
      entry.value = NAME;
      return;
    }
    const at: EvaluationContext = { cells: this, sheet, row, column, depth: 0 };
    const value = single(expression(at), at);
    // The result of a blank is 0, and there is no negative zero.
    entry.value = value === null || value === 0 ? 0 : value;
  }

  private finished(entry: FormulaEntry): void {
    entry.version = this.version;
    if (!this.withoutCell.has(entry))
      entry.sheet.grid.setContent(entry.row, entry.column, entry.value, entry.formula);
  }
}
