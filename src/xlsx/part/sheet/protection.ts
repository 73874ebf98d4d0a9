import { hashSheetPassword } from 'hucre';
import type { XlsxBook } from '../../book.ts';
import type { XlsxPassword, XlsxProtection } from '../../sheet-parts.ts';
import { childOf, isTrueAt, type XmlElement } from '../xml/tree.ts';
import { writeElement } from '../xml/write-element.ts';

/** Actions that a protection can allow. */
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

/** Actions that are allowed where the file does not mention them; all others are not. */
const ALLOWED_BY_DEFAULT: Readonly<Record<string, boolean>> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  objects: true,
  scenarios: true,
};

/** The `sheetProtection` element (ECMA-376 part 1, 18.3.1.85); its attributes name what is not allowed. */
export function protectionXml(protection: XlsxProtection | null): string {
  if (protection === null) return '';
  const locks = ALLOWED.map((name) => {
    const isAllowed = protection.allowed[name];
    const isWritten = isAllowed !== undefined && isAllowed !== (ALLOWED_BY_DEFAULT[name] ?? false);
    return [name, isWritten ? !isAllowed : null] as const;
  });
  return writeElement('sheetProtection', { ...protection.password, sheet: 1, ...Object.fromEntries(locks) });
}

/** The protection of a worksheet part; null if the sheet is not protected. */
export function parseProtection(sheet: XmlElement): XlsxProtection | null {
  const tree = sheet.children.find(({ name }) => name === 'sheetProtection');
  if (tree === undefined || !isTrueAt(tree, 'sheet')) return null;
  return {
    allowed: Object.fromEntries(
      ALLOWED.map((name) => [name, !isTrueAt(tree, name, !(ALLOWED_BY_DEFAULT[name] ?? false))]),
    ),
    password: passwordAt(tree, (name) => name),
  };
}

function passwordAt({ attributes }: XmlElement, attributeFor: (name: string) => string): XlsxPassword {
  return Object.fromEntries(
    PASSWORD.flatMap((name) => {
      const value = attributes[attributeFor(name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** `password` → `workbookPassword`: the attribute name on `workbookProtection`. */
const workbookAttribute = (name: string): string => `workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The `workbookProtection` element (18.2.29): the structure of the workbook is locked. */
export function structureXml(protection: XlsxBook['protection']): string {
  if (protection === null) return '';
  const password: XlsxPassword = Object.fromEntries(
    Object.entries(protection.password).map(([name, value]) => [workbookAttribute(name), value] as const),
  );
  return writeElement('workbookProtection', { ...password, lockStructure: true });
}

/** The structure protection of a workbook part; null if sheets may be added and removed. */
export function parseStructure(workbook: XmlElement): XlsxBook['protection'] {
  const tree = childOf(workbook, 'workbookProtection');
  return tree !== undefined && isTrueAt(tree, 'lockStructure')
    ? { password: passwordAt(tree, workbookAttribute) }
    : null;
}

/** The 16-bit password hash that all programs know (18.2.29); empty without a password. */
export const xlsxPassword = (password: string | null): XlsxPassword =>
  password === null || password === '' ? {} : { password: hashSheetPassword(password) };

/**
 * Whether a password matches the stored hash; null if that cannot be checked, because
 * the hash is not the 16-bit one.
 */
export function isRightPassword(stored: XlsxPassword, given: string): boolean | null {
  if (Object.keys(stored).length === 0) return true;
  if (stored.password === undefined || stored.algorithmName !== undefined) return null;
  return given !== '' && parseInt(stored.password, 16) === parseInt(hashSheetPassword(given), 16);
}
