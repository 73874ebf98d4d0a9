import { isNoFigure, readCellNumber } from '../../../figures/cell-number.ts';
import { endOffset, sliceMapped, startOffset, type MappedText } from '../../../text/mapped-text.ts';
import { roleOfHeader, type ColumnRole } from '../../lexicon/headers.ts';
import { isRowName, readMeasureName, totalKind } from '../../lexicon/measures.ts';
import type { PrintedLine } from '../../lines/line.ts';
import type { TextTable } from '../from-text.ts';
import { toGridCell, type GridRow } from '../grid.ts';

/*
 *   序号  项目  年度计划  累计完成  完成率        cells between blanks, a row a line
 *   1  甲路  8000  5200  65.0%
 *
 *   序号 / 项目 / 年度计划 / … / 1 / 甲路 / 8000 / …   a cell a line
 */

/** A column by what stands in it. `no`: a number in order; `figure`: a number or a stroke; `rate`: also with %; `text`: words. */
type Content = 'no' | 'figure' | 'rate' | 'label' | 'text';

const FEWEST_COLUMNS = 4;
const MOST_COLUMNS = 16;
const FEWEST_ROWS = 2;
const LONGEST_NAME = 16;
const LONGEST_LABEL = 40;

const FIRST_PART = /[^\s\u3000\u00a0]+/;

/** The parts of a line between blanks. */
function partsOf({ raw }: PrintedLine): readonly MappedText[] {
  return [...raw.text.matchAll(/[^\s\u3000\u00a0]+/g)].map(({ index, 0: word }) =>
    sliceMapped(raw, index, index + word.length),
  );
}

/** What stands below a name; null for a text that is no name of a column. */
function contentBelow(text: string): Content | null {
  if (text.length > LONGEST_NAME || /[。；;，]|^[\d.]+%?$/.test(text)) return null;
  const role: ColumnRole | null = roleOfHeader(text);
  if (role === 'no') return 'no';
  if (role === 'lead' || role === 'unit' || role === 'leader' || role === 'assist' || role === 'due')
    return 'text';
  const { kind } = readMeasureName(text);
  if (kind !== null && !/形象/.test(text))
    return kind === 'rate' || kind === 'growth' || kind === 'pace' || kind === 'gap' ? 'rate' : 'figure';
  if (role === 'measure') return 'text';
  if (role === 'task' || isRowName(text)) return 'label';
  return 'text';
}

/** The contents of a row of names, if it is that of a progress table with one name for its rows; else null. */
function headerOf(names: readonly MappedText[]): readonly Content[] | null {
  const found = names.map(({ text }) => contentBelow(text));
  if (found.includes(null) || names.length < FEWEST_COLUMNS) return null;
  // 指标 in front names the rows; further on it is a goal.
  const first = found.includes('label')
    ? -1
    : names.findIndex(({ text }, c) => c <= 1 && roleOfHeader(text) === 'task');
  const contents = found.flatMap((content, c): readonly Content[] =>
    c === first ? ['label'] : [content ?? 'text'],
  );
  const kinds = names.map(({ text }, c) => (c === first ? null : readMeasureName(text).kind));
  const tells = kinds.includes('plan') && (kinds.includes('done') || kinds.includes('rate'));
  const labels = contents.filter((content) => content === 'label').length;
  return tells && labels === 1 && contents.indexOf('label') <= 1 ? contents : null;
}

const isFigures = (content: Content): boolean => content === 'figure' || content === 'rate';

const isFigureText = (text: string): boolean => readCellNumber(text) !== null || isNoFigure(text);

function fits(text: string, content: Content): boolean {
  if (content === 'no') return /^\d{1,3}[.、．]?$/.test(text);
  if (isFigures(content)) return isFigureText(text);
  if (content === 'label')
    return text.length <= LONGEST_LABEL && /[\u3400-\u9fff]/.test(text) && !isFigureText(text);
  return !/^[\d.,]+%?$/.test(text);
}

/** A row in its columns, and how many parts it takes. */
interface TokenRow {
  readonly cells: readonly (MappedText | null)[];
  readonly taken: number;
  readonly isTotal: boolean;
}

/** The row whose parts begin the list; `isWhole`: whether they are all of it. */
function rowOf(
  parts: readonly MappedText[],
  contents: readonly Content[],
  isWhole: boolean,
): TokenRow | null {
  const total = totalRow(parts, contents, isWhole);
  if (total !== null) return total;
  const full = placed(parts, contents, null);
  if (full !== null && (!isWhole || full.taken === parts.length)) return full;
  // A remark that is empty leaves no part.
  for (let c = contents.length - 1; c >= 0; c -= 1) {
    const short = contents[c] === 'text' ? placed(parts, contents, c) : null;
    if (short !== null && isWhole && short.taken === parts.length) return short;
  }
  return null;
}

function placed(
  parts: readonly MappedText[],
  contents: readonly Content[],
  empty: number | null,
): TokenRow | null {
  const cells: (MappedText | null)[] = [];
  let at = 0;
  for (const [c, content] of contents.entries()) {
    const part = parts[at];
    if (c === empty) {
      cells.push(null);
      continue;
    }
    if (part === undefined || !fits(part.text, content)) return null;
    cells.push(part);
    at += 1;
  }
  return { cells, taken: at, isTotal: false };
}

/** A total: its word and the figures of the first columns that have any; percentages have to meet rates. */
function totalRow(
  parts: readonly MappedText[],
  contents: readonly Content[],
  isWhole: boolean,
): TokenRow | null {
  const [word, ...rest] = parts;
  if (word === undefined || totalKind(word.text) === null || totalKind(word.text) === 'whole') return null;
  const places = contents.flatMap((content, c) => (isFigures(content) ? [c] : []));
  let count = 0;
  while (count < rest.length && count < places.length && isFigureText(rest[count]?.text ?? '')) count += 1;
  if (count === 0 || (isWhole && count < rest.length)) return null;
  const figures = rest.slice(0, count);
  // A cell left out moves the others, which a percentage shows.
  const isMoved = figures.some(({ text }, i) => text.includes('%') && contents[places[i] ?? -1] !== 'rate');
  const label = contents.indexOf('label');
  const cells = contents.map((_, c): MappedText | null => {
    const place = places.indexOf(c);
    return c === label ? word : place < 0 || isMoved ? null : (figures[place] ?? null);
  });
  return { cells, taken: count + 1, isTotal: true };
}

/** The progress table without separators that begins at line `from`; null if there is none. */
export function tokenTableAt(lines: readonly PrintedLine[], from: number): TextTable | null {
  const first = lines[from];
  if (first === undefined || first.raw.text.length > MOST_COLUMNS * LONGEST_NAME) return null;
  const name = FIRST_PART.exec(first.raw.text)?.[0];
  if (name === undefined || !['no', 'label'].includes(contentBelow(name) ?? '')) return null;
  const names = partsOf(first);
  return names.length === 1 ? cellsByLines(lines, from) : rowsByLines(lines, from, names);
}

function rowsByLines(
  lines: readonly PrintedLine[],
  from: number,
  names: readonly MappedText[],
): TextTable | null {
  const contents = headerOf(names);
  if (contents === null) return null;
  const rows: TokenRow[] = [];
  let to = from + 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    const row = line === undefined ? null : rowOf(partsOf(line), contents, true);
    if (row === null) break;
    rows.push(row);
  }
  return tableOf(lines, from, to, names, rows);
}

function cellsByLines(lines: readonly PrintedLine[], from: number): TextTable | null {
  const cells = lines.slice(from, from + MOST_COLUMNS).map(({ m }) => m);
  for (let width = Math.min(MOST_COLUMNS, cells.length); width >= FEWEST_COLUMNS; width -= 1) {
    const contents = headerOf(cells.slice(0, width));
    if (contents === null) continue;
    const rows: TokenRow[] = [];
    let to = from + width;
    while (to < lines.length) {
      const next = lines.slice(to, to + width).map(({ m }) => m);
      const row = rowOf(next, contents, false);
      if (row === null) break;
      rows.push(row);
      to += row.taken;
    }
    const table = tableOf(lines, from, to, cells.slice(0, width), rows);
    if (table !== null) return table;
  }
  return null;
}

function tableOf(
  lines: readonly PrintedLine[],
  from: number,
  to: number,
  names: readonly MappedText[],
  rows: readonly TokenRow[],
): TextTable | null {
  if (rows.filter(({ isTotal }) => !isTotal).length < FEWEST_ROWS) return null;
  const [first, last] = [lines[from], lines[to - 1]];
  if (first === undefined || last === undefined) return null;
  const grid: readonly GridRow[] = [names, ...rows.map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => (cell === null ? null : toGridCell(cell))),
  );
  return {
    from,
    to,
    grid: { rows: grid, start: startOffset(first.raw), end: endOffset(last.raw), typed: true },
  };
}
