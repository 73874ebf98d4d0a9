import { type MappedText, offsetAt } from '../../text/mapped-text.ts';
import { findOuterBrackets } from './brackets.ts';
import { findLabels, type FoundLabel } from '../duty/labelled.ts';
import { endsLikeUnit } from '../duty/units.ts';
import { DUTY_ROLES } from '../lexicon/labels.ts';
import { readOrdinal, type Ordinal } from './ordinal.ts';
import { advance, isExpected, type Sequence } from './sequence.ts';

/*
 * Items and labels printed without a line break after the text before them:
 *   责任单位:市发改委、市府办125.强化督考机制
 *                           ^ the expected number, after a unit
 *   …建设洋山新城。责任单位:市发改委
 *                 ^ a label after a sentence
 */
/** Offset in a paragraph where an item or label begins; `ordinal` is null for a label. */
interface GluedStart {
  readonly at: number;
  readonly ordinal: Ordinal | null;
}

const ENDS = '。；;！!？?）)〕］]】”';
/** Labels up to this length, colon included (目标：, 配合：), are too common in sentences to begin a line. */
const SHORT_LABEL = 4;
const CN_START = /[一二三四五六七八九十第]/;
/** Ranks of ordinals that can be glued; （1） and ① are points of one item. */
const RANKS = new Set(['chapter', 'part', 'chinese', 'chinese-bracket', 'arabic']);

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** The part of a paragraph that is being searched, from the last start found. */
interface Segment {
  readonly m: MappedText;
  /** Offset after its own ordinal. */
  readonly from: number;
  readonly start: number;
  readonly sequence: Sequence;
}

/** Whether white space is printed before the character: items pasted on one line have a blank between them. */
const hasSpaceBefore = (m: MappedText, index: number): boolean =>
  offsetAt(m, index) - offsetAt(m, index - 1) > 1;

/** Whether the text before `at` is a heading without punctuation, to which its first item may be glued: 一、…牵头重点工作1.一般公共… */
const isBareHeading = ({ m, from, start }: Segment, at: number): boolean =>
  from > start &&
  !isDigit(m.text[start]) &&
  at - from <= 40 &&
  !/[，,。；;：:、]/.test(m.text.slice(from, at));

/** Whether an ordinal can begin an item at `at`, judged by the text before it. */
function canStart(segment: Segment, at: number, ordinal: Ordinal): boolean {
  const { text } = segment.m;
  const before = text.charAt(at - 1);
  if (ENDS.includes(before) || hasSpaceBefore(segment.m, at)) return true;
  if (/[\d.．%％\-—]/.test(before)) return false;
  if (endsLikeUnit(text.slice(Math.max(0, at - 40), at))) return true;
  return ordinal.value === 1 && ordinal.rank !== 'chinese' && isBareHeading(segment, at);
}

function ordinalAt(segment: Segment, at: number): Ordinal | null {
  const { text } = segment.m;
  const char = text.charAt(at);
  const digit = isDigit(char);
  if (!digit && char !== '（' && char !== '(' && !CN_START.test(char)) return null;
  const previous = text[at - 1];
  if (digit && (isDigit(previous) || previous === '.')) return null;
  const ordinal = readOrdinal(text.slice(at, at + 24));
  if (!ordinal || !RANKS.has(ordinal.rank) || !isExpected(segment.sequence, ordinal)) return null;
  // A restart at 1 is an enumeration inside a sentence, unless a heading is directly before it.
  const restarts = ordinal.rank === 'arabic' && ordinal.value === 1 && segment.sequence.last.arabic !== 0;
  if (restarts && (isDigit(text[segment.start]) || segment.from === segment.start)) return null;
  if (!/[\u3400-\u9fff“《"‘(（A-Z\d]/.test(text[at + ordinal.length] ?? '')) return null;
  return canStart(segment, at, ordinal) ? ordinal : null;
}

/** Whether a list of units ends at a blank and a sentence begins: 责任单位：…、青垣电信公司 县督查室将于… */
function endsUnits({ m, start }: Segment, at: number, label: FoundLabel | undefined): boolean {
  if (!label || !DUTY_ROLES.has(label.role) || label.role === 'leader' || !hasSpaceBefore(m, at))
    return false;
  const before = m.text.slice(Math.max(start, at - 40), at);
  const next = /^[^、，,。；;：:]*/.exec(m.text.slice(at, at + 60))?.[0] ?? '';
  return endsLikeUnit(before) && next.length > 8 && !endsLikeUnit(next);
}

/** Whether a label inside a paragraph begins a line of its own. */
const beginsLine = (m: MappedText, label: FoundLabel): boolean =>
  (label.valueStart - label.start > SHORT_LABEL ||
    (DUTY_ROLES.has(label.role) && hasSpaceBefore(m, label.start))) &&
  label.role !== 'title' &&
  label.role !== 'note' &&
  (label.role !== 'content' || ENDS.includes(m.text.charAt(label.start - 1)));

/** Finds all starts of items and labels inside a paragraph, in one pass; `own` is the paragraph's own ordinal. */
export function findGluedStarts(m: MappedText, own: Ordinal | null, before: Sequence): readonly GluedStart[] {
  const { text } = m;
  const closing = new Map(findOuterBrackets(text).map(({ open, close }) => [open, close]));
  const labels = new Map(findLabels(text).map((label) => [label.start, label]));
  const starts: GluedStart[] = [];
  let segment: Segment = {
    m,
    from: own?.length ?? 0,
    start: 0,
    sequence: own ? advance(before, own) : before,
  };
  for (let at = 0; at < text.length; at += 1) {
    if (at > segment.from) {
      const ordinal = ordinalAt(segment, at);
      const label = labels.get(at);
      if (ordinal || (label && beginsLine(m, label)) || endsUnits(segment, at, labels.get(segment.start))) {
        starts.push({ at, ordinal });
        const sequence = ordinal ? advance(segment.sequence, ordinal) : segment.sequence;
        segment = { m, start: at, from: at + (ordinal?.length ?? 0), sequence };
        at += ordinal ? ordinal.length - 1 : 0;
        continue;
      }
    }
    // Nothing begins inside brackets.
    at = closing.get(at) ?? at;
  }
  return starts;
}
