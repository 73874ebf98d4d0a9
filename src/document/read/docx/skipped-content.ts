import type { XmlAttributes } from '../office/xml.ts';
import { isOn } from './run-properties.ts';

/** Elements whose content is skipped: deleted text, the readings of characters, former properties. */
const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'rt',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrChange',
  'tblPrExChange',
  'sectPrChange',
  'numberingChange',
]);

/** Containers of changes that were tracked and neither accepted nor rejected. */
export const TRACKED_CHANGES: ReadonlySet<string> = new Set(['del', 'ins', 'moveFrom', 'moveTo']);

/** Usual prefixes of the extensions of Word, which write text and drawings like the elements they extend. */
const KNOWN_EXTENSIONS =
  /^(?:wp[scgi]|wp14|wne|w1[456][a-z0-9]*|a14|a16|c14|c16[a-z0-9]*|cx[0-9]*|am3d|aink|dgm|m|o|r|v|)$/;

/** Which part of a document is skipped at the current position; told of every element. */
export class SkippedContent {
  /** Length of the path at the outermost skipped element; 0 if none is open. */
  #from = 0;
  /**
   * For each open `mc:AlternateContent` how many pieces of text the part had before the alternative that was read;
   * null if none was.
   */
  readonly #alternatives: (number | null)[] = [];
  /** Pieces of text of the part so far. */
  #pieces = 0;
  /** Lengths of the path at content controls that show only their prompt, and at tables of contents; 0 if none. */
  #promptFrom = 0;
  #contentsFrom = 0;

  get isOpen(): boolean {
    return this.#from > 0;
  }

  /** Whether text is the prompt of an empty content control. */
  get isPrompt(): boolean {
    return this.#promptFrom > 0;
  }

  get isContents(): boolean {
    return this.#contentsFrom > 0;
  }

  sawText(): void {
    this.#pieces += 1;
  }

  /** Skips the open element at that place of the path, counted from its end. */
  skip(path: readonly string[], fromEnd = 0): void {
    if (this.#from === 0) this.#from = path.length - fromEnd;
  }

  /** Handles the opening of an element, the last one of the path; true if it belongs to what is skipped. */
  open(path: readonly string[], name: string, attributes: XmlAttributes): boolean {
    if (this.#from > 0) return true;
    if (name === 'AlternateContent') this.#alternatives.push(null);
    else if (SKIPPED_ELEMENTS.has(name) || this.#isOtherAlternative(name, attributes))
      this.#from = path.length;
    else if (name === 'showingPlcHdr' && isOn(attributes['val'])) this.#promptFrom ||= path.length - 2;
    else if (name === 'docPartGallery' && attributes['val'] === 'Table of Contents')
      this.#contentsFrom ||= path.length - 3;
    return this.#from > 0;
  }

  /** Handles the end of the last element of the path; true if it belongs to what is skipped. */
  close(path: readonly string[], name: string): boolean {
    const { length } = path;
    const isSkipped = this.#from > 0;
    if (this.#from === length) this.#from = 0;
    if (isSkipped) return true;
    if (name === 'AlternateContent') this.#alternatives.pop();
    if (this.#promptFrom === length) this.#promptFrom = 0;
    if (this.#contentsFrom === length) this.#contentsFrom = 0;
    return false;
  }

  /** Of the alternatives of one content, the first that is understood and has text is read: the others show the same. */
  #isOtherAlternative(name: string, { Requires = '' }: XmlAttributes): boolean {
    const last = this.#alternatives.length - 1;
    if ((name !== 'Choice' && name !== 'Fallback') || last < 0) return false;
    const isUnderstood =
      name === 'Fallback' || Requires.split(/\s+/).every((prefix) => KNOWN_EXTENSIONS.test(prefix));
    const before = this.#alternatives[last] ?? null;
    if (!isUnderstood || (before !== null && this.#pieces > before)) return true;
    this.#alternatives[last] = this.#pieces;
    return false;
  }
}
