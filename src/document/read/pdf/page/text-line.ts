import type { TextRun } from './page-text.ts';

/** One printed line; lengths in points, y grows downwards. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of most of its characters. */
  readonly size: number;
  /** Number of the page, from 0. */
  readonly page: number;
}

/** Runs whose baselines differ by less than this part of their size stand on one line. */
const SAME_BASELINE = 0.45;

/** A gap wider than this part of the size is a space. */
const SPACE_GAP = 0.3;

/** Puts the runs of a page, or of one cell, together into lines from top to bottom. */
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
  return { text, left: (runs[0] as TextRun).left, right, baseline: main.baseline, size: main.size, page };
}
