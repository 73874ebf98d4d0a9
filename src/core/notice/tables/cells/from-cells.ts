import { endOffset, startOffset, type MappedText } from '../../../text/mapped-text.ts';
import { isUnitList } from '../../duty/units.ts';
import { roleOfHeader, type ColumnRole } from '../../lexicon/headers.ts';
import type { PrintedLine } from '../../lines/line.ts';
import { placedRow, rowCost, typedHeader } from '../columns/place-row.ts';
import { splitHeader } from '../columns/spread-header.ts';
import { placementCost } from '../fit-columns.ts';
import type { TextTable } from '../from-text.ts';
import { toGridCell, type GridCell, type GridRow } from '../grid.ts';
import { alignCells } from './align-cells.ts';
import { cellText, isClosedCell, isNumber, namesAt, type Cell } from './cell-lines.ts';
import { cellsUpToEnd, numberedRows, type Form } from './cell-rows.ts';

/*
 * A table with one cell a line, and none of them on two lines; some are closed by a bar. Empty cells have no line:
 *   序号 | / 重点工作 | / 分管领导 | / 牵头单位 | / 责任单位 | / 1 | / 修复山塘8口 | / 县水利局 | / 2 | / …
 */
const FEWEST_ROWS = 2;
/** Mean cost of a row above which the lines are no cells of the columns. */
const HIGHEST_COST = 0.8;
/** The same where no number says where a row begins. */
const LOWEST_COST = 0.2;

const rawRow = (row: readonly Cell[]): readonly MappedText[] => row.map(({ raw }) => raw);

/** The rows of a table with numbers, placed in their columns; null if the lines are no cells of them. */
function withNumbers(
  lines: readonly PrintedLine[],
  from: number,
  names: readonly (readonly Cell[])[],
  form: Form,
): Table | null {
  const read = numberedRows(lines, from, form);
  if (read === null) return null;
  const { rows, to } = read;
  const numbered = rows.filter((row) => row.slice(0, 2).some(({ text }) => isNumber(text))).map(rawRow);
  const header = typedHeader([...names.map(rawRow), ...numbered], form.width);
  const cost = numbered.reduce((sum, row) => sum + rowCost(row, header), 0);
  if (numbered.length < FEWEST_ROWS || cost > numbered.length * HIGHEST_COST) return null;
  return { rows: [...header.rows, ...rows.map((row) => placedRow(rawRow(row), header))], to };
}

/** The rows of a table without numbers: a cell each, assigned by what fits the columns; null if some row lacks a task, or nobody is named. */
function withoutNumbers(
  lines: readonly PrintedLine[],
  from: number,
  names: readonly (readonly Cell[])[],
  form: Form,
): Table | null {
  const { cells, to } = cellsUpToEnd(lines, from, form);
  const header = typedHeader(names.map(rawRow), form.width);
  const roles = header.roles.map((role) => role ?? 'note');
  const texts = cells.map(({ text }) => text);
  const columns = alignCells(texts, roles);
  const rows: GridRow[] = [];
  let row: (GridCell | null)[] = [];
  cells.forEach(({ raw }, i) => {
    const c = columns[i] ?? 0;
    if (i === 0 || c <= (columns[i - 1] ?? 0)) {
      row = header.roles.map(() => null);
      rows.push(row);
    }
    row[c] = toGridCell(raw);
  });
  const has = (own: GridRow, wanted: readonly ColumnRole[]): boolean =>
    own.some((cell, c) => cell !== null && wanted.includes(roles[c] ?? 'note'));
  const areWhole = rows.every((own) => has(own, ['task', 'detail']) && has(own, ['lead', 'unit', 'leader']));
  const misfit = placementCost(texts, roles, columns) - columns.filter((c) => roles[c] === 'note').length;
  const isCut = cells.some(({ text }, i) => roles[columns[i] ?? 0] === 'note' && isUnitList(text));
  return !isCut && rows.length >= FEWEST_ROWS && areWhole && misfit <= rows.length * LOWEST_COST
    ? { rows: [...header.rows, ...rows], to }
    : null;
}

interface Table {
  readonly rows: readonly GridRow[];
  readonly to: number;
}

/** Whether a line is the name of a column, so that a header begins or goes on there. */
const isHeaderName = (line: PrintedLine | undefined): boolean =>
  line !== undefined && roleOfHeader(cellText(line)) !== null;

/**
 * The table with one cell a line that begins at line `from`; null if there is none, or its cells take several lines.
 *
 * @param onlyMarked only a table whose cells are closed by bars, or whose header has two rows
 */
export function cellTableAt(
  lines: readonly PrintedLine[],
  from: number,
  onlyMarked = false,
): TextTable | null {
  const first = lines[from];
  if (first === undefined || !isHeaderName(first) || isHeaderName(lines[from - 1])) return null;
  const closed = isClosedCell(first);
  const head = namesAt(lines, from, closed);
  if (head === null) return null;
  const known = head.names.map(({ text }) => roleOfHeader(text));
  const place = known.indexOf('no');
  if (place > 1 || (place === 1 && known[0] !== 'section')) return null;
  const sectionFirst = place === 1;
  // The section of the first row stands before its number.
  const hasSection = sectionFirst && known.at(-1) === null;
  const names = hasSection ? head.names.slice(0, -1) : head.names;
  const texts = names.map(({ text }) => text);
  const body = names.at(-1)?.to ?? head.to;
  const read = place < 0 ? withoutNumbers : withNumbers;
  const tableOf = ({ top, below, width }: ReturnType<typeof splitHeader>): Table | null => {
    if (onlyMarked && !closed && below === 0) return null;
    const rowsOfNames = [names.slice(0, top), ...(below > 0 ? [names.slice(top)] : [])];
    return read(lines, body, rowsOfNames, { closed, sectionFirst, width, first: texts[0] ?? '' });
  };
  // Names of quarters may be those of a group, or columns of their own.
  const table = tableOf(splitHeader(texts)) ?? tableOf({ top: texts.length, below: 0, width: texts.length });
  if (table === null) return null;
  const last = lines[table.to - 1] ?? first;
  return {
    from,
    to: table.to,
    grid: { rows: table.rows, start: startOffset(first.raw), end: endOffset(last.raw), typed: true },
  };
}
