import type { XlsxPassword, XlsxProtection } from '#xlsx/sheet-parts';
import { xlsxPassword } from '#xlsx/part/sheet/protection';
import type { Protection } from '../../model/book.ts';

/** Protection option of the client → permission in a file. */
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

/** The protection of a sheet as a file has it. An option that is missing permits nothing. */
export function fileProtectionOf(protection: Protection): XlsxProtection {
  const { options } = protection;
  const { selectionMode } = options;
  return {
    allowed: {
      ...Object.fromEntries(
        Object.entries(OPTIONS).map(([option, permission]) => [permission, options[option] === true]),
      ),
      selectLockedCells: selectionMode !== 'Unlocked' && selectionMode !== 'None',
      selectUnlockedCells: selectionMode !== 'None',
    },
    password: filePasswordOf(protection),
  };
}

/** The password attributes of a file: those of the file it was read from, or the hash of a known password. */
export const filePasswordOf = ({ password, passwordHash }: Protection): XlsxPassword =>
  passwordHash ?? xlsxPassword(password);

/** The password of a file as the host keeps it: only its hash, the password itself is not known. */
export const hostPasswordOf = (attributes: XlsxPassword): Pick<Protection, 'password' | 'passwordHash'> => ({
  password: null,
  ...(Object.keys(attributes).length === 0 ? {} : { passwordHash: attributes }),
});

/** The protection of a file as the client reads it. Of a password only the hash is known. */
export function hostProtectionOf({ allowed, password }: XlsxProtection): Protection {
  return {
    options: {
      ...Object.fromEntries(
        Object.entries(OPTIONS).map(([option, permission]) => [option, allowed[permission] === true]),
      ),
      selectionMode:
        allowed.selectUnlockedCells === false
          ? 'None'
          : allowed.selectLockedCells === false
            ? 'Unlocked'
            : 'Normal',
    },
    ...hostPasswordOf(password),
  };
}
