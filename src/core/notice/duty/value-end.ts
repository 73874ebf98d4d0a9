import type { MappedText } from '../../text/mapped-text.ts';
import { splitOutsideBrackets } from '../paragraphs/brackets.ts';
import { hasSpaceBefore } from '../paragraphs/glued-ordinal.ts';
import { isRule } from '../lexicon/units.ts';
import { isNoName, likelihoodOfBody } from './body.ts';
import { readDutyClause } from './clause.ts';

/*
 * 责任单位：市有关单位，各县（区）人民政府各地各部门要把本措施落实情况纳入日常调度。
 *                                         ^ the list of units ends, although nothing stands between
 */
/** Longest name that is looked for before a sentence. */
const LONGEST_NAME = 26;
/** With which words a sentence, or a line of the page, begins behind a list. */
const OPENING =
  /^(?:各地|各部门|各单位|各级|各县|各区|各乡镇|各镇|各街道|各有关|各责任|各牵头|全[市县区省]|请|以上|上述|本|要|对|为|将|由|自|根据|按照|附[：:件]|联系|特此|来源|抄送|主送|说明|注[：:]|[市县区省]督查|[市县区省]政府督查|凡|对于|同时|此外|下一步|打印|关闭|发布|责任编辑|上一篇|下一篇|分享|相关)/;

/** The number of the next item: 2. · （四）; its 、 is none of the list: 三、. */
const NEXT_NUMBER = /\d{1,3}(?:[.．]|$)|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}$/;

/** Offset in `part` where a name is complete and a sentence begins; null if it is all one name or no name. */
function nameEndIn(part: string): number | null {
  let last: number | null = null;
  for (let at = 2; at <= Math.min(part.length - 4, LONGEST_NAME); at += 1) {
    if (likelihoodOfBody(part.slice(0, at)) !== 'sure') continue;
    if (OPENING.test(part.slice(at))) return at;
    last = at;
  }
  return last;
}

/**
 * The offset at which the value of a label for units ends and other text begins on the same line: behind its
 * first 。, or behind a complete name, where a sentence begins; null if all of it is the value. `from` is the start
 * of the value, `to` the end of the text that may belong to it. Rules (列第一位者为牵头单位) belong to the value.
 */
export function endOfUnits(m: MappedText, from: number, to: number): number | null {
  const text = m.text.slice(from, to);
  let sentenceEnded = false;
  for (const { start, end } of splitOutsideBrackets(text, '、，,；;。')) {
    const whole = text.slice(start, end);
    if (whole.trim() === '') continue;
    if (sentenceEnded && !isRule(whole)) return from + start;
    sentenceEnded = text[end] === '。';
    // The next item may be glued to the last name; the caller finds its number.
    const part = whole.slice(0, NEXT_NUMBER.exec(whole)?.index);
    if (isRule(part) || likelihoodOfBody(part) === 'sure' || readDutyClause(part) !== null) continue;
    const space = spaceIn(m, from + start, from + start + part.length);
    if (
      space !== null &&
      likelihoodOfBody(m.text.slice(from + start, space)) === 'sure' &&
      isNotOfList(m.text.slice(space, to))
    )
      return space;
    if (!isNoName(part)) continue;
    const nameEnd = nameEndIn(part);
    if (nameEnd !== null) return from + start + nameEnd;
  }
  return null;
}

/** The first place in a range where white space is printed; null if there is none. */
function spaceIn(m: MappedText, from: number, to: number): number | null {
  for (let at = from + 2; at < to; at += 1) if (hasSpaceBefore(m, at)) return at;
  return null;
}

/** Whether the text behind a blank is no further name: a sentence, or a line of the page. */
function isNotOfList(rest: string): boolean {
  if (OPENING.test(rest)) return true;
  const next = /^[^、，,。；;：:]*/.exec(rest.slice(0, 60))?.[0] ?? '';
  return next.length > 8 && likelihoodOfBody(next) !== 'sure';
}
