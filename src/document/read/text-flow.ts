import { paragraphDraft } from './block-draft.ts';
import type { BlockDraft } from './block-draft.ts';

/**
 * Collects the output of a markup reader (html, docx): pieces of text are joined into lines,
 * each line becomes a paragraph, and tables are inserted between them.
 */
export class TextFlow {
  readonly drafts: BlockDraft[] = [];
  #line: string[] = [];

  addText(piece: string): void {
    this.#line.push(piece);
  }

  /** Ends the line; a line without visible text is dropped. */
  breakLine(): void {
    if (this.#line.length === 0) return;
    const text = cleanLine(this.#line.join(''));
    this.#line = [];
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
