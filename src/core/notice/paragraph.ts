import { joinMapped, sliceMapped, type MappedText } from '../text/mapped.ts';
import { openDepth, quoteIsOpen } from './brackets.ts';
import { labelAt } from './duty/labelled.ts';
import { endsLikeUnit, isUnitList } from './duty/units.ts';
import { DUTY_ROLES } from './lexicon/labels.ts';
import { gluedAnchors } from './glued.ts';
import { attachmentMark, isStandalone } from './heading.ts';
import { isFullLine, wrapOf, type Line, type Wrap } from './line.ts';
import { readBareOrdinal, readOrdinal, readRunInOrdinal, type Ordinal } from './ordinal.ts';
import { advance, couldFollow, isDue, START, type Sequence } from './sequence.ts';

/** A paragraph as meant: lines that page layout broke are joined, glued items are apart. */
export interface Paragraph {
  readonly m: MappedText;
  /** The ordinal it begins with; its characters are the first `ordinal.length` of the text. */
  readonly ordinal: Ordinal | null;
  /** Whether it was glued to the end of the paragraph before it. */
  readonly glued: boolean;
}

const SENTENCE_END = /[。！？；!?;：:]["”’」』）)〕\]】]*$/;
const CONTINUES = /[、，,（(《“‘「—–\-·和与及的\d]$/;
const CONTINUATION_START = /^[、，,。；;：:）)》”’」】%％‰]/;

/** Only such lines need the numbers before them to be counted first. */
const MAY_BE_NUMBER = /^[（(〔［[]?[\d０-９一二三四五六七八九十①-⑳]/;
/** Of a very long open paragraph only the end is searched for numbers: cost stays linear. */
const LOOK_BACK = 4000;

interface Open {
  parts: MappedText[];
  text: string;
  ordinal: Ordinal | null;
  glued: boolean;
  lines: number;
  lastLineFull: boolean;
}

/** The ordinal a line begins with, if it is one that can stand here. */
function ordinalOf(line: Line, sequence: Sequence, complete: boolean): Ordinal | null {
  const { text } = line.m;
  const due = sequence.last.arabic + 1;
  const bare = complete && due > 1 ? readBareOrdinal(line.raw.text, due) : null;
  if (bare) return bare;
  const plain = readOrdinal(text);
  if (plain) {
    if (isDue(sequence, plain)) return plain;
    return complete && couldFollow(sequence, plain) ? plain : null;
  }
  return complete ? (readRunInOrdinal(text, due) ?? readRunInOrdinal(text, 1)) : null;
}

/** Whether a broken line's text is complete, so that the next line is a new paragraph. */
function isComplete(open: Open, wrap: Wrap | null): boolean {
  const { text } = open;
  if (text === '' || attachmentMark(text) === text.length) return true;
  if (openDepth(text.slice(-300)) > 0 || quoteIsOpen(text.slice(-120))) return false;
  if (wrap !== null && !open.lastLineFull) return true;
  if (SENTENCE_END.test(text)) return true;
  if (CONTINUES.test(text)) return false;
  if (wrap !== null && open.lastLineFull) return false;
  const label = labelAt(text, open.ordinal?.length ?? 0);
  if (label && label.role !== 'content') return endsLikeUnit(text) || label.role === 'leader';
  return /[）)]$/.test(text) && !/[\u4e00-\u9fa5][（(][^（()）]{1,12}[）)]$/.test(text)
    ? true
    : open.lines === 1 && isStandalone(text, open.ordinal);
}

/** 责任单位：…、国网县 / 供电公司、各乡镇等。 a list that goes on in the next line. */
const goesOnWithNames = (open: Open, line: string): boolean => {
  const label = labelAt(open.text, open.ordinal?.length ?? 0);
  if (label?.role === 'leader') return line.length <= 2 && /^[\u4e00-\u9fa5]+$/.test(line);
  return (
    label !== null &&
    DUTY_ROLES.has(label.role) &&
    !/[。；;]$/.test(open.text) &&
    /[、，,]/.test(line) &&
    isUnitList(line)
  );
};

/** Joins broken lines and separates glued items; numbers are followed through the whole text. */
export function paragraphsOf(
  lines: readonly Line[],
  from: Sequence = START,
): { paragraphs: readonly Paragraph[]; sequence: Sequence } {
  const wrap = wrapOf(lines);
  const paragraphs: Paragraph[] = [];
  let sequence = from;
  let open: Open = { parts: [], text: '', ordinal: null, glued: false, lines: 0, lastLineFull: false };

  const close = (): void => {
    if (open.text === '') return;
    const whole = joinMapped(open.parts);
    const anchors = gluedAnchors(whole, open.ordinal, sequence);
    const starts = [{ at: 0, ordinal: open.ordinal }, ...anchors];
    starts.forEach(({ at, ordinal }, i) => {
      if (ordinal) sequence = advance(sequence, ordinal);
      paragraphs.push({ m: sliceMapped(whole, at, starts[i + 1]?.at), ordinal, glued: i > 0 });
    });
    open = { parts: [], text: '', ordinal: null, glued: false, lines: 0, lastLineFull: false };
  };
  const begin = (line: Line, ordinal: Ordinal | null): void => {
    close();
    open = {
      parts: [line.m],
      text: line.m.text,
      ordinal,
      glued: false,
      lines: 1,
      lastLineFull: isFullLine(line, wrap),
    };
  };

  for (const line of lines) {
    // Numbers inside the open paragraph count before this line's number is judged.
    const ahead = MAY_BE_NUMBER.test(line.m.text) ? sequenceAfter(sequence, open) : sequence;
    const complete = isComplete(open, wrap);
    const enclosed = open.text !== '' && openDepth(open.text.slice(-300)) > 0 && !/[。]$/.test(open.text);
    const ordinal = enclosed ? null : ordinalOf(line, ahead, complete);
    const startsAnew =
      !enclosed &&
      (ordinal !== null ||
        labelAt(line.m.text, 0) !== null ||
        (/^附件[一二三四五六七八九十\d]*[:：]?/.test(line.m.text) && complete));
    const continues =
      open.text !== '' && (CONTINUATION_START.test(line.m.text) || goesOnWithNames(open, line.m.text));
    if (startsAnew || (complete && !continues)) {
      begin(line, ordinal);
      continue;
    }
    open.parts.push(line.m);
    open.text += line.m.text;
    open.lines += 1;
    open.lastLineFull = isFullLine(line, wrap);
  }
  close();
  return { paragraphs, sequence };
}

/** The sequence as it will be once the open paragraph, with what is glued to it, is closed. */
function sequenceAfter(sequence: Sequence, open: Open): Sequence {
  if (open.text === '') return sequence;
  const parts = joinMapped(open.parts);
  const from = Math.max(0, parts.text.length - LOOK_BACK);
  const own = from === 0 ? open.ordinal : null;
  const start = from > 0 && open.ordinal ? advance(sequence, open.ordinal) : sequence;
  const anchors = gluedAnchors(sliceMapped(parts, from), own, start);
  const first = own ? advance(start, own) : start;
  return anchors.reduce((after, { ordinal }) => (ordinal ? advance(after, ordinal) : after), first);
}
