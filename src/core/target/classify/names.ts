import { RULE_NOUNS } from '../../text/lexicon/nouns.ts';
import { NUMBER_SUFFIXES, SET_PHRASES } from '../../text/lexicon/names.ts';
import { wordList } from '../../text/words.ts';
import { rangeAt } from '../clause/clauses.ts';
import type { NumberContext } from '../clause/number-context.ts';
import type { NumberReason } from '../number-reasons.ts';

/*
 * Numbers that are part of a name, an ordinal or a size class.
 *
 *     升级“5313”行动计划, 推进526国道, 大陆引水三期工程, 第四届油商大会, 5G基站
 *          ^quoted            ^road          ^phase   ^nth         ^latin
 */
const PHRASES = wordList(SET_PHRASES);
const RULES = wordList(RULE_NOUNS);
const REASONS: readonly (readonly [NumberReason, ReturnType<typeof wordList>])[] = Object.entries(
  NUMBER_SUFFIXES,
).map(([reason, words]) => [reason as NumberReason, wordList(words)]);
/** Nouns that are counted with 期 (培训班12期). */
const COURSE = /(?:培训|培训班|研修班|讲座|专刊|简报|夜校|课程|讲堂)$/;

/** The reason why a number is part of a name; null if it is not. */
export function nameReason(context: NumberContext): NumberReason | null {
  const { quantity, outline } = context;
  const { text } = outline;
  const quote = rangeAt(outline.quotes, quantity.start);
  if (quote !== null && !isQuotedLimit(context, quote.start, quote.end)) return 'name.quoted';
  const square = rangeAt(outline.brackets, quantity.start);
  if (square !== null && '〔['.includes(text.charAt(square.start))) return 'name.document';
  if (isMark(context)) return 'ordinal.mark';
  if (text.charAt(quantity.start - 1) === '第' || isPlace(context)) return 'ordinal.nth';
  if (quantity.script !== 'arabic' && inPhrase(text, quantity.start, quantity.end)) return 'word.phrase';
  if (
    quantity.script === 'arabic' &&
    quantity.before === null &&
    /[A-Za-z]/.test(text.charAt(quantity.start - 1))
  )
    return 'name.latin';
  if (quantity.unit === null && /[A-Za-z]/.test(text.charAt(quantity.end))) return 'name.latin';
  if (text.charAt(quantity.start - 1) === '+' || text.charAt(quantity.end) === '+') return 'name.plus';
  return suffixReason(context);
}

/** Whether the number is part of the name of a rule: 不少于20%制度. */
export function isRuleFigure({ quantity, outline }: NumberContext): boolean {
  const at = quantity.to + (outline.text.charAt(quantity.to) === '的' ? 1 : 0);
  return RULES.startingAt(outline.text, at) !== null;
}

/** Whether a quotation consists of a limit only (“最多80天”), which is no name. */
function isQuotedLimit({ quantity, outline }: NumberContext, start: number, end: number): boolean {
  const bound = quantity.before !== null && quantity.before !== 'level';
  return bound && outline.text.slice(start + 1, quantity.from) === '' && quantity.to === end - 1;
}

/** The reason given by the word after the number. */
function suffixReason({ quantity, outline, left }: NumberContext): NumberReason | null {
  const { text } = outline;
  const numeralEnd = numeralEndOf(quantity.start, text);
  for (const [reason, words] of REASONS) {
    const word = words.startingAt(text, numeralEnd) ?? words.startingAt(text, quantity.end);
    if (word === null) continue;
    if (word === '期' && (COURSE.test(left) || text.startsWith('期间', numeralEnd))) continue;
    if (word === '大' && quantity.script === 'arabic' && quantity.unit !== null) continue;
    if (reason === 'list.great' && text.startsWith('大学', numeralEnd)) continue;
    return reason;
  }
  if (quantity.unit !== null && isCircle(text, numeralEnd)) return 'name.circle';
  return null;
}

/** Whether a time is part of the name of a circle: 15分钟品质文化生活圈. */
function isCircle(text: string, at: number): boolean {
  const noun = /^(?:分钟|小时|刻钟|公里)[^,;。、\d]{0,12}?圈/.exec(text.slice(at, at + 20));
  return noun !== null;
}

/** Whether the number is a rank (前5位, 前十) that gives no rank target. */
const isPlace = ({ quantity, outline }: NumberContext): boolean =>
  outline.text.charAt(quantity.start - 1) === '前' &&
  (quantity.unit === null || /^[位名]$/.test(quantity.unit.text));

/** Whether the number marks a list item: (1), or 1. at the start of a clause. */
function isMark({ quantity, outline, clause }: NumberContext): boolean {
  const { text } = outline;
  if (quantity.unit !== null) return false;
  const bracketed = text.charAt(quantity.start - 1) === '(' && text.charAt(quantity.end) === ')';
  const listed = quantity.start === clause.start && /[.、]/.test(text.charAt(quantity.end));
  return bracketed || (listed && clause.host === null);
}

/** Whether the numeral is part of a set phrase. */
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
