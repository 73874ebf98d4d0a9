import type { AstExpression, BinaryExpression, CallExpression, UnaryExpression } from '@borgar/fx/xlsx';
import { crossing, type Expression, plain } from './evaluation.ts';
import { FUNCTIONS } from './functions/all.ts';
import { lift, liftTwo } from './lift.ts';
import { Matrix } from './operand.ts';
import { BINARY, UNARY } from './operators.ts';
import { addressed, addressIn, crossed, nameIn, relativeRows, spanned } from './references.ts';
import { errorCalled, NAME, REFERENCE, type Scalar, VALUE } from './scalar.ts';
import { tableCells, tableReference, type TableReference } from './structured.ts';

/** How a name that is not a table's is worked out. */
export type NameResolver = (name: { readonly sheet: string; readonly name: string }) => Expression;

/** A call with fewer or more arguments than its function takes. */
export interface WrongCall {
  readonly name: string;
  readonly count: number;
}

/** What a compiled formula is made of beside its expression. */
export interface Parts {
  /** Rows that were written without a dollar sign. */
  relative: number;
  readonly tables: TableReference[];
  readonly wrongCalls: WrongCall[];
}

/** Turns what the parser read into expressions. `home` is the row (from 0) the formula was read in. */
export class Compiler {
  readonly parts: Parts = { relative: 0, tables: [], wrongCalls: [] };

  constructor(
    private readonly home: number,
    /** Whether rows without a dollar sign stay too: in defined names. */
    private readonly isPinned: boolean,
    private readonly named: NameResolver,
  ) {}

  expression(node: AstExpression): Expression {
    switch (node.type) {
      case 'Literal':
        return constant(node.value);
      case 'ErrorLiteral':
        return constant(errorCalled(node.value));
      case 'ReferenceIdentifier':
        return this.reference(node.value, node.kind);
      case 'ArrayExpression': {
        const rows = node.elements.map((row) => row.map(literal));
        const matrix = new Matrix(rows.length, rows[0]?.length ?? 1, rows.flat());
        return () => matrix;
      }
      case 'UnaryExpression':
        return this.unary(node);
      case 'BinaryExpression':
        return this.binary(node);
      case 'CallExpression':
        return this.call(node);
      default:
        // LET and LAMBDA are not imitated.
        return constant(NAME);
    }
  }

  private reference(text: string, kind: string): Expression {
    if (kind === 'table') {
      const reference = tableReference(text);
      if (reference === null) return constant(REFERENCE);
      this.parts.tables.push(reference);
      return (at) => tableCells(reference, at);
    }
    if (kind === 'name') {
      const name = nameIn(text);
      return name === null ? constant(REFERENCE) : this.named(name);
    }
    this.parts.relative += relativeRows(text);
    const address = addressIn(text);
    return address === null ? constant(REFERENCE) : addressed(address, this.home, this.isPinned);
  }

  private unary({ operator, arguments: [operand] }: UnaryExpression): Expression {
    const inner = this.optional(operand);
    if (operator === '@') return (at) => crossing(inner(at), at);
    const apply = UNARY[operator];
    if (apply === undefined) return constant(REFERENCE);
    return (at) => lift([plain(inner(at), at)], ([value = null]) => apply(value));
  }

  private binary({ operator, arguments: [first, second] }: BinaryExpression): Expression {
    const [left, right] = [this.optional(first), this.optional(second)];
    if (operator === ':') return (at) => spanned(left(at), right(at));
    if (operator === ' ') return (at) => crossed(left(at), right(at));
    const apply = BINARY[operator];
    if (apply === undefined) return constant(VALUE);
    return (at) => liftTwo(plain(left(at), at), plain(right(at), at), apply);
  }

  private call({ callee, arguments: given }: CallExpression): Expression {
    const name = callee.name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    const called = FUNCTIONS.get(name);
    const args = given.map((argument) => this.optional(argument));
    if (called === undefined) return constant(NAME);
    if (args.length < called.least || args.length > called.most) {
      this.parts.wrongCalls.push({ name, count: args.length });
      return constant(VALUE);
    }
    return (at) => called.run(args, at);
  }

  /** An argument left out between commas is blank. */
  private optional(node: AstExpression | null | undefined): Expression {
    return node === null || node === undefined ? constant(null) : this.expression(node);
  }
}

const constant =
  (value: Scalar): Expression =>
  () =>
    value;

/** An element of an array in braces, which are values only. */
function literal(node: AstExpression): Scalar {
  if (node.type === 'Literal') return node.value;
  return node.type === 'ErrorLiteral' ? errorCalled(node.value) : VALUE;
}
