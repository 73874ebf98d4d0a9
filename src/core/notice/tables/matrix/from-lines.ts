import { endOffset, sliceMapped, startOffset, type MappedText } from '../../../text/mapped-text.ts';
import { isPageNumber } from '../../lines/furniture.ts';
import type { PrintedLine } from '../../lines/line.ts';
import type { TextTable } from '../from-text.ts';
import type { GridCell, GridRow } from '../grid.ts';
import { cellOfLines } from '../line-rows.ts';

/*
 * A table of figures copied from a page, one cell a line:
 *   地区 / 造林（亩） / 治沙（亩） / 任务 / 完成 / 任务 / 完成 / 全市 / 900 / 700 / 80 / 60 / 东湾区 / 300 / 200
 *   ^ names of columns, row by row                             ^ a row is a name and its figures
 */
const FIGURE = /^[-−+]?[\d,]+(?:\.\d+)?[%％]?$|^[—–\-/]{1,2}$/;
const AREA =
  /^(?:(?:地区|区域|区县|县区|市县|市（?州）?|县（市、区）|县市区|乡镇|镇街|街镇|乡镇（街道）|镇（街道）|园区|单位|部门|责任单位|各地|地区名称|单位名称|县（区）|区（县）|区（市）县)(?:名称)?)$/;
const NUMBER = /^\d{1,3}$/;
const LONGEST_NAME = 24;
const MOST_NAMES = 40;
const FEWEST_ROWS = 3;
const FEWEST_FIGURES = 2;

interface MatrixRow {
  readonly number: MappedText | null;
  readonly name: MappedText;
  readonly figures: readonly MappedText[];
  /** Index of the line behind the row. */
  readonly to: number;
}

const isFigure = (line: PrintedLine | undefined): boolean =>
  line !== undefined && FIGURE.test(bare(line).text);

/** The line without a bar that closes its cell. */
function bare({ m }: PrintedLine): MappedText {
  const closed = /(?<![|｜│])[|｜│]+$/.exec(m.text)?.[0].length ?? 0;
  return closed === 0 ? m : sliceMapped(m, 0, m.text.length - closed);
}

/** The row that begins at line `at`: a name and figures behind it; null if there is none. */
function rowAt(
  lines: readonly PrintedLine[],
  at: number,
  isNumbered: boolean,
  most: number,
): MatrixRow | null {
  const first = lines[at];
  const number = isNumbered && first !== undefined && NUMBER.test(bare(first).text) ? bare(first) : null;
  const place = number === null ? at : at + 1;
  const line = lines[place];
  if (
    line === undefined ||
    isFigure(line) ||
    bare(line).text.length > LONGEST_NAME ||
    /[。；;，,]/.test(line.m.text)
  )
    return null;
  const figures: MappedText[] = [];
  let to = place + 1;
  for (; to < lines.length && figures.length < most; to += 1) {
    const next = lines[to];
    if (next === undefined || !isFigure(next)) break;
    // The number of the next row stands before a name.
    if (
      isNumbered &&
      NUMBER.test(bare(next).text) &&
      !isFigure(lines[to + 1]) &&
      figures.length > 0 &&
      lines[to + 1] !== undefined
    )
      break;
    figures.push(bare(next));
  }
  return figures.length === 0 ? null : { number, name: bare(line), figures, to };
}

/** How many columns stand under each name of a group: the length of the sequence that the names repeat. */
function periodOf(leaves: readonly string[]): number {
  for (let period = 1; period < leaves.length; period += 1)
    if (leaves.length % period === 0 && leaves.every((name, i) => name === leaves[i % period])) return period;
  return leaves.length;
}

/** The rows of a header from its names, printed row by row over `width` columns; null if they cannot be told apart. */
function headerRows(names: readonly MappedText[], width: number): readonly GridRow[] | null {
  if (names.length < width) return null;
  const leaves = names.slice(names.length - width);
  const period = periodOf(leaves.map(({ text }) => text));
  const groups = width / period;
  const rows: GridRow[] = [leaves.map((name) => cellOfLines([name]))];
  let above = names.slice(0, names.length - width);
  while (above.length > 0) {
    const count = above.length >= groups ? groups : 1;
    if (above.length > 1 && count === 1 && groups > 1) return null;
    const cells = above.slice(above.length - count).map((name) => cellOfLines([name]));
    rows.unshift(
      leaves.flatMap((_, c): (GridCell | null)[] => [cells[Math.floor((c * count) / width)] ?? null]),
    );
    above = above.slice(0, above.length - count);
  }
  return rows;
}

/** The figures in their columns. Fewer than there are columns are those of the first groups; else none is certain. */
function placed(figures: readonly MappedText[], width: number, period: number): GridRow {
  const certain = figures.length === width || figures.length % period === 0 ? figures : [];
  return Array.from({ length: width }, (_, c) => {
    const figure = certain[c];
    return figure === undefined ? null : cellOfLines([figure]);
  });
}

/** The table of areas and figures, one cell a line, that begins at line `from`; null if there is none. */
export function matrixAt(all: readonly PrintedLine[], from: number): TextTable | null {
  const first = all[from];
  if (first === undefined) return null;
  const isNumbered = bare(first).text === '序号';
  const corner = isNumbered ? all[from + 1] : first;
  if (corner === undefined || !AREA.test(bare(corner).text)) return null;
  const lines = all;
  const start = from + (isNumbered ? 2 : 1);
  let body = start;
  while (
    body < lines.length &&
    body - start <= MOST_NAMES &&
    rowAt(lines, body, isNumbered, Infinity) === null
  )
    body += 1;
  const firstRow = rowAt(lines, body, isNumbered, Infinity);
  if (firstRow === null || firstRow.figures.length < FEWEST_FIGURES) return null;
  const width = firstRow.figures.length;
  const names = lines.slice(start, body).map(bare);
  const header = headerRows(names, width);
  if (header === null) return null;
  const period = periodOf(names.slice(-width).map(({ text }) => text));
  const rows: MatrixRow[] = [];
  let at = body;
  while (at < lines.length) {
    const line = lines[at];
    if (
      line !== undefined &&
      isPageNumber(line.m.text) &&
      rowAt(lines, at + 1, isNumbered, width) !== null &&
      !isNumbered
    )
      at += 1;
    const row = rowAt(lines, at, isNumbered, width);
    if (row === null) break;
    rows.push(row);
    at = row.to;
  }
  if (rows.length < FEWEST_ROWS) return null;
  const cornerCells = [...(isNumbered ? [cellOfLines([bare(first)])] : []), cellOfLines([bare(corner)])];
  const grid: readonly GridRow[] = [
    ...header.map((row) => [...cornerCells, ...row]),
    ...rows.map(({ number, name, figures }) => [
      ...(isNumbered ? [number === null ? null : cellOfLines([number])] : []),
      cellOfLines([name]),
      ...placed(figures, width, period),
    ]),
  ];
  const last = lines[at - 1] ?? first;
  return {
    from,
    to: at,
    // Merged names are the same cell at all their places, as in a table of a document.
    grid: { rows: grid, start: startOffset(first.raw), end: endOffset(last.raw), typed: false },
  };
}
