import { RULE_NOUNS } from '../text/lexicon/nouns.ts';
import { BEHIND, SET_PHRASES } from '../text/lexicon/names.ts';
import { wordList } from '../text/words.ts';
import { within } from './outline.ts';
import type { Site } from './site.ts';
import type { Why } from './why.ts';

/**
 * Numbers that belong to a name, an ordinal or a class.
 *
 *     升级“5313”行动计划, 推进526国道, 大陆引水三期工程, 第四届油商大会, 5G基站
 *          ^quoted            ^road          ^phase   ^nth         ^latin
 */
const PHRASES = wordList(SET_PHRASES);
const RULES = wordList(RULE_NOUNS);
const REASONS: readonly (readonly [Why, ReturnType<typeof wordList>])[] = Object.entries(BEHIND).map(
  ([why, words]) => [why as Why, wordList(words)],
);
/** Counted with 期 (培训班12期) where one of these stands before. */
const COURSE = /(?:培训|培训班|研修班|讲座|专刊|简报|夜校|课程|讲堂)$/;

/** Why the number is part of a name; null where nothing says so. */
export function nameReason(site: Site): Why | null {
  const { quantity, outline } = site;
  const { text } = outline;
  const quote = within(outline.quotes, quantity.start);
  if (quote !== null && !isQuotedLimit(site, quote.start, quote.end)) return 'name.quoted';
  const square = within(outline.brackets, quantity.start);
  if (square !== null && '〔['.includes(text.charAt(square.start))) return 'name.document';
  if (isMark(site)) return 'ordinal.mark';
  if (text.charAt(quantity.start - 1) === '第' || isPlace(site)) return 'ordinal.nth';
  if (quantity.script !== 'arabic' && inPhrase(text, quantity.start, quantity.end)) return 'word.phrase';
  if (
    quantity.script === 'arabic' &&
    quantity.before === null &&
    /[A-Za-z]/.test(text.charAt(quantity.start - 1))
  )
    return 'name.latin';
  if (quantity.unit === null && /[A-Za-z]/.test(text.charAt(quantity.end))) return 'name.latin';
  if (text.charAt(quantity.start - 1) === '+' || text.charAt(quantity.end) === '+') return 'name.plus';
  return behindReason(site);
}

/** Whether a figure stands inside the name of a rule: 不少于20%制度. */
export function isRuleFigure({ quantity, outline }: Site): boolean {
  const at = quantity.to + (outline.text.charAt(quantity.to) === '的' ? 1 : 0);
  return RULES.startingAt(outline.text, at) !== null;
}

/** A quotation that is nothing but a limit (“最多80天”) keeps its meaning. */
function isQuotedLimit({ quantity, outline }: Site, start: number, end: number): boolean {
  const bound = quantity.before !== null && quantity.before !== 'level';
  return bound && outline.text.slice(start + 1, quantity.from) === '' && quantity.to === end - 1;
}

function behindReason({ quantity, outline, left }: Site): Why | null {
  const { text } = outline;
  const numeralEnd = numeralEndOf(quantity.start, text);
  for (const [why, words] of REASONS) {
    const word = words.startingAt(text, numeralEnd) ?? words.startingAt(text, quantity.end);
    if (word === null) continue;
    if (word === '期' && (COURSE.test(left) || text.startsWith('期间', numeralEnd))) continue;
    if (word === '大' && quantity.script === 'arabic' && quantity.unit !== null) continue;
    if (why === 'list.great' && text.startsWith('大学', numeralEnd)) continue;
    return why;
  }
  if (quantity.unit !== null && circle(text, numeralEnd)) return 'name.circle';
  return null;
}

/** 15分钟品质文化生活圈: a time whose noun is a circle. */
function circle(text: string, at: number): boolean {
  const noun = /^(?:分钟|小时|刻钟|公里)[^,;。、\d]{0,12}?圈/.exec(text.slice(at, at + 20));
  return noun !== null;
}

/** 前5位, 前十: a place, where it is no target of its own. */
const isPlace = ({ quantity, outline }: Site): boolean =>
  outline.text.charAt(quantity.start - 1) === '前' &&
  (quantity.unit === null || /^[位名]$/.test(quantity.unit.text));

/** (1) and ① before an item, or 1. at the start of a clause. */
function isMark({ quantity, outline, clause }: Site): boolean {
  const { text } = outline;
  if (quantity.unit !== null) return false;
  const bracketed = text.charAt(quantity.start - 1) === '(' && text.charAt(quantity.end) === ')';
  const listed = quantity.start === clause.start && /[.、]/.test(text.charAt(quantity.end));
  return bracketed || (listed && clause.host === null);
}

/** Whether a set phrase covers the numeral. */
function inPhrase(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 4); at <= start; at += 1) {
    const word = PHRASES.startingAt(text, at);
    if (word !== null && at + word.length > start && at + word.length >= Math.min(end, start + 1))
      return true;
  }
  return false;
}

function numeralEndOf(start: number, text: string): number {
  let end = start;
  while (/[\d.〇零一二两三四五六七八九十百千万亿半]/.test(text.charAt(end))) end += 1;
  return end;
}
