import { elementAt } from '../../element-at.ts';
import { rowsOfRuns } from './text-line.ts';
import type { TextRun } from './text-run.ts';

/** Divides the lines of a page at their wide gaps. */

/** Runs of one line without a wide gap between them. */
export interface Segment {
  readonly runs: readonly TextRun[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** What stands at one height of a page. */
export interface SegmentRow {
  readonly baseline: number;
  /** The largest font size. */
  readonly size: number;
  /** From the left. */
  readonly segments: readonly Segment[];
}

/** A gap of this share of the font size divides a line. */
const WIDE_GAP = 0.9;

/** The lines of a page from top to bottom, divided at wide gaps. */
export function segmentRows(runs: readonly TextRun[]): readonly SegmentRow[] {
  return rowsOfRuns(runs).map((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    const groups: TextRun[][] = [];
    let right = -Infinity;
    for (const run of sorted) {
      const group = groups.at(-1);
      if (group !== undefined && run.left - right <= WIDE_GAP * run.size) group.push(run);
      else groups.push([run]);
      right = Math.max(right, run.right);
    }
    const main = sorted.reduce((a, b) => (b.size > a.size ? b : a));
    return { baseline: main.baseline, size: main.size, segments: groups.map(segmentOf) };
  });
}

function segmentOf(runs: readonly TextRun[]): Segment {
  return {
    runs,
    text: runs.map(({ text }) => text).join(''),
    left: elementAt(runs, 0).left,
    right: Math.max(...runs.map(({ right }) => right)),
    size: Math.max(...runs.map(({ size }) => size)),
  };
}
