import { lineText } from '../../markup/line-text.ts';
import type { LeftOut, LinePiece, PieceLook } from '../../markup/line-text.ts';
import type { Box } from '../drawing/box.ts';
import { elementAt } from '../../element-at.ts';
import type { TextRun } from './text-run.ts';

/** Joins the text runs of a page or table cell into lines. */

/** One line of text; lengths in points, y grows downwards. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Font size of its longest run. */
  readonly size: number;
  /** 0-based index of the page. */
  readonly page: number;
  /** Its column on a page that is set in columns; null outside of columns and in cells. */
  readonly column: TextColumn | null;
  /** What is printed on it and is no part of its text. */
  readonly leftOut: readonly LeftOut[];
}

/** A column of text between two heights of a page. */
export interface TextColumn extends Box {
  /** 0-based, from the left. */
  readonly index: number;
  readonly count: number;
}

/** Runs are on one line if their baselines differ by at most this share of the larger font size. */
const SAME_BASELINE = 0.45;

/** A gap wider than this share of the font size is a space. */
const SPACE_GAP = 0.3;

/** Raised and lowered text is at most this high, as a share of the font size of its line. */
const SHIFTED_SIZE = 0.82;
/** It has at most so many characters, and begins or ends this close to other text. */
const MAX_SHIFTED = 12;
const BESIDE = 0.5;
/** Its baseline is this far above or below that of the line, as a share of the font size of the line. */
const RAISED_BY = 0.15;
const LOWERED_BY = 0.06;

/** The runs of a page or of one table cell, line by line from top to bottom. */
export function rowsOfRuns(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const rows: TextRun[][] = [];
  let main: TextRun | null = null;
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    const reach = SAME_BASELINE * Math.max(main?.size ?? 0, run.size);
    if (main !== null && Math.abs(run.baseline - main.baseline) <= reach) {
      rows.at(-1)?.push(run);
      if (run.size > main.size) main = run;
    } else {
      rows.push([run]);
      main = run;
    }
  }
  return rows;
}

/** The lines of a page, a column or one table cell, from top to bottom. */
export function joinRuns(
  runs: readonly TextRun[],
  page: number,
  column: TextColumn | null = null,
): readonly TextLine[] {
  return rowsOfRuns(runs)
    .map((row) => joinRow(row, page, column))
    .filter(({ text, leftOut }) => text !== '' || leftOut.length > 0);
}

function joinRow(row: readonly TextRun[], page: number, column: TextColumn | null): TextLine {
  const runs = [...row].sort((a, b) => a.left - b.left);
  const main = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const pieces: LinePiece[] = [];
  let right = -Infinity;
  for (const [i, run] of runs.entries()) {
    const look = lookOf(run, [runs[i - 1], runs[i + 1]]);
    const isApart = pieces.length > 0 && run.left - right > SPACE_GAP * Math.min(main.size, run.size);
    const isShifted = look === 'raised' || look === 'lowered';
    pieces.push({ text: (isApart && !isShifted ? ' ' : '') + run.text, look });
    right = Math.max(right, run.right);
  }
  const { text, leftOut } = lineText(pieces);
  const { baseline, size } = main;
  return { text: text.trim(), left: elementAt(runs, 0).left, right, baseline, size, page, column, leftOut };
}

/** Raised and lowered text is short, and beside larger text: other text at its height may be another column. */
function lookOf(run: TextRun, beside: readonly (TextRun | undefined)[]): PieceLook {
  if (run.isStruck) return 'struck';
  const near = beside.filter(
    (other): other is TextRun =>
      other !== undefined &&
      Math.max(other.left - run.right, run.left - other.right) <= BESIDE * other.size &&
      run.size <= SHIFTED_SIZE * other.size,
  );
  const [main] = near.sort((a, b) => b.size - a.size);
  if (main === undefined || run.text.length > MAX_SHIFTED) return 'plain';
  const above = main.baseline - run.baseline;
  if (above > RAISED_BY * main.size) return 'raised';
  return above < -LOWERED_BY * main.size ? 'lowered' : 'plain';
}
