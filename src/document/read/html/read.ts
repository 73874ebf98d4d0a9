import { InputFailure } from '#core/failure/input-failure';
import { assembleDocument } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { DocumentBudget } from '../budget.ts';
import { ReadingRemarks } from '../markup/remarks.ts';
import { decodeText } from '../txt/charset.ts';
import { sourceWarning } from '../opened-document.ts';
import type { OpenedDocument } from '../opened-document.ts';
import type { FlowContext } from '../text-flow.ts';
import { ReversedListSizes } from './list-numbers.ts';
import { HtmlPageReader } from './page-reader.ts';
import { byteString } from '../byte-string.ts';

/**
 * Reads an html page as a browser renders it, in document order. Scripts, styles, navigation
 * and hidden elements are left out; `<br>` ends a line; items of numbered lists begin with the
 * number that a browser shows; fields of forms show what is entered in them.
 * @param charset the encoding that something outside the page declares
 * @throws {InputFailure} `input.too-deep`, `input.too-many-cells`, `input.web-frames` and the failures of
 * `decodeText`.
 */
export async function readHtml(
  bytes: Uint8Array,
  budget: DocumentBudget = new DocumentBudget(),
  charset: string | null = null,
): Promise<OpenedDocument> {
  const decoded = decodeText(bytes, usableCharset(charset) ?? declaredCharset(bytes));
  const remarks = new ReadingRemarks();
  const document = assembleDocument('html', await draftsOf(decoded.text, { remarks, budget }));
  const broken = document.text.indexOf('\uFFFD');
  const span = broken === -1 ? null : { start: broken, end: broken + 1 };
  const findings =
    decoded.brokenCount === 0
      ? []
      : [sourceWarning('source.broken-characters', { count: decoded.brokenCount }, span)];
  return { ...document, findings: [...findings, ...remarks.findings(document)] };
}

/** `charset=` of a meta element within the first 4 KB; null if there is none. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = byteString(bytes, 4096);
  return usableCharset(/<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ?? null);
}

/** Pages that declare gb2312 or gbk may contain characters that only GB18030 has. */
function usableCharset(declared: string | null): string | null {
  const name = declared?.toLowerCase() ?? null;
  return name !== null && /^gb/.test(name) ? 'gb18030' : name;
}

async function draftsOf(source: string, context: FlowContext): Promise<readonly BlockDraft[]> {
  const { Parser } = await import('htmlparser2');
  const listSizes = new ReversedListSizes();
  if (/<ol[^>]{1,200}reversed/i.test(source)) {
    const counter = new Parser({
      onopentag: (name, attributes) => listSizes.open(name, attributes),
      onclosetag: (name) => listSizes.close(name),
    });
    counter.end(source);
  }
  const page = new HtmlPageReader(context, listSizes.sizes);
  const parser = new Parser({
    onopentag: (name, attributes) => {
      context.budget.addElements(1);
      page.open(name, attributes);
    },
    ontext: (text) => page.text(text),
    onclosetag: (name) => page.close(name),
  });
  parser.end(source);
  const drafts = page.finish();
  if (page.hasFrames && drafts.length === 0) throw new InputFailure('input.web-frames');
  return drafts;
}
