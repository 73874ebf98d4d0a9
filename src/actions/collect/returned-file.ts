import { reasonOf } from '#core/collect/reasons';
import type { FailureReport } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import { fileKindOf } from '#document/read/file-kind';
import { FILE_BYTES, MEGABYTE } from '#document/read/limits';
import { openOfficePackage } from '#document/read/office/package';
import { ZipArchive } from '#document/read/office/zip-archive';
import { readRawBook } from '#workbook/file/read';
import type { ReturnedPack } from '#workbook/pack/read/returned';
import { GUIDE_SHEET } from '#workbook/pack/layout';
import { readReturn } from '#workbook/pack/read/read-return';
import { isHiddenSheet } from '#workbook/sheets/recognise';
import { readZipDirectory } from '#xlsx/part/zip/directory';
import type { InputFile } from '../import/input-file.ts';

/** A file that was given, as it was read. */
export interface ReturnedFile {
  /** Name in the change list; unique among the files. */
  readonly file: string;
  /** What it holds, or why it cannot be read. */
  readonly content: { readonly pack: ReturnedPack } | { readonly refusal: FailureReport };
}

/** Greatest size in bytes of the unpacked sheets of a returned file: a pack with 300 rows of 500 characters has 2 MB. */
const SHEET_BYTES = 30 * MEGABYTE;

/** The main part of a workbook, where programs usually put it. */
const USUAL_MAIN = 'xl/workbook.xml';

/** Parts of a workbook that are unpacked to read its cells; pictures and other embedded files are not. */
const READ_PARTS = /\.(?:xml|rels)$/i;

/**
 * Reads a returned file within bounded memory. A file that cannot be read gives a result with the reason and
 * never throws, so that the others are still read.
 */
export async function readReturnedFile({ name: file, bytes }: InputFile): Promise<ReturnedFile> {
  try {
    return { file, content: await contentOf(bytes, file) };
  } catch (error) {
    if (error instanceof InputFailure) return { file, content: { refusal: error.with({ file }).report } };
    return { file, content: { refusal: new InputFailure('input.fault', { file }).report } };
  }
}

async function contentOf(bytes: Uint8Array, file: string): Promise<ReturnedFile['content']> {
  if (bytes.length > FILE_BYTES)
    throw new InputFailure('input.too-large', {
      size: Math.ceil(bytes.length / MEGABYTE),
      limit: FILE_BYTES / MEGABYTE,
    });
  if (fileKindOf(bytes, file) !== 'zip') return { refusal: reasonOf('collect.not-a-workbook') };
  const archive = new ZipArchive(bytes);
  const isWorkbook = archive.has(USUAL_MAIN) || (await openOfficePackage(bytes)).kind === 'xlsx';
  if (!isWorkbook) return { refusal: reasonOf('collect.not-a-workbook') };
  archive.refuseTooLargeTogether();
  if (readBytes(bytes) > SHEET_BYTES)
    return { refusal: reasonOf('collect.too-large', { limit: SHEET_BYTES / MEGABYTE }) };
  const book = await readRawBook(bytes, file, (sheet) => sheet !== GUIDE_SHEET);
  if (book.sheets.some(isHiddenSheet)) return { refusal: reasonOf('collect.is-master') };
  const pack = readReturn(book);
  return pack.sheets.length === 0 ? { refusal: reasonOf('collect.not-a-pack') } : { pack };
}

const readBytes = (bytes: Uint8Array): number =>
  readZipDirectory(bytes).entries.reduce(
    (sum, { name, size }) => sum + (READ_PARTS.test(name) ? size : 0),
    0,
  );
