import { InputFailure } from '#core/failure/input-failure';
import { fileKindOf } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { FILE_BYTES, MEGABYTE, TEXT_BYTES } from './limits.ts';
import { openOfficePackage } from './office/package.ts';
import type { PdfOptions } from './pdf/read.ts';
import type { OpenedDocument } from './opened-document.ts';
import { readTxt } from './txt/read.ts';

/** Entry point of this layer: opens a file of any supported format. */

export interface OpenOptions {
  readonly pdf?: PdfOptions;
}

/**
 * Reads a file into text and blocks, within bounded time and memory (see `limits.ts`). The
 * format is decided by the content; `fileName` is used in error sentences and to decide whether
 * text that contains tags is html. Warnings about the file are returned as `findings`.
 * @throws {InputFailure} with the parameter `file`, for every file that cannot be read.
 */
export async function openDocument(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions = {},
): Promise<OpenedDocument> {
  try {
    const kind = fileKindOf(bytes, fileName);
    refuseTooLarge(bytes, kind);
    const document = await read(bytes, kind, options);
    if (document.blocks.length === 0) throw new InputFailure('input.no-text');
    return document;
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    throw error.with({ file: fileName });
  }
}

/** Loads the reader of a format when the first file of that format is opened. */
async function read(bytes: Uint8Array, kind: FileKind, options: OpenOptions): Promise<OpenedDocument> {
  switch (kind) {
    case 'text':
      return readTxt(bytes);
    case 'html':
      return (await import('./html/read.ts')).readHtml(bytes);
    case 'pdf':
      return (await import('./pdf/read.ts')).readPdf(bytes, options.pdf);
    case 'zip': {
      const office = await openOfficePackage(bytes);
      if (office.kind === 'xlsx') return (await import('./xlsx/read.ts')).readXlsx(office);
      return (await import('./docx/read.ts')).readDocx(office);
    }
  }
}

function refuseTooLarge(bytes: Uint8Array, kind: FileKind): void {
  const limit = kind === 'text' || kind === 'html' ? TEXT_BYTES : FILE_BYTES;
  if (bytes.length <= limit) return;
  const size = Math.ceil(bytes.length / MEGABYTE);
  throw new InputFailure('input.too-large', { size, limit: limit / MEGABYTE });
}
