import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { bareListStarts } from './bare-list.ts';
import { countOpenBrackets, hasOpenQuote } from './brackets.ts';
import { labelAt } from '../duty/labelled.ts';
import { endsLikeUnit, isUnitList } from '../duty/units.ts';
import { DUTY_ROLES } from '../lexicon/labels.ts';
import { findGluedStarts } from './glued.ts';
import { endsWithDutyBracket } from './glued-ordinal.ts';
import { attachmentMarkLength, isStandalone } from './heading.ts';
import { isFullLine, detectWrap, type PrintedLine, type LineWrap } from '../lines/line.ts';
import { readBareOrdinal, readOrdinal, readRunInOrdinal, type Ordinal } from './ordinal.ts';
import { readPointMark } from './point-marks.ts';
import { signatureLines } from './signature-lines.ts';
import { continuesUnits } from './unit-lines.ts';
import { advance, couldFollow, isExpected, START_SEQUENCE, type Sequence } from './sequence.ts';

/** A paragraph: lines broken by page layout are joined, glued items are separated. */
export interface NoticeParagraph {
  readonly m: MappedText;
  /** The ordinal at its start, which takes the first `ordinal.length` characters of the text; or null. */
  readonly ordinal: Ordinal | null;
  /** Whether it was printed without a line break after the paragraph before it. */
  readonly glued: boolean;
}

const SENTENCE_END = /[。！？；!?;：:]["”’」』）)〕\]】]*$/;
/** A closed bracket, such as one with units, behind a sentence. */
const BRACKET_AFTER_SENTENCE = /[。；;！][（(【〔][^（()）]{2,120}[）)】〕]$/;
const CONTINUES = /[、，,（(《“‘「—–\-·和与及的\d]$/;
const CONTINUATION_START = /^[、，,。；;：:）)》”’」】%％‰]/;

/** Lines that may begin with an ordinal; only for these the numbers in the open paragraph are needed. */
const MAY_BE_NUMBER = /^[（(〔［[]?[\d０-９一二三四五六七八九十①-⑳⑴-⒛㈠-㈩—–●■◆★▲△▪]/;
/** Number of characters at the end of an open paragraph that are searched for numbers, to keep the cost linear. */
const LOOK_BACK = 600;
/** Number of characters at the end of a paragraph by which its completeness is judged. */
const TAIL_LENGTH = 300;

const BULLET = /^[●■◆★▲△▪]/;

/** The paragraph that is being joined. */
interface OpenParagraph {
  parts: MappedText[];
  /** First line. */
  head: string;
  /** The last `TAIL_LENGTH` characters. */
  tail: string;
  ordinal: Ordinal | null;
  lines: number;
  lastLineFull: boolean;
  /** Whether the last line holds units of a label on a line before it. */
  inNames: boolean;
}

const NO_OPEN_PARAGRAPH: OpenParagraph = {
  parts: [],
  head: '',
  tail: '',
  ordinal: null,
  lines: 0,
  lastLineFull: false,
  inNames: false,
};

/** A number and, after a blank or 、, another: no figure has a blank after its point. */
const SPACED_ORDINAL = /^\s*[0-9０-９]{1,3}(?:[.．][ \t\u00a0\u3000]+|、\s*)[0-9０-９]/;

/** The ordinal at the start of a line, if it fits the sequence; `complete`: whether the open paragraph is complete. */
function ordinalOf(line: PrintedLine, sequence: Sequence, complete: boolean): Ordinal | null {
  const { text } = line.m;
  const expected = sequence.last.arabic + 1;
  const bare = complete && expected > 1 ? readBareOrdinal(line.raw.text, expected) : null;
  if (bare) return bare;
  const plain = readOrdinal(text);
  if (plain) {
    if (isExpected(sequence, plain)) return plain;
    return complete && couldFollow(sequence, plain) ? plain : null;
  }
  // A bullet begins an item wherever it stands at the start of a line; a dash or 一是 may continue a sentence.
  const point = complete || BULLET.test(text) ? readPointMark(text) : null;
  if (point) return isExpected(sequence, point) ? point : null;
  if (!complete && !SPACED_ORDINAL.test(line.raw.text)) return null;
  return readRunInOrdinal(text, expected) ?? (complete ? readRunInOrdinal(text, 1) : null);
}

/** Of a text whose lines are paragraphs at least this share of the lines ends as sentences do. */
const PARAGRAPH_SHARE = 0.7;

/** Whether each line is a paragraph, so that a short line without a stop is a heading and not the start of a sentence. */
const linesAreParagraphs = (lines: readonly PrintedLine[], wrap: LineWrap | null): boolean =>
  wrap === null &&
  lines.filter(({ m }) => SENTENCE_END.test(m.text) || isStandalone(m.text, null)).length >=
    lines.length * PARAGRAPH_SHARE;

/** A notice pasted on one line has at most this many lines (a title, a footer), or long ones on average. */
const FEW_LINES = 3;
const LONG_AVERAGE = 250;
const SHORTEST_NOTICE = 120;

const isOnOneLine = (lines: readonly PrintedLine[]): boolean => {
  const length = lines.reduce((sum, { m }) => sum + m.text.length, 0);
  return length >= SHORTEST_NOTICE && (lines.length <= FEW_LINES || length > lines.length * LONG_AVERAGE);
};

/** A label for units at the end of a line, whose value is on the next. */
const EMPTY_LABEL = /(?:责任|牵头|配合|主办|协办|参与|落实)(?:单位|部门)[：:]$/;

/** A short line without punctuation and figures. */
const HEADING_LINE = /^[\u3400-\u9fff“”]{3,24}$/;

/** Whether the open paragraph is complete, so that the next line begins a new one. */
function isComplete(
  { head, tail, ordinal, lines, lastLineFull }: OpenParagraph,
  wrap: LineWrap | null,
  inParagraphs: boolean,
): boolean {
  if (lines === 0 || (lines === 1 && attachmentMarkLength(head) === head.length)) return true;
  if (countOpenBrackets(tail) > 0 || hasOpenQuote(tail.slice(-120))) return false;
  if (wrap !== null && !lastLineFull) return true;
  if (EMPTY_LABEL.test(tail)) return false;
  if (SENTENCE_END.test(tail) || BRACKET_AFTER_SENTENCE.test(tail)) return true;
  if (inParagraphs && lines === 1 && ordinal === null && HEADING_LINE.test(head)) return true;
  if (CONTINUES.test(tail) || wrap !== null) return false;
  const label = labelAt(head, ordinal?.length ?? 0);
  if (label && label.role !== 'content') return endsLikeUnit(tail) || label.role === 'leader';
  if (/[）)]$/.test(tail))
    return (
      endsWithDutyBracket(tail, tail.length) ||
      !/[\u4e00-\u9fa5][（(][^（()）]{1,12}[）)]$/.test(tail) ||
      (lines === 1 && isStandalone(head, ordinal))
    );
  return lines === 1 && isStandalone(head, ordinal);
}

/** Whether the next line continues a list of names: 责任单位：…、国网县 / 供电公司、各乡镇等。 */
const continuesNames = (open: OpenParagraph, line: string): boolean => {
  const label = labelAt(open.head, open.ordinal?.length ?? 0);
  if (label?.role === 'leader') return line.length <= 2 && /^[\u4e00-\u9fa5]+$/.test(line);
  return (
    label !== null &&
    DUTY_ROLES.has(label.role) &&
    !/[。；;]$/.test(open.tail) &&
    /[、，,]/.test(line) &&
    isUnitList(line)
  );
};

/** Whether a line is the first item of a list, so that a name above it is its heading. */
const headsList = (line: PrintedLine | undefined): boolean =>
  line !== undefined && readOrdinal(line.m.text)?.value === 1;

/** Whether a line holds further units of the label that is open in a paragraph. */
const isNextUnit = (
  { head, tail, ordinal, lines, inNames, lastLineFull }: OpenParagraph,
  line: PrintedLine,
): boolean =>
  lines > 0 &&
  countOpenBrackets(tail) === 0 &&
  continuesUnits(
    { head, tail, ordinalLength: ordinal?.length ?? 0, inNames, mayBreak: lastLineFull },
    line.m.text,
  );

/** A line with the separator that its break stands for. */
const separated = ({ text, at }: MappedText): MappedText => ({
  text: `、${text}`,
  at: [at[0] ?? 0, ...Array.from(at)],
});

/** Joins broken lines and separates glued items. `from` is the numbering before the lines, `sequence` the one after them. */
export function joinParagraphs(
  lines: readonly PrintedLine[],
  from: Sequence = START_SEQUENCE,
): { paragraphs: readonly NoticeParagraph[]; sequence: Sequence } {
  const wrap = detectWrap(lines);
  const inParagraphs = linesAreParagraphs(lines, wrap);
  const onOneLine = isOnOneLine(lines);
  const paragraphs: NoticeParagraph[] = [];
  let sequence = from;
  let open: OpenParagraph = { ...NO_OPEN_PARAGRAPH };

  const close = (): void => {
    if (open.lines === 0) return;
    const whole = joinMapped(open.parts);
    const bare = bareListStarts(whole, open.ordinal);
    const glued = bare.length > 0 ? bare : findGluedStarts(whole, open.ordinal, sequence, onOneLine);
    const starts = glued[0]?.at === 0 ? glued : [{ at: 0, ordinal: open.ordinal }, ...glued];
    starts.forEach(({ at, ordinal }, i) => {
      if (ordinal) sequence = advance(sequence, ordinal);
      paragraphs.push({ m: sliceMapped(whole, at, starts[i + 1]?.at), ordinal, glued: i > 0 });
    });
    open = { ...NO_OPEN_PARAGRAPH };
  };
  const begin = (line: PrintedLine, ordinal: Ordinal | null): void => {
    close();
    open = {
      parts: [line.m],
      head: line.m.text,
      tail: line.m.text.slice(-TAIL_LENGTH),
      ordinal,
      lines: 1,
      lastLineFull: isFullLine(line, wrap),
      inNames: false,
    };
  };

  const signature = signatureLines(lines);
  for (const [index, line] of lines.entries()) {
    // A label on the line before needs its value.
    if (
      signature.has(index) &&
      countOpenBrackets(open.tail) === 0 &&
      !EMPTY_LABEL.test(open.tail) &&
      !CONTINUES.test(open.tail)
    ) {
      begin(line, null);
      continue;
    }
    if (isNextUnit(open, line) && !headsList(lines[index + 1])) {
      open.parts.push(separated(line.m));
      open.tail = `${open.tail}、${line.m.text}`.slice(-TAIL_LENGTH);
      open.lines += 1;
      open.lastLineFull = isFullLine(line, wrap);
      open.inNames = true;
      continue;
    }
    // The numbers inside the open paragraph come before this line's number.
    const ahead = MAY_BE_NUMBER.test(line.m.text) ? sequenceAfter(sequence, open) : sequence;
    const complete = isComplete(open, wrap, inParagraphs);
    const enclosed = countOpenBrackets(open.tail) > 0 && !open.tail.endsWith('。');
    const ordinal = enclosed ? null : ordinalOf(line, ahead, complete);
    const startsParagraph =
      !enclosed &&
      (ordinal !== null ||
        labelAt(line.m.text, 0) !== null ||
        (/^附件[一二三四五六七八九十\d]*[:：]?/.test(line.m.text) && complete));
    const continues =
      open.lines > 0 && (CONTINUATION_START.test(line.m.text) || continuesNames(open, line.m.text));
    if (startsParagraph || (complete && !continues)) {
      begin(line, ordinal);
      continue;
    }
    open.parts.push(line.m);
    open.tail = (open.tail + line.m.text).slice(-TAIL_LENGTH);
    open.lines += 1;
    open.lastLineFull = isFullLine(line, wrap);
    open.inNames = false;
  }
  close();
  return { paragraphs, sequence };
}

/** The last lines of a paragraph, at least `LOOK_BACK` characters of it. */
function lastParts(parts: readonly MappedText[]): readonly MappedText[] {
  let length = 0;
  let from = parts.length;
  while (from > 0 && length < LOOK_BACK) {
    from -= 1;
    length += parts[from]?.text.length ?? 0;
  }
  return from === 0 ? parts : parts.slice(from);
}

/** The numbering after the open paragraph and the items glued to it. */
function sequenceAfter(sequence: Sequence, open: OpenParagraph): Sequence {
  if (open.lines === 0) return sequence;
  const parts = lastParts(open.parts);
  const whole = parts.length === open.parts.length;
  const own = whole ? open.ordinal : null;
  const start = !whole && open.ordinal ? advance(sequence, open.ordinal) : sequence;
  const glued = findGluedStarts(joinMapped(parts), own, start);
  const first = own ? advance(start, own) : start;
  return glued.reduce((after, { ordinal }) => (ordinal ? advance(after, ordinal) : after), first);
}
