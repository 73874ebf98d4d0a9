import type { TextLine } from '../page/text-line.ts';
import { MIN_INDENT, SENTENCE_END } from './text-frame.ts';
import type { TextFrame } from './text-frame.ts';

/** Joins the lines of a pdf page or table cell into paragraphs. */

/** Lines further apart than the usual leading times this factor are in different paragraphs. */
const PARAGRAPH_GAP = 1.45;

/** Lines whose font sizes differ by more than this share of the larger one are in different paragraphs. */
const MAX_SIZE_DIFFERENCE = 0.12;

/** Centred titles have at least the usual font size times this factor. */
const TITLE_SIZE = 1.15;

/** A labelled line below a title: 发布日期：2025-07-18 · 来源：… */
const CAPTION = /^\p{Script=Han}{2,8}[：:]/u;

/** Numbers and labels with which only the first line of a paragraph begins. */
const PARAGRAPH_STARTS = [
  /^[（(]?[0-9０-９]{1,3}[.．、）)](?![0-9０-９])/,
  /^[（(]?[一二三四五六七八九十百]{1,4}[、）).．]/,
  /^[①-⑳⑴-⒛㈠-㈩]/,
  /^第[一二三四五六七八九十]{1,3}[章节条部]/,
  CAPTION,
];

/** A line of a table of contents: dots up to the number of a page. */
const LEADERS = /[.…⋯·]{4}\s?\d{1,4}$/;

/** A line that begins this far from the margin, as a share of its font size, begins a paragraph: a signature. */
const FAR_INDENT = 8;

/** A title that begins with a year: 2024年市民生实事项目责任分解. */
const YEAR_TITLE = /^[0-9]{4} ?年[^，。；：、]{4,50}$/;

/** The start of a text that cannot be broken across lines: a word or character with its brackets and punctuation. */
const FIRST_WORD =
  /^[“‘（《【〔([]*(?:[!-'*-Z\\^-~]+|.)[，。、；：！？）”’》】〕%‰.,;:!?)\]]*[A-Za-z0-9.%]*/u;

/** The texts of the paragraphs that the lines form; `frameOf` returns the text frame of a line. */
export function joinLines(
  lines: readonly TextLine[],
  frameOf: (line: TextLine) => TextFrame,
): readonly string[] {
  const paragraphs: string[] = [];
  const written = lines.filter(({ text }) => text !== '');
  written.forEach((line, i) => {
    const before = written[i - 1];
    if (before !== undefined && continuesParagraph(before, line, frameOf(before), frameOf(line))) {
      paragraphs.push(joinTexts(paragraphs.pop() ?? '', line.text));
    } else paragraphs.push(line.text);
  });
  return paragraphs;
}

/**
 * Whether `line` continues the paragraph of the line `before` it: there was no room for its
 * first word in that line, and neither its text, its indent nor its distance marks the start of
 * a paragraph. `frame` and `next` are the text frames of `before` and `line`.
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
  if (before.page === line.page && before.column === line.column && distance > leading * PARAGRAPH_GAP)
    return false;
  if (isCentredTitle(before, frame) && isCentredTitle(line, next)) return true;
  if (LEADERS.test(before.text) || line.left > next.left + FAR_INDENT * line.size) return false;
  if (!hasNoRoomFor(before, line, frame)) return false;
  // A caption (发布日期：…) below a title is a paragraph, even if the title fills its line.
  if (YEAR_TITLE.test(before.text) && CAPTION.test(line.text)) return false;
  const ended = SENTENCE_END.test(before.text);
  const starts = PARAGRAPH_STARTS.some((pattern) => pattern.test(line.text)) || isTitleWithYear(line, next);
  const isIndented = line.left > next.left + MIN_INDENT * line.size;
  if (ended) return next.hasIndent !== false && !isIndented && !starts;
  return !starts || (next.hasIndent === true ? !isIndented : isUnfinished(before.text));
}

const isTitleWithYear = (line: TextLine, frame: TextFrame): boolean =>
  YEAR_TITLE.test(line.text) && !SENTENCE_END.test(line.text) && line.right < frame.right - 2 * line.size;

/** Whether a sentence is incomplete: it ends with a comma, or a bracket is open. */
function isUnfinished(text: string): boolean {
  const opened = Math.max(...[...'（(《“'].map((bracket) => text.lastIndexOf(bracket)));
  const closed = Math.max(...[...'）)》”'].map((bracket) => text.lastIndexOf(bracket)));
  return opened > closed || /[，、,]$/.test(text);
}

/** Whether the line `before` had no room at its end for the first word of `line`. */
function hasNoRoomFor(before: TextLine, line: TextLine, frame: TextFrame): boolean {
  const word = firstWordWidth(line.text) * before.size;
  const slack = 0.3 * before.size;
  const width = before.right - before.left;
  return before.right + word > frame.right - slack || width + word > frame.right - frame.left - slack;
}

/** Width of the first word of a text, in hanzi; a gap precedes words in Latin letters and digits. */
function firstWordWidth(text: string): number {
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  const width = [...word].reduce((sum, character) => sum + (character < '\u0100' ? 0.56 : 1), 0);
  return /^[!-~]/.test(word) ? width + 0.25 : width;
}

/** Whether a line is centred, with space on both sides, in a larger font than the text. */
function isCentredTitle(line: TextLine, frame: TextFrame): boolean {
  if (line.size < frame.size * TITLE_SIZE) return false;
  const before = line.left - frame.left;
  const after = frame.right - line.right;
  return before > line.size && Math.abs(before - after) < line.size;
}

/** Joins two lines: Latin words with a space or at their hyphen; Chinese text and broken abbreviations (HP/V) without. */
function joinTexts(before: string, after: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  const abbreviation = /[A-Z]$/.test(before) && /^[A-Z](?![a-z])/.test(after);
  const latin = !abbreviation && /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after);
  return latin ? `${before} ${after}` : before + after;
}
