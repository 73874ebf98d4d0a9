/**
 * How many lines a text takes in a column, and how high a row is for it. Excel's
 * autofit fails on merged cells and where a font is missing, so lines are computed from
 * characters: a Chinese one is as wide as the font is high, an ASCII one 0.55 of that.
 */

/**
 * Points per digit of the default font: 7 pixels at 96 dots per inch, as with Calibri and 等线
 * 11 pt, the narrowest of the usual ones, so that nothing is cut with a wider one. Sheets
 * drawn in the open workbook get their columns in this measure.
 */
export const POINTS_PER_DIGIT = 5.25;

/** Cell padding left and right together, in points. */
const PADDING = 4;
/** Usable part of a line: the rest is lost to punctuation that may not begin a line, and to other fonts. */
const FILL = 0.96;
const NARROW = 0.55;
/** Line spacing by font size, also enough for the fonts that replace 仿宋 where it is missing. */
const LEADING = 1.45;

/** Points of a pixel: Excel rounds heights to pixels, 96 of which are 72 points. */
const PIXEL = 0.75;

/** The greatest row height of Excel, in points. */
export const MAX_ROW_HEIGHT = 408.75;
const MIN_ROW_HEIGHT = 20.25;
const ROW_PADDING = 5;

/** Characters of the given size that fit into a column of that many digits. */
export const charactersPerLine = (digits: number, size: number): number =>
  Math.max(1, ((digits * POINTS_PER_DIGIT - PADDING) * FILL) / size);

/** Height in points of a row with that many lines, not limited. */
export const rowHeight = (lines: number, size: number): number =>
  Math.max(MIN_ROW_HEIGHT, Math.ceil((lines * size * LEADING + ROW_PADDING) / PIXEL) * PIXEL);

/** Lines of the given size that fit into a height. */
export const linesWithin = (height: number, size: number): number =>
  Math.max(1, Math.floor((height - ROW_PADDING) / (size * LEADING)));

/** End of the line that begins at `start`; `width` is in Chinese characters. */
function lineEnd(text: string, start: number, width: number): number {
  let used = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return at + 1;
    const advance = code < 128 ? NARROW : 1;
    if (used + advance > width && used > 0) return at;
    used += advance;
  }
  return text.length;
}

/** Number of lines, at least 1; a line feed at the end begins no further one. */
export function lineCount(text: string, width: number): number {
  // Most texts are short: this saves the loop.
  if (text.length <= width && !text.includes('\n')) return 1;
  let lines = 1;
  for (let at = lineEnd(text, 0, width); at < text.length; at = lineEnd(text, at, width)) lines += 1;
  return lines;
}

const SENTENCE_ENDS = new Set(['。', '；', '！', '？', ';', '\n']);

/**
 * Splits a text into pieces of at most `lines` lines: after the end of a paragraph or
 * sentence where there is one in the last third of a piece, else at the end of a line.
 */
export function splitByLines(text: string, width: number, lines: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  for (;;) {
    const end = afterLines(rest, width, lines);
    if (end === rest.length) return [...pieces, rest];
    const cut = cutBefore(rest, afterLines(rest, width, Math.floor((lines * 2) / 3)), end);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
}

/** Index at which the given number of lines ends. */
function afterLines(text: string, width: number, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines && at < text.length; line += 1) at = lineEnd(text, at, width);
  return at;
}

function cutBefore(text: string, least: number, end: number): number {
  const paragraph = text.lastIndexOf('\n', end - 1);
  if (paragraph >= least) return paragraph + 1;
  for (let at = end; at > Math.max(least, 1); at -= 1) if (SENTENCE_ENDS.has(text.charAt(at - 1))) return at;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? Math.max(1, end - 1) : end;
}
