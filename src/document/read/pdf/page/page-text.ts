import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { failAsDamaged } from '../file/guard.ts';
import { multiplyMatrices } from './matrix.ts';
import type { PdfMatrix } from './matrix.ts';

/** Reads the text runs of a pdf page. */

/** A piece of text on one line, as pdf.js returns it; lengths in points, y grows downwards. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

interface PageText {
  readonly width: number;
  readonly height: number;
  /** Maps the coordinates of the file to those of the runs. */
  readonly transform: PdfMatrix;
  readonly runs: readonly TextRun[];
}

/**
 * Reads the text of a page, rotated so that most of it is upright. Text in any other direction
 * (watermarks) is left out.
 * @throws {InputFailure} `input.damaged`
 */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const { items } = await failAsDamaged(page.getTextContent());
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  const upright = page.getViewport({ scale: 1 });
  const turned = page.getViewport({
    scale: 1,
    rotation: (page.rotate + mainRotation(texts, upright.transform as unknown as PdfMatrix)) % 360,
  });
  const transform = turned.transform as unknown as PdfMatrix;
  const runs = texts
    .filter((item) => rotationOf(item, transform) === 0)
    .map((item) => runOf(item, transform));
  return { width: turned.width, height: turned.height, transform, runs };
}

/** Clockwise rotation of the page in degrees (0, 90, 180, 270) that makes most characters upright. */
function mainRotation(items: readonly TextItem[], transform: PdfMatrix): number {
  const characters = new Map<number, number>();
  for (const item of items) {
    const turn = rotationOf(item, transform);
    if (turn !== null) characters.set(turn, (characters.get(turn) ?? 0) + item.str.length);
  }
  const [most] = [...characters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Rotation in degrees that makes the text run from left to right; null if it is not a multiple of 90. */
function rotationOf(item: TextItem, transform: PdfMatrix): number | null {
  const [a, b] = multiplyMatrices(transform, item.transform as unknown as PdfMatrix);
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90) * 90;
  return Math.abs(degrees - quarter) > 5 ? null : (360 - quarter) % 360;
}

function runOf(item: TextItem, transform: PdfMatrix): TextRun {
  const [, , c, d, left, baseline] = multiplyMatrices(transform, item.transform as unknown as PdfMatrix);
  const text = unifiedHanzi(item.str).trim();
  return { text, left, right: left + item.width, baseline, size: Math.hypot(c, d) };
}

/**
 * Replaces radicals and compatibility characters by the unified character: many Chinese fonts
 * map a glyph to a radical (⼤, U+2F24) instead of the character (大, U+5927).
 */
function unifiedHanzi(text: string): string {
  return text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/g, (character) => character.normalize('NFKC'));
}
