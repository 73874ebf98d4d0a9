import { endOffset, sliceMapped, startOffset, type MappedText } from '../../text/mapped-text.ts';
import { isPageNumber } from '../lines/furniture.ts';
import { attachmentMarkLength, isHeadingText, isListTitle } from '../paragraphs/heading.ts';
import { isDateOnly } from '../meta/dates.ts';
import { roleOfHeader, type ColumnRole } from '../lexicon/headers.ts';
import type { PrintedLine } from '../lines/line.ts';
import { readOrdinal } from '../paragraphs/ordinal.ts';
import type { TextTable } from './from-text.ts';
import { cellOfLines, RowCollector } from './line-rows.ts';

/*
 * A table copied from a page, one cell a line:
 *   序号 / 工作内容 / 半年度完成情况 / 1 / 慎终如始…(牵头单位:…) / ①… / ②… / 2 / …
 * A row begins at a line that consists of the next row number.
 */
const NUMBER = /^\d{1,4}$/;
const MOST_COLUMNS = 12;

/** The text of a line without bars, which some pages leave at the ends of a cell. */
function cellLine(line: PrintedLine): MappedText {
  const { text } = line.m;
  const from = /^[|｜│]+/.exec(text)?.[0].length ?? 0;
  const to = text.length - (/(?<![|｜│])[|｜│]+$/.exec(text.slice(from))?.[0].length ?? 0);
  return sliceMapped(line.m, from, Math.max(from, to));
}

/** The columns of a header, and the number of lines it takes, blank lines included. */
interface LineHeader {
  readonly roles: readonly ColumnRole[];
  readonly names: readonly MappedText[];
  readonly lines: number;
}

/**
 * The header whose cells are the lines from `from` on, or null. If it has no column 序号 but the
 * rows are numbered, a number column is inserted.
 */
function headerAt(lines: readonly PrintedLine[], from: number): LineHeader | null {
  const roles: ColumnRole[] = [];
  const names: MappedText[] = [];
  let at = from;
  for (; roles.length < MOST_COLUMNS; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const m = cellLine(line);
    if (m.text === '') continue;
    const role = roleInHeader(lines, at, m, roles);
    if (role === null) break;
    roles.push(role);
    names.push(m);
  }
  if (roles.length < 3 || !roles.some((role) => role === 'task' || role === 'detail')) return null;
  if (!roles.includes('no')) {
    const place = firstNumber(lines, at);
    if (place === null || place > roles.length) return null;
    roles.splice(place, 0, 'no');
    names.splice(place, 0, { text: '序号', at: [names[0]?.at[0] ?? 0, names[0]?.at[0] ?? 0] });
  }
  return { roles, names, lines: at - from };
}

/** Role of a header cell, or null if the line is none; a short unknown one is a note if the header continues or the first number follows. */
function roleInHeader(
  lines: readonly PrintedLine[],
  at: number,
  m: MappedText,
  before: readonly ColumnRole[],
): ColumnRole | null {
  // A title directly above the header is no cell of it.
  if (NUMBER.test(m.text) || (before.length === 0 && isListTitle(m.text))) return null;
  const role = roleOfHeader(m.text);
  if (role !== null) return role;
  if (!before.includes('no') || m.text.length > 10 || /[。，,；;]/.test(m.text) || isSectionLine(m))
    return null;
  const next = lines
    .slice(at + 1, at + 6)
    .map(cellLine)
    .filter(({ text }) => text !== '');
  return next.slice(0, 2).some(({ text }) => NUMBER.test(text) || roleOfHeader(text) !== null)
    ? 'note'
    : null;
}

/** Number of cells before the line 1; null if it is not among the next lines or comes after more than two cells. */
function firstNumber(lines: readonly PrintedLine[], from: number): number | null {
  let cells = 0;
  for (const line of lines.slice(from, from + 8)) {
    const { text } = cellLine(line);
    if (text === '1') return cells;
    if (text !== '') cells += 1;
    if (cells > 2) return null;
  }
  return null;
}

/** Whether a line is a heading between two rows: 二、全力以赴扩投资. */
function isSectionLine(m: MappedText): boolean {
  const ordinal = readOrdinal(m.text);
  if (ordinal === null || !['chapter', 'part', 'chinese', 'chinese-bracket'].includes(ordinal.rank))
    return false;
  return isHeadingText(m.text);
}

const NEXT_LIST = /(?:分解表?|清单|一览表|情况表|任务表|责任表|分工表)(?:[（(][^（()）]{1,20}[）)])?$/;
const OFFICE = /^.{2,24}(?:人民政府|政府|办公室|办公厅|委员会|管委会|督查室)$/;

/** Whether a line ends the table: a signature with its date, an attachment, the title of the next list, another header. */
function endsTable(lines: readonly PrintedLine[], at: number, text: string, header: LineHeader): boolean {
  const next = lines[at + 1]?.m.text ?? '';
  if (attachmentMarkLength(text) > 0 || (OFFICE.test(text) && isDateOnly(next))) return true;
  if (isDateOnly(text) && !header.roles.includes('due')) return true;
  // A title between two rows of one table is followed by the number of the next row.
  if (NEXT_LIST.test(text) && isListTitle(text)) return !NUMBER.test(next);
  const other = roleOfHeader(text) === null ? null : headerAt(lines, at);
  return (
    other !== null && other.names.some((name) => !header.names.some(({ text: known }) => known === name.text))
  );
}

/** The table with one cell per line that begins at line `from`, or null. */
export function lineTableAt(lines: readonly PrintedLine[], from: number): TextTable | null {
  const first = lines[from];
  if (first === undefined || roleOfHeader(cellLine(first).text) === null) return null;
  const header = headerAt(lines, from);
  if (!header) return null;
  const place = header.roles.indexOf('no');
  const collector = new RowCollector(
    header.roles.slice(0, place).map((): ColumnRole => 'section'),
    header.roles.slice(place + 1),
  );
  let end = lines.length;
  for (let at = from + header.lines; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const m = cellLine(line);
    if (m.text === '' || (isPageNumber(m.text) && !NUMBER.test(m.text))) continue;
    if (collector.isComplete() && endsTable(lines, at, m.text, header)) {
      end = at;
      break;
    }
    const again = m.text === header.names[0]?.text ? headerAt(lines, at) : null;
    if (again && again.roles.length >= header.roles.length - 1) {
      at += again.lines - 1;
      continue;
    }
    const value = NUMBER.test(m.text) ? Number(m.text) : 0;
    if (value > 0 && collector.beginsRow(value)) collector.open(m, value);
    else if (value > 0 && !collector.isComplete()) continue;
    else if (collector.isComplete() && isSectionLine(m)) collector.section(m);
    else collector.add(m);
  }
  collector.flush();
  if (collector.rows.length === 0) return null;
  const names = header.names.map((name) => cellOfLines([name]));
  const width = header.roles.length;
  const rows = [names, ...collector.rows].map((row) =>
    Array.from({ length: width }, (_, i) => row[i] ?? null),
  );
  const last = lines[end - 1] ?? first;
  return {
    from,
    to: end,
    grid: { rows, start: startOffset(first.raw), end: endOffset(last.raw), typed: true },
  };
}
