import { hashSheetPassword } from 'hucre';
import type { FileBook } from '../book.ts';
import type { FilePassword, FileProtection } from '../element.ts';
import { childOf, isTrueAt, type Tree } from './tree.ts';
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
    password: passwordAt(tree, (name) => name),
  };
}

function passwordAt({ attributes }: Tree, wordFor: (name: string) => string): FilePassword {
  return Object.fromEntries(
    PASSWORD.flatMap((name) => {
      const value = attributes[wordFor(name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** `password` → `workbookPassword`: the same words, as the protection of a workbook has them. */
const workbookWord = (name: string): string => `workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The protection of the structure of a workbook (18.2.29). */
export function structureXml(protection: FileBook['protection']): string {
  if (protection === null) return '';
  const password: FilePassword = Object.fromEntries(
    Object.entries(protection.password).map(([name, value]) => [workbookWord(name), value] as const),
  );
  return element('workbookProtection', { ...password, lockStructure: true });
}

/** The protection of a workbook part; null where sheets may be added and removed. */
export function readStructure(workbook: Tree): FileBook['protection'] {
  const tree = childOf(workbook, 'workbookProtection');
  return tree !== undefined && isTrueAt(tree, 'lockStructure')
    ? { password: passwordAt(tree, workbookWord) }
    : null;
}

/** What a file keeps of a password: sixteen bits of it, as all programs know (18.2.29); of none nothing. */
export const filePassword = (password: string | null): FilePassword =>
  password === null || password === '' ? {} : { password: hashSheetPassword(password) };

/**
 * Whether a password is the one a file keeps something of; null where that cannot be
 * told, because the file has it in another way than as those sixteen bits.
 */
export function opens(kept: FilePassword, given: string): boolean | null {
  if (Object.keys(kept).length === 0) return true;
  if (kept.password === undefined || kept.algorithmName !== undefined) return null;
  return given !== '' && parseInt(kept.password, 16) === parseInt(hashSheetPassword(given), 16);
}
