import type { TextLine } from '../page/text-line.ts';

/** The margins and typographic measures of running text, measured from its lines. */

/** The margins and typography of running text; lengths in points. */
export interface TextFrame {
  readonly left: number;
  readonly right: number;
  /** Usual distance between the baselines of two lines; null if unknown. */
  readonly leading: number | null;
  /** Usual font size. */
  readonly size: number;
  /** Whether the first line of a paragraph is indented; null if unknown. */
  readonly hasIndent: boolean | null;
}

/** A line further from the margin than the font size times this factor is indented. */
export const MIN_INDENT = 1.2;

/** The end of a sentence, also before or as a closing bracket or quotation mark. */
export const SENTENCE_END = /[。；！？!?;：:…][”’）)】》]?$|[）)】]$/;

/** Margins are measured from lines of at least this share of the widest line's width. */
const WIDE_LINE = 0.6;

/** A margin counts only if two lines have it within this distance; points. */
const SAME_MARGIN = 3;

/** Text narrower than this share of the page width gives no evidence of the right margin. */
const MIN_FILLED_WIDTH = 0.5;

/**
 * The text frame of all pages of one width, measured from where their wide lines begin and end.
 * If all lines are short, the right margin is taken to be equal to the left one. `lines` is not
 * empty.
 */
export function measureTextFrame(lines: readonly TextLine[], pageWidth: number): TextFrame {
  const widest = Math.max(...lines.map((line) => line.right - line.left));
  const wide = lines.filter((line) => line.right - line.left >= widest * WIDE_LINE);
  const size =
    median(lines.flatMap((line) => Array.from({ length: line.text.length }, () => line.size))) ?? 0;
  const lefts = wide.map((line) => line.left);
  const rights = wide.map((line) => -inkRight(line));
  const left = smallestShared(lefts) ?? Math.min(...lefts);
  const inked = -(smallestShared(rights) ?? Math.min(...rights));
  const right = inked - left < pageWidth * MIN_FILLED_WIDTH ? Math.max(inked, pageWidth - left) : inked;
  return { left, right, leading: leadingOf(lines), size, hasIndent: hasParagraphIndent(lines, left, right) };
}

/** The right edge of a line without punctuation at its end, which may be set in the margin. */
export function inkRight({ text, right, size }: TextLine): number {
  return /[，。、；：！？）”]$/.test(text)
    ? right - size
    : /[,.;:!?)]$/.test(text)
      ? right - size / 2
      : right;
}

/** Whether at least half of the lines that follow a short last line of a paragraph are indented. */
function hasParagraphIndent(lines: readonly TextLine[], left: number, right: number): boolean {
  const first = lines.filter((_, i) => {
    const before = lines[i - 1];
    return before !== undefined && SENTENCE_END.test(before.text) && before.right < right - 3 * before.size;
  });
  const indented = first.filter((line) => line.left > left + MIN_INDENT * line.size);
  return indented.length * 2 >= first.length;
}

/** The smallest value with another one within `SAME_MARGIN` above it; null if there is none. */
function smallestShared(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.find((value, i) => (sorted[i + 1] ?? Infinity) - value <= SAME_MARGIN) ?? null;
}

/** The median distance between successive baselines; null if there are fewer than 3 distances. */
function leadingOf(lines: readonly TextLine[]): number | null {
  const distances: number[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before?.page === line.page && line.baseline > before.baseline)
      distances.push(line.baseline - before.baseline);
  });
  return distances.length < 3 ? null : median(distances);
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
