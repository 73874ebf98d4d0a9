import { opens } from '#xlsx/part/protection';
import type { HostContext } from '../context.ts';
import type { Protection, Sheet } from '../model/book.ts';
import { refusal } from '../protocol/host-failure.ts';
import { HostObject } from '../protocol/host-object.ts';
import { booleanOf, oneOf } from './format/styled.ts';

/** Options of a protected sheet with what they are where none was given. */
const OPTIONS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const MODES = ['Normal', 'Unlocked', 'None'];

function optionsOf(given: unknown): Readonly<Record<string, unknown>> {
  if (given === null || given === undefined) return OPTIONS;
  if (typeof given !== 'object') throw refusal('no-such-value', typeof given);
  const options = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries([
    ...Object.entries(OPTIONS),
    ...options.map(([name, value]): [string, unknown] => {
      if (!(name in OPTIONS)) throw refusal('no-such-value', name);
      return [name, name === 'selectionMode' ? oneOf(MODES, value) : booleanOf(value)];
    }),
  ]);
}

const passwordOf = (given: unknown): string | null =>
  typeof given === 'string' && given !== '' ? given : null;

/** Throws unless the password opens what is protected; one of a file that cannot be checked opens nothing. */
function open({ password, passwordHash }: Protection, given: unknown): void {
  const isRight =
    passwordHash === undefined
      ? password === null || password === passwordOf(given)
      : opens(passwordHash, passwordOf(given) ?? '');
  if (isRight === null) throw refusal('unchecked-password');
  if (!isRight) throw refusal('wrong-password');
}

/** Protection of a sheet: what it forbids is worked out by `allows` and `mayWrite`, see model/permission.ts. */
export class HostWorksheetProtection extends HostObject {
  readonly type = 'WorksheetProtection';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.protection !== null;
  }

  /** What was protected with; what is permitted on an open sheet is everything. */
  get Options(): Readonly<Record<string, unknown>> {
    return this.sheet.protection?.options ?? OPTIONS;
  }

  Protect(options: unknown, password: unknown): void {
    if (this.sheet.protection !== null) throw refusal('already-protected', this.sheet.name);
    this.sheet.protection = { options: optionsOf(options), password: passwordOf(password) };
  }

  /** Of an open sheet does nothing. */
  Unprotect(password: unknown): void {
    if (this.sheet.protection === null) return;
    open(this.sheet.protection, password);
    this.sheet.protection = null;
  }
}

/** Protection of the workbook's structure: sheets stay as many, as named and where they are. */
export class HostWorkbookProtection extends HostObject {
  readonly type = 'WorkbookProtection';

  constructor(private readonly context: HostContext) {
    super();
  }

  get Protected(): boolean {
    return this.context.book.protection !== null;
  }

  Protect(password: unknown): void {
    const { book } = this.context;
    if (book.protection !== null) throw refusal('already-protected');
    book.protection = { options: {}, password: passwordOf(password) };
  }

  Unprotect(password: unknown): void {
    const { book } = this.context;
    if (book.protection === null) return;
    open(book.protection, password);
    book.protection = null;
  }
}
