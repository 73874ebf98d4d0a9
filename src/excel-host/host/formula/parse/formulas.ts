import { parse, tokenize } from '@borgar/fx/xlsx';
import { Compiler, type NameResolver, type WrongCall } from './compile.ts';
import type { EvaluationContext, Expression } from '../evaluate/expression.ts';
import { sheetMeant } from './address.ts';
import { NAME, REFERENCE } from '../value/scalar.ts';
import { readable, shapeOf } from './shape.ts';
import { tableCells, type TableReference } from './structured.ts';

/** A parsed formula. */
export interface ParsedFormula {
  /** null: the formula cannot be parsed. */
  readonly expression: Expression | null;
  readonly tables: readonly TableReference[];
  readonly wrongCalls: readonly WrongCall[];
}

const UNREADABLE: ParsedFormula = { expression: null, tables: [], wrongCalls: [] };

/** A limit for names that refer to names. */
const MAX_NAME_DEPTH = 16;

/**
 * Parses formulas, each shape once: ten thousand formulas of a column that differ only in
 * their row are parsed a single time. Large sheets depend on it.
 */
export class Formulas {
  private readonly shapes = new Map<string, ParsedFormula | null>();
  /** Formulas without relative rows: the same expression serves every row. */
  private readonly rowIndependent = new Map<string, ParsedFormula>();
  private readonly names = new Map<string, ParsedFormula>();

  /** Parses a formula with "=" for a cell in a row (from 0). */
  read(formula: string, row: number): ParsedFormula {
    const same = this.rowIndependent.get(formula);
    if (same !== undefined) return same;
    const text = formula.slice(1);
    const { key, relative } = shapeOf(text, row);
    const known = this.shapes.get(key);
    if (known !== undefined && known !== null) return known;
    const made = this.parse(text, row, false);
    // If shape and parser count different relative rows, the parsed formula is valid for this row only.
    const isShape = made.parsed === UNREADABLE || made.relative === relative;
    if (isShape && relative === 0) this.rowIndependent.set(formula, made.parsed);
    else if (known === undefined) this.shapes.set(key, isShape ? made.parsed : null);
    return made.parsed;
  }

  private parse(text: string, home: number, isPinned: boolean): { parsed: ParsedFormula; relative: number } {
    const compiler = new Compiler(home, isPinned, this.named);
    try {
      const expression = compiler.expression(parse(tokenize(`=${readable(text)}`)));
      const { relative, tables, wrongCalls } = compiler.parts;
      return { parsed: { expression, tables, wrongCalls }, relative };
    } catch {
      // The parser throws for every formula it cannot parse, and for nothing else.
      return { parsed: UNREADABLE, relative: 0 };
    }
  }

  /** A defined name is evaluated as its formula, the name of a table as its data. */
  private readonly named: NameResolver =
    ({ sheet: qualifier, name }) =>
    (at) => {
      const sheet = sheetMeant(qualifier, at);
      if (sheet === null) return REFERENCE;
      const { directory } = at.cells;
      const defined =
        directory.name(name, sheet, qualifier !== '') ??
        (qualifier === '' ? null : directory.name(name, sheet, false));
      if (defined !== null) return this.ofName(defined.formula, { ...at, sheet: defined.scope ?? at.sheet });
      if (directory.table(name) === null) return NAME;
      return tableCells({ table: name, columns: [], sections: [] }, at);
    };

  private ofName(formula: string, at: EvaluationContext): ReturnType<Expression> {
    if (at.depth > MAX_NAME_DEPTH) return NAME;
    let parsed = this.names.get(formula);
    if (parsed === undefined) {
      parsed = this.parse(formula.startsWith('=') ? formula.slice(1) : formula, 0, true).parsed;
      this.names.set(formula, parsed);
    }
    return parsed.expression === null ? NAME : parsed.expression({ ...at, depth: at.depth + 1 });
  }
}
