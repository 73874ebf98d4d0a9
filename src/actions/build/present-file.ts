import { InputFailure } from '#core/failure/input-failure';
import { fileKindOf } from '#document/read/file-kind';
import { openOfficePackage } from '#document/read/office/package';
import { openWorkbookFile, type WorkbookFile } from '#workbook/file/open-file';
import { isDubanWorkbook } from '#workbook/file/read';
import type { InputFile } from '../import/input-file.ts';
import { type Ledger, ledgerOf } from '../ledger/read-ledger.ts';

/** A workbook of Duban in a file, and what it holds. */
export interface LedgerFile {
  readonly file: WorkbookFile;
  readonly ledger: Ledger;
}

/** The file at the place of a workbook that is to be written. */
export type PresentFile =
  | { readonly kind: 'ledger'; readonly workbook: LedgerFile }
  /** A workbook of Duban that cannot be read whole, and why. */
  | { readonly kind: 'damaged'; readonly cause: InputFailure }
  /** A workbook that cannot be read, damaged or with a password, and why. */
  | { readonly kind: 'unreadable'; readonly cause: InputFailure }
  | { readonly kind: 'foreign' };

/** Says what a file is; nothing is thrown for one that cannot be read. */
export async function presentFile(input: InputFile): Promise<PresentFile> {
  const isZip = input.bytes[0] === 0x50 && input.bytes[1] === 0x4b;
  if (!isZip) return withPassword(input) ?? { kind: 'foreign' };
  try {
    if ((await openOfficePackage(input.bytes)).kind !== 'xlsx') return { kind: 'foreign' };
  } catch (error) {
    return failed(error, 'unreadable');
  }
  if (!(await isDubanWorkbook(input.bytes))) return { kind: 'foreign' };
  try {
    const workbook = await openLedgerFile(input);
    return workbook.ledger.isDuban ? { kind: 'ledger', workbook } : { kind: 'foreign' };
  } catch (error) {
    return failed(error, 'damaged');
  }
}

/** A file that Excel or WPS encrypted, of which only that can be known; null for others. */
function withPassword({ bytes, name }: InputFile): PresentFile | null {
  try {
    fileKindOf(bytes, name);
  } catch (error) {
    if (error instanceof InputFailure && error.code === 'input.encrypted') return failed(error, 'unreadable');
  }
  return null;
}

function failed<K extends 'damaged' | 'unreadable'>(
  error: unknown,
  kind: K,
): { readonly kind: K; readonly cause: InputFailure } {
  if (error instanceof InputFailure) return { kind, cause: error };
  throw error;
}

/**
 * Opens a workbook of Duban that is to be changed.
 *
 * @throws Failure where it cannot be read
 */
export async function openLedgerFile({ name, bytes }: InputFile): Promise<LedgerFile> {
  const file = await openWorkbookFile(bytes, name);
  return { file, ledger: ledgerOf(file.survey) };
}
