import type { PDFPageProxy } from 'pdfjs-dist';
import { failAsDamaged } from '../file/guard.ts';
import { transformCorners } from '../drawing/matrix.ts';
import type { PdfMatrix } from '../drawing/matrix.ts';
import type { Box } from '../drawing/box.ts';

/** What is typed into the form fields of a page, and its other annotations. */

/** A text that belongs into a rectangle of the page, as lines. */
export interface FieldText {
  readonly box: Box;
  readonly lines: readonly string[];
  /** Font size; null if it fits the rectangle. */
  readonly size: number | null;
}

export interface PageAnnotations {
  readonly fields: readonly FieldText[];
  /** Whether the page has form fields, filled or not. */
  readonly hasFields: boolean;
  /** Ids of annotations whose drawing is not part of the content of the page. */
  readonly skipped: ReadonlySet<string>;
  /** Lines through text that were added to the page. */
  readonly strikes: readonly Box[];
  /** Comments of readers. */
  readonly comments: readonly string[];
}

/** What pdf.js tells of an annotation; its types declare it as `any`. */
interface Annotation {
  readonly id?: string;
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: readonly [number, number, number, number];
  readonly fieldType?: string;
  readonly fieldValue?: string | readonly string[] | null;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly password?: boolean;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  readonly contentsObj?: { readonly str: string };
  readonly hasAppearance?: boolean;
  readonly quadPoints?: ArrayLike<number> | null;
}

/** Flags of annotations that are neither shown nor printed. */
const INVISIBLE = 1 | 2 | 32;

/** Annotations whose drawing is text of the page. */
const DRAWN = new Set(['FreeText', 'Stamp']);

const COMMENTS = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Ink']);

/**
 * Reads the annotations of a page. `transform` maps the coordinates of the file to those of the result.
 * @throws {InputFailure} `input.damaged`
 */
export async function readAnnotations(page: PDFPageProxy, transform: PdfMatrix): Promise<PageAnnotations> {
  const all = (await failAsDamaged(page.getAnnotations())) as readonly Annotation[];
  const shown = all.filter(({ annotationFlags = 0 }) => (annotationFlags & INVISIBLE) === 0);
  return {
    fields: shown.flatMap((annotation) => fieldTextOf(annotation, transform)),
    hasFields: all.some(({ subtype }) => subtype === 'Widget'),
    skipped: new Set(all.filter((annotation) => !isDrawn(annotation)).map(({ id = '' }) => id)),
    strikes: shown.filter(({ subtype }) => subtype === 'StrikeOut').flatMap((it) => strikesOf(it, transform)),
    comments: shown
      .filter(({ subtype = '' }) => COMMENTS.has(subtype))
      .map(({ contentsObj }) => contentsObj?.str.trim() ?? '')
      .filter((text) => text !== ''),
  };
}

const isDrawn = ({ subtype = '', hasAppearance }: Annotation): boolean =>
  DRAWN.has(subtype) && hasAppearance === true;

function fieldTextOf(annotation: Annotation, transform: PdfMatrix): readonly FieldText[] {
  const { rect, defaultAppearanceData } = annotation;
  const text = valueOf(annotation);
  if (rect === undefined || text.trim() === '') return [];
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const size = defaultAppearanceData?.fontSize ?? 0;
  return [{ box: transformCorners(transform, [...rect]), lines, size: size > 0 ? size : null }];
}

/** The value of a field as its page shows it; ticks as ☑ and ☐. */
function valueOf(annotation: Annotation): string {
  const { subtype, fieldType, fieldValue, options = [] } = annotation;
  if (subtype === 'FreeText') return isDrawn(annotation) ? '' : (annotation.contentsObj?.str ?? '');
  if (subtype !== 'Widget' || annotation.password === true) return '';
  const values = (typeof fieldValue === 'string' ? [fieldValue] : (fieldValue ?? [])).filter(
    (value) => typeof value === 'string',
  );
  if (fieldType === 'Tx') return values.join('\n');
  if (fieldType === 'Ch')
    return values
      .map((value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value)
      .join('、');
  if (annotation.checkBox === true) return values.includes(annotation.exportValue ?? '') ? '☑' : '☐';
  if (annotation.radioButton === true) return values.includes(annotation.buttonValue ?? '') ? '☑' : '☐';
  return '';
}

/** The middle lines of the rectangles that an annotation strikes through. */
function strikesOf({ quadPoints }: Annotation, transform: PdfMatrix): readonly Box[] {
  const strikes: Box[] = [];
  for (let i = 0; i + 7 < (quadPoints?.length ?? 0); i += 8) {
    const xs = [0, 2, 4, 6].map((j) => quadPoints?.[i + j] ?? NaN);
    const ys = [1, 3, 5, 7].map((j) => quadPoints?.[i + j] ?? NaN);
    const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
    strikes.push(transformCorners(transform, [Math.min(...xs), middle, Math.max(...xs), middle]));
  }
  return strikes;
}
