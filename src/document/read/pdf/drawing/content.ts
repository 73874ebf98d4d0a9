import type { OPS, PDFPageProxy } from 'pdfjs-dist';
import type { DocumentBudget } from '../../budget.ts';
import { failAsDamaged } from '../file/guard.ts';
import { elementAt } from '../../element-at.ts';
import { sharedBox } from './box.ts';
import type { Box } from './box.ts';
import { fontsOf } from './font.ts';
import type { FontGlyph, PageFont } from './font.ts';
import type { Glyph } from './glyph.ts';
import { IDENTITY, multiplyMatrices, transformCorners } from './matrix.ts';
import type { PdfMatrix } from './matrix.ts';
import { isRectangle, straightStrokes } from './path.ts';
import { INITIAL_TEXT_STATE, TextCursor } from './text-state.ts';
import type { TextState } from './text-state.ts';

/** Follows the drawing operators of a page: its glyphs, lines and filled rectangles. */

/** The operator codes of pdf.js. */
export type PdfOperators = typeof OPS;

/** A rectangle filled with an opaque colour. */
export interface Fill {
  readonly box: Box;
  /** #rrggbb; null for a pattern. */
  readonly colour: string | null;
  /** Its place in the order of drawing. */
  readonly order: number;
}

export interface PageContent {
  readonly glyphs: readonly Glyph[];
  /** The straight horizontal and vertical strokes, as thin rectangles. */
  readonly strokes: readonly Box[];
  readonly fills: readonly Fill[];
  /** Whether it shows text at all, readable or not. */
  readonly showsText: boolean;
}

/** What the operators of a page are read with. */
export interface ContentContext {
  readonly operators: PdfOperators;
  readonly budget: DocumentBudget;
  /** Whether a layer (optional content) is shown. */
  readonly isLayerShown: (layer: unknown) => boolean;
  /** Ids of annotations whose drawing is not read: their values are. */
  readonly skippedAnnotations: ReadonlySet<string>;
}

interface State {
  readonly matrix: PdfMatrix;
  readonly clip: Box | null;
  readonly text: TextState;
  readonly colour: string | null;
  readonly alpha: number;
  readonly isBlended: boolean;
}

/** Operands as pdf.js passes them; its types declare them as `any`. */
type PathOperands = readonly [
  paint: number,
  paths: readonly (ArrayLike<number> | null)[],
  bounds: ArrayLike<number> | null,
];

/**
 * The content of a page. `transform` maps the coordinates of the file to those of the result.
 * @throws {InputFailure} `input.damaged`, `input.too-many-elements`
 */
export async function readPageContent(
  page: PDFPageProxy,
  transform: PdfMatrix,
  context: ContentContext,
): Promise<PageContent> {
  const { fnArray, argsArray } = await failAsDamaged(page.getOperatorList());
  context.budget.addElements(fnArray.length);
  const fonts = await fontsOf(page, fnArray, argsArray, context.operators);
  const reader = new ContentReader(transform, context, fonts);
  for (const [i, operator] of fnArray.entries()) reader.read(operator, (argsArray[i] ?? []) as unknown[]);
  return reader.content();
}

class ContentReader {
  readonly #glyphs: Glyph[] = [];
  readonly #strokes: Box[] = [];
  readonly #fills: Fill[] = [];
  readonly #stack: State[] = [];
  readonly #cursor = new TextCursor();
  /** For each open piece of marked content, whether it is hidden. */
  readonly #marked: boolean[] = [];
  readonly #steps: ReadonlyMap<number, (operands: readonly unknown[]) => void>;
  #state: State;
  #order = 0;
  #willClip = false;
  #showsText = false;
  /** Whether the drawing of an annotation that is not read is open. */
  #isSkipping = false;

  constructor(
    private readonly transform: PdfMatrix,
    private readonly context: ContentContext,
    private readonly fonts: ReadonlyMap<string, PageFont>,
  ) {
    this.#state = this.#initialState();
    this.#steps = this.#stepsOf(context.operators);
  }

  read(operator: number, operands: readonly unknown[]): void {
    this.#steps.get(operator)?.(operands);
  }

  content(): PageContent {
    return {
      glyphs: this.#glyphs,
      strokes: this.#strokes,
      fills: this.#fills,
      showsText: this.#showsText,
    };
  }

  #initialState(): State {
    const text = INITIAL_TEXT_STATE;
    return { matrix: this.transform, clip: null, text, colour: '#000000', alpha: 1, isBlended: false };
  }

  #stepsOf(ops: PdfOperators): ReadonlyMap<number, (operands: readonly unknown[]) => void> {
    const text = (change: (operand: number) => Partial<TextState>) => (operands: readonly unknown[]) => {
      this.#changeText(change(Number(operands[0])));
    };
    const clipNext = (): void => void (this.#willClip = true);
    const steps: readonly (readonly [number, (operands: readonly unknown[]) => void])[] = [
      [ops.save, () => this.#stack.push(this.#state)],
      [ops.restore, () => this.#restore()],
      [ops.transform, (matrix) => this.#multiply(matrix as unknown as PdfMatrix)],
      [ops.paintFormXObjectBegin, ([matrix, box]) => this.#beginForm(matrix, box)],
      [ops.paintFormXObjectEnd, () => this.#restore()],
      [ops.beginAnnotation, (operands) => this.#beginAnnotation(operands)],
      [ops.endAnnotation, () => this.#endAnnotation()],
      [ops.beginMarkedContent, () => this.#marked.push(false)],
      [ops.beginMarkedContentProps, ([tag, layer]) => this.#beginMarked(tag, layer)],
      [ops.endMarkedContent, () => this.#marked.pop()],
      [ops.setGState, ([changes]) => this.#setGraphics(changes as readonly (readonly [string, unknown])[])],
      [ops.setFillRGBColor, ([colour]) => this.#change({ colour: String(colour) })],
      [ops.setFillColorN, () => this.#change({ colour: null })],
      [ops.setFillTransparent, () => this.#change({ colour: null })],
      [ops.clip, clipNext],
      [ops.eoClip, clipNext],
      [ops.constructPath, (operands) => this.#path(operands as unknown as PathOperands)],
      [ops.beginText, () => this.#cursor.setMatrix(IDENTITY)],
      [ops.setTextMatrix, ([matrix]) => this.#cursor.setMatrix(matrix as PdfMatrix)],
      [ops.moveText, ([x, y]) => this.#cursor.moveLine(Number(x), Number(y))],
      [ops.setLeadingMoveText, ([x, y]) => this.#moveWithLeading(Number(x), Number(y))],
      [ops.nextLine, () => this.#cursor.moveLine(0, -this.#state.text.leading)],
      [ops.setFont, ([name, size]) => this.#setFont(String(name), Number(size))],
      [ops.setLeading, text((leading) => ({ leading }))],
      [ops.setCharSpacing, text((charSpacing) => ({ charSpacing }))],
      [ops.setWordSpacing, text((wordSpacing) => ({ wordSpacing }))],
      [ops.setHScale, text((percent) => ({ scale: percent / 100 }))],
      [ops.setTextRise, text((rise) => ({ rise }))],
      [ops.setTextRenderingMode, text((mode) => ({ mode }))],
      [ops.showText, ([glyphs]) => this.#show(glyphs as readonly (FontGlyph | number)[])],
    ];
    return new Map(steps);
  }

  #change(changes: Partial<State>): void {
    this.#state = { ...this.#state, ...changes };
  }

  #changeText(changes: Partial<TextState>): void {
    this.#change({ text: { ...this.#state.text, ...changes } });
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #multiply(matrix: PdfMatrix): void {
    this.#change({ matrix: multiplyMatrices(this.#state.matrix, matrix) });
  }

  #clipTo(box: Box): void {
    const { clip } = this.#state;
    const nothing = { left: 0, top: 0, right: -1, bottom: -1 };
    this.#change({ clip: clip === null ? box : (sharedBox(clip, box) ?? nothing) });
  }

  #beginForm(matrix: unknown, box: unknown): void {
    this.#stack.push(this.#state);
    if (matrix) this.#multiply(matrix as PdfMatrix);
    if (box) this.#clipTo(transformCorners(this.#state.matrix, box as [number, number, number, number]));
  }

  #beginAnnotation([id, box, transform, matrix]: readonly unknown[]): void {
    this.#stack.push(this.#state);
    this.#state = this.#initialState();
    if (box) this.#clipTo(transformCorners(this.transform, box as [number, number, number, number]));
    if (transform) this.#multiply(transform as PdfMatrix);
    if (matrix) this.#multiply(matrix as PdfMatrix);
    this.#isSkipping = this.context.skippedAnnotations.has(String(id));
  }

  #endAnnotation(): void {
    this.#restore();
    this.#isSkipping = false;
  }

  #beginMarked(tag: unknown, layer: unknown): void {
    this.#marked.push(tag === 'OC' && !this.context.isLayerShown(layer));
  }

  #setGraphics(changes: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of changes) {
      if (key === 'ca') this.#change({ alpha: Number(value) });
      else if (key === 'BM') this.#change({ isBlended: value !== 'source-over' });
      else if (key === 'Font') {
        const [name, size] = value as [string, number];
        this.#setFont(name, size);
      }
    }
  }

  #setFont(name: string, fontSize: number): void {
    this.#changeText({ font: this.fonts.get(name) ?? null, fontSize });
  }

  #moveWithLeading(x: number, y: number): void {
    this.#changeText({ leading: -y });
    this.#cursor.moveLine(x, y);
  }

  #path([paint, [path], bounds]: PathOperands): void {
    this.#order += 1;
    const { matrix, clip } = this.#state;
    const ops = this.context.operators;
    const box = bounds === null ? null : transformCorners(matrix, cornersOf(bounds));
    if (box && path && paint !== ops.endPath && !this.#isSkipping && !this.#isHidden()) {
      const shown = clip === null ? box : sharedBox(clip, box);
      if (shown !== null) {
        this.#strokes.push(...straightStrokes(path, matrix));
        if (this.#fillsWith(paint) && isRectangle(path, matrix))
          this.#fills.push({ box: shown, colour: this.#state.colour, order: this.#order });
      }
    }
    if (this.#willClip && box) this.#clipTo(box);
    this.#willClip = false;
  }

  #fillsWith(paint: number): boolean {
    const ops = this.context.operators;
    const painted = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke];
    return (
      (painted.includes(paint) || paint === ops.closeEOFillStroke) &&
      this.#state.alpha > 0.95 &&
      !this.#state.isBlended
    );
  }

  #isHidden(): boolean {
    return this.#marked.includes(true);
  }

  #show(glyphs: readonly (FontGlyph | number)[]): void {
    const { text, matrix, clip, colour, alpha } = this.#state;
    const { font } = text;
    const placed = this.#cursor.place(glyphs, text, matrix);
    this.#showsText ||= glyphs.length > 0;
    if (font === null || this.#isSkipping) return;
    this.context.budget.addText(placed.length);
    this.#order += 1;
    for (const { glyph, origin, advance, size } of placed) {
      const width = Math.hypot(...advance);
      const characters = font.textOf(glyph);
      if (characters === '' || size === 0 || !Number.isFinite(width + origin[0] + origin[1] + size)) continue;
      const [dx, dy] = width === 0 ? [1, 0] : [advance[0] / width, advance[1] / width];
      this.#glyphs.push({
        text: characters,
        isNumber: font.hasNumbersOnly,
        x: origin[0],
        y: origin[1],
        dx,
        dy,
        width,
        size,
        vertical: font.vertical,
        order: this.#order,
        invisible: text.mode === 3 || alpha === 0,
        colour,
        clip,
        inHiddenLayer: this.#isHidden(),
      });
    }
  }
}

const cornersOf = (bounds: ArrayLike<number>): [number, number, number, number] => [
  elementAt(bounds, 0),
  elementAt(bounds, 1),
  elementAt(bounds, 2),
  elementAt(bounds, 3),
];
