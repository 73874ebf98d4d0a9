import type { FileProtection } from '#workbook/file/element';
import { passwordHash } from '#workbook/file/part/protection';
import type { Protection } from '../model/book.ts';

/** Options as the client names them → what a file allows. */
const OPTIONS: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

/** The protection of a sheet in the words of a file. An option that was not given allows nothing. */
export function fileProtectionOf({ options, password, passwordHash: kept }: Protection): FileProtection {
  const { selectionMode } = options;
  return {
    allowed: {
      ...Object.fromEntries(
        Object.entries(OPTIONS).map(([option, word]) => [word, options[option] === true]),
      ),
      selectLockedCells: selectionMode !== 'Unlocked' && selectionMode !== 'None',
      selectUnlockedCells: selectionMode !== 'None',
    },
    password: kept ?? (password === null || password === '' ? {} : { password: passwordHash(password) }),
  };
}

/** The protection of a file as the client reads it. Of a password a file keeps only what checks it. */
export function protectionOf({ allowed, password }: FileProtection): Protection {
  return {
    options: {
      ...Object.fromEntries(
        Object.entries(OPTIONS).map(([option, word]) => [option, allowed[word] === true]),
      ),
      selectionMode:
        allowed.selectUnlockedCells === false
          ? 'None'
          : allowed.selectLockedCells === false
            ? 'Unlocked'
            : 'Normal',
    },
    password: null,
    ...(Object.keys(password).length === 0 ? {} : { passwordHash: password }),
  };
}
