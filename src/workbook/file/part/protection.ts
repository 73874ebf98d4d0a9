import { hashSheetPassword } from 'hucre';
import type { FileProtection } from '../element.ts';
import { isTrueAt, type Tree } from './tree.ts';
import { element } from './xml.ts';

/** What a protection can allow; what is not set is not allowed, but for selecting. */
const ALLOWED = [
  'selectLockedCells',
  'selectUnlockedCells',
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
  'objects',
  'scenarios',
] as const;
const PASSWORD = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'] as const;

/** What a protected sheet allows where the file says nothing. */
const OTHERWISE: Readonly<Record<string, boolean>> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  objects: true,
  scenarios: true,
};

/** The protection of a sheet (ECMA-376 part 1, 18.3.1.85): its attributes say what is not allowed. */
export function protectionXml(protection: FileProtection | null): string {
  if (protection === null) return '';
  const locks = ALLOWED.map((name) => {
    const isAllowed = protection.allowed[name];
    const isSaid = isAllowed !== undefined && isAllowed !== (OTHERWISE[name] ?? false);
    return [name, isSaid ? !isAllowed : null] as const;
  });
  return element('sheetProtection', { ...protection.password, sheet: 1, ...Object.fromEntries(locks) });
}

/** The protection of a worksheet part; null where the sheet is not protected. */
export function readProtection(sheet: Tree): FileProtection | null {
  const tree = sheet.children.find(({ name }) => name === 'sheetProtection');
  if (tree === undefined || !isTrueAt(tree, 'sheet')) return null;
  return {
    allowed: Object.fromEntries(
      ALLOWED.map((name) => [name, !isTrueAt(tree, name, !(OTHERWISE[name] ?? false))]),
    ),
    password: Object.fromEntries(
      PASSWORD.flatMap((name) => {
        const value = tree.attributes[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

/** What a file keeps of a password: sixteen bits of it, as all programs know (ECMA-376 part 1, 18.2.29). */
export const passwordHash = (password: string): string => hashSheetPassword(password);
