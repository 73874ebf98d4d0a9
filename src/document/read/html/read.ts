import { InputFailure } from '#core/failure/input-failure';
import { assembleDocument } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { decodeText } from '../txt/charset.ts';
import { MARKUP_DEPTH } from '../limits.ts';
import { sourceWarning } from '../opened-document.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { LINE_ELEMENTS, isUnrendered } from './elements.ts';
import { HtmlListCounter } from './list-numbers.ts';
import { HtmlTableStack } from './table-stack.ts';

type Attributes = Readonly<Record<string, string>>;

/** A number that the author typed at the start of a list item. */
const TYPED_NUMBER = /^\s*[（(]?[0-9０-９一二三四五六七八九十]{1,4}\s*[.．、）)]|^\s*[①-⑳⑴-⒛]/;

/**
 * Reads an html page as a browser renders it, in document order. Scripts, styles, navigation
 * and hidden elements are left out; `<br>` ends a line; items of numbered lists begin with the
 * number that a browser shows.
 * @throws {InputFailure} `input.too-deep`, `input.too-many-cells` and the failures of `decodeText`.
 */
export async function readHtml(bytes: Uint8Array): Promise<OpenedDocument> {
  const decoded = decodeText(bytes, declaredCharset(bytes));
  const document = assembleDocument('html', await draftsOf(decoded.text));
  const broken = document.text.indexOf('\uFFFD');
  const span = broken === -1 ? null : { start: broken, end: broken + 1 };
  const findings =
    decoded.brokenCount === 0
      ? []
      : [sourceWarning('source.broken-characters', { count: decoded.brokenCount }, span)];
  return { ...document, findings };
}

/** `charset=` of a meta element within the first 4 KB; null if there is none. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase();
  // Pages that declare gb2312 or gbk may contain characters that only GB18030 has.
  return declared !== undefined && /^gb/.test(declared) ? 'gb18030' : (declared ?? null);
}

async function draftsOf(source: string): Promise<readonly BlockDraft[]> {
  const { Parser } = await import('htmlparser2');
  const page = new HtmlPageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (text) => page.text(text),
    onclosetag: (name) => page.close(name),
  });
  parser.end(source);
  return page.finish();
}

/** Handles the parser events of a page, without recursion, so that deep nesting needs no call stack. */
class HtmlPageReader {
  readonly #tables = new HtmlTableStack();
  readonly #lists: HtmlListCounter[] = [];
  #depth = 0;
  /** Depth of the outermost open element that is not rendered; 0 if there is none. */
  #unrenderedFrom = 0;
  #preformatted = 0;
  /** Number of the open list item, until the first text of the item has been read; otherwise "". */
  #itemNumber = '';

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > MARKUP_DEPTH) throw new InputFailure('input.too-deep', { limit: MARKUP_DEPTH });
    if (this.#unrenderedFrom > 0) return;
    if (isUnrendered(name, attributes)) {
      this.#unrenderedFrom = this.#depth;
      return;
    }
    if (name === 'br' || LINE_ELEMENTS.has(name)) this.#tables.flow.breakLine();
    if (name === 'pre') this.#preformatted += 1;
    else if (name === 'ol' || name === 'ul') this.#lists.push(new HtmlListCounter(name, attributes));
    else if (name === 'li') this.#itemNumber = this.#lists.at(-1)?.next(attributes) ?? '';
    else if (name === 'table') this.#tables.openTable();
    else if (name === 'tr') this.#tables.openRow();
    else if (name === 'td' || name === 'th') this.#tables.openCell(attributes);
  }

  text(text: string): void {
    if (this.#unrenderedFrom > 0) return;
    if (this.#itemNumber !== '' && text.trim() !== '') this.#addItemNumber(text);
    if (this.#preformatted === 0) {
      this.#tables.flow.addText(text.replace(/[ \t\n\r\f]+/g, ' '));
      return;
    }
    text.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.#tables.flow.breakLine();
      this.#tables.flow.addText(line);
    });
  }

  close(name: string): void {
    if (this.#unrenderedFrom === 0) {
      if (LINE_ELEMENTS.has(name)) this.#tables.flow.breakLine();
      if (name === 'pre') this.#preformatted -= 1;
      else if (name === 'ol' || name === 'ul') this.#lists.pop();
      else if (name === 'td' || name === 'th') this.#tables.closeCell();
      else if (name === 'table') this.#tables.closeTable();
    } else if (this.#unrenderedFrom === this.#depth) {
      this.#unrenderedFrom = 0;
    }
    this.#depth -= 1;
  }

  finish(): readonly BlockDraft[] {
    return this.#tables.finish();
  }

  /** Some pages have a typed number inside an `<ol>`; then the list's own number is dropped. */
  #addItemNumber(text: string): void {
    if (!TYPED_NUMBER.test(text)) this.#tables.flow.addText(this.#itemNumber);
    this.#itemNumber = '';
  }
}
