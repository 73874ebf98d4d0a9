import type { SourceDocument } from '../../source/document.ts';
import { readOrdinal } from '../paragraphs/ordinal.ts';
import type { PlaceShape } from '../../record/reading-template.ts';
import { rowStarts } from './cells.ts';

/** Any sign that is no letter, digit, bracket or quotation mark. */
const BULLET = /^[^\p{L}\p{N}\s“”‘’"《》（）()【】〔〕［］[\]「」『』]/u;
const LABEL = /^([^\s：:，,。；;、（）()]{1,10})[：:]/;
const BRACKET = /^[【〔［[「『（(]/;
/** A head is read from so many characters. */
const HEAD_LENGTH = 24;

/** The shape of the place `at`, which is no white space. `rows` are the places where rows of tables begin. */
export function placeShapeAt({ text }: SourceDocument, at: number, rows: ReadonlySet<number>): PlaceShape {
  const before = rows.has(at) ? 'row' : beforeOf(text, at);
  const head = headOf(text.slice(at, at + HEAD_LENGTH));
  return { before, head, isAfterGap: before === 'line' && head === 'text' && isAfterGap(text, at) };
}

export const isSameShape = (a: PlaceShape, b: PlaceShape): boolean =>
  a.before === b.before && a.head === b.head && a.isAfterGap === b.isAfterGap;

/** All places of the shape, in order. Cost linear in the text. */
export function placesOf(document: SourceDocument, shape: PlaceShape): readonly number[] {
  const rows = rowStarts(document);
  const found =
    shape.before === 'row' ? [...rows].sort((a, b) => a - b) : [...candidates(document.text, shape.before)];
  return found.filter((at) => isSameShape(placeShapeAt(document, at, rows), shape));
}

function beforeOf(text: string, at: number): string {
  let from = at;
  while (from > 0 && /[ \t\u3000\u00a0]/.test(text.charAt(from - 1))) from -= 1;
  const char = text.charAt(from - 1);
  if (from === 0 || char === '\n' || char === '\r') return 'line';
  if (/[。；;！!？?：:，,、）)】\]｜|]/.test(char)) return char;
  return from < at ? 'blank' : 'text';
}

function headOf(head: string): string {
  const ordinal = readOrdinal(head);
  if (ordinal !== null) return `ordinal ${ordinal.rank}`;
  const [bullet] = BULLET.exec(head) ?? [];
  if (bullet !== undefined) return `mark ${bullet}`;
  const label = LABEL.exec(head)?.[1];
  if (label !== undefined) return `label ${label.replace(/[\d一二三四五六七八九十]+/g, '#')}`;
  const [bracket] = BRACKET.exec(head) ?? [];
  if (bracket !== undefined) return `bracket ${bracket}`;
  return /^\d/.test(head) ? 'digits' : 'text';
}

function isAfterGap(text: string, at: number): boolean {
  let breaks = 0;
  for (let from = at - 1; from >= 0 && /\s/.test(text.charAt(from)); from -= 1)
    if (text.charAt(from) === '\n') breaks += 1;
  return breaks >= 2;
}

/** Places that may begin something after the mark: first characters of lines, of what follows a mark or blanks. */
function* candidates(text: string, before: string): Generator<number> {
  const isBefore = (char: string): boolean =>
    before === 'line'
      ? /[\r\n]/.test(char)
      : before === 'blank'
        ? /[ \t\u3000\u00a0]/.test(char)
        : char === before;
  let isOpen = before === 'line';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isBefore(char)) isOpen = true;
    else if (/\s/.test(char)) continue;
    else {
      if (isOpen || before === 'text') yield at;
      isOpen = false;
    }
  }
}
