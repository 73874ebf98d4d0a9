import type { Glyph } from '../drawing/glyph.ts';
import type { RuledLine } from './ruled-lines.ts';

/** Joins glyphs that follow each other on a line to runs of text. */

/** A piece of text on one line without wide gaps; lengths in points, y grows downwards. */
export interface TextRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Where each UTF-16 unit of the text ends. */
  readonly ends: readonly number[];
  /** Whether a line is drawn through it. */
  readonly isStruck: boolean;
}

/** A gap wider than this share of the font size ends a run. */
const RUN_GAP = 0.3;

/** A space that is wider than this share of the font size is a gap between two runs. */
const MAX_SPACE = 0.8;

/** A gap between letters or digits that is wider than this share of the font size is a space. */
const LETTER_GAP = 0.16;

interface OpenRun {
  text: string;
  readonly left: number;
  right: number;
  readonly baseline: number;
  readonly size: number;
  readonly ends: number[];
  /** Where the spaces after its text end; null if none follow. */
  space: number | null;
}

/** The runs of upright glyphs, in the order of drawing. */
export function joinGlyphs(glyphs: readonly Glyph[]): readonly TextRun[] {
  const runs: OpenRun[] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const continues = run !== undefined && continuesRun(run, glyph);
    if (glyph.text.trim() === '') {
      if (continues) run.space = Math.max(run.space ?? 0, glyph.x + glyph.width);
    } else if (continues) appendTo(run, glyph);
    else runs.push(runOf(glyph));
  }
  return runs.map(({ text, left, right, baseline, size, ends }) => {
    return { text, left, right, baseline, size, ends, isStruck: false };
  });
}

function runOf(glyph: Glyph): OpenRun {
  const { x: left, y: baseline, size } = glyph;
  const run = { text: '', left, right: left, baseline, size, ends: [], space: null };
  addText(run, glyph.text, left + glyph.width);
  return run;
}

function continuesRun(run: OpenRun, { x, y, size, text }: Glyph): boolean {
  if (Math.abs(y - run.baseline) > 0.1 * size || Math.abs(size - run.size) > 0.1 * size) return false;
  if (x < run.right - 0.5 * size || x - run.right > MAX_SPACE * size) return false;
  return text.trim() === '' || x - (run.space ?? run.right) <= RUN_GAP * size;
}

function appendTo(run: OpenRun, { x, width, text, size }: Glyph): void {
  const isWord = /[!-~]$/.test(run.text) && /^[!-~]/.test(text);
  if (run.space !== null || (isWord && x - run.right > LETTER_GAP * size)) addText(run, ' ', x);
  addText(run, text, Math.max(run.right, x + width));
  run.space = null;
}

function addText(run: OpenRun, text: string, right: number): void {
  const step = (right - run.right) / text.length;
  for (let i = 1; i <= text.length; i += 1) run.ends.push(run.right + step * i);
  run.text += text;
  run.right = right;
}

/** The part of a run from one UTF-16 unit of its text to another. */
export function partOfRun(run: TextRun, start: number, end: number): TextRun {
  const left = start === 0 ? run.left : (run.ends[start - 1] ?? run.left);
  const right = run.ends[end - 1] ?? run.right;
  return { ...run, text: run.text.slice(start, end), left, right, ends: run.ends.slice(start, end) };
}

/** A line through text crosses it within these shares of the font size above the baseline. */
const STRUCK_LOW = 0.12;
const STRUCK_HIGH = 0.5;

/** The ends of a line through text are this close to those of the text, as a share of the font size. */
const STRUCK_END = 0.7;

/** Splits runs where a horizontal line through a part of their text begins and ends. */
export function markStruckText(runs: readonly TextRun[], lines: readonly RuledLine[]): readonly TextRun[] {
  const sorted = [...lines].sort((a, b) => a.position - b.position);
  return runs.flatMap((run) => {
    const [top, bottom] = [run.baseline - STRUCK_HIGH * run.size, run.baseline - STRUCK_LOW * run.size];
    let pieces: readonly TextRun[] = [run];
    for (let i = firstFrom(sorted, top); i < sorted.length; i += 1) {
      const line = sorted[i];
      if (line === undefined || line.position > bottom) break;
      pieces = pieces.flatMap((piece) => (piece.isStruck ? [piece] : strikeThrough(piece, line)));
    }
    return pieces;
  });
}

/** Index of the first line at or below a height. */
function firstFrom(lines: readonly RuledLine[], top: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.position ?? Infinity) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

function strikeThrough(run: TextRun, { from, to }: RuledLine): readonly TextRun[] {
  const middles = run.ends.map((end, i) => ((run.ends[i - 1] ?? run.left) + end) / 2);
  const first = middles.findIndex((x) => x > from && x < to);
  if (first === -1) return [run];
  let end = first;
  while ((middles[end] ?? Infinity) < to) end += 1;
  const struck = partOfRun(run, first, end);
  const slack = STRUCK_END * run.size;
  if (Math.abs(struck.left - from) > slack || Math.abs(struck.right - to) > slack) return [run];
  const pieces = [
    partOfRun(run, 0, first),
    { ...struck, isStruck: true },
    partOfRun(run, end, run.text.length),
  ];
  return pieces.filter(({ text }) => text !== '');
}
