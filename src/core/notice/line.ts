import type { SourceDocument, Table } from '../source/document.ts';
import { mapped, sliceMapped, type MappedText } from '../text/mapped.ts';
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

function linesOf(source: MappedText): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= source.text.length; i += 1) {
    const char = source.text[i];
    if (char !== undefined && char !== '\n' && char !== '\r') continue;
    if (i > start) {
      const raw = sliceMapped(source, start, i);
      const m = normaliseText(raw);
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

/**
 * Width at which the lines of a hard-wrapped text end; null where each line is a
 * paragraph of its own. A text is wrapped when many lines share one greatest width.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  if (lines.length < 4) return null;
  const widths = lines.map((line) => printedWidth(line.m.text)).sort((a, b) => a - b);
  const widest = widths[Math.floor((widths.length - 1) * 0.98)] as number;
  if (widest < 12 || widest > 60) return null;
  const full = widths.filter((width) => width >= widest - 2.5 && width <= widest + 1).length;
  return full >= Math.max(3, lines.length * 0.22) ? widest : null;
}
