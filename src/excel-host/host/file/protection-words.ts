import type { FilePassword, FileProtection } from '#xlsx/element';
import { filePassword } from '#xlsx/part/protection';
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
export function fileProtectionOf(protection: Protection): FileProtection {
  const { options } = protection;
  const { selectionMode } = options;
  return {
    allowed: {
      ...Object.fromEntries(
        Object.entries(OPTIONS).map(([option, word]) => [word, options[option] === true]),
      ),
      selectLockedCells: selectionMode !== 'Unlocked' && selectionMode !== 'None',
      selectUnlockedCells: selectionMode !== 'None',
    },
    password: filePasswordOf(protection),
  };
}

/** What a file keeps of a password: what another file kept of it, or what it keeps of one that is known. */
export const filePasswordOf = ({ password, passwordHash }: Protection): FilePassword =>
  passwordHash ?? filePassword(password);

/** A password of which a file keeps something: it is not known itself. */
export const passwordOf = (kept: FilePassword): Pick<Protection, 'password' | 'passwordHash'> => ({
  password: null,
  ...(Object.keys(kept).length === 0 ? {} : { passwordHash: kept }),
});

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
    ...passwordOf(password),
  };
}
