import { paragraphDraft } from './block-draft.ts';
import type { BlockDraft } from './block-draft.ts';
import { lineText } from './markup/line-text.ts';
import type { LinePiece, PieceLook } from './markup/line-text.ts';
import type { DocumentBudget } from './budget.ts';
import type { ReadingRemarks } from './markup/remarks.ts';

/** What the parts of one document have in common while it is read. */
export interface FlowContext {
  readonly remarks: ReadingRemarks;
  readonly budget: DocumentBudget;
}

/**
 * Collects the output of a markup reader (html, docx): pieces of text are joined into lines,
 * each line becomes a paragraph, and tables are inserted between them. What is left out of a line
 * is told to the remarks.
 */
export class TextFlow {
  readonly drafts: BlockDraft[] = [];
  readonly #context: FlowContext;
  #line: LinePiece[] = [];

  constructor(context: FlowContext) {
    this.#context = context;
  }

  addText(text: string, look: PieceLook = 'plain'): void {
    if (text !== '') this.#line.push({ text, look });
  }

  /** Adds pieces that were taken from another line. */
  addPieces(pieces: readonly LinePiece[]): void {
    for (const piece of pieces) this.#line.push(piece);
  }

  /** The pieces of the current line, which is empty after that. */
  takeLine(): readonly LinePiece[] {
    const pieces = this.#line;
    this.#line = [];
    return pieces;
  }

  /** Ends the line; a line without visible text is dropped. */
  breakLine(): void {
    if (this.#line.length === 0) return;
    const line = lineText(this.takeLine());
    const text = cleanLine(line.text);
    this.#context.budget.addText(text.length);
    if (line.leftOut.length > 0) this.#context.remarks.leftOut(line.leftOut, text);
    if (text !== '') this.drafts.push(paragraphDraft(text));
  }

  appendDrafts(drafts: readonly BlockDraft[]): void {
    this.breakLine();
    for (const draft of drafts) this.drafts.push(draft);
  }
}

/** Joiners, soft hyphens, zero-width spaces and byte order marks. */
const ZERO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Replaces no-break and fixed-width spaces by spaces, drops zero-width characters and trims. */
export function cleanLine(line: string): string {
  return line
    .replace(ZERO_WIDTH, '')
    .replace(/[\u00A0\u2002-\u200A]/g, ' ')
    .trim();
}
