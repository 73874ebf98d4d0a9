import { readXml } from '../office/xml.ts';
import type { CellPlace } from './sheet-content.ts';

/** What lies over the cells of a sheet. */
export interface SheetDrawing {
  /** Cells in which a picture begins. */
  readonly pictures: readonly CellPlace[];
  /** Texts of text boxes and shapes. */
  readonly texts: readonly string[];
}

/** Reads a drawing part (ECMA-376 part 1, 20.5). */
export async function readDrawing(bytes: Uint8Array): Promise<SheetDrawing> {
  const reader = new DrawingReader();
  await readXml(bytes, reader);
  return reader;
}

const isAnchor = (name: string): boolean => name.endsWith('Anchor');

class DrawingReader implements SheetDrawing {
  readonly pictures: CellPlace[] = [];
  readonly texts: string[] = [];
  /** Row and column of the corner of the open anchor; -1: not known. */
  #row = -1;
  #column = -1;
  #isPicture = false;
  #text = '';
  #isInCorner = false;
  /** The open element whose text is read. */
  #reading: 'row' | 'col' | 't' | null = null;
  /** Depth of content for older programs, which repeats what stands before it. */
  #fallbackDepth = 0;

  open(name: string): void {
    if (isAnchor(name)) {
      this.#row = -1;
      this.#column = -1;
      this.#isPicture = false;
      this.#text = '';
    } else if (name === 'Fallback') this.#fallbackDepth += 1;
    else if (name === 'from') this.#isInCorner = true;
    else if (name === 'pic') this.#isPicture = true;
    else if ((name === 'row' || name === 'col') && this.#isInCorner) this.#reading = name;
    else if (name === 't' && this.#fallbackDepth === 0) this.#reading = 't';
  }

  text(text: string): void {
    if (this.#reading === 't') this.#text += text;
    else if (this.#reading === 'row') this.#row = Number(text);
    else if (this.#reading === 'col') this.#column = Number(text);
  }

  close(name: string): void {
    if (name === this.#reading) this.#reading = null;
    if (name === 'Fallback') this.#fallbackDepth -= 1;
    else if (name === 'from') this.#isInCorner = false;
    else if (name === 'p') this.#text += ' ';
    else if (isAnchor(name)) this.#closeAnchor();
  }

  #closeAnchor(): void {
    if (this.#isPicture && this.#row >= 0 && this.#column >= 0)
      this.pictures.push({ row: this.#row, column: this.#column });
    const text = this.#text.trim();
    if (text !== '') this.texts.push(text);
  }
}
