import { startOffset, endOffset, sliceMapped, offsetAt } from '../../text/mapped-text.ts';
import { normaliseText } from '../lines/normalise.ts';
import type { PrintedLine } from '../lines/line.ts';
import type { TableGrid } from '../tables/grid.ts';
import { align } from './alignment/align.ts';
import { bodyOf, printedSlice, type Body } from './body.ts';
import { atomsOf } from './atoms/atoms.ts';
import { columnsOf, isSingleRow, namesProblems } from './column.ts';
import { tableEnd } from './end.ts';
import { HeaderFinder, type HeaderRun } from './header-run.ts';
import { rowsOf } from './rows.ts';
import { gridOf } from './to-grid.ts';

/** A table of which white space, or nothing, separates the cells; the lines before and after it are those of its text. */
export interface FlattenedTable {
  readonly before: readonly PrintedLine[];
  readonly grid: TableGrid;
  readonly after: readonly PrintedLine[];
}

/** The lines of a part of the body, with broken lines cut where the part begins and ends. */
function linesOfPart(
  lines: readonly PrintedLine[],
  body: Body,
  from: number,
  to: number,
): readonly PrintedLine[] {
  if (from >= to) return [];
  const printed = printedSlice(body, from, to);
  const [start, end] = [startOffset(printed), endOffset(printed)];
  return lines.flatMap((line) => {
    const { raw } = line;
    if (startOffset(raw) >= end || endOffset(raw) <= start) return [];
    if (startOffset(raw) >= start && endOffset(raw) <= end) return [line];
    let a = 0;
    while (a < raw.text.length && offsetAt(raw, a) < start) a += 1;
    let b = raw.text.length;
    while (b > a && offsetAt(raw, b - 1) >= end) b -= 1;
    const cut = sliceMapped(raw, a, b);
    const m = normaliseText(cut);
    return m.text === '' ? [] : [{ raw: cut, m }];
  });
}

/** The share of rows that must say who is in charge; in the others a merged cell does. */
const WHOLE_SHARE = 0.4;
const FEWEST_ROWS = 2;
/** Mean cost of a row above which the text is no table. */
const HIGHEST_COST = -0.3;

/** The first flattened table of some lines, or null. */
export function flattenedTableIn(lines: readonly PrintedLine[]): FlattenedTable | null {
  if (lines.length === 0) return null;
  const body = bodyOf(lines);
  const runs = new HeaderFinder(body).all();
  for (const [i, run] of runs.entries()) {
    const table = tableAt(lines, body, run, runs.slice(i + 1));
    if (table) return table;
  }
  return null;
}

function tableAt(
  lines: readonly PrintedLine[],
  body: Body,
  run: HeaderRun,
  later: readonly HeaderRun[],
): FlattenedTable | null {
  const names = run.names.map(({ text }) => text);
  if (!isSingleRow(names, body.text.slice(run.to, run.to + 2))) return null;
  const columns = columnsOf(names);
  const end = tableEnd(body, run, later);
  const hints = {
    spaced: run.spaced,
    leaders: columns.some(({ kind }) => kind === 'leader'),
    problems: columns.some(namesProblems),
  };
  const atoms = atomsOf(body, run.to, end, hints);
  const rowsByLine = run.spaced && isOneLine(body, run);
  const found = align(atoms, columns, run.spaced, rowsByLine);
  if (!found || found.rows < FEWEST_ROWS) return null;
  if (found.wholeRows < found.rows * WHOLE_SHARE || found.cost > found.rows * HIGHEST_COST) return null;
  const { rows, behind } = rowsOf(atoms, found, columns.length);
  const to = behind?.from ?? end;
  return {
    before: linesOfPart(lines, body, 0, run.from),
    grid: gridOf(body, run, columns, rows, to),
    after: linesOfPart(lines, body, to, body.text.length),
  };
}

/** Whether the header is printed on one line and the table is not. */
function isOneLine(body: Body, { from, to }: HeaderRun): boolean {
  return body.line[from] === body.line[to - 1] && body.line[to] !== body.line[to - 1];
}
