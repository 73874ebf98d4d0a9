import { InputFailure } from '#core/failure/input-failure';
import { kindOf } from './kind.ts';
import type { Kind } from './kind.ts';
import { FILE_BYTES, MEGABYTE, TEXT_BYTES } from './limits.ts';
import { openPackage } from './office/package.ts';
import type { PdfOptions } from './pdf/read.ts';
import type { OpenedDocument } from './remark.ts';
import { readTxt } from './txt/read.ts';

export interface OpenOptions {
  readonly pdf?: PdfOptions;
}

/**
 * Reads a file into text and blocks. What it is is decided by its content;
 * `fileName` appears in sentences and settles only whether text with tags in
 * it is a web page. Warnings about the file come along as `findings`.
 *
 * Throws `InputFailure` with the parameter `file` for everything that cannot be
 * read, within bounded time and memory (see `limits.ts`).
 */
export async function openDocument(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions = {},
): Promise<OpenedDocument> {
  try {
    const kind = kindOf(bytes, fileName);
    refuseTooLarge(bytes, kind);
    const document = await read(bytes, kind, options);
    if (document.blocks.length === 0) throw new InputFailure('input.no-text');
    return document;
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    throw error.with({ file: fileName });
  }
}

/** Each reader is loaded when the first file of its kind is opened. */
async function read(bytes: Uint8Array, kind: Kind, options: OpenOptions): Promise<OpenedDocument> {
  switch (kind) {
    case 'text':
      return readTxt(bytes);
    case 'html':
      return (await import('./html/read.ts')).readHtml(bytes);
    case 'pdf':
      return (await import('./pdf/read.ts')).readPdf(bytes, options.pdf);
    case 'zip': {
      const office = await openPackage(bytes);
      if (office.kind === 'xlsx') return (await import('./xlsx/read.ts')).readXlsx(office);
      return (await import('./docx/read.ts')).readDocx(office);
    }
  }
}

function refuseTooLarge(bytes: Uint8Array, kind: Kind): void {
  const limit = kind === 'text' || kind === 'html' ? TEXT_BYTES : FILE_BYTES;
  if (bytes.length <= limit) return;
  const size = Math.ceil(bytes.length / MEGABYTE);
  throw new InputFailure('input.too-large', { size, limit: limit / MEGABYTE });
}
