import type { PDFPageProxy } from 'pdfjs-dist';
import { turnBox, turnPoint } from '../drawing/box.ts';
import type { Box, QuarterTurn } from '../drawing/box.ts';
import { readPageContent } from '../drawing/content.ts';
import type { ContentContext } from '../drawing/content.ts';
import { readAnnotations } from './form-fields.ts';
import type { FieldText } from './form-fields.ts';
import { UNKNOWN_CHARACTER } from '../drawing/glyph.ts';
import type { Glyph } from '../drawing/glyph.ts';
import type { PdfMatrix } from '../drawing/matrix.ts';
import { ruledLinesOf } from './ruled-lines.ts';
import type { RuledLines } from './ruled-lines.ts';
import { joinGlyphs, markStruckText } from './text-run.ts';
import type { TextRun } from './text-run.ts';
import { visibleGlyphs } from '../drawing/visible-glyphs.ts';

/** Reads the text runs and ruled lines of a pdf page. */

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Runs of text that is turned by a quarter, each as wide and high as it is there. */
  readonly turnedRuns: readonly TextRun[];
  readonly lines: RuledLines;
  /** Text that the page does not show. */
  readonly hidden: readonly string[];
  readonly comments: readonly string[];
  readonly hasFields: boolean;
  /** How many characters the file names, and how many it does not. */
  readonly known: number;
  readonly unknown: number;
  readonly showsText: boolean;
}

type PageReading = Omit<ContentContext, 'skippedAnnotations'>;

/**
 * Reads a page, turned so that most of its text runs from left to right: vertical writing, whose columns follow
 * each other from right to left, becomes lines from top to bottom. Text at another angle (watermarks) is left out.
 * @throws {InputFailure} `input.damaged`, `input.too-many-elements`, `input.too-much-text`
 */
export async function readPageText(page: PDFPageProxy, reading: PageReading): Promise<PageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const matrix = transform as unknown as PdfMatrix;
  const upright = { width, height };
  const annotations = await readAnnotations(page, matrix);
  const content = await readPageContent(page, matrix, {
    ...reading,
    skippedAnnotations: annotations.skipped,
  });
  const { glyphs, hidden } = visibleGlyphs(content, upright);
  const turn = mainTurn(glyphs);
  const turned = glyphs.map((glyph) => turnGlyph(turn, upright, glyph));
  const lines = ruledLinesOf(content.strokes.map((box) => turnBox(turn, upright, box)));
  const strikes = ruledLinesOf(annotations.strikes.map((box) => turnBox(turn, upright, box)));
  const runs = joinGlyphs(turned.filter((glyph) => turnOf(glyph) === 0).map(centred));
  const fields = annotations.fields.flatMap((field) => runsOfField(field, turn, upright, runs));
  const written = turned.filter(({ text }) => text !== ' ');
  return {
    width: turn % 180 === 0 ? width : height,
    height: turn % 180 === 0 ? height : width,
    runs: [...markStruckText(runs, [...lines.horizontal, ...strikes.horizontal]), ...fields],
    turnedRuns: turnedRunsOf(turned),
    lines,
    hidden,
    comments: annotations.comments,
    hasFields: annotations.hasFields,
    known: written.filter(({ text }) => text !== UNKNOWN_CHARACTER).length,
    unknown: written.filter(({ text }) => text === UNKNOWN_CHARACTER).length,
    showsText: content.showsText,
  };
}

/** The turn that makes text run from left to right; null for text at another angle. */
function turnOf({ dx, dy }: Glyph): QuarterTurn | null {
  const steep = Math.sin((5 * Math.PI) / 180);
  if (Math.abs(dy) <= steep) return dx > 0 ? 0 : 180;
  if (Math.abs(dx) <= steep) return dy > 0 ? 270 : 90;
  return null;
}

function mainTurn(glyphs: readonly Glyph[]): QuarterTurn {
  const counts = new Map<QuarterTurn, number>();
  for (const glyph of glyphs) {
    const turn = turnOf(glyph);
    if (turn !== null) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

function turnGlyph(
  turn: QuarterTurn,
  size: { readonly width: number; readonly height: number },
  glyph: Glyph,
): Glyph {
  if (turn === 0) return glyph;
  const [x, y] = turnPoint(turn, size, glyph.x, glyph.y);
  const [endX, endY] = turnPoint(turn, size, glyph.x + glyph.dx, glyph.y + glyph.dy);
  return { ...glyph, x, y, dx: endX - x, dy: endY - y };
}

/** Vertical writing that was turned: its line runs through the middle of its characters, not below them. */
const centred = (glyph: Glyph): Glyph =>
  glyph.vertical ? { ...glyph, y: glyph.y + 0.35 * glyph.size } : glyph;

/**
 * The runs of text that is turned in another way than the page: labels of table cells. A column of vertical
 * writing is one run for each character; sideways text is one run at the middle of its length.
 */
function turnedRunsOf(glyphs: readonly Glyph[]): readonly TextRun[] {
  const columns = glyphs.filter((glyph) => glyph.vertical && turnOf(glyph) === 270);
  const upright = columns.map((glyph): Glyph => {
    return { ...glyph, x: glyph.x - glyph.size / 2, y: glyph.y + 0.88 * glyph.size, dx: 1, dy: 0 };
  });
  const sideways = ([90, 270] as const).flatMap((turn) => {
    const size = { width: 0, height: 0 };
    const turned = glyphs.filter((glyph) => !glyph.vertical && turnOf(glyph) === turn);
    const runs = joinGlyphs(turned.map((glyph) => turnGlyph(turn, size, glyph)));
    return runs.map((run) => turnedBack(run, turn, size));
  });
  return [...upright.flatMap((glyph) => joinGlyphs([glyph])), ...sideways];
}

/** A run of turned text as an upright run around the same middle. */
function turnedBack(
  run: TextRun,
  turn: 90 | 270,
  size: { readonly width: number; readonly height: number },
): TextRun {
  const back = turn === 90 ? 270 : 90;
  const [x, y] = turnPoint(back, size, (run.left + run.right) / 2, run.baseline - 0.35 * run.size);
  const half = (run.right - run.left) / 2;
  const shift = x - half - run.left;
  return {
    ...run,
    left: x - half,
    right: x + half,
    baseline: y + 0.35 * run.size,
    ends: run.ends.map((end) => end + shift),
  };
}

/** The lines of a form field, on the line of the text beside it if there is one. */
function runsOfField(
  field: FieldText,
  turn: QuarterTurn,
  page: { readonly width: number; readonly height: number },
  runs: readonly TextRun[],
): readonly TextRun[] {
  const box: Box = turnBox(turn, page, field.box);
  const height = (box.bottom - box.top) / field.lines.length;
  const size = Math.min(field.size ?? 12, height * 0.8);
  return field.lines.map((text, i) => {
    const middle = box.top + height * (i + 0.5) + 0.35 * size;
    const beside = runs
      .map(({ baseline }) => baseline)
      .filter((baseline) => Math.abs(baseline - middle) < height / 2)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    const left = box.left + 2;
    const step = Math.min(size, (box.right - 2 - left) / text.length);
    const ends = Array.from({ length: text.length }, (_, at) => left + step * (at + 1));
    const baseline = field.lines.length === 1 ? (beside[0] ?? middle) : middle;
    return { text, left, right: left + step * text.length, baseline, size, ends, isStruck: false };
  });
}
