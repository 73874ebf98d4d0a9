import { parse, tokenize } from '@borgar/fx/xlsx';
import { Compiler, type NameResolver, type WrongCall } from './compile.ts';
import type { At, Expression } from './evaluation.ts';
import { sheetMeant } from './references.ts';
import { NAME, REFERENCE } from './scalar.ts';
import { readable, shapeOf } from './shape.ts';
import { tableCells, type TableReference } from './structured.ts';

/** A formula that was read. */
export interface Parsed {
  /** null: the parser could not read it. */
  readonly expression: Expression | null;
  readonly tables: readonly TableReference[];
  readonly wrongCalls: readonly WrongCall[];
}

const UNREADABLE: Parsed = { expression: null, tables: [], wrongCalls: [] };

/** Names may lead to names; not for ever. */
const DEEPEST = 16;

/**
 * Reads formulas, each shape once: a column of ten thousand equal formulas is parsed a
 * single time, which is what makes large sheets quick.
 */
export class Formulas {
  private readonly shapes = new Map<string, Parsed | null>();
  /** Formulas that read the same in every row. */
  private readonly everywhere = new Map<string, Parsed>();
  private readonly names = new Map<string, Parsed>();

  /** A formula with "=" that stands in a row (from 0). */
  read(formula: string, row: number): Parsed {
    const same = this.everywhere.get(formula);
    if (same !== undefined) return same;
    const text = formula.slice(1);
    const { key, relative } = shapeOf(text, row);
    const known = this.shapes.get(key);
    if (known !== undefined && known !== null) return known;
    const made = this.parse(text, row, false);
    // Where the two ways of telling relative rows differ, the shape stands for this one formula only.
    const isShape = made.parsed === UNREADABLE || made.relative === relative;
    if (isShape && relative === 0) this.everywhere.set(formula, made.parsed);
    else if (known === undefined) this.shapes.set(key, isShape ? made.parsed : null);
    return made.parsed;
  }

  private parse(text: string, home: number, isPinned: boolean): { parsed: Parsed; relative: number } {
    const compiler = new Compiler(home, isPinned, this.named);
    try {
      const expression = compiler.expression(parse(tokenize(`=${readable(text)}`)));
      const { relative, tables, wrongCalls } = compiler.parts;
      return { parsed: { expression, tables, wrongCalls }, relative };
    } catch {
      // What the parser cannot read it says by throwing; there is nothing else it throws for.
      return { parsed: UNREADABLE, relative: 0 };
    }
  }

  /** A defined name stands for its formula, worked out where it is used; a table's name for its data. */
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

  private ofName(formula: string, at: At): ReturnType<Expression> {
    if (at.depth > DEEPEST) return NAME;
    let parsed = this.names.get(formula);
    if (parsed === undefined) {
      parsed = this.parse(formula.startsWith('=') ? formula.slice(1) : formula, 0, true).parsed;
      this.names.set(formula, parsed);
    }
    return parsed.expression === null ? NAME : parsed.expression({ ...at, depth: at.depth + 1 });
  }
}
