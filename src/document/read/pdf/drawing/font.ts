import type { PDFPageProxy } from 'pdfjs-dist';
import { failAsDamaged } from '../file/guard.ts';
import { textInFont } from '../../markup/symbol-fonts.ts';
import { IDENTITY } from './matrix.ts';
import type { PdfMatrix } from './matrix.ts';
import { UNKNOWN_CHARACTER } from './glyph.ts';

/** The fonts of a page, as pdf.js passes them on, and the characters of their glyphs. */

/** A glyph of the operator that shows text. */
export interface FontGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  /** Advance, in units of the font matrix. */
  readonly width: number;
  /** Advance and origin in vertical writing. */
  readonly vmetric?: readonly [advance: number, x: number, y: number] | null;
  readonly isSpace: boolean;
}

export interface PageFont {
  readonly vertical: boolean;
  readonly matrix: PdfMatrix;
  readonly defaultVerticalAdvance: number;
  /** Factor of the font size for fonts whose glyphs are drawings (Type 3) of another height. */
  readonly sizeFactor: number;
  /** Whether its glyphs have numbers only, which may or may not be those of their characters. */
  readonly hasNumbersOnly: boolean;
  readonly textOf: (glyph: FontGlyph) => string;
}

/** What pdf.js tells of a font if `fontExtraProperties` is set. Not part of its types. */
interface PdfJsFont {
  readonly name?: string;
  readonly composite?: boolean;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: PdfMatrix;
  readonly bbox?: readonly [number, number, number, number];
  readonly defaultVMetrics?: readonly [number, number, number];
  /** Characters by code, or the range of codes if the file names no characters. */
  readonly toUnicode?: { readonly _map?: ArrayLike<string | undefined>; readonly firstChar?: number };
}

const POINT_PER_UNIT: PdfMatrix = [0.001, 0, 0, 0.001, 0, 0];

/** The fonts that the operators of a page name. @throws {InputFailure} `input.damaged` */
export async function fontsOf(
  page: PDFPageProxy,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
  ops: { readonly setFont: number; readonly setGState: number },
): Promise<ReadonlyMap<string, PageFont>> {
  const names = new Set<string>();
  for (const [i, operator] of fnArray.entries()) {
    const [first] = (argsArray[i] ?? []) as unknown[];
    if (operator === ops.setFont) names.add(String(first));
    else if (operator === ops.setGState)
      for (const [key, value] of first as [string, [string]][]) if (key === 'Font') names.add(value[0]);
  }
  const fonts = new Map<string, PageFont>();
  for (const name of names) fonts.set(name, await failAsDamaged(pageFont(page, name)));
  return fonts;
}

/** The font of a name in the operators of a page; waits until pdf.js has it. */
async function pageFont(page: PDFPageProxy, name: string): Promise<PageFont> {
  const loaded = await new Promise<unknown>((resolve) => {
    page.commonObjs.get(name, resolve);
  });
  const font: PdfJsFont = typeof loaded === 'object' && loaded !== null ? loaded : {};
  const matrix = font.fontMatrix ?? POINT_PER_UNIT;
  return {
    vertical: font.vertical === true,
    matrix: matrix[0] === 0 ? IDENTITY : matrix,
    defaultVerticalAdvance: font.defaultVMetrics?.[0] ?? -1000,
    sizeFactor: sizeFactorOf(font, matrix),
    hasNumbersOnly: hasNumbersOnly(font),
    textOf: (glyph) => characterOf(font, glyph),
  };
}

/** Type 3 fonts may have glyphs of any height; those with a unit of one point do not say the size of their text. */
function sizeFactorOf({ isType3Font, bbox }: PdfJsFont, matrix: PdfMatrix): number {
  if (isType3Font !== true || bbox === undefined) return 1;
  const height = (bbox[3] - bbox[1]) * Math.abs(matrix[3]);
  return height > 0 ? height : 1;
}

const NOT_WHITE = /[^\s\u200B\u00AD\uFEFF]/;

/** The text of a glyph, as it is printed; U+FFFD if neither the file nor a known encoding says which it is. */
function characterOf(font: PdfJsFont, { originalCharCode, unicode }: FontGlyph): string {
  const map = font.toUnicode;
  if (map?._map !== undefined && map._map[originalCharCode] === undefined)
    return isBlankCode(originalCharCode) ? ' ' : UNKNOWN_CHARACTER;
  if (/^[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/.test(unicode)) return UNKNOWN_CHARACTER;
  if (!NOT_WHITE.test(unicode)) return unicode === '\u00AD' ? '' : ' ';
  return textInFont(nameOf(font), plainLetters(unicode)).text;
}

/** Whether a code that a font does not name is its space: in ASCII, or as a glyph number of TrueType fonts. */
const isBlankCode = (code: number): boolean => code === 32 || code === 3;

/** A font of glyph numbers without a table of characters: pdf.js passes the number on as if it were a character. */
const hasNumbersOnly = ({ composite, toUnicode }: PdfJsFont): boolean =>
  composite === true && toUnicode?.firstChar !== undefined;

/** The name of a font without the mark of a part of a font: ABCDEF+Wingdings-Regular. */
const nameOf = ({ name }: PdfJsFont): string | null =>
  name === undefined ? null : name.replace(/^[A-Z]{6}\+/, '').replace(/-Regular$/, '');

/**
 * Letters in place of ligatures (ﬁ), characters in place of radicals and compatibility characters, and marks in
 * place of their forms for vertical writing: many Chinese fonts map a glyph to a radical (⼤, U+2F24) instead of
 * the character (大, U+5927).
 */
const plainLetters = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE10-\uFE19\uFE30-\uFE48]/g, (character) => {
    const plain = character.normalize('NFKC');
    const isVertical = character >= '\uFE10' && character <= '\uFE48';
    // Chinese text has the wide forms of ASCII marks.
    return isVertical
      ? plain.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
      : plain;
  });
