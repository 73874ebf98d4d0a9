import { STATE_VERBS } from '../../text/lexicon/verbs.ts';
import { lastIndexWhere } from '../../text/sorted.ts';
import { wordList } from '../../text/words.ts';
import { updateMemory } from './clause-memory.ts';
import { countedHead, describedNoun, endsInQuantity } from '../phrase/noun.ts';
import type { ClauseOutline } from '../clause/clauses.ts';
import { LEADING_LINKS } from '../phrase/phrase.ts';
import { type NumberOutcome, commitmentOf, type NumberInput } from './commitment.ts';
import { nounFollows } from '../classify/thresholds.ts';
import { textWithoutDates } from '../clause/text-without-dates.ts';
import { prepositionLength, isLeadIn, trailingVerbStart, verbAt } from '../phrase/verbs.ts';

/*
 * A number before the noun it counts.
 *
 *     东区谋划落地2个以上先进制造业项目      新开工48个重大项目      打造1个智慧商圈、5条高品质步行街
 *     ^actor       ^number ^noun             ^state ^number ^noun          ^noun ends at the next number
 */
const STATE_WORDS = wordList(STATE_VERBS);
const PREDICATE = /^(?:实现|建成|纳入|用于|作为|达到|完成|以|通过|接入|配备|安装|覆盖|按|由|开展|提供|支持)/;
const STATE_IN_METRIC = /(?:新开工|开工|竣工|投产|交付|通车|投用|投运)$/;
const TRAILING_LINKS = /(?:以及|[、和及并]|(?<!参)与){1,3}$/;

/** Reads one number; null if no noun follows it or the words before it already name the metric. */
export function readNumberBeforeNoun(input: NumberInput, start: number): NumberOutcome | null {
  const { outline, dates, context, phrase, left, memory } = input;
  if (input.group.length > 1 || !countsNounAfter(input)) return null;
  const following = nounAfter(input);
  const subject = subjectBefore(left) || (/^(?:至少|最多)?$/.test(left) ? memory.subject : '');
  const raw = textWithoutDates(outline.text, context.quantity.to, following.end, dates);
  const noun = describedNoun(withSharedHead(raw, input));
  // A noun of one character is completed with the words before the number: 对口帮扶3个县.
  const act = noun.length > 1 ? (STATE_IN_METRIC.exec(left)?.[0] ?? '') : left.replace(LEADING_LINKS, '');
  const metric = subject + act + noun;
  const commitment = commitmentOf({
    input,
    quantity: context.quantity,
    start,
    end: following.end,
    metric,
    phrase: { ...phrase, distribution: null },
    carried: false,
  });
  const family = context.quantity.unit?.family ?? '';
  return {
    commitments: [commitment],
    memory: updateMemory(memory, {
      metrics: [metric],
      noun: metric,
      change: phrase.change,
      family,
      subject,
      part: false,
    }),
    cursor: following.end,
  };
}

/** Whether the number counts the noun after it, rather than measuring a metric before it. */
function countsNounAfter({ outline, context, phrase, next }: NumberInput): boolean {
  const { quantity } = context;
  // Two adjacent figures for the same thing: 易地扶贫搬迁960户3800人.
  if (next?.quantity.from === quantity.to) return false;
  const right = outline.text.slice(quantity.to, nounLimit(outline, context.clauseIndex, quantity.to));
  const family = quantity.unit?.family;
  if (!nounFollows(right) || family === undefined || family === 'points' || family === 'times') return false;
  if (family === 'ratio' && phrase.change !== null) return false;
  if (phrase.metric === '') return true;
  return (
    family !== 'ratio' && !isPredicate(right) && !endsInQuantity(phrase.metric) && phrase.change === null
  );
}

const isPredicate = (right: string): boolean =>
  PREDICATE.test(right) || STATE_WORDS.startingAt(right, 0) !== null || verbAt(right, 0);

/** The noun after the number, up to the end of the clause, the words of the next number or the next verb. */
function nounAfter({ outline, context, next }: NumberInput): {
  readonly noun: string;
  readonly end: number;
} {
  const { quantity } = context;
  const limit = nounLimit(outline, context.clauseIndex, quantity.to);
  const shared = next !== null && next.quantity.from < limit;
  const segment = outline.text.slice(quantity.to, shared ? next.quantity.from : limit);
  const noun = shared ? beforeLastLink(segment) : beforeVerb(segment);
  return { noun, end: quantity.to + noun.length };
}

/** End of the clause, or the start of the first bracket in it that contains numbers. */
function nounLimit({ clauses, text }: ClauseOutline, clauseIndex: number, from: number): number {
  // The brackets of a clause are listed in the order of their ends.
  const last = lastIndexWhere(clauses, ({ host, end }, index) =>
    index <= clauseIndex ? true : host === clauseIndex && end <= from,
  );
  for (let index = last + 1; clauses[index]?.host === clauseIndex; index += 1) {
    const { start = 0, end = 0 } = clauses[index] ?? {};
    if (start > from && /\d/.test(text.slice(start, end))) return start - 1;
  }
  return clauses[clauseIndex]?.end ?? from;
}

/** The text before the last list mark or conjunction. */
function beforeLastLink(segment: string): string {
  const comma = segment.lastIndexOf('、');
  const link = comma >= 0 ? comma : (/(?:以及|[和及并与])[^和及并与]*$/.exec(segment)?.index ?? -1);
  return link > 0 ? segment.slice(0, link) : segment;
}

/** The text before the first list item that begins with a verb: 3个公园、推进改造 → 3个公园. */
function beforeVerb(segment: string): string {
  for (let at = segment.indexOf('、'); at >= 0; at = segment.indexOf('、', at + 1)) {
    if (verbAt(segment, at + 1)) return segment.slice(0, at);
  }
  return segment;
}

/** The noun, with the head noun of the next number's noun if it has none: 1个旅游和1个生命健康科技标志性项目. */
function withSharedHead(noun: string, { outline, context, next }: NumberInput): string {
  const clean = noun.replace(TRAILING_LINKS, '');
  if (next === null || clean.length > 4 || countedHead(clean) !== '') return clean;
  const between = outline.text.slice(context.quantity.to + clean.length, next.quantity.from);
  const following = outline.text.slice(next.quantity.to, next.clause.end);
  const linked = /^[和及与]$/.test(between) || (between === '、' && /[级类型]$/.test(clean));
  return linked && nounFollows(following) ? clean + countedHead(following) : clean;
}

/** The actor before the verb at the end of a phrase; "" for 各…, a list or an adverbial. */
export function subjectBefore(left: string): string {
  const clean = left.replace(LEADING_LINKS, '');
  const verbs = trailingVerbStart(clean);
  if (verbs === clean.length) return '';
  const subject = clean.slice(0, verbs).replace(/(?:均|各|分别)$/, '');
  const isCollective = /^[各每]/.test(subject) || subject.includes('、') || subject.length > 12;
  return isCollective || isLeadIn(subject) || prepositionLength(subject) > 0 || verbAt(subject, 0)
    ? ''
    : subject;
}
