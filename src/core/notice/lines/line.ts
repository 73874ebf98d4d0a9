import type { SourceDocument, Table } from '../../source/document.ts';
import { mapReadableText } from '../../text/characters.ts';
import { endOffset, joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { roleOfHeader } from '../lexicon/headers.ts';
import { DUTY_ROLES, roleOfLabel, type LabelRole } from '../lexicon/labels.ts';
import { normaliseText } from './normalise.ts';
import { withoutPageMarks } from './page-marks.ts';

/** A non-empty line of running text. */
export interface PrintedLine {
  /** With white space, tabs and pipes, which may separate cells. */
  readonly raw: MappedText;
  /** The line without white space (see `normaliseText`). */
  readonly m: MappedText;
}

/** A part of a document: a run of lines, or a table. */
export type DocumentPart =
  | { readonly kind: 'lines'; readonly lines: readonly PrintedLine[] }
  | { readonly kind: 'table'; readonly table: Table };

/** A label separated from its value by blanks instead of a colon: 牵头单位　市发改委. */
const SPACED_LABEL = /^\s*([\u4e00-\u9fa5（()）]{2,12})[ \u3000\u00a0]+(?=[^\s：:])/;

/** Whether the words are a label at the start of a line; short words (目标 …, 任务 …) may begin a sentence instead. */
const isLineLabel = (label: string, role: LabelRole): boolean =>
  DUTY_ROLES.has(role) || ((role === 'due' || role === 'content') && label.length >= 4);

/** The line with a colon in place of the blank after its label. */
function withColon(m: MappedText, raw: string): MappedText {
  const label = raw.includes('\t') ? undefined : SPACED_LABEL.exec(raw)?.[1];
  const role = label === undefined ? null : roleOfLabel(label);
  if (label === undefined || role === null || !isLineLabel(label, role) || !m.text.startsWith(label))
    return m;
  const rest = sliceMapped(m, label.length);
  // Several labels in a row are the header of a table: 序号 责任单位 完成时限.
  if (roleOfHeader(rest.text) !== null) return m;
  const head = sliceMapped(m, 0, label.length);
  return joinMapped([head, { text: '：', at: [endOffset(head)] }, rest]);
}

/** The non-empty lines of a text. */
export function printedLines(source: MappedText): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let start = 0;
  for (let i = 0; i <= source.text.length; i += 1) {
    const char = source.text[i];
    if (char !== undefined && char !== '\n' && char !== '\r') continue;
    if (i > start) {
      const raw = withoutPageMarks(sliceMapped(source, start, i));
      const m = withColon(normaliseText(raw), raw.text);
      if (m.text !== '') lines.push({ raw, m });
    }
    start = i + 1;
  }
  return lines;
}

/** The lines and tables of a document in reading order. */
export function documentPartsOf(document: SourceDocument): readonly DocumentPart[] {
  const parts: DocumentPart[] = [];
  let lines: PrintedLine[] = [];
  const flush = (): void => {
    if (lines.length > 0) parts.push({ kind: 'lines', lines });
    lines = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      const own = printedLines(mapReadableText(document.text, block.span.start, block.span.end));
      for (const line of own) lines.push(line);
      continue;
    }
    flush();
    parts.push({ kind: 'table', table: block });
  }
  flush();
  return parts;
}

/** Printed width in full-width characters; Latin letters and digits count one half. */
function printedWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}

/** The line width of a hard-wrapped text, and the function by which it is measured. */
export interface LineWrap {
  readonly widthOf: (text: string) => number;
  readonly width: number;
}

/** Full lines may be this much shorter, since some characters cannot begin a line. */
const WIDTH_TOLERANCE = 2.5;

/** Of the full lines of a wrapped text at least this share ends within a sentence; lines of a list may be as long as each other. */
const BROKEN_SHARE = 0.4;
const ENDS_SENTENCE = /[。；;！？：:）)]$/;
/** An ordinal or a label, with which no line continues. */
const BEGINS_ANEW = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[\u3400-\u9fff]{2,8}[：:])/;

/** Whether a line ends within a sentence. */
const isBroken = (line: PrintedLine, next: PrintedLine | undefined): boolean =>
  next !== undefined && !ENDS_SENTENCE.test(line.m.text) && !BEGINS_ANEW.test(next.m.text);

function wrapBy(
  lines: readonly PrintedLine[],
  widthOf: (text: string) => number,
): { wrap: LineWrap; full: number } | null {
  const widths = lines.map((line) => widthOf(line.m.text)).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.98)];
  if (width === undefined || width < 12 || width > 60) return null;
  const full = lines.flatMap((line, i) => {
    const own = widthOf(line.m.text);
    return own >= width - WIDTH_TOLERANCE && own <= width + 1 ? [isBroken(line, lines[i + 1])] : [];
  });
  const wrapped =
    full.length >= Math.max(3, lines.length * 0.22) &&
    full.filter((broken) => broken).length >= full.length * BROKEN_SHARE;
  return wrapped ? { wrap: { widthOf, width }, full: full.length } : null;
}

/**
 * The wrapping of a hard-wrapped text, of which many lines have nearly the same maximum width: as
 * printed (pages) or in characters (programs). Null if each line is a paragraph.
 */
export function detectWrap(lines: readonly PrintedLine[]): LineWrap | null {
  if (lines.length < 4) return null;
  const [first, second] = [wrapBy(lines, printedWidth), wrapBy(lines, (text) => text.length)];
  if (first && second) return second.full > first.full ? second.wrap : first.wrap;
  return first?.wrap ?? second?.wrap ?? null;
}

/** Whether a line is as wide as the wrapped text allows, so that it may continue on the next line. */
export const isFullLine = (line: PrintedLine, wrap: LineWrap | null): boolean =>
  wrap !== null && wrap.widthOf(line.m.text) >= wrap.width - WIDTH_TOLERANCE;
