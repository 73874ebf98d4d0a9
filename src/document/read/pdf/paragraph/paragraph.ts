import type { TextLine } from '../page/text-line.ts';

/** The room a column of text has between its margins; points. */
export interface TextFrame {
  readonly left: number;
  readonly right: number;
  /** Usual distance of two baselines within a paragraph; null where it is not known. */
  readonly leading: number | null;
  /** Usual size of its characters. */
  readonly size: number;
  /** Whether paragraphs begin moved in, so that a line at the margin continues one; null where that is open. */
  readonly hasIndent: boolean | null;
}

/** Beyond this part of a character a line counts as moved in. */
export const MIN_INDENT = 1.2;

/** Distance of baselines, in usual ones, from which a gap parts two paragraphs. */
const PARAGRAPH_GAP = 1.45;

/** Sizes that differ by more than this share belong to different paragraphs. */
const MAX_SIZE_DIFFERENCE = 0.12;

/** Titles are at least this much larger than the text. */
const TITLE_SIZE = 1.15;

/** Ends of sentences, also inside a closing bracket or quotation mark. */
export const SENTENCE_END = /[。；！？!?;：:…][”’）)】》]?$|[）)】]$/;

/** 发布日期：2025-07-18 · 来源：… */
const CAPTION = /^\p{Script=Han}{2,8}[：:]/u;

/** What only the first line of a paragraph begins with: numbers and labels. */
const PARAGRAPH_STARTS = [
  /^[（(]?[0-9０-９]{1,3}[.．、）)](?![0-9０-９])/,
  /^[（(]?[一二三四五六七八九十百]{1,4}[、）).．]/,
  /^[①-⑳⑴-⒛㈠-㈩]/,
  /^第[一二三四五六七八九十]{1,3}[章节条部]/,
  CAPTION,
];

/** A title that begins with a year and fills no line: 2024年市民生实事项目责任分解. */
const YEAR_TITLE = /^[0-9]{4} ?年[^，。；：、]{4,50}$/;

/** What cannot be broken at the start of a text: brackets hold on to the word they open or close. */
const FIRST_WORD =
  /^[“‘（《【〔([]*(?:[!-'*-Z\\^-~]+|.)[，。、；：！？）”’》】〕%‰.,;:!?)\]]*[A-Za-z0-9.%]*/u;

/** Joins printed lines into paragraphs by where they begin and end. */
export function joinLines(
  lines: readonly TextLine[],
  frameOf: (line: TextLine) => TextFrame,
): readonly string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined && continuesParagraph(before, line, frameOf(before), frameOf(line))) {
      paragraphs.push(joinTexts(paragraphs.pop() as string, line.text));
    } else paragraphs.push(line.text);
  });
  return paragraphs;
}

/**
 * Whether `line` goes on with the sentence of the line `before` it: that one
 * had no room for its first word, and nothing about it says that a paragraph
 * begins. `frame` and `next` are the frames of the two lines.
 */
export function continuesParagraph(
  before: TextLine,
  line: TextLine,
  frame: TextFrame,
  next: TextFrame,
): boolean {
  if (Math.abs(before.size - line.size) > MAX_SIZE_DIFFERENCE * Math.max(before.size, line.size))
    return false;
  const distance = line.baseline - before.baseline;
  const leading = frame.leading ?? before.size * 1.8;
  if (before.page === line.page && distance > leading * PARAGRAPH_GAP) return false;
  if (isCentredTitle(before, frame) && isCentredTitle(line, next)) return true;
  if (!hasNoRoomFor(before, line, frame)) return false;
  // A caption (发布日期：…) below a title is a line of its own, however full the title is.
  if (YEAR_TITLE.test(before.text) && CAPTION.test(line.text)) return false;
  const closed = SENTENCE_END.test(before.text);
  const opens = PARAGRAPH_STARTS.some((pattern) => pattern.test(line.text)) || isTitleWithYear(line, next);
  const moved = line.left > next.left + MIN_INDENT * line.size;
  if (closed) return next.hasIndent !== false && !moved && !opens;
  return !opens || (next.hasIndent === true ? !moved : isUnfinished(before.text));
}

const isTitleWithYear = (line: TextLine, frame: TextFrame): boolean =>
  YEAR_TITLE.test(line.text) && !SENTENCE_END.test(line.text) && line.right < frame.right - 2 * line.size;

/** Whether the sentence must go on after this: it ends with a comma, or a bracket is still open. */
function isUnfinished(text: string): boolean {
  const opened = Math.max(...[...'（(《“'].map((sign) => text.lastIndexOf(sign)));
  const closed = Math.max(...[...'）)》”'].map((sign) => text.lastIndexOf(sign)));
  return opened > closed || /[，、,]$/.test(text);
}

/** Whether the first word of `line` had no room at the end of the line `before`. */
function hasNoRoomFor(before: TextLine, line: TextLine, frame: TextFrame): boolean {
  const word = firstWordWidth(line.text) * before.size;
  const slack = 0.3 * before.size;
  const width = before.right - before.left;
  return before.right + word > frame.right - slack || width + word > frame.right - frame.left - slack;
}

/** Width of the first word of a text, in characters; figures stand a little apart from hanzi. */
function firstWordWidth(text: string): number {
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  const width = [...word].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.56 : 1), 0);
  return /^[!-~]/.test(word) ? width + 0.25 : width;
}

/** Where the line would end without a sign that may hang into the margin. */
export function inkRight({ text, right, size }: TextLine): number {
  return /[，。、；：！？）”]$/.test(text)
    ? right - size
    : /[,.;:!?)]$/.test(text)
      ? right - size / 2
      : right;
}

/** A line in the middle that leaves room on both sides and is set larger than the text around. */
function isCentredTitle(line: TextLine, frame: TextFrame): boolean {
  if (line.size < frame.size * TITLE_SIZE) return false;
  const before = line.left - frame.left;
  const after = frame.right - line.right;
  return before > line.size && Math.abs(before - after) < line.size;
}

/** Latin words keep the space that the end of the line stood for; Chinese and broken abbreviations (HP/V) have none. */
function joinTexts(before: string, after: string): string {
  const abbreviation = /[A-Z]$/.test(before) && /^[A-Z](?![a-z])/.test(after);
  const latin = !abbreviation && /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after);
  return latin ? `${before} ${after}` : before + after;
}
