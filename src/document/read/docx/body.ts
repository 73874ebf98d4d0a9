import { InputFailure } from '#core/failure/input-failure';
import type { BlockDraft } from '../block-draft.ts';
import { TABLE_COLUMNS, TABLE_DEPTH } from '../limits.ts';
import type { XmlAttributes } from '../office/xml.ts';
import type { DocxListCounter } from './list-counter.ts';
import type { ParagraphStyles } from './paragraph-styles.ts';
import { DocxTableStack } from './table-stack.ts';

/** The paragraph that is being read: its properties so far. */
interface OpenParagraph {
  style: string | null;
  list: string | null;
  level: number | null;
  /** Whether its number has been added to the text, or it is known to have none. */
  numbered: boolean;
  /** Content of the text boxes anchored in it; placed after it. */
  readonly boxes: BlockDraft[];
}

/** Elements whose content is skipped: deleted text, the VML copy of a drawing, former properties. */
const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'pPrChange',
  'tcPrChange',
]);

/** Elements of a run that represent a character. */
const TEXT_ELEMENTS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', noBreakHyphen: '-' };

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';

/** Handles the XML events of the main part or of a notes part and collects its paragraphs and tables. */
export class DocxBodyReader {
  readonly #styles: ParagraphStyles;
  readonly #numbers: DocxListCounter;
  #tables = new DocxTableStack();
  /** The table stacks outside the open text boxes, outermost first. */
  readonly #outside: DocxTableStack[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  /** Names of the open elements, since the meaning of some depends on their parent. */
  readonly #path: string[] = [];
  /** Length of the path at the skipped element; 0 if none is open. */
  #skippedFrom = 0;
  #hiddenRun = false;

  constructor(styles: ParagraphStyles, numbers: DocxListCounter) {
    this.#styles = styles;
    this.#numbers = numbers;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#skippedFrom > 0) return;
    if (SKIPPED_ELEMENTS.has(name)) this.#skippedFrom = this.#path.length;
    else if (parent === 'r') this.#openInRun(name, attributes);
    else if (parent === 'pPr' || parent === 'numPr') this.#describeParagraph(name, attributes['val']);
    else if (parent === 'tcPr') this.#describeCell(name, attributes['val']);
    else if (parent === 'rPr' && this.#path.at(-3) === 'r') {
      if (name === 'vanish' && isOn(attributes['val'])) this.#hiddenRun = true;
    } else if (parent === 'trPr' && name === 'gridBefore') this.#tables.skip(spanOf(attributes['val']));
    else this.#openStructure(name);
  }

  close(name: string): void {
    if (this.#skippedFrom === this.#path.length) this.#skippedFrom = 0;
    else if (this.#skippedFrom === 0) this.#closeElement(name);
    this.#path.pop();
  }

  text(text: string): void {
    if (this.#skippedFrom > 0 || this.#hiddenRun || this.#path.at(-1) !== 't') return;
    this.#addNumber();
    this.#tables.flow.addText(text.replace(/[\r\n]+/g, ' '));
  }

  finish(): readonly BlockDraft[] {
    this.#tables.flow.breakLine();
    return this.#tables.flow.drafts;
  }

  #openStructure(name: string): void {
    if (name === 'p') {
      this.#tables.flow.breakLine();
      this.#paragraphs.push({ style: null, list: null, level: null, numbered: false, boxes: [] });
    } else if (name === 'tbl') this.#tables.openTable();
    else if (name === 'tr') this.#tables.openRow();
    else if (name === 'tc') this.#tables.openCell();
    else if (name === 'txbxContent') {
      if (this.#outside.length >= TABLE_DEPTH)
        throw new InputFailure('input.too-deep', { limit: TABLE_DEPTH });
      this.#outside.push(this.#tables);
      this.#tables = new DocxTableStack();
    }
  }

  #closeElement(name: string): void {
    if (name === 'p') this.#closeParagraph();
    else if (name === 'r') this.#hiddenRun = false;
    else if (name === 'tc') this.#tables.closeCell();
    else if (name === 'tbl') this.#tables.closeTable();
    else if (name === 'txbxContent') {
      const drafts = this.finish();
      this.#tables = this.#outside.pop() ?? new DocxTableStack();
      this.#paragraphs.at(-1)?.boxes.push(...drafts);
    }
  }

  #openInRun(name: string, attributes: XmlAttributes): void {
    if (this.#hiddenRun) return;
    if (name === 'br' || name === 'cr') {
      // Page and column breaks may be in the middle of a sentence and do not end the line.
      if (attributes['type'] === undefined || attributes['type'] === 'textWrapping')
        this.#tables.flow.breakLine();
      return;
    }
    const piece = TEXT_ELEMENTS[name];
    if (piece === undefined) return;
    this.#addNumber();
    this.#tables.flow.addText(piece);
  }

  #describeParagraph(name: string, value: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || value === undefined) return;
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.list = value;
    else if (name === 'ilvl') paragraph.level = Number(value);
  }

  #describeCell(name: string, value: string | undefined): void {
    const properties = this.#tables.cellProperties;
    if (properties === null) return;
    if (name === 'gridSpan') properties.columnSpan = Math.max(1, spanOf(value));
    else if (name === 'vMerge') properties.continuesAbove = value !== 'restart';
  }

  /** Adds the automatic number, once, before the first text of the paragraph. */
  #addNumber(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.numbered) return;
    paragraph.numbered = true;
    const inherited = this.#styles.listLevelOf(paragraph.style);
    const list = paragraph.list ?? inherited?.list;
    // The content of a cell merged with the one above is not shown, so it must not be counted.
    if (list === undefined || this.#tables.cellProperties?.continuesAbove === true) return;
    this.#tables.flow.addText(this.#numbers.next({ list, level: paragraph.level ?? inherited?.level ?? 0 }));
  }

  /** Empty paragraphs are numbered as well: tables use them to number their rows. */
  #closeParagraph(): void {
    this.#addNumber();
    this.#tables.flow.breakLine();
    const boxes = this.#paragraphs.pop()?.boxes ?? [];
    this.#tables.flow.appendDrafts(boxes);
  }
}

const spanOf = (value: string | undefined): number =>
  Math.min(Math.max(0, Number(value) || 0), TABLE_COLUMNS);
