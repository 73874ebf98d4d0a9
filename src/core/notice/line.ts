import type { SourceDocument, Table } from '../source/document.ts';
import { joinMapped, mapped, sliceMapped, type MappedText } from '../text/mapped.ts';
import { roleOfHeader } from './lexicon/headers.ts';
import { DUTY_ROLES, roleOfLabel, type LabelRole } from './lexicon/labels.ts';
import { normaliseText } from './normalise.ts';

/** One printed line of running text. */
export interface Line {
  /** As printed, white space and all; tabs and pipes still tell cells apart. */
  readonly raw: MappedText;
  /** White space removed. */
  readonly m: MappedText;
}

/** What a document consists of for the reader: runs of lines, and real tables. */
export type Stretch =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: Table };

/** 牵头单位　市发改委: a label set off by blanks instead of a colon. */
const SPACED_LABEL = /^\s*([\u4e00-\u9fa5（()）]{2,12})[ \u3000\u00a0]+(?=[^\s：:])/;

/** Short words (目标 …, 任务 …) may as well begin a sentence or a title. */
const isLineLabel = (label: string, role: LabelRole): boolean =>
  DUTY_ROLES.has(role) || ((role === 'due' || role === 'content') && label.length >= 4);

/** The line with the colon that is meant, standing where the blank stood. */
function withColon(m: MappedText, raw: string): MappedText {
  const label = raw.includes('\t') ? undefined : SPACED_LABEL.exec(raw)?.[1];
  const role = label === undefined ? null : roleOfLabel(label);
  if (label === undefined || role === null || !isLineLabel(label, role) || !m.text.startsWith(label))
    return m;
  const rest = sliceMapped(m, label.length);
  // 序号 责任单位 完成时限: the header of a table, not a label.
  if (roleOfHeader(rest.text) !== null) return m;
  const head = sliceMapped(m, 0, label.length);
  return joinMapped([head, { text: '：', at: [(head.at[label.length - 1] as number) + 1] }, rest]);
}

function linesOf(source: MappedText): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= source.text.length; i += 1) {
    const char = source.text[i];
    if (char !== undefined && char !== '\n' && char !== '\r') continue;
    if (i > start) {
      const raw = sliceMapped(source, start, i);
      const m = withColon(normaliseText(raw), raw.text);
      if (m.text !== '') lines.push({ raw, m });
    }
    start = i + 1;
  }
  return lines;
}

/** The lines of a document between its tables, in reading order. */
export function stretchesOf(document: SourceDocument): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    if (lines.length > 0) stretches.push({ kind: 'lines', lines });
    lines = [];
  };
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      lines.push(...linesOf(mapped(document.text, block.span.start, block.span.end)));
      continue;
    }
    flush();
    stretches.push({ kind: 'table', table: block });
  }
  flush();
  return stretches;
}

/** Printed width in full-width characters; Latin letters and digits count half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}

/** How wide the lines of a hard-wrapped text are, and how that width is counted. */
export interface Wrap {
  readonly widthOf: (text: string) => number;
  readonly width: number;
}

/** Lines of one wrapped text differ by what cannot stand at the start of a line. */
const SLACK = 2.5;

function wrapBy(
  lines: readonly Line[],
  widthOf: (text: string) => number,
): { wrap: Wrap; full: number } | null {
  const widths = lines.map((line) => widthOf(line.m.text)).sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * 0.98)] as number;
  if (width < 12 || width > 60) return null;
  const full = widths.filter((own) => own >= width - SLACK && own <= width + 1).length;
  return full >= Math.max(3, lines.length * 0.22) ? { wrap: { widthOf, width }, full } : null;
}

/**
 * How a text is hard-wrapped: many lines share one greatest width, in printed
 * width (pages) or in characters (programs). Null where each line is a paragraph.
 */
export function wrapOf(lines: readonly Line[]): Wrap | null {
  if (lines.length < 4) return null;
  const [first, second] = [wrapBy(lines, printedWidth), wrapBy(lines, (text) => text.length)];
  if (first && second) return second.full > first.full ? second.wrap : first.wrap;
  return first?.wrap ?? second?.wrap ?? null;
}

export const isFullLine = (line: Line, wrap: Wrap | null): boolean =>
  wrap !== null && wrap.widthOf(line.m.text) >= wrap.width - SLACK;
