import { InputFailure } from '#core/failure/input-failure';
import type { BlockDraft } from '../block-draft.ts';
import { MARKUP_DEPTH } from '../limits.ts';
import { MathReader } from '../markup/math.ts';
import { textInFont } from '../markup/symbol-fonts.ts';
import type { FlowContext } from '../text-flow.ts';
import { LINE_ELEMENTS, isUnrendered } from './elements.ts';
import { ChoiceReader, inputText } from './form-values.ts';
import { HtmlListCounter, isReversedList } from './list-numbers.ts';
import { PAGE_LOOK, effectOf, lookInside, pieceLook } from './look.ts';
import type { TextLook } from './look.ts';
import { StyleSheet } from './style-sheet.ts';
import { HtmlTableStack } from './table-stack.ts';

type Attributes = Readonly<Record<string, string>>;

/** A number that the author typed at the start of a list item. */
const TYPED_NUMBER = /^\s*[（(]?[0-9０-９一二三四五六七八九十]{1,4}\s*[.．、）)]|^\s*[①-⑳⑴-⒛]/;

/** An element that is left out together with its descendants. */
interface LeftOutElement {
  readonly depth: number;
  readonly name: string;
  /** Its text if it is hidden; null if it is never rendered. */
  readonly text: string[] | null;
}

/** Handles the parser events of a page, without recursion, so that deep nesting needs no call stack. */
export class HtmlPageReader {
  readonly #context: FlowContext;
  readonly #tables: HtmlTableStack;
  readonly #lists: HtmlListCounter[] = [];
  readonly #listSizes: readonly number[];
  #reversedLists = 0;
  readonly #sheet = new StyleSheet();
  readonly #math = new MathReader();
  #choice: ChoiceReader | null = null;
  #depth = 0;
  #leftOut: LeftOutElement | null = null;
  /** Depth of an element inside a hidden one whose text is never rendered; 0 if there is none. */
  #rawFrom = 0;
  /** The looks of the open elements that change it, innermost last. */
  readonly #looks: { readonly depth: number; readonly look: TextLook }[] = [];
  #preformatted = 0;
  /** Number of the open list item, until the first text of the item has been read; otherwise "". */
  #itemNumber = '';

  /** @param listSizes the sizes of the reversed lists of the page */
  constructor(context: FlowContext, listSizes: readonly number[]) {
    this.#context = context;
    this.#tables = new HtmlTableStack(context);
    this.#listSizes = listSizes;
  }

  /** Whether the page only arranges others in frames. */
  hasFrames = false;

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > MARKUP_DEPTH) throw new InputFailure('input.too-deep', { limit: MARKUP_DEPTH });
    if (name === 'frameset') this.hasFrames = true;
    if (isReversedList(name, attributes)) this.#reversedLists += 1;
    if (this.#leftOut !== null) {
      if (this.#rawFrom === 0 && isUnrendered(name, attributes)) this.#rawFrom = this.#depth;
      return;
    }
    const effect = effectOf(name, attributes, this.#sheet);
    // A page that hides itself shows itself by a script once it is loaded.
    const isHidden =
      name !== 'body' && name !== 'html' && (effect.gone === true || effect.invisible === true);
    if (isHidden || isUnrendered(name, attributes)) {
      const isRaw = !isHidden && name !== 'style';
      this.#leftOut = { depth: this.#depth, name, text: isRaw ? null : [] };
      return;
    }
    const outer = this.#look();
    const look = lookInside(outer, effect);
    if (look !== outer) this.#looks.push({ depth: this.#depth, look });
    if (this.#math.isOpen || name === 'math') this.#math.open(name, attributes);
    else this.#openElement(name, attributes);
  }

  #openElement(name: string, attributes: Attributes): void {
    const { flow } = this.#tables;
    if (name === 'br' || LINE_ELEMENTS.has(name)) flow.breakLine();
    if (name === 'pre' || name === 'textarea') this.#preformatted += 1;
    else if (name === 'ol' || name === 'ul') this.#openList(name, attributes);
    else if (name === 'li') this.#itemNumber = this.#lists.at(-1)?.next(attributes) ?? '';
    else if (name === 'table') this.#tables.openTable();
    else if (name === 'tr') this.#tables.openRow();
    else if (name === 'td' || name === 'th') this.#tables.openCell(attributes);
    else if (name === 'input') this.#addText(inputText(attributes));
    else if (name === 'select') this.#choice = new ChoiceReader(attributes);
    else if (name === 'option') this.#choice?.openOption(attributes);
    else if (name === 'q') this.#addText('“');
  }

  text(text: string): void {
    if (this.#leftOut !== null) {
      if (this.#rawFrom === 0) this.#leftOut.text?.push(text);
    } else if (this.#math.isOpen) this.#math.text(text.replace(/\s+/g, ' '));
    else if (this.#choice !== null) this.#choice.text(text);
    else if (this.#preformatted === 0) this.#addText(text.replace(/[ \t\n\r\f]+/g, ' '));
    else
      text.split(/\r\n?|\n/).forEach((line, i) => {
        if (i > 0) this.#tables.flow.breakLine();
        this.#addText(line);
      });
  }

  close(name: string): void {
    if (this.#leftOut === null) {
      this.#closeElement(name);
      if (this.#looks.at(-1)?.depth === this.#depth) this.#looks.pop();
    } else if (this.#leftOut.depth === this.#depth) this.#closeLeftOut(this.#leftOut);
    if (this.#rawFrom === this.#depth) this.#rawFrom = 0;
    this.#depth -= 1;
  }

  finish(): readonly BlockDraft[] {
    return this.#tables.finish();
  }

  #closeElement(name: string): void {
    if (this.#math.isOpen) {
      for (const { text, look } of this.#math.close() ?? []) this.#addPiece(text, look);
      return;
    }
    if (LINE_ELEMENTS.has(name)) this.#tables.flow.breakLine();
    if (name === 'pre' || name === 'textarea') this.#preformatted -= 1;
    else if (name === 'ol' || name === 'ul') this.#lists.pop();
    else if (name === 'td' || name === 'th') this.#tables.closeCell();
    else if (name === 'table') this.#tables.closeTable();
    else if (name === 'option') this.#choice?.closeOption();
    else if (name === 'q') this.#addText('”');
    else if (name === 'select' && this.#choice !== null) {
      const chosen = this.#choice.result();
      this.#choice = null;
      this.#addText(chosen);
    }
  }

  #closeLeftOut({ name, text }: LeftOutElement): void {
    this.#leftOut = null;
    this.#rawFrom = 0;
    if (text === null) return;
    if (name === 'style') {
      this.#sheet.add(text.join(''));
      return;
    }
    const hidden = text.join('').replace(/\s+/g, ' ').trim();
    if (LINE_ELEMENTS.has(name)) this.#context.remarks.leftOut([{ kind: 'hidden', text: hidden }], '');
    else this.#tables.flow.addText(hidden, 'hidden');
  }

  #openList(name: string, attributes: Attributes): void {
    const size = isReversedList(name, attributes) ? this.#listSizes[this.#reversedLists - 1] : undefined;
    this.#lists.push(new HtmlListCounter(name, attributes, size));
  }

  #look(): TextLook {
    return this.#looks.at(-1)?.look ?? PAGE_LOOK;
  }

  #addText(text: string): void {
    const look = this.#look();
    const shown = textInFont(look.font, text);
    for (const code of shown.unknown)
      this.#context.remarks.add('source.unknown-symbols', `${look.font ?? ''} ${code.toString(16)}`);
    this.#addPiece(shown.text, pieceLook(look));
  }

  #addPiece(text: string, look: ReturnType<typeof pieceLook>): void {
    if (this.#itemNumber !== '' && text.trim() !== '') this.#addItemNumber(text);
    this.#tables.flow.addText(text, look);
  }

  /** Some pages have a typed number inside an `<ol>`; then the list's own number is dropped. */
  #addItemNumber(text: string): void {
    if (!TYPED_NUMBER.test(text)) this.#tables.flow.addText(this.#itemNumber);
    this.#itemNumber = '';
  }
}
