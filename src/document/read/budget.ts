import { InputFailure } from '#core/failure/input-failure';
import { MARKUP_ELEMENTS, TABLE_CELLS, TEXT_CHARACTERS } from './limits.ts';

/**
 * What one document holds so far, counted over all its parts, sheets, pages and nested documents. A reader
 * counts before it keeps or copies something, so that little content that is repeated often (one string in
 * thousands of cells, one form drawn a thousand times) ends here and not in the memory of the machine.
 */
export class DocumentBudget {
  #characters = 0;
  #cells = 0;
  #elements = 0;

  /**
   * Counts characters that become text of the document; a text shown twice counts twice.
   * @throws {InputFailure} `input.too-much-text`
   */
  addText(characters: number): void {
    this.#characters += characters;
    if (this.#characters > TEXT_CHARACTERS)
      throw new InputFailure('input.too-much-text', { limit: TEXT_CHARACTERS / 10_000 });
  }

  /**
   * Counts cells of tables, the empty ones of a grid included.
   * @throws {InputFailure} `input.too-many-cells`
   */
  addCells(cells: number): void {
    this.#cells += cells;
    if (this.#cells > TABLE_CELLS) throw new InputFailure('input.too-many-cells', { limit: TABLE_CELLS });
  }

  /**
   * Counts what a file is made of while it is parsed: elements of markup, drawing operators, merged ranges.
   * @throws {InputFailure} `input.too-many-elements`
   */
  addElements(elements: number): void {
    this.#elements += elements;
    if (this.#elements > MARKUP_ELEMENTS)
      throw new InputFailure('input.too-many-elements', { limit: MARKUP_ELEMENTS / 10_000 });
  }
}
