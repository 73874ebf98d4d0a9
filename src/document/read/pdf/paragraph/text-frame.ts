import type { TextLine } from '../page/text-line.ts';
import { SENTENCE_END, MIN_INDENT, inkRight } from './paragraph.ts';
import type { TextFrame } from './paragraph.ts';

/** Margins are taken from lines at least this wide, as a share of the widest. */
const WIDE_LINE = 0.6;

/** Margins that two lines share within this distance are trusted; points. */
const SAME_MARGIN = 3;

/** Text that fills less of the page than this says nothing about its right margin. */
const MIN_FILLED_WIDTH = 0.5;

/**
 * The room of running text on pages of a width, from its lines: where wide
 * lines begin and end. Where all lines are short, both margins are taken to be equal.
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

/** Whether most lines after the short last line of a paragraph are moved in. */
function hasParagraphIndent(lines: readonly TextLine[], left: number, right: number): boolean {
  const first = lines.filter((_, i) => {
    const before = lines[i - 1];
    return before !== undefined && SENTENCE_END.test(before.text) && before.right < right - 3 * before.size;
  });
  const moved = first.filter((line) => line.left > left + MIN_INDENT * line.size);
  return moved.length * 2 >= first.length;
}

/** The smallest value that another one is close to. */
function smallestShared(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.find((value, i) => (sorted[i + 1] ?? Infinity) - value <= SAME_MARGIN) ?? null;
}

/** The usual distance of baselines; null where there are too few lines to tell. */
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
