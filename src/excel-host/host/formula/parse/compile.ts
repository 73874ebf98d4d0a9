import type { AstExpression, BinaryExpression, CallExpression, UnaryExpression } from '@borgar/fx/xlsx';
import { implicitIntersection, type Expression, dereference } from '../evaluate/expression.ts';
import { FUNCTIONS } from '../functions/all.ts';
import { applyElementwise, applyToPairs } from '../value/lift.ts';
import { ValueMatrix } from '../value/operand.ts';
import { BINARY, UNARY } from '../value/operators.ts';
import {
  addressExpression,
  addressIn,
  rangeIntersection,
  nameIn,
  relativeRows,
  rangeBetween,
} from './address.ts';
import { errorFromText, NAME, REFERENCE, type Scalar, VALUE } from '../value/scalar.ts';
import { tableCells, tableReference, type TableReference } from './structured.ts';

/** Creates the expression for a defined name or the name of a table. */
export type NameResolver = (name: { readonly sheet: string; readonly name: string }) => Expression;

/** A call with fewer or more arguments than the function takes. */
export interface WrongCall {
  readonly name: string;
  readonly count: number;
}

/** What was found in a formula while it was compiled. */
interface FormulaParts {
  /** Number of rows without a dollar sign. */
  relative: number;
  readonly tables: TableReference[];
  readonly wrongCalls: WrongCall[];
}

/**
 * Compiles the syntax tree of a formula to expressions. `home` is the row (from 0) of the
 * cell for which the formula was parsed.
 */
export class Compiler {
  readonly parts: FormulaParts = { relative: 0, tables: [], wrongCalls: [] };

  constructor(
    private readonly home: number,
    /** Whether rows without a dollar sign are absolute too, as in defined names. */
    private readonly isPinned: boolean,
    private readonly named: NameResolver,
  ) {}

  expression(node: AstExpression): Expression {
    switch (node.type) {
      case 'Literal':
        return constant(node.value);
      case 'ErrorLiteral':
        return constant(errorFromText(node.value));
      case 'ReferenceIdentifier':
        return this.reference(node.value, node.kind);
      case 'ArrayExpression': {
        const rows = node.elements.map((row) => row.map(literal));
        const matrix = new ValueMatrix(rows.length, rows[0]?.length ?? 1, rows.flat());
        return () => matrix;
      }
      case 'UnaryExpression':
        return this.unary(node);
      case 'BinaryExpression':
        return this.binary(node);
      case 'CallExpression':
        return this.call(node);
      default:
        // LET and LAMBDA are not supported.
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
    return address === null ? constant(REFERENCE) : addressExpression(address, this.home, this.isPinned);
  }

  private unary({ operator, arguments: [operand] }: UnaryExpression): Expression {
    const inner = this.optional(operand);
    if (operator === '@') return (at) => implicitIntersection(inner(at), at);
    const apply = UNARY[operator];
    if (apply === undefined) return constant(REFERENCE);
    return (at) => applyElementwise([dereference(inner(at), at)], ([value = null]) => apply(value));
  }

  private binary({ operator, arguments: [first, second] }: BinaryExpression): Expression {
    const [left, right] = [this.optional(first), this.optional(second)];
    if (operator === ':') return (at) => rangeBetween(left(at), right(at));
    if (operator === ' ') return (at) => rangeIntersection(left(at), right(at));
    const apply = BINARY[operator];
    if (apply === undefined) return constant(VALUE);
    return (at) => applyToPairs(dereference(left(at), at), dereference(right(at), at), apply);
  }

  private call({ callee, arguments: given }: CallExpression): Expression {
    const name = callee.name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    const called = FUNCTIONS.get(name);
    const args = given.map((argument) => this.optional(argument));
    if (called === undefined) return constant(NAME);
    if (args.length < called.minArguments || args.length > called.maxArguments) {
      this.parts.wrongCalls.push({ name, count: args.length });
      return constant(VALUE);
    }
    return (at) => called.run(args, at);
  }

  /** An omitted argument is blank. */
  private optional(node: AstExpression | null | undefined): Expression {
    return node === null || node === undefined ? constant(null) : this.expression(node);
  }
}

const constant =
  (value: Scalar): Expression =>
  () =>
    value;

/** An element of an array constant, which contains values only. */
function literal(node: AstExpression): Scalar {
  if (node.type === 'Literal') return node.value;
  return node.type === 'ErrorLiteral' ? errorFromText(node.value) : VALUE;
}
