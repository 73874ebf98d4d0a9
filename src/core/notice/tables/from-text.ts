import { endOffset, joinMapped, sliceMapped, startOffset, type MappedText } from '../../text/mapped-text.ts';
import { isPageNumber } from '../lines/furniture.ts';
import { beginsWithHeader } from './header.ts';
import type { PrintedLine } from '../lines/line.ts';
import { roleOfHeader } from '../lexicon/headers.ts';
import { isHeadingText } from '../paragraphs/heading.ts';
import { readOrdinal } from '../paragraphs/ordinal.ts';
import { fitsFromLeft, fitsSomehow, placedRow, typedHeader, type TypedHeader } from './columns/place-row.ts';
import { endsLikeUnit } from '../duty/units.ts';
import { isCompleteCell, isDueText } from './fit-columns.ts';
import { toGridCell, gridCellText, type TableGrid } from './grid.ts';

/*
 * Tables typed as text, one row per line, cells separated by tabs or bars:
 *   序号 ⇥ 事项名称 ⇥ 责任单位          序号 | 事项名称 | 责任单位
 */
/** The parts of a text between separators. */
function splitAt(raw: MappedText, separator: string): readonly MappedText[] {
  const cells: MappedText[] = [];
  let start = 0;
  for (let i = 0; i <= raw.text.length; i += 1) {
    if (i < raw.text.length && raw.text[i] !== separator) continue;
    cells.push(sliceMapped(raw, start, i));
    start = i + 1;
  }
  return cells;
}

/** Minimum number of cells of a row; with bars, which are common in other lines, it is higher. */
const FEWEST_TABBED = 2;
const FEWEST_BARRED = 3;

const BAR = /[|｜│]/;
const SEPARATOR = /[\t|｜│]/;

/** Whether the bars at the beginning and at the end of a line enclose it; else a blank cell is in front of or behind them. */
interface Frame {
  readonly left: boolean;
  readonly right: boolean;
}

/** Lines from which the frame of a table is recognised. */
const FRAME_LINES = 10;

/** The frame of the table that begins at line `from`: bars that no line lacks. */
function frameOf(lines: readonly PrintedLine[], from: number): Frame {
  const barred: string[] = [];
  for (const { raw } of lines.slice(from, from + FRAME_LINES)) {
    if (!BAR.test(raw.text)) break;
    barred.push(raw.text.trim());
  }
  return {
    left: barred.every((text) => BAR.test(text.charAt(0))),
    right: barred.every((text) => BAR.test(text.charAt(text.length - 1))),
  };
}

/** The cells of a line; null if the line is no row. `fewest`: number of cells of the shortest row with bars. */
function cellsOf(line: PrintedLine, frame: Frame, fewest = FEWEST_BARRED): readonly MappedText[] | null {
  const { raw } = line;
  if (raw.text.includes('\t')) {
    const cells = splitAt(raw, '\t');
    return cells.length >= FEWEST_TABBED ? cells : null;
  }
  const bar = BAR.exec(raw.text)?.[0];
  if (bar === undefined) return null;
  const cells = splitAt(raw, bar);
  const first = frame.left && cells[0]?.text.trim() === '' ? 1 : 0;
  const last = frame.right && cells.at(-1)?.text.trim() === '' ? cells.length - 1 : cells.length;
  return last - first >= fewest ? cells.slice(first, last) : null;
}

const isRule = (cells: readonly MappedText[]): boolean =>
  cells.every((cell) => /^[\s:\-—–=+]*$/.test(cell.text)) && cells.some((cell) => /-|—|=/.test(cell.text));

const isHeader = (cells: readonly MappedText[]): boolean =>
  cells.filter((cell) => roleOfHeader(gridCellText(toGridCell(cell))) !== null).length >= 2;

/** Lines that are looked at for the rows of a header, and for what stands below its names. */
const MOST_HEADER_LINES = 16;

/** Lines below a header by which its unusual names are told. */
const SAMPLE_LINES = 10;

/** Whether a line with unusual names is a header, judged by the rows below it. */
function isHeaderByRows(lines: readonly PrintedLine[], from: number, frame: Frame): boolean {
  const sample: (readonly MappedText[])[] = [];
  for (const line of lines.slice(from, from + SAMPLE_LINES)) {
    const cells = cellsOf(line, frame);
    if (cells === null || cells.length !== (sample[0] ?? cells).length) break;
    sample.push(cells);
  }
  const rows = sample.map((cells) => cells.map(toGridCell));
  return rows.length > 1 && beginsWithHeader({ rows, start: 0, end: 0, typed: true });
}

/** A table typed as text: its lines (`from` up to but not including `to`) and its grid. */
export interface TextTable {
  readonly from: number;
  readonly to: number;
  readonly grid: TableGrid;
}

/** Number of cells of most of the next lines. */
function usualWidth(lines: readonly PrintedLine[], from: number, frame: Frame): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(from, from + SAMPLE_LINES)) {
    const length = cellsOf(line, frame)?.length;
    if (length !== undefined) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most?.[0] ?? 0;
}

/** The header that begins at line `from`, and the line behind it. */
function headerLines(
  lines: readonly PrintedLine[],
  from: number,
  frame: Frame,
  fewest: number,
): { readonly header: TypedHeader; readonly to: number } {
  const head: { readonly cells: readonly MappedText[]; readonly to: number }[] = [];
  for (const [i, line] of lines.slice(from, from + MOST_HEADER_LINES).entries()) {
    const cells = cellsOf(line, frame, FEWEST_TABBED);
    if (cells === null) break;
    if (!isRule(cells)) head.push({ cells, to: from + i + 1 });
  }
  const width = Math.max(fewest, usualWidth(lines, from + 1, frame));
  const header = typedHeader(
    head.map(({ cells }) => cells),
    width,
  );
  return { header, to: head[header.rows.length - 1]?.to ?? from + 1 };
}

const SECTION_RANKS = ['chapter', 'part', 'chinese', 'chinese-bracket'];

/** Whether a line without cells is a heading between two rows: 二、社会民生. */
function isSectionLine(lines: readonly PrintedLine[], at: number, frame: Frame): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  const cells = next === undefined ? null : cellsOf(next, frame);
  if (line === undefined || cells === null || isHeader(cells) || !isHeadingText(line.m.text)) return false;
  return SECTION_RANKS.includes(readOrdinal(line.m.text)?.rank ?? '');
}

/**
 * The table that begins at line `from`, or null. The parts of a row broken over several lines have
 * too few cells; they are joined as long as they fit the header.
 */
export function textTableAt(lines: readonly PrintedLine[], from: number): TextTable | null {
  const firstLine = lines[from];
  if (firstLine === undefined || !SEPARATOR.test(firstLine.raw.text)) return null;
  const frame = frameOf(lines, from);
  const first = cellsOf(firstLine, frame);
  if (!first || !(isHeader(first) || isHeaderByRows(lines, from, frame))) return null;
  const { header, to: body } = headerLines(lines, from, frame, first.length);
  const { width } = header;
  let last: MappedText[] = [];
  const rows: MappedText[][] = [];
  let to = body;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    const cells = cellsOf(line, frame);
    const short = last.length < width && rows.length > 0;
    if (cells === null) {
      if (isPageNumber(line.m.text) && cellsOfNext(lines, to + 1, frame)) continue;
      if (isSectionLine(lines, to, frame)) {
        rows.push([line.raw]);
        last = [];
        continue;
      }
      const pieces = line.raw.text.includes('\t') ? splitAt(line.raw, '\t') : [line.raw];
      const goesOn = line.raw.text.includes('\t') || cellsOfNext(lines, to + 1, frame);
      if (!short || last.length === 0 || !goesOn || last.length + pieces.length - 1 > width) break;
      glue(last, pieces);
      continue;
    }
    if (isRule(cells)) continue;
    if (short && last.length > 0 && !isHeader(cells) && continuesRow(last, cells, header)) glue(last, cells);
    else {
      last = [...cells];
      rows.push(last);
    }
  }
  if (rows.length === 0) return null;
  const lastLine = lines[to - 1] ?? firstLine;
  return {
    from,
    to,
    grid: {
      rows: [...header.rows, ...rows.map((row) => placedRow(row, header))],
      start: startOffset(firstLine.raw),
      end: endOffset(lastLine.raw),
      typed: true,
    },
  };
}

/** Whether a line with few cells goes on in the row before it, which lacks cells. */
const continuesRow = (
  last: readonly MappedText[],
  cells: readonly MappedText[],
  header: TypedHeader,
): boolean =>
  !beginsRow(cells) &&
  last.length + cells.length - 1 <= header.width &&
  !fitsFromLeft(cells, header) &&
  !(endsRow(last) && fitsSomehow(cells, header));

/** Whether the last cell of a row is complete. */
function endsRow(row: readonly MappedText[]): boolean {
  const text = gridCellText(toGridCell(row.at(-1) ?? { text: '', at: [] }));
  return isCompleteCell(text) || isDueText(text) || (endsLikeUnit(text) && text.length > 3);
}

/** Whether a row has a number in one of its first two cells and thus does not continue the row before. */
const beginsRow = (cells: readonly MappedText[]): boolean =>
  cells.slice(0, 2).some((cell) => /^[0-9]{1,4}[.、．]?$/.test(gridCellText(toGridCell(cell))));

const cellsOfNext = (lines: readonly PrintedLine[], index: number, frame: Frame): boolean => {
  const next = lines[index];
  return next !== undefined && cellsOf(next, frame) !== null;
};

/** Appends pieces to a row; the first is joined to the row's last cell. */
function glue(row: MappedText[], pieces: readonly MappedText[]): void {
  const [head, ...rest] = pieces;
  const last = row.at(-1);
  if (head && last) row[row.length - 1] = joinMapped([last, head]);
  row.push(...rest);
}
