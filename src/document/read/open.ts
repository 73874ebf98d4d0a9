import { InputFailure } from '#core/failure/input-failure';
import { DocumentBudget } from './budget.ts';
import { fileKindOf } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { EMBEDDED_DEPTH, FILE_BYTES, MEGABYTE, TEXT_BYTES } from './limits.ts';
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
    const document = await read(bytes, kind, { options, budget: new DocumentBudget(), depth: 0 });
    if (document.blocks.length === 0) throw new InputFailure(emptinessOf(document));
    return document;
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    throw error.with({ file: fileName });
  }
}

/** Why a document without text has none. */
const emptinessOf = ({ findings }: OpenedDocument): 'input.no-text' | 'input.only-left-out' =>
  findings.some(({ code }) => code === 'source.struck-text' || code === 'source.hidden-text')
    ? 'input.only-left-out'
    : 'input.no-text';

/** What a file and the files embedded in it are read with. */
interface Reading {
  readonly options: OpenOptions;
  /** Counts over the file and all that is embedded in it. */
  readonly budget: DocumentBudget;
  /** How many files it is embedded in. */
  readonly depth: number;
}

/** Loads the reader of a format when the first file of that format is opened. */
async function read(bytes: Uint8Array, kind: FileKind, reading: Reading): Promise<OpenedDocument> {
  const { options, budget } = reading;
  switch (kind) {
    case 'text':
      return readTxt(bytes);
    case 'html':
      return (await import('./html/read.ts')).readHtml(bytes, budget);
    case 'web-archive':
      return (await import('./web-archive/read.ts')).readWebArchive(bytes, budget);
    case 'flat-package':
      return read(await (await import('./office/flat-package.ts')).zipOfFlatPackage(bytes), 'zip', reading);
    case 'pdf':
      return (await import('./pdf/read.ts')).readPdf(bytes, options.pdf);
    case 'zip': {
      const office = await openOfficePackage(bytes, budget);
      if (office.kind === 'xlsx') return (await import('./xlsx/read.ts')).readXlsx(office);
      return (await import('./docx/read.ts')).readDocx(office, (part, name) =>
        readEmbedded(part, name, reading),
      );
    }
  }
}

/**
 * Reads a file that is embedded in another one.
 * @throws {InputFailure} `input.too-deep` where documents are embedded in each other too often.
 */
async function readEmbedded(bytes: Uint8Array, name: string, reading: Reading): Promise<OpenedDocument> {
  const depth = reading.depth + 1;
  if (depth > EMBEDDED_DEPTH) throw new InputFailure('input.too-deep', { limit: EMBEDDED_DEPTH });
  const kind = fileKindOf(bytes, name);
  refuseTooLarge(bytes, kind);
  return read(bytes, kind, { ...reading, depth });
}

function refuseTooLarge(bytes: Uint8Array, kind: FileKind): void {
  const limit = kind === 'text' || kind === 'html' ? TEXT_BYTES : FILE_BYTES;
  if (bytes.length <= limit) return;
  const size = Math.ceil(bytes.length / MEGABYTE);
  throw new InputFailure('input.too-large', { size, limit: limit / MEGABYTE });
}
