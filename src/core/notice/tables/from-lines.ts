import { sliceMapped, type MappedText } from '../../text/mapped.ts';
import { isPageNumber } from '../furniture.ts';
import { attachmentMark, isHeadingText, isListTitle } from '../heading.ts';
import { isDateOnly } from '../meta/dates.ts';
import { roleOfHeader, type ColumnRole } from '../lexicon/headers.ts';
import type { Line } from '../line.ts';
import { readOrdinal } from '../ordinal.ts';
import type { TextTable } from './from-text.ts';
import { cellOfLines, RowCollector } from './line-rows.ts';

/*
 * A table copied from a page, one cell a line:
 *   序号 / 工作内容 / 半年度完成情况 / 1 / 慎终如始…(牵头单位:…) / ①… / ②… / 2 / …
 * Rows begin where the number that is due stands alone on its line.
 */
const NUMBER = /^\d{1,4}$/;
const MOST_COLUMNS = 12;

/** A line as a cell: the bar that some pages leave at the end of a cell is no text. */
function cellLine(line: Line): MappedText {
  const { text } = line.m;
  const from = /^[|｜│]+/.exec(text)?.[0].length ?? 0;
  const to = text.length - (/(?<![|｜│])[|｜│]+$/.exec(text.slice(from))?.[0].length ?? 0);
  return sliceMapped(line.m, from, Math.max(from, to));
}

/** The columns of a header and how many lines it takes, frame lines included. */
interface LineHeader {
  readonly roles: readonly ColumnRole[];
  readonly names: readonly MappedText[];
  readonly lines: number;
}

/**
 * The header whose cells stand on consecutive lines from `from`. Where no column
 * is headed 序号 but the first rows are numbered, the numbers' column is put in.
 */
function headerAt(lines: readonly Line[], from: number): LineHeader | null {
  const roles: ColumnRole[] = [];
  const names: MappedText[] = [];
  let at = from;
  for (; at < lines.length && roles.length < MOST_COLUMNS; at += 1) {
    const m = cellLine(lines[at] as Line);
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

/** Role of a header cell; a short unknown one counts as a note where more of the header, or the first number, follows. */
function roleInHeader(
  lines: readonly Line[],
  at: number,
  m: MappedText,
  before: readonly ColumnRole[],
): ColumnRole | null {
  // A title right above the header is no cell of it.
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

/** How many cells stand before the first bare 1; null if none of the next few is one. */
function firstNumber(lines: readonly Line[], from: number): number | null {
  let cells = 0;
  for (let i = from; i < Math.min(lines.length, from + 8); i += 1) {
    const { text } = cellLine(lines[i] as Line);
    if (text === '1') return cells;
    if (text !== '') cells += 1;
    if (cells > 2) return null;
  }
  return null;
}

/** A heading between two rows: 二、全力以赴扩投资. */
function isSectionLine(m: MappedText): boolean {
  const ordinal = readOrdinal(m.text);
  if (ordinal === null || !['chapter', 'part', 'chinese', 'chinese-bracket'].includes(ordinal.rank))
    return false;
  return isHeadingText(m.text);
}

const NEXT_LIST = /(?:分解表?|清单|一览表|情况表|任务表|责任表|分工表)(?:[（(][^（()）]{1,20}[）)])?$/;
const OFFICE = /^.{2,24}(?:人民政府|政府|办公室|办公厅|委员会|管委会|督查室)$/;

/** Whether the table is over: a signature with its date, an attachment, the title of the next list, another header. */
function endsTable(lines: readonly Line[], at: number, text: string, header: LineHeader): boolean {
  const next = lines[at + 1]?.m.text ?? '';
  if (attachmentMark(text) > 0 || (OFFICE.test(text) && isDateOnly(next))) return true;
  if (isDateOnly(text) && !header.roles.includes('due')) return true;
  // Between the rows of one table such a title is followed by the next row's number.
  if (NEXT_LIST.test(text) && isListTitle(text)) return !NUMBER.test(next);
  const other = roleOfHeader(text) === null ? null : headerAt(lines, at);
  return (
    other !== null && other.names.some((name) => !header.names.some(({ text: known }) => known === name.text))
  );
}

/** The one-cell-a-line table that begins at `from`, or null. */
export function lineTableAt(lines: readonly Line[], from: number): TextTable | null {
  const header = roleOfHeader(cellLine(lines[from] as Line).text) === null ? null : headerAt(lines, from);
  if (!header) return null;
  const place = header.roles.indexOf('no');
  const collector = new RowCollector(
    header.roles.slice(0, place).map((): ColumnRole => 'section'),
    header.roles.slice(place + 1),
  );
  let end = lines.length;
  for (let at = from + header.lines; at < lines.length; at += 1) {
    const m = cellLine(lines[at] as Line);
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
  const last = lines[end - 1] as Line;
  const start = (lines[from] as Line).raw.at[0] as number;
  return {
    from,
    to: end,
    grid: { rows, start, end: (last.raw.at[last.raw.at.length - 1] as number) + 1, typed: true },
  };
}
