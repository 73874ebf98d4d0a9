import type { BlockDraft } from '../block-draft.ts';
import type { LinePiece, PieceLook } from '../markup/line-text.ts';
import type { DocxListCounter } from './list-counter.ts';
import type { DocumentStyles } from './document-styles.ts';
import type { DocxTableStack } from './table-stack.ts';

/** The paragraph that is being read: its properties so far. */
interface OpenParagraph {
  style: string | null;
  list: string | null;
  level: number | null;
  /** Whether its mark is deleted or hidden, so that the next paragraph continues it. */
  isJoined: boolean;
  /** Whether its number has been added to the text, or it is known to have none. */
  numbered: boolean;
  /** What precedes its first shown text: struck text, and the text of paragraphs that it continues. */
  readonly held: LinePiece[];
  /** Content of the text boxes anchored in it; placed after it. */
  readonly boxes: BlockDraft[];
  /** Font size of its last text, in half points. */
  size: number | null;
}

/** Writes the paragraphs of a document part, with their automatic numbers, into the flow of the tables. */
export class ParagraphWriter {
  readonly #styles: DocumentStyles;
  readonly #numbers: DocxListCounter;
  readonly #open: OpenParagraph[] = [];
  /** Text of a paragraph whose mark is deleted, until the next paragraph opens. */
  #joined: readonly LinePiece[] = [];

  constructor(styles: DocumentStyles, numbers: DocxListCounter) {
    this.#styles = styles;
    this.#numbers = numbers;
  }

  get current(): OpenParagraph | undefined {
    return this.#open.at(-1);
  }

  open(tables: DocxTableStack): void {
    tables.flow.breakLine();
    this.#open.push({
      style: null,
      list: null,
      level: null,
      isJoined: false,
      numbered: false,
      held: [...this.#joined],
      boxes: [],
      size: null,
    });
    this.#joined = [];
  }

  add(tables: DocxTableStack, text: string, look: PieceLook): void {
    const paragraph = this.current;
    if (paragraph?.numbered === false && (look === 'struck' || look === 'hidden')) {
      paragraph.held.push({ text, look });
      return;
    }
    this.#addNumber(tables);
    tables.flow.addText(text, look);
  }

  /** Ends a paragraph. Empty ones are numbered as well: tables use them to number their rows. */
  close(tables: DocxTableStack): void {
    const paragraph = this.current;
    if (paragraph === undefined) return;
    const isStruck =
      paragraph.held.some(({ look }) => look === 'struck') &&
      paragraph.held.every(({ look }) => look === 'struck' || look === 'hidden');
    if (!paragraph.numbered && isStruck && !paragraph.isJoined) this.#countStruck(tables, paragraph);
    else this.#addNumber(tables);
    this.#open.pop();
    if (paragraph.isJoined) {
      this.#joined = tables.flow.takeLine();
      this.current?.boxes.push(...paragraph.boxes);
      if (this.current === undefined) tables.flow.appendDrafts(paragraph.boxes);
      return;
    }
    tables.flow.breakLine();
    tables.flow.appendDrafts(paragraph.boxes);
  }

  /** Leaves out the line of the current paragraph. */
  dropLine(tables: DocxTableStack): void {
    tables.flow.takeLine();
    const paragraph = this.current;
    if (paragraph !== undefined) paragraph.numbered = true;
  }

  /** Ends the line of a paragraph that no other one continues, at the end of a cell, text box or part. */
  endJoined(tables: DocxTableStack): void {
    if (this.#joined.length === 0) return;
    tables.flow.addPieces(this.#joined);
    this.#joined = [];
    tables.flow.breakLine();
  }

  /** A paragraph of struck text only counts in its list, but its number is not shown without its text. */
  #countStruck(tables: DocxTableStack, paragraph: OpenParagraph): void {
    this.#numberOf(tables, paragraph);
    paragraph.numbered = true;
    tables.flow.addPieces(paragraph.held);
  }

  /** Adds the automatic number, once, before the first shown text of the paragraph. */
  #addNumber(tables: DocxTableStack): void {
    const paragraph = this.current;
    if (paragraph === undefined || paragraph.numbered) return;
    paragraph.numbered = true;
    if (!paragraph.isJoined) tables.flow.addText(this.#numberOf(tables, paragraph));
    tables.flow.addPieces(paragraph.held);
  }

  /** The content of a cell that is merged with another one is not shown, so it must not be counted. */
  #numberOf(tables: DocxTableStack, paragraph: OpenParagraph): string {
    const place = this.#styles.listLevelOf(paragraph.style, paragraph);
    const cell = tables.cellProperties;
    const isShown = cell === null || !(cell.continuesAbove || cell.continuesLeft || cell.deleted);
    return place === null || !isShown ? '' : this.#numbers.next(place);
  }
}
