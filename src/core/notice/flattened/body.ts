import { endOffset, joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { isPageNumber } from '../lines/furniture.ts';
import type { PrintedLine } from '../lines/line.ts';
import { MEASURED } from './atoms/words.ts';
import { toAsciiDigits } from '../paragraphs/ordinal.ts';

/** White space before a character. */
export const GAP = { none: 0, blank: 1, line: 2 } as const;

/**
 * Lines as one text in which white space is no character but a property of the character after it, so that one
 * expression finds a word whether or not the page broke it.
 */
export interface Body {
  /** Without white space, full-width digits as ASCII. */
  readonly text: string;
  /** White space before each character of `text` (see `GAP`). */
  readonly gap: Uint8Array;
  /** Index in `raw` of each character of `text`. */
  readonly at: Int32Array;
  /** The lines as printed, with line feeds between them. */
  readonly raw: MappedText;
  /** Index of the line of each character of `text`. */
  readonly line: Int32Array;
}

/** A page number that cannot be the number of a row: 第1页共2页, — 3 —. */
const isPageMark = (text: string): boolean => isPageNumber(text) && !/^\d{1,4}$/.test(text);

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** The last code of white space but the byte order mark. */
const LAST_WHITE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;
const isWhite = (code: number): boolean =>
  (code <= LAST_WHITE || code === BYTE_ORDER_MARK) && /\s/.test(String.fromCharCode(code));
const HAN = /[\u4e00-\u9fa5]/;
/** Page marks that a page of a PDF leaves inside a line. */
const PAGE_INSIDE = /第\d{1,3}页[，,/]?共\d{1,3}页|[【[]?打印本页[】\]]?/g;

/** The text of some lines, page marks left out. */
export function bodyOf(lines: readonly PrintedLine[]): Body {
  const parts: MappedText[] = [];
  const ends: { readonly line: number; readonly end: number }[] = [];
  let length = 0;
  lines.forEach((line, i) => {
    if (isPageMark(line.m.text)) return;
    parts.push(line.raw, { text: '\n', at: [endOffset(line.raw)] });
    length += line.raw.text.length + 1;
    ends.push({ line: i, end: length });
  });
  const raw = joinMapped(parts);
  const at = new Int32Array(raw.text.length);
  const gap = new Uint8Array(raw.text.length);
  const line = new Int32Array(raw.text.length);
  let count = 0;
  let from = 0;
  let before: number = GAP.line;
  for (const { line: index, end } of ends) {
    for (let i = from; i < end; i += 1) {
      const code = raw.text.charCodeAt(i);
      if (isWhite(code)) {
        before = Math.max(before, code === LINE_FEED || code === CARRIAGE_RETURN ? GAP.line : GAP.blank);
        continue;
      }
      at[count] = i;
      gap[count] = before;
      line[count] = index;
      count += 1;
      before = GAP.none;
    }
    from = end;
  }
  const text = toAsciiDigits(raw.text.replace(/\s+/g, ''));
  closeGapsInFigures(text, gap);
  return withoutPageMarks({
    text,
    gap: gap.subarray(0, count),
    at: at.subarray(0, count),
    raw,
    line: line.subarray(0, count),
  });
}

/** Removes blanks between a figure and its unit of measure, which programs put there: 7.6 公里. */
function closeGapsInFigures(text: string, gap: Uint8Array): void {
  for (let i = 1; i < text.length; i += 1) {
    if (gap[i] !== GAP.blank || !/\d/.test(text.charAt(i - 1)) || !HAN.test(text.charAt(i))) continue;
    if (MEASURED.test(text.slice(i, i + 3))) gap[i] = GAP.none;
  }
}

/** The body without the page marks printed inside a line; what follows one begins like after a line break. */
function withoutPageMarks(body: Body): Body {
  const marks = [...body.text.matchAll(PAGE_INSIDE)].map(({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
  }));
  if (marks.length === 0) return body;
  const kept: number[] = [];
  const gap: number[] = [];
  let next = 0;
  for (let i = 0; i < body.text.length; i += 1) {
    const mark = marks[next];
    if (mark && i >= mark.from && i < mark.to) {
      if (i === mark.to - 1) next += 1;
      continue;
    }
    const afterMark = marks[next - 1]?.to === i;
    kept.push(i);
    gap.push(afterMark ? GAP.line : (body.gap[i] ?? 0));
  }
  const pick = (values: Int32Array): Int32Array => Int32Array.from(kept, (i) => values[i] ?? 0);
  return {
    text: kept.map((i) => body.text.charAt(i)).join(''),
    gap: Uint8Array.from(gap),
    at: pick(body.at),
    raw: body.raw,
    line: pick(body.line),
  };
}

/** The characters `from` up to but not including `to` of the body as printed, white space between them included. */
export function printedSlice(body: Body, from: number, to: number): MappedText {
  if (from >= to) return { text: '', at: [] };
  const start = body.at[from] ?? 0;
  const end = (body.at[to - 1] ?? start) + 1;
  return sliceMapped(body.raw, start, end);
}
