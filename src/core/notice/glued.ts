import { isOpenBracket, outerBrackets } from './brackets.ts';
import { labelAt } from './duty/labelled.ts';
import { endsLikeUnit } from './duty/units.ts';
import { readOrdinal, readRunInOrdinal, type Ordinal } from './ordinal.ts';
import { isDue, type Sequence } from './sequence.ts';

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
const STRONG_LABEL = 4;
const CN_START = /[一二三四五六七八九十]/;

/** Whether a number may stand at `at`: behind a sentence, a bracket or a unit; in a bare heading, only a 1. */
function canStart(text: string, at: number, from: number, ordinal: Ordinal): boolean {
  const before = text[at - 1] as string;
  if (ENDS.includes(before)) return true;
  if (/[\d.．%％\-—]/.test(before)) return false;
  if (endsLikeUnit(text.slice(Math.max(0, at - 40), at))) return true;
  const sentence = text.slice(from, at);
  const bareHeading = sentence.length <= 40 && !/[，,。；;：:、]/.test(sentence.replace(/^[^、]{1,4}、/, ''));
  return ordinal.value === 1 && bareHeading;
}

function numberAt(
  text: string,
  at: number,
  from: number,
  sequence: Sequence,
  heading: boolean,
): Ordinal | null {
  const rest = text.slice(at, at + 24);
  const ordinal =
    readOrdinal(rest) ?? (/^\d/.test(rest) ? readRunInOrdinal(rest, sequence.last.arabic + 1) : null);
  if (
    !ordinal ||
    ordinal.rank === 'circled' ||
    ordinal.rank === 'arabic-bracket' ||
    ordinal.rank === 'chapter'
  )
    return null;
  if (!isDue(sequence, ordinal)) return null;
  if (
    ordinal.rank !== 'arabic' &&
    !ENDS.includes(text[at - 1] as string) &&
    !endsLikeUnit(text.slice(Math.max(0, at - 40), at))
  )
    return null;
  // A restart at 1 in running text is an enumeration unless a heading stands right before it.
  if (ordinal.rank === 'arabic' && ordinal.value === 1 && sequence.last.arabic !== 0 && !heading) return null;
  if (!/[\u3400-\u9fff“《"‘(（A-Z\d]/.test(text[at + ordinal.length] ?? '')) return null;
  return canStart(text, at, from, ordinal) ? ordinal : null;
}

/** The first number or label inside `text` (behind `from`) that begins something new; null if none. */
export function gluedAnchor(text: string, from: number, sequence: Sequence): GluedAnchor | null {
  const enclosed = new Map(outerBrackets(text).map(({ open, close }) => [open, close]));
  const underHeading = from > 0 && !/^\d/.test(text);
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (at > from) {
      const found = anchorAt(text, at, from, sequence, underHeading);
      if (found) return found;
    }
    const close = enclosed.get(at);
    if (close !== undefined && isOpenBracket(char)) at = close;
  }
  return null;
}

function anchorAt(
  text: string,
  at: number,
  from: number,
  sequence: Sequence,
  underHeading: boolean,
): GluedAnchor | null {
  const char = text[at] as string;
  const digit = char >= '0' && char <= '9';
  if (digit || CN_START.test(char) || char === '（' || char === '(') {
    const previous = text[at - 1] as string;
    const insideNumber = digit && ((previous >= '0' && previous <= '9') || previous === '.');
    const ordinal = insideNumber ? null : numberAt(text, at, from, sequence, underHeading);
    if (ordinal) return { at, ordinal };
  }
  if (digit) return null;
  const label = labelAt(text, at);
  if (
    !label ||
    label.valueStart - label.start <= STRONG_LABEL ||
    label.role === 'title' ||
    label.role === 'note'
  )
    return null;
  return label.role !== 'content' || ENDS.includes(text[at - 1] as string) ? { at, ordinal: null } : null;
}
