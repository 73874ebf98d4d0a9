import { isRightPassword } from '#xlsx/part/sheet/protection';
import type { HostContext } from '../../context.ts';
import type { Protection, Sheet } from '../../model/book.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { booleanArgument, choiceArgument } from '../arguments.ts';

/** Protection options and their defaults. */
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
  if (typeof given !== 'object') throw excelError('no-such-value', typeof given);
  const options = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries([
    ...Object.entries(OPTIONS),
    ...options.map(([name, value]): [string, unknown] => {
      if (!(name in OPTIONS)) throw excelError('no-such-value', name);
      return [name, name === 'selectionMode' ? choiceArgument(MODES, value) : booleanArgument(value)];
    }),
  ]);
}

const passwordOf = (given: unknown): string | null =>
  typeof given === 'string' && given !== '' ? given : null;

/**
 * Checks a password.
 * @throws HostFailure if it is wrong, or if the hash of the file cannot be verified.
 */
function checkPassword({ password, passwordHash }: Protection, given: unknown): void {
  const isRight =
    passwordHash === undefined
      ? password === null || password === passwordOf(given)
      : isRightPassword(passwordHash, passwordOf(given) ?? '');
  if (isRight === null) throw excelError('unchecked-password');
  if (!isRight) throw excelError('wrong-password');
}

/**
 * The protection of a sheet. Its effect is determined by `allows` and `isWritable`, see
 * model/permission.ts.
 */
export class HostWorksheetProtection extends HostObject {
  readonly type = 'WorksheetProtection';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get Protected(): boolean {
    return this.sheet.protection !== null;
  }

  /** The options with which the sheet was protected; the defaults if it is not protected. */
  get Options(): Readonly<Record<string, unknown>> {
    return this.sheet.protection?.options ?? OPTIONS;
  }

  Protect(options: unknown, password: unknown): void {
    if (this.sheet.protection !== null) throw excelError('already-protected', this.sheet.name);
    this.sheet.protection = { options: optionsOf(options), password: passwordOf(password) };
  }

  /** Does nothing if the sheet is not protected. */
  Unprotect(password: unknown): void {
    if (this.sheet.protection === null) return;
    checkPassword(this.sheet.protection, password);
    this.sheet.protection = null;
  }
}

/** The protection of the workbook structure: number, names and order of the sheets. */
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
    if (book.protection !== null) throw excelError('already-protected');
    book.protection = { options: {}, password: passwordOf(password) };
  }

  Unprotect(password: unknown): void {
    const { book } = this.context;
    if (book.protection === null) return;
    checkPassword(book.protection, password);
    book.protection = null;
  }
}
