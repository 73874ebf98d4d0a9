import type { HostContext } from '../../context.ts';
import type { DefinedName, Sheet } from '../../model/book.ts';
import {
  addName,
  checkComment,
  nameValueOf,
  definedNameFormula,
  type NameValue,
} from '../../name/defined-name.ts';
import { resolveReference } from '../../name/resolve.ts';
import { findName } from '../../name/name-rules.ts';
import { notImplemented, excelError } from '../../excel-error/host-failure.ts';
import { HostObject, KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { HostRange } from '../range/range.ts';
import { absoluteReference } from '../range/reference.ts';

/** A defined name. */
export class HostName extends HostObject {
  readonly type = 'NamedItem';

  constructor(
    private readonly context: HostContext,
    private readonly defined: DefinedName,
  ) {
    super();
  }

  override get Id(): string {
    return this.defined.name;
  }

  get _Id(): string {
    return this.defined.name;
  }

  get Name(): string {
    return this.defined.name;
  }

  get Scope(): string {
    return this.defined.scope === null ? 'Workbook' : 'Worksheet';
  }

  get Type(): string {
    return this.meaning.type;
  }

  get Value(): string | number | boolean {
    return this.meaning.value;
  }

  get Formula(): string {
    return this.defined.formula;
  }

  set Formula(formula: unknown) {
    this.defined.formula = definedNameFormula(formula, this.sheet);
    this.context.calculator.invalidate();
  }

  get Visible(): boolean {
    return this.defined.visible;
  }

  set Visible(visible: unknown) {
    if (typeof visible !== 'boolean') throw excelError('bad-argument', 'visible');
    this.defined.visible = visible;
  }

  get Comment(): string {
    return this.defined.comment;
  }

  set Comment(comment: unknown) {
    this.defined.comment = checkComment(comment);
  }

  get WorksheetOrNullObject(): HostObject | NullObject {
    const { scope } = this.defined;
    return scope === null ? NULL_OBJECT : this.context.sheetObject(scope);
  }

  get Worksheet(): HostObject {
    const sheet = this.WorksheetOrNullObject;
    if (sheet === NULL_OBJECT) throw excelError('item-not-found', `${this.Name} is of the workbook`);
    return sheet;
  }

  GetRangeOrNullObject(): HostRange | NullObject {
    const place = resolveReference(this.context.book, this.defined.formula, this.sheet);
    return place === null ? NULL_OBJECT : new HostRange(this.context, place.sheet, place.area);
  }

  GetRange(): HostRange {
    const found = this.GetRangeOrNullObject();
    if (found === NULL_OBJECT) throw excelError('name-without-range', this.Name);
    return found;
  }

  Delete(): null {
    const { book, calculator } = this.context;
    book.names = book.names.filter((other) => other !== this.defined);
    calculator.invalidate();
    return null;
  }

  private get meaning(): NameValue {
    const meaning = nameValueOf(this.context.book, this.defined);
    if (meaning === null) throw notImplemented('NamedItem', `Value of ${this.defined.formula}`);
    return meaning;
  }

  private get sheet(): Sheet {
    return this.defined.scope ?? this.context.book.active;
  }
}

/** The defined names of the workbook (`scope` null) or of one sheet. */
export class HostNames extends KeyedCollection<HostName> {
  readonly type = 'NamedItemCollection';

  constructor(
    private readonly context: HostContext,
    private readonly scope: Sheet | null,
  ) {
    super();
  }

  items(): readonly HostName[] {
    return this.context.book.names
      .filter(({ scope }) => scope === this.scope)
      .map((defined) => new HostName(this.context, defined));
  }

  GetItemOrNullObject(name: unknown): HostName | NullObject {
    const found = typeof name === 'string' ? findName(this.context.book, name, this.scope) : undefined;
    return found === undefined ? NULL_OBJECT : new HostName(this.context, found);
  }

  /** Adds a name for cells or for a formula with "=". */
  Add(name: unknown, reference: unknown, comment: unknown): HostName {
    const formula = reference instanceof HostRange ? absoluteReference(reference) : reference;
    return this.AddFormulaLocal(name, formula, comment);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): HostName {
    const { book, calculator } = this.context;
    const made = addName(book, this.scope, name, formula, comment);
    calculator.invalidate();
    return new HostName(this.context, made);
  }
}
