import type { Span } from '../../record/span.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { FieldShape } from '../../record/reading-template.ts';
import { cellAt, cellsOfColumn } from './cells.ts';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['[', ']'],
  ['［', '］'],
  ['〔', '〕'],
]);
/** Longest label that is looked for before marked words. */
const LONGEST_LABEL = 14;
const LABEL = /[^。；;，,、\s|｜（）()【】[\]：:]{1,12}[：:][ \u3000]{0,4}$/;
/** Short words after which names stand without a colon. */
const LEAD_IN = /(?:由|责成|交由|请)$/;
/** Without a colon, so many characters after the words tell where they end. */
const UNTIL_LENGTH = 2;

/** Where a label before the words at `start` begins; `start` where there is none. Not before `from`. */
function labelStart(text: string, start: number, from: number): number {
  const before = text.slice(Math.max(from, start - LONGEST_LABEL), start);
  return start - (LABEL.exec(before)?.[0].length ?? 0);
}

const SEPARATOR = /[；;，,、|｜│◎/]/;

/**
 * Marked words with what belongs to them and is no text of the task: the label before them, the brackets around them, and the
 * separator after them.
 */
export function withMarkings(text: string, item: Span, { start, end }: Span): Span {
  let from = labelStart(text, start, item.start);
  let to = end;
  if (from === start && from > item.start && CLOSING.get(text.charAt(from - 1)) === text.charAt(to)) {
    from -= 1;
    to += 1;
  }
  while (to < item.end && /[ \t\u3000]/.test(text.charAt(to))) to += 1;
  if (to < item.end && SEPARATOR.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

/** The shape of the place of `marked` in the task at `item`. */
export function fieldShapeOf(document: SourceDocument, item: Span, marked: Span): FieldShape {
  const { text } = document;
  const cell = cellAt(document, marked.start);
  if (cell !== null && cell.span.start >= item.start && isWhole(text, cell.span, marked))
    return { kind: 'column', column: cell.column };
  const before = text.slice(Math.max(item.start, marked.start - LONGEST_LABEL), marked.start);
  const label = (LABEL.exec(before) ?? LEAD_IN.exec(before))?.[0].trim();
  if (label !== undefined) {
    const isLineEnd = marked.end >= item.end || /[\r\n]/.test(text.charAt(marked.end));
    const length = /[：:]$/.test(label) ? 1 : UNTIL_LENGTH;
    return { kind: 'after', label, until: isLineEnd ? '' : text.slice(marked.end, marked.end + length) };
  }
  const open = text.charAt(marked.start - 1);
  if (CLOSING.get(open) === text.charAt(marked.end)) return { kind: 'bracket', open };
  const separator = separatorAt(text, item, marked);
  const fields = fieldsOf(text, item, separator);
  const index = fields.findIndex(
    (field) => field !== null && field.start <= marked.start && marked.end <= field.end,
  );
  return { kind: 'field', separator, index: Math.max(0, index), count: fields.length };
}

/** The words in the place of the shape in the task at `item`; null where the task has no such place, or nothing in it. */
export function findField(document: SourceDocument, item: Span, shape: FieldShape): Span | null {
  const { text } = document;
  switch (shape.kind) {
    case 'column': {
      const [cell] = cellsOfColumn(document, item, shape.column);
      return cell === undefined ? null : trimmedSpan(text, cell.span.start, cell.span.end);
    }
    case 'after':
      return afterLabel(text, item, shape.label, shape.until);
    case 'bracket': {
      const end = text.lastIndexOf(CLOSING.get(shape.open) ?? '', item.end - 1);
      const open = end < item.start ? -1 : text.lastIndexOf(shape.open, end);
      return open < item.start ? null : trimmedSpan(text, open + 1, end);
    }
    case 'field': {
      const fields = fieldsOf(text, item, shape.separator);
      // Where fields are missing or added, one of the second half keeps its place from the end.
      const shift = shape.index * 2 >= shape.count ? fields.length - shape.count : 0;
      const index = shape.index + shift;
      // The first field is the place of words that were marked there, and of no others.
      return fields.length < 2 || (index === 0 && shape.index > 0) ? null : (fields[index] ?? null);
    }
  }
}

/** Whether the marked words are all that stands in a cell. */
const isWhole = (text: string, cell: Span, marked: Span): boolean => {
  const whole = trimmedSpan(text, cell.start, cell.end);
  return whole !== null && marked.start <= whole.start && whole.end <= marked.end;
};

function afterLabel(text: string, item: Span, label: string, until: string): Span | null {
  const own = text.slice(item.start, item.end);
  const at = own.indexOf(label);
  if (at < 0) return null;
  const start = at + label.length;
  const rest = own.slice(start);
  const line = /[\r\n]/.exec(rest)?.index ?? rest.length;
  const stop = until === '' ? -1 : rest.indexOf(until);
  return trimmedSpan(text, item.start + start, item.start + start + (stop < 0 ? line : Math.min(stop, line)));
}

/** The separator next to marked words: the character before them, else the one after them, that is part of no word. */
function separatorAt(text: string, item: Span, { start, end }: Span): string {
  const sides = [
    ...(start > item.start ? [text.charAt(start - 1)] : []),
    ...(end < item.end ? [text.charAt(end)] : []),
  ];
  const side = sides.find((char) => /[^\p{L}\p{N}]/u.test(char)) ?? ' ';
  if (/[\r\n]/.test(side)) return 'line';
  return /\s/.test(side) && side !== '\t' ? 'blank' : side;
}

/** The fields of a task; null for an empty one, which only a separator of one character can leave. */
function fieldsOf(text: string, { start, end }: Span, separator: string): readonly (Span | null)[] {
  const own = text.slice(start, end);
  const isRun = separator === 'blank' || separator === 'line';
  const fields: (Span | null)[] = [];
  let from = 0;
  const add = (to: number): void => {
    const span = trimmedSpan(text, start + from, start + to);
    if (span !== null || !isRun) fields.push(span);
  };
  for (let at = 0; at < own.length; at += 1) {
    if (!isSeparator(own.charAt(at), separator)) continue;
    add(at);
    from = at + 1;
  }
  add(own.length);
  return fields;
}

const isSeparator = (char: string, separator: string): boolean =>
  separator === 'blank' ? /\s/.test(char) : separator === 'line' ? /[\r\n]/.test(char) : char === separator;

/** The span without white space at its ends; null where nothing is left. */
function trimmedSpan(text: string, start: number, end: number): Span | null {
  const own = text.slice(start, end);
  const lead = own.length - own.trimStart().length;
  const { length } = own.trim();
  return length === 0 ? null : { start: start + lead, end: start + lead + length };
}
