import type { CutSet } from './cut-set.ts';
import { DUE_PHRASE, DUE_START } from './words.ts';

/** A mobile number, behind which the number of the next row may stand. */
const MOBILE = /^1[3-9]\d{9}/;
const MOBILE_LENGTH = 11;
const HAN = /[\u4e00-\u9fa5]/;
export const CHINESE_ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/;
const LONGEST_BRACKET = 60;

/** White space, ends of sentences, separators outside brackets. */
export function cutAtMarks(cuts: CutSet): void {
  let depth = 0;
  let opened = 0;
  for (let i = cuts.from; i < cuts.to; i += 1) {
    const char = cuts.text.charAt(i);
    if (cuts.isApart(i)) cuts.add(i);
    if ('（(《“〔'.includes(char)) {
      depth += 1;
      opened = i;
    } else if ('）)》”〕'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0 && i - opened > LONGEST_BRACKET) depth = 0;
    if (depth > 0) continue;
    if ('。；;！？、，,：:'.includes(char) && !'”’）)'.includes(cuts.text.charAt(i + 1))) cuts.add(i + 1);
    else if ('”’）)'.includes(char) && '。；;！？'.includes(cuts.text.charAt(i - 1))) cuts.add(i + 1);
  }
}

/** Before and after numbers and Chinese ordinals. */
export function cutAtNumbers(cuts: CutSet, inDue: Uint8Array): void {
  for (let i = cuts.from; i < cuts.to; i += 1) {
    const char = cuts.text.charAt(i);
    const before = cuts.charBefore(i);
    if (inDue[i - cuts.from] === 1) continue;
    if (/\d/.test(char) && !/[\dA-Za-z.．]/.test(before)) {
      const run = /^\d+(?:,\d{3})*(?:\.\d*)?[%％]?/.exec(cuts.upToGap(i))?.[0] ?? char;
      if (MOBILE.test(run)) {
        cuts.add(i);
        cuts.add(i + MOBILE_LENGTH);
        if (run.length > MOBILE_LENGTH) cuts.add(endOfNumber(cuts, i + MOBILE_LENGTH));
        continue;
      }
      const whole = /^\d+/.exec(run)?.[0] ?? char;
      const stop = /^[.．、)）]/.test(cuts.text.charAt(i + whole.length));
      cuts.add(i);
      const end = i + run.length;
      const isDecimal =
        run.length > whole.length + 1 &&
        (end >= cuts.to || cuts.isApart(end) || !HAN.test(cuts.text.charAt(end)));
      if (stop && whole.length <= 3 && !isDecimal) cuts.add(i + whole.length + 1);
      else cuts.add(end);
    } else if (/[一二三四五六七八九十（(]/.test(char) && !/[一二三四五六七八九十第]/.test(before)) {
      const ordinal = CHINESE_ORDINAL.exec(cuts.text.slice(i, i + 6))?.[0];
      if (ordinal === undefined) continue;
      cuts.add(i);
      cuts.add(i + ordinal.length);
    }
  }
}

/** Index behind a number at `at` and its stop. */
function endOfNumber(cuts: CutSet, at: number): number {
  const rest = cuts.upToGap(at);
  return at + (/^\d+[.．、)）]?/.exec(rest)?.[0].length ?? 1);
}

/** Cuts before and after a deadline: …到310方|3月|市水利局. Returns which characters are part of one, and not cut at their numbers. */
export function cutAtDues(cuts: CutSet, spaced: boolean): Uint8Array {
  const inDue = new Uint8Array(cuts.to - cuts.from + 1);
  for (let i = cuts.from; i < cuts.to; i += 1) {
    if (!/[\d一二三四第前上下年全长持常每]/.test(cuts.text.charAt(i))) continue;
    if (/[\d.]/.test(cuts.charBefore(i)) && /\d/.test(cuts.text.charAt(i))) continue;
    const rest = cuts.upToGap(i);
    if (rest.search(DUE_START) !== 0) continue;
    const phrase = DUE_PHRASE.exec(rest)?.[0] ?? '';
    cuts.add(i);
    cuts.add(i + phrase.length);
    const verb = spaced ? undefined : /(?:完成|推进|实施|开展|落实|启动|建成|办结){1,3}$/.exec(phrase)?.index;
    if (verb !== undefined) cuts.add(i + verb);
    inDue.fill(1, i - cuts.from, i - cuts.from + phrase.length);
    i += phrase.length - 1;
  }
  return inDue;
}
