import type { MappedText } from '../text/mapped.ts';
import { outerBrackets } from './brackets.ts';
import { findLabels, type FoundLabel } from './duty/labelled.ts';
import { endsLikeUnit } from './duty/units.ts';
import { DUTY_ROLES } from './lexicon/labels.ts';
import { readOrdinal, type Ordinal } from './ordinal.ts';
import { advance, isDue, type Sequence } from './sequence.ts';

/*
 * Items and labels glued to the end of what stands before them:
 *   责任单位:市发改委、市府办125.强化督考机制
 *                           ^ the number that is due, behind a unit
 *   …建设洋山新城。责任单位:市发改委
 *                 ^ a label behind a sentence
 */
export interface GluedAnchor {
  readonly at: number;
  readonly ordinal: Ordinal | null;
}

const ENDS = '。；;！!？?）)〕］]】”';
/** Shorter labels (目标：, 配合：) are too common in running text to begin a line of their own. */
const STRONG_LABEL = 4;
const CN_START = /[一二三四五六七八九十第]/;
/** A number may be glued to these ranks only; （1） and ① are points of one item. */
const RANKS = new Set(['chapter', 'part', 'chinese', 'chinese-bracket', 'arabic']);

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** The stretch between two anchors that is being searched. */
interface Segment {
  readonly m: MappedText;
  /** Where its own number ends. */
  readonly from: number;
  readonly start: number;
  readonly sequence: Sequence;
}

/** Whether white space was printed before `at`: items pasted on one line keep a blank between them. */
const isSetOff = ({ at }: MappedText, index: number): boolean =>
  (at[index] as number) - (at[index - 1] as number) > 1;

/** A heading without punctuation may run into its first item: 一、…牵头重点工作1.一般公共… */
const isBareHeading = ({ m, from, start }: Segment, at: number): boolean =>
  from > start &&
  !isDigit(m.text[start]) &&
  at - from <= 40 &&
  !/[，,。；;：:、]/.test(m.text.slice(from, at));

function canStart(segment: Segment, at: number, ordinal: Ordinal): boolean {
  const { text } = segment.m;
  const before = text[at - 1] as string;
  if (ENDS.includes(before) || isSetOff(segment.m, at)) return true;
  if (/[\d.．%％\-—]/.test(before)) return false;
  if (endsLikeUnit(text.slice(Math.max(0, at - 40), at))) return true;
  return ordinal.value === 1 && ordinal.rank !== 'chinese' && isBareHeading(segment, at);
}

function ordinalAt(segment: Segment, at: number): Ordinal | null {
  const { text } = segment.m;
  const char = text[at] as string;
  const digit = isDigit(char);
  if (!digit && char !== '（' && char !== '(' && !CN_START.test(char)) return null;
  const previous = text[at - 1];
  if (digit && (isDigit(previous) || previous === '.')) return null;
  const ordinal = readOrdinal(text.slice(at, at + 24));
  if (!ordinal || !RANKS.has(ordinal.rank) || !isDue(segment.sequence, ordinal)) return null;
  // A restart at 1 in running text is an enumeration unless a heading stands right before it.
  const restarts = ordinal.rank === 'arabic' && ordinal.value === 1 && segment.sequence.last.arabic !== 0;
  if (restarts && (isDigit(text[segment.start]) || segment.from === segment.start)) return null;
  if (!/[\u3400-\u9fff“《"‘(（A-Z\d]/.test(text[at + ordinal.length] ?? '')) return null;
  return canStart(segment, at, ordinal) ? ordinal : null;
}

/** 责任单位：…、青垣电信公司 县督查室将于…: behind a blank the list is over and prose begins. */
function endsUnits({ m, start }: Segment, at: number, label: FoundLabel | undefined): boolean {
  if (!label || !DUTY_ROLES.has(label.role) || label.role === 'leader' || !isSetOff(m, at)) return false;
  const before = m.text.slice(Math.max(start, at - 40), at);
  const next = /^[^、，,。；;：:]*/.exec(m.text.slice(at, at + 60))?.[0] ?? '';
  return endsLikeUnit(before) && next.length > 8 && !endsLikeUnit(next);
}

const isStrong = ({ text, at }: MappedText, label: FoundLabel): boolean =>
  (label.valueStart - label.start > STRONG_LABEL ||
    (DUTY_ROLES.has(label.role) && (at[label.start] as number) - (at[label.start - 1] as number) > 1)) &&
  label.role !== 'title' &&
  label.role !== 'note' &&
  (label.role !== 'content' || ENDS.includes(text[label.start - 1] as string));

/** Every place inside a paragraph where something new begins, in one pass. */
export function gluedAnchors(m: MappedText, own: Ordinal | null, before: Sequence): readonly GluedAnchor[] {
  const { text } = m;
  const closing = new Map(outerBrackets(text).map(({ open, close }) => [open, close]));
  const labels = new Map(findLabels(text).map((label) => [label.start, label]));
  const anchors: GluedAnchor[] = [];
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
      if (ordinal || (label && isStrong(m, label)) || endsUnits(segment, at, labels.get(segment.start))) {
        anchors.push({ at, ordinal });
        const sequence = ordinal ? advance(segment.sequence, ordinal) : segment.sequence;
        segment = { m, start: at, from: at + (ordinal?.length ?? 0), sequence };
        at += ordinal ? ordinal.length - 1 : 0;
        continue;
      }
    }
    // What stands in brackets begins nothing new.
    at = closing.get(at) ?? at;
  }
  return anchors;
}
