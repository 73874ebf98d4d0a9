import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Finding } from '#core/record/finding';
import type { SourceDocument } from '#core/source/document';
import { ReadingRemarks } from '../markup/remarks.ts';
import { sourceWarning } from '../opened-document.ts';
import { failAsDamaged } from './file/guard.ts';
import { UNKNOWN_CHARACTER } from './drawing/glyph.ts';
import type { TextLine } from './page/text-line.ts';
import type { PdfPage } from './pages.ts';

/** What is told about how a pdf was read. */

/** Characters of a file name or comment that are quoted, and how many are listed. */
const QUOTED = 40;
const LISTED = 8;

/** @throws {InputFailure} `input.damaged` */
export async function findingsOf(
  assembled: SourceDocument,
  document: PDFDocumentProxy,
  pages: readonly PdfPage[],
  lines: readonly TextLine[],
): Promise<readonly Finding[]> {
  const empty = pages.flatMap((page, i) => (page.lines.length + page.tables.length === 0 ? [i + 1] : []));
  const remarks = new ReadingRemarks();
  for (const line of lines) remarks.leftOut(line.leftOut, line.text);
  pages.forEach(({ hidden }, i) => {
    for (const text of hidden) remarks.leftOut([{ kind: 'hidden', text }], `第${i + 1}页`);
  });
  return [
    ...(empty.length === 0 ? [] : [sourceWarning('source.pages-without-text', { pages: empty.map(String) })]),
    ...remarks.findings(assembled),
    ...unknownCharacters(lines, assembled),
    ...(await unreadContent(document, pages)),
  ];
}

function unknownCharacters(lines: readonly TextLine[], { text }: SourceDocument): readonly Finding[] {
  const count = text.split(UNKNOWN_CHARACTER).length - 1;
  if (count === 0) return [];
  const pages = new Set(
    lines.filter((line) => line.text.includes(UNKNOWN_CHARACTER)).map(({ page }) => page + 1),
  );
  const start = text.indexOf(UNKNOWN_CHARACTER);
  const texts = [...pages].map((page) => `第${page}页`);
  return [sourceWarning('source.unknown-symbols', { texts, count }, { start, end: start + 1 })];
}

/** Files attached to the document and comments of readers, neither of which is read. */
async function unreadContent(
  document: PDFDocumentProxy,
  pages: readonly PdfPage[],
): Promise<readonly Finding[]> {
  const attachments = (await failAsDamaged(document.getAttachments())) as Readonly<
    Record<string, { readonly filename?: string }>
  > | null;
  const files = Object.entries(attachments ?? {}).map(
    ([name, { filename }]) => `附件文件“${shortened(filename ?? name)}”`,
  );
  const comments = pages.flatMap((page, i) =>
    page.comments.map((comment) => `第${i + 1}页批注“${shortened(comment)}”`),
  );
  const all = [...files, ...comments];
  if (all.length === 0) return [];
  const texts = all.length > LISTED ? [...all.slice(0, LISTED), '…'] : all;
  return [sourceWarning('source.unread-content', { texts, count: all.length })];
}

const shortened = (text: string): string => (text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`);
