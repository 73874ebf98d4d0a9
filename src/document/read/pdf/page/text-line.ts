import { elementAt } from '../../element-at.ts';
import type { TextRun } from './page-text.ts';

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
}

/** Runs are on one line if their baselines differ by at most this share of the larger font size. */
const SAME_BASELINE = 0.45;

/** A gap wider than this share of the font size is a space. */
const SPACE_GAP = 0.3;

/** The lines of a page or of one table cell, from top to bottom. */
export function joinRuns(runs: readonly TextRun[], page: number): readonly TextLine[] {
  const rows: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const main = row?.reduce((a, b) => (b.size > a.size ? b : a));
    const reach = SAME_BASELINE * Math.max(main?.size ?? 0, run.size);
    if (row && main && Math.abs(run.baseline - main.baseline) <= reach) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => joinRow(row, page));
}

function joinRow(row: readonly TextRun[], page: number): TextLine {
  const runs = [...row].sort((a, b) => a.left - b.left);
  const main = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  let text = '';
  let right = -Infinity;
  for (const run of runs) {
    const apart = text !== '' && run.left - right > SPACE_GAP * Math.min(main.size, run.size);
    text += (apart ? ' ' : '') + run.text;
    right = Math.max(right, run.right);
  }
  return { text, left: elementAt(runs, 0).left, right, baseline: main.baseline, size: main.size, page };
}
