import { STATES } from '../text/lexicon/verbs.ts';
import { wordList } from '../text/words.ts';
import { remember } from './memory.ts';
import { countedHead, describedNoun, endsInQuantity } from './noun.ts';
import type { Outline } from './outline.ts';
import { LEADING_LINKS } from './phrase.ts';
import { type Outcome, pledgeOf, type Reading } from './pledge.ts';
import { nounFollows } from './thresholds.ts';
import { textWithoutDates } from './topic.ts';
import { beginsWithPreposition, isLeadIn, trailingVerbStart, verbAt } from './verbs.ts';

/**
 * The number stands before what it counts.
 *
 *     东区谋划落地2个以上先进制造业项目      新开工48个重大项目      打造1个智慧商圈、5条高品质步行街
 *     ^who         ^number ^noun             ^state ^number ^noun          ^noun ends at the next number
 */
const STATE_WORDS = wordList(STATES);
const PREDICATE = /^(?:实现|建成|纳入|用于|作为|达到|完成|以|通过|接入|配备|安装|覆盖|按|由|开展|提供|支持)/;
const KEPT_STATE = /(?:新开工|开工|竣工|投产|交付|通车|投用|投运)$/;
const TRAILING_LINKS = /(?:以及|[、和及并]|(?<!参)与){1,3}$/;

/** Null where no noun follows, or the words before the number already name the metric. */
export function readCounted(reading: Reading, start: number): Outcome | null {
  const { outline, dates, site, phrase, left, memory } = reading;
  if (reading.group.length > 1 || !standsBefore(reading)) return null;
  const behind = nounBehind(reading);
  const subject = subjectBefore(left) || (/^(?:至少|最多)?$/.test(left) ? memory.subject : '');
  const raw = textWithoutDates(outline.text, site.quantity.to, behind.end, dates);
  const noun = describedNoun(withSharedHead(raw, reading));
  // 对口帮扶3个县: a noun of one character says too little alone.
  const act = noun.length > 1 ? (KEPT_STATE.exec(left)?.[0] ?? '') : left.replace(LEADING_LINKS, '');
  const metric = subject + act + noun;
  const pledge = pledgeOf({
    reading,
    quantity: site.quantity,
    start,
    end: behind.end,
    metric,
    phrase: { ...phrase, deal: null },
    carried: false,
  });
  const family = site.quantity.unit?.family ?? '';
  return {
    pledges: [pledge],
    memory: remember(memory, {
      metrics: [metric],
      noun: metric,
      change: phrase.change,
      family,
      subject,
      part: false,
    }),
    cursor: behind.end,
  };
}

function standsBefore({ outline, site, phrase, next }: Reading): boolean {
  const { quantity } = site;
  // 易地扶贫搬迁960户3800人: two figures for one thing.
  if (next?.quantity.from === quantity.to) return false;
  const right = outline.text.slice(quantity.to, nounLimit(outline, site.clauseIndex, quantity.to));
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

/** The noun runs to the end of the clause, to the next number's own words, or to the next verb. */
function nounBehind({ outline, site, next }: Reading): { readonly noun: string; readonly end: number } {
  const { quantity } = site;
  const limit = nounLimit(outline, site.clauseIndex, quantity.to);
  const shared = next !== null && next.quantity.from < limit;
  const segment = outline.text.slice(quantity.to, shared ? next.quantity.from : limit);
  const noun = shared ? beforeLastLink(segment) : beforeVerb(segment);
  return { noun, end: quantity.to + noun.length };
}

/** End of the clause, or the bracket in it that holds numbers of its own. */
function nounLimit({ clauses, text }: Outline, clauseIndex: number, from: number): number {
  for (let index = clauseIndex + 1; clauses[index]?.host === clauseIndex; index += 1) {
    const { start = 0, end = 0 } = clauses[index] ?? {};
    if (start > from && /\d/.test(text.slice(start, end))) return start - 1;
  }
  return clauses[clauseIndex]?.end ?? from;
}

function beforeLastLink(segment: string): string {
  const comma = segment.lastIndexOf('、');
  const link = comma >= 0 ? comma : (/(?:以及|[和及并与])[^和及并与]*$/.exec(segment)?.index ?? -1);
  return link > 0 ? segment.slice(0, link) : segment;
}

/** 3个公园、推进改造: the list ends where a verb begins. */
function beforeVerb(segment: string): string {
  for (let at = segment.indexOf('、'); at >= 0; at = segment.indexOf('、', at + 1)) {
    if (verbAt(segment, at + 1)) return segment.slice(0, at);
  }
  return segment;
}

/** 1个旅游和1个生命健康科技标志性项目: the first noun shares the head of the second. */
function withSharedHead(noun: string, { outline, site, next }: Reading): string {
  const clean = noun.replace(TRAILING_LINKS, '');
  if (next === null || clean.length > 4 || countedHead(clean) !== '') return clean;
  const between = outline.text.slice(site.quantity.to + clean.length, next.quantity.from);
  const behind = outline.text.slice(next.quantity.to, next.clause.end);
  const linked = /^[和及与]$/.test(between) || (between === '、' && /[级类型]$/.test(clean));
  return linked && nounFollows(behind) ? clean + countedHead(behind) : clean;
}

/** Who acts, before the verb the phrase ends with; "" where that is everyone, a list or circumstance. */
export function subjectBefore(left: string): string {
  const clean = left.replace(LEADING_LINKS, '');
  const verbs = trailingVerbStart(clean);
  if (verbs === clean.length) return '';
  const subject = clean.slice(0, verbs).replace(/(?:均|各|分别)$/, '');
  const everyone = /^[各每]/.test(subject) || subject.includes('、') || subject.length > 12;
  return everyone || isLeadIn(subject) || beginsWithPreposition(subject) > 0 || verbAt(subject, 0)
    ? ''
    : subject;
}
