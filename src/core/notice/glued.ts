import { outerBrackets } from './brackets.ts';
import { findLabels, type FoundLabel } from './duty/labelled.ts';
import { endsLikeUnit } from './duty/units.ts';
import { readOrdinal, type Ordinal } from './ordinal.ts';
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
/** Shorter labels (目标：, 配合：) are too common in running text to begin a line of their own. */
const STRONG_LABEL = 4;
const CN_START = /[一二三四五六七八九十]/;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Whether a number may stand at `at`: behind a sentence, a bracket or a unit; in a bare heading, only a 1. */
function canStart(text: string, at: number, from: number, ordinal: Ordinal): boolean {
  const before = text[at - 1] as string;
  if (ENDS.includes(before)) return true;
  if (/[\d.．%％\-—]/.test(before)) return false;
  if (endsLikeUnit(text.slice(Math.max(0, at - 40), at))) return true;
  const sentence = text.slice(from, at);
  const bareHeading = sentence.length <= 40 && !/[，,。；;：:、]/.test(sentence);
  return ordinal.value === 1 && bareHeading;
}

function numberAt(
  text: string,
  at: number,
  from: number,
  sequence: Sequence,
  underHeading: boolean,
): Ordinal | null {
  const rest = text.slice(at, at + 24);
  const ordinal = readOrdinal(rest);
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
  if (ordinal.rank === 'arabic' && ordinal.value === 1 && sequence.last.arabic !== 0 && !underHeading)
    return null;
  if (!/[\u3400-\u9fff“《"‘(（A-Z\d]/.test(text[at + ordinal.length] ?? '')) return null;
  return canStart(text, at, from, ordinal) ? ordinal : null;
}

function ordinalAt(
  text: string,
  at: number,
  from: number,
  sequence: Sequence,
  underHeading: boolean,
): Ordinal | null {
  const char = text[at] as string;
  const digit = isDigit(char);
  if (!digit && char !== '（' && char !== '(' && !CN_START.test(char)) return null;
  const previous = text[at - 1];
  if (digit && (isDigit(previous) || previous === '.')) return null;
  return numberAt(text, at, from, sequence, underHeading);
}

const isStrong = (text: string, label: FoundLabel): boolean =>
  label.valueStart - label.start > STRONG_LABEL &&
  label.role !== 'title' &&
  label.role !== 'note' &&
  (label.role !== 'content' || ENDS.includes(text[label.start - 1] as string));

/** The first number or label inside `text` (behind `from`) that begins something new; null if none. */
export function gluedAnchor(text: string, from: number, sequence: Sequence): GluedAnchor | null {
  const enclosed = outerBrackets(text);
  const isEnclosed = (at: number): boolean => enclosed.some(({ open, close }) => open < at && at < close);
  const underHeading = from > 0 && !isDigit(text[0]);
  const label = findLabels(text).find(
    (found) => found.start > from && isStrong(text, found) && !isEnclosed(found.start),
  );
  const end = label?.start ?? text.length;
  let next = 0;
  for (let at = from + 1; at < end; at += 1) {
    while (next < enclosed.length && (enclosed[next]?.close ?? 0) < at) next += 1;
    const pair = enclosed[next];
    if (pair && pair.open < at && at < pair.close) {
      at = pair.close;
      continue;
    }
    const ordinal = ordinalAt(text, at, from, sequence, underHeading);
    if (ordinal) return { at, ordinal };
  }
  return label ? { at: label.start, ordinal: null } : null;
}
