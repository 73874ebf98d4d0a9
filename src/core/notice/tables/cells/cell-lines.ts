import { joinMapped, sliceMapped, type MappedText } from '../../../text/mapped-text.ts';
import { quarterOfHeader, roleOfHeader, roleOfShortHeader } from '../../lexicon/headers.ts';
import type { PrintedLine } from '../../lines/line.ts';
import { isDateOnly } from '../../meta/dates.ts';
import { attachmentMarkLength, isHeadingText, isListTitle } from '../../paragraphs/heading.ts';
import { readOrdinal } from '../../paragraphs/ordinal.ts';
import { isPersonPart } from '../columns/name-roles.ts';

/* Lines of which each is a cell: 1 | / 修复山塘8口 | / 县水利局 | */
const NUMBER = /^\d{1,3}$/;
const MOST_NAMES = 24;
const LONGEST_NAME = 16;
/** Lines of the longest cell that a bar closes. */
const MOST_LINES = 8;
const OFFICE = /^.{2,24}(?:人民政府|政府|办公室|办公厅|委员会|管委会|督查室)$/;

/** A cell with its white space, its text without, and the line behind it. */
export interface Cell {
  readonly raw: MappedText;
  readonly text: string;
  readonly to: number;
}

const BAR = /(?<![|｜│])[|｜│]+$/;
const RAW_BAR = /(?<![|｜│])[|｜│]+\s*$/;

/** Whether a bar closes the cell of a line. */
export const isClosedCell = (line: PrintedLine): boolean => BAR.test(line.m.text);

/** The text of a line without the bar that closes its cell. */
export const cellText = ({ m }: PrintedLine): string => m.text.replace(BAR, '');

/** Whether a text is the number of a row. */
export const isNumber = (text: string): boolean => NUMBER.test(text);

/** The cell that begins at line `at`. Where cells are closed by bars, one without a bar goes on in the next line. */
export function cellAt(lines: readonly PrintedLine[], at: number, closed: boolean): Cell | null {
  const parts: MappedText[] = [];
  let text = '';
  for (const { raw, m } of lines.slice(at, at + MOST_LINES)) {
    parts.push(sliceMapped(raw, 0, RAW_BAR.exec(raw.text)?.index ?? raw.text.length));
    text += m.text.replace(BAR, '');
    if (!closed || BAR.test(m.text)) return { raw: joinMapped(parts), text, to: at + parts.length };
  }
  return null;
}

/** Whether a text is a heading between two rows. */
export const isSection = (text: string): boolean =>
  ['chapter', 'part', 'chinese', 'chinese-bracket'].includes(readOrdinal(text)?.rank ?? '') &&
  isHeadingText(text);

/** A header, and the line behind it. */
interface Names {
  readonly names: readonly Cell[];
  readonly to: number;
}

/** Whether a text can be a name in a header. */
const isName = (text: string): boolean => text.length <= LONGEST_NAME && !/[。；，]/.test(text);

/** Whether a text is the name of a column of a known kind. */
const isKnownName = (text: string): boolean =>
  roleOfHeader(text) !== null ||
  quarterOfHeader(text) !== null ||
  isPersonPart(text) ||
  roleOfShortHeader(text) !== null;

/** The names of the header that begins at line `from`: up to the first number, or, without a column of numbers, as far as they are known. */
export function namesAt(lines: readonly PrintedLine[], from: number, closed: boolean): Names | null {
  const names: Cell[] = [];
  let at = from;
  let isNumbered = false;
  while (names.length <= MOST_NAMES) {
    const cell = cellAt(lines, at, closed);
    if (cell === null) return null;
    if (isNumbered ? NUMBER.test(cell.text) || isSection(cell.text) : !isKnownName(cell.text)) break;
    if (!isName(cell.text)) return null;
    isNumbered ||= roleOfHeader(cell.text) === 'no';
    names.push(cell);
    at = cell.to;
  }
  const roles = names.map(({ text }) => roleOfHeader(text));
  const isHeader =
    names.length >= 3 &&
    names.length <= MOST_NAMES &&
    roles.filter((role) => role !== null).length >= 2 &&
    roles.some((role) => role === 'task' || role === 'detail');
  return isHeader ? { names, to: at } : null;
}

/** Whether the table ends before line `at`: at a note, a signature with its date, an attachment or the next title. */
export function endsAt(lines: readonly PrintedLine[], at: number): boolean {
  const text = lines[at]?.m.text ?? '';
  const next = lines[at + 1]?.m.text ?? '';
  return (
    /^(?:注|说明|备注)[:：]/.test(text) ||
    attachmentMarkLength(text) > 0 ||
    (OFFICE.test(text) && isDateOnly(next)) ||
    (/^\d{4}年.*\d日$/.test(text) && isDateOnly(text) && lines[at + 1] === undefined) ||
    (isListTitle(text) && !NUMBER.test(next.replace(BAR, '')))
  );
}
