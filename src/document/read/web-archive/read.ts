import { InputFailure } from '#core/failure/input-failure';
import { assembleDocument, draftsOfDocument } from '../block-draft.ts';
import type { DocumentBudget } from '../budget.ts';
import { readHtml } from '../html/read.ts';
import { sourceWarning } from '../opened-document.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { readTxt } from '../txt/read.ts';
import { readMime } from './mime.ts';
import type { MimePart } from './mime.ts';
import { byteString } from '../byte-string.ts';

/**
 * Reads a web archive (MHT: a page with its pictures in one file), which office systems also name .doc or .xls:
 * its page, or the sheets of a workbook that Excel saved so. Messages of mail programs have the same form; files
 * attached to them are not read.
 * @throws {InputFailure} `input.no-text` if it has no page, and the failures of `readHtml`.
 */
export async function readWebArchive(bytes: Uint8Array, budget: DocumentBudget): Promise<OpenedDocument> {
  const { parts, start } = readMime(byteString(bytes));
  const pages = parts.filter(({ type, isAttachment }) => type === 'text/html' && !isAttachment);
  const page = pages.find(({ id }) => start !== null && id === start) ?? pages[0];
  const attached = parts.filter(({ isAttachment }) => isAttachment).length;
  const document = await (page === undefined ? plainText(parts) : readPages(page, pages, budget));
  const findings =
    attached === 0
      ? []
      : [sourceWarning('source.unread-content', { contents: ['embedded-file'], count: attached })];
  return { ...document, findings: [...document.findings, ...findings] };
}

function plainText(parts: readonly MimePart[]): OpenedDocument {
  const text = parts.find(({ type, isAttachment }) => type === 'text/plain' && !isAttachment);
  if (text === undefined) throw new InputFailure('input.no-text');
  return readTxt(text.content());
}

/** The page; where it only frames others, as Excel saves a workbook, those one after the other. */
async function readPages(
  page: MimePart,
  pages: readonly MimePart[],
  budget: DocumentBudget,
): Promise<OpenedDocument> {
  const read = ({ content, charset }: MimePart): Promise<OpenedDocument> =>
    readHtml(content(), budget, charset);
  try {
    return await read(page);
  } catch (error) {
    if (!(error instanceof InputFailure) || error.code !== 'input.web-frames') throw error;
  }
  const framed: OpenedDocument[] = [];
  for (const other of pages)
    if (other !== page && !/tabstrip\.html?$/i.test(other.location)) framed.push(await read(other));
  const document = assembleDocument('html', framed.flatMap(draftsOfDocument));
  const findings = framed.flatMap((one) => one.findings.map((found) => ({ ...found, span: null })));
  return { ...document, findings };
}
