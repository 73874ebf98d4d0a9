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
const LOOK_BACK = 600;
/** How much of a paragraph's end tells whether it is complete. */
const TAIL = 300;

/** The paragraph that is being put together; long ones are looked at by their ends only. */
interface Open {
  parts: MappedText[];
  /** Its first line. */
  head: string;
  /** Its last characters. */
  tail: string;
  ordinal: Ordinal | null;
  lines: number;
  lastLineFull: boolean;
}

const NOTHING_OPEN: Open = { parts: [], head: '', tail: '', ordinal: null, lines: 0, lastLineFull: false };

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
function isComplete({ head, tail, ordinal, lines, lastLineFull }: Open, wrap: Wrap | null): boolean {
  if (lines === 0 || (lines === 1 && attachmentMark(head) === head.length)) return true;
  if (openDepth(tail) > 0 || quoteIsOpen(tail.slice(-120))) return false;
  if (wrap !== null && !lastLineFull) return true;
  if (SENTENCE_END.test(tail)) return true;
  if (CONTINUES.test(tail) || wrap !== null) return false;
  const label = labelAt(head, ordinal?.length ?? 0);
  if (label && label.role !== 'content') return endsLikeUnit(tail) || label.role === 'leader';
  if (/[）)]$/.test(tail))
    return (
      !/[\u4e00-\u9fa5][（(][^（()）]{1,12}[）)]$/.test(tail) || (lines === 1 && isStandalone(head, ordinal))
    );
  return lines === 1 && isStandalone(head, ordinal);
}

/** 责任单位：…、国网县 / 供电公司、各乡镇等。 a list that goes on in the next line. */
const goesOnWithNames = (open: Open, line: string): boolean => {
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

/** Joins broken lines and separates glued items; numbers are followed through the whole text. */
export function paragraphsOf(
  lines: readonly Line[],
  from: Sequence = START,
): { paragraphs: readonly Paragraph[]; sequence: Sequence } {
  const wrap = wrapOf(lines);
  const paragraphs: Paragraph[] = [];
  let sequence = from;
  let open: Open = { ...NOTHING_OPEN };

  const close = (): void => {
    if (open.lines === 0) return;
    const whole = joinMapped(open.parts);
    const anchors = gluedAnchors(whole, open.ordinal, sequence);
    const starts = [{ at: 0, ordinal: open.ordinal }, ...anchors];
    starts.forEach(({ at, ordinal }, i) => {
      if (ordinal) sequence = advance(sequence, ordinal);
      paragraphs.push({ m: sliceMapped(whole, at, starts[i + 1]?.at), ordinal, glued: i > 0 });
    });
    open = { ...NOTHING_OPEN };
  };
  const begin = (line: Line, ordinal: Ordinal | null): void => {
    close();
    open = {
      parts: [line.m],
      head: line.m.text,
      tail: line.m.text.slice(-TAIL),
      ordinal,
      lines: 1,
      lastLineFull: isFullLine(line, wrap),
    };
  };

  for (const line of lines) {
    // Numbers inside the open paragraph count before this line's number is judged.
    const ahead = MAY_BE_NUMBER.test(line.m.text) ? sequenceAfter(sequence, open) : sequence;
    const complete = isComplete(open, wrap);
    const enclosed = openDepth(open.tail) > 0 && !open.tail.endsWith('。');
    const ordinal = enclosed ? null : ordinalOf(line, ahead, complete);
    const startsAnew =
      !enclosed &&
      (ordinal !== null ||
        labelAt(line.m.text, 0) !== null ||
        (/^附件[一二三四五六七八九十\d]*[:：]?/.test(line.m.text) && complete));
    const continues =
      open.lines > 0 && (CONTINUATION_START.test(line.m.text) || goesOnWithNames(open, line.m.text));
    if (startsAnew || (complete && !continues)) {
      begin(line, ordinal);
      continue;
    }
    open.parts.push(line.m);
    open.tail = (open.tail + line.m.text).slice(-TAIL);
    open.lines += 1;
    open.lastLineFull = isFullLine(line, wrap);
  }
  close();
  return { paragraphs, sequence };
}

/** The lines at the end of a paragraph that hold its last characters. */
function lastParts(parts: readonly MappedText[]): readonly MappedText[] {
  let length = 0;
  let from = parts.length;
  while (from > 0 && length < LOOK_BACK) {
    from -= 1;
    length += (parts[from] as MappedText).text.length;
  }
  return from === 0 ? parts : parts.slice(from);
}

/** The sequence as it will be once the open paragraph, with what is glued to it, is closed. */
function sequenceAfter(sequence: Sequence, open: Open): Sequence {
  if (open.lines === 0) return sequence;
  const parts = lastParts(open.parts);
  const whole = parts.length === open.parts.length;
  const own = whole ? open.ordinal : null;
  const start = !whole && open.ordinal ? advance(sequence, open.ordinal) : sequence;
  const anchors = gluedAnchors(joinMapped(parts), own, start);
  const first = own ? advance(start, own) : start;
  return anchors.reduce((after, { ordinal }) => (ordinal ? advance(after, ordinal) : after), first);
}
