import type { DateMention } from '../text/date.ts';
import type { Quantity } from '../text/quantity.ts';
import { STATES } from '../text/lexicon/verbs.ts';
import { wordList } from '../text/words.ts';
import { dealt } from './deal.ts';
import { measured } from './measure.ts';
import { type Memory, named, NOTHING } from './memory.ts';
import { countedHead, describedNoun, endsInQuantity } from './noun.ts';
import type { Outline } from './outline.ts';
import { LEADING_LINKS, type Phrase, phraseOf } from './phrase.ts';
import type { Site } from './site.ts';
import { nounFollows } from './thresholds.ts';
import { textWithoutDates, topicOf } from './topic.ts';
import { beginsWithPreposition, trailingVerbStart, verbAt } from './verbs.ts';

/** A quantified promise before its deadline and qualifiers are known. */
export interface Pledge {
  readonly quantity: Quantity;
  readonly clauseIndex: number;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly phrase: Phrase;
  readonly measured: ReturnType<typeof measured>;
  readonly stretch: boolean;
}

const STATE_WORDS = wordList(STATES);
const PREDICATE = /^(?:实现|建成|纳入|用于|作为|达到|完成|以|通过|接入|配备|安装|覆盖|按|由|开展|提供|支持)/;

/** Reads the candidates of a content, in order; `sites` are those nothing speaks against. */
export function pledgesOf(
  outline: Outline,
  sites: readonly Site[],
  dates: readonly DateMention[],
): readonly Pledge[] {
  const pledges: Pledge[] = [];
  let memory = NOTHING;
  let cursor = 0;
  let index = 0;
  while (index < sites.length) {
    const site = sites[index];
    if (site === undefined) break;
    if (memory.part !== site.clause.part) memory = { ...NOTHING, part: site.clause.part };
    const from = Math.max(site.clause.start, cursor > site.quantity.from ? site.clause.start : cursor);
    const group = groupOf(outline.text, sites, index);
    const read = readOne(outline, site, group, from, memory, dates, sites[index + 1] ?? null);
    pledges.push(...read.pledges);
    memory = read.memory;
    cursor = read.cursor;
    index += group.length;
  }
  return pledges;
}

interface ReadOne {
  readonly pledges: readonly Pledge[];
  readonly memory: Memory;
  readonly cursor: number;
}

/** 分别达到100%和90%: the numbers that are dealt out together. */
function groupOf(text: string, sites: readonly Site[], index: number): readonly Site[] {
  const first = sites[index];
  if (first === undefined) return [];
  const group = [first];
  if (!/分别[^,;。]{0,6}$/.test(text.slice(first.clause.start, first.quantity.start))) return group;
  for (let at = index + 1; at < sites.length; at += 1) {
    const site = sites[at];
    const last = group.at(-1);
    if (site === undefined || last === undefined || site.clauseIndex !== first.clauseIndex) break;
    if (!/^(?:、|和|及|与|以及)?$/.test(text.slice(last.quantity.to, site.quantity.from))) break;
    group.push(site);
  }
  return group;
}

function readOne(
  outline: Outline,
  site: Site,
  group: readonly Site[],
  from: number,
  memory: Memory,
  dates: readonly DateMention[],
  next: Site | null,
): ReadOne {
  const { quantity, clause, clauseIndex } = site;
  const { text } = outline;
  const left = textWithoutDates(text, from, quantity.from, dates);
  const phrase = phraseOf(left);
  const start = from + leadLength(text.slice(from, quantity.from));
  const following = next !== null && next.clauseIndex === clauseIndex ? next : null;
  const behind = group.length > 1 ? null : nounBehind(outline, site, following, phrase, left);
  if (behind !== null) {
    const subject = subjectOf(left, memory);
    const noun = describedNoun(shareHead(behind.noun, outline, following));
    const metric = subject + keptState(left) + noun;
    const pledge = build({
      quantity,
      clauseIndex,
      start,
      end: behind.end,
      metric,
      phrase: { ...phrase, deal: null },
      memory,
      text,
      carried: false,
    });
    return {
      pledges: [pledge],
      memory: {
        ...memory,
        metric,
        noun: metric,
        change: phrase.change,
        family: quantity.unit?.family ?? '',
        subject,
      },
      cursor: behind.cursor,
    };
  }
  const said = predicateBehind(text, site, following);
  const list = named({ ...phrase, metric: phrase.metric + said.text }, memory, () =>
    topicOf(outline, clauseIndex, dates),
  );
  const change =
    list.carried && phrase.change === null && memory.family === quantity.unit?.family
      ? memory.change
      : phrase.change;
  const metrics = phrase.deal === null ? [list.metric] : dealt(list.metric, group.length, phrase.deal);
  const count = Math.max(metrics.length, group.length);
  const pledges = Array.from({ length: count }, (_, at): Pledge => {
    const own = group[Math.min(at, group.length - 1)] ?? site;
    const metric = metrics[Math.min(at, metrics.length - 1)] ?? list.metric;
    return build({
      quantity: group.length > 1 ? withRelation(own.quantity, quantity) : quantity,
      clauseIndex,
      start,
      end: (group.at(-1) ?? site).quantity.to + said.text.length,
      metric,
      phrase: { ...phrase, change },
      memory,
      text,
      carried: list.carried,
    });
  });
  const end = (group.at(-1) ?? site).quantity.to + said.text.length;
  const subject = clause.host === null ? subjectBeforeVerb(left) : memory.subject;
  return {
    pledges,
    memory: {
      ...memory,
      metric: metrics.at(-1) ?? list.metric,
      noun: metrics.length > 1 ? (metrics.at(-1) ?? '') : list.noun,
      change,
      family: quantity.unit?.family ?? '',
      subject: subject === '' ? memory.subject : subject,
    },
    cursor: end,
  };
}

/** Later numbers of a dealt group share the comparator in front of the first. */
const withRelation = (own: Quantity, first: Quantity): Quantity => ({
  ...own,
  before: own.before ?? first.before,
});

interface Parts {
  readonly quantity: Quantity;
  readonly clauseIndex: number;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly phrase: Phrase;
  readonly memory: Memory;
  readonly text: string;
  readonly carried: boolean;
}

function build({ quantity, clauseIndex, start, end, metric, phrase, memory, text, carried }: Parts): Pledge {
  const figures = measured(quantity, phrase, text.slice(quantity.from, quantity.start));
  const sameFamily = memory.family === (quantity.unit?.family ?? '');
  return {
    quantity,
    clauseIndex,
    start,
    end,
    metric,
    phrase,
    measured: figures,
    stretch: phrase.hoped && carried && sameFamily,
  };
}

interface Behind {
  readonly noun: string;
  readonly end: number;
  readonly cursor: number;
}

/** The noun behind the number, where the number stands in front of what it counts. */
function nounBehind(
  outline: Outline,
  site: Site,
  next: Site | null,
  phrase: Phrase,
  left: string,
): Behind | null {
  const { quantity, clause } = site;
  const { text } = outline;
  const limit = bracketLimit(outline, quantity.to, clause.end, site.clauseIndex);
  const right = text.slice(quantity.to, limit);
  if (!nounFollows(right)) return null;
  const family = quantity.unit?.family;
  if (family === 'points' || family === 'times' || quantity.unit === null) return null;
  if (
    phrase.metric !== '' &&
    (family === 'ratio' || isPredicate(right) || endsInQuantity(phrase.metric) || phrase.change !== null)
  ) {
    return null;
  }
  if (family === 'ratio' && phrase.change !== null) return null;
  const segment = text.slice(quantity.to, next === null ? limit : Math.min(limit, next.quantity.from));
  if (next === null || next.quantity.from >= limit) {
    const cut = cutAtVerb(segment);
    return { noun: cut, end: quantity.to + cut.length, cursor: quantity.to + cut.length };
  }
  const comma = segment.lastIndexOf('、');
  const link = comma >= 0 ? comma : /(?:以及|和|及|并|与)[^和及并与]*$/.exec(segment)?.index;
  const noun = link === undefined || link <= 0 ? segment : segment.slice(0, link);
  return { noun, end: quantity.to + noun.length, cursor: quantity.to + noun.length };
}

/** Where the noun must stop: before a bracket that holds numbers of its own. */
function bracketLimit(outline: Outline, from: number, end: number, clauseIndex: number): number {
  const hosted = outline.clauses.find(
    (clause) =>
      clause.host === clauseIndex &&
      clause.start > from &&
      /\d/.test(outline.text.slice(clause.start, clause.end)),
  );
  return hosted === undefined ? end : hosted.start - 1;
}

const isPredicate = (right: string): boolean =>
  PREDICATE.test(right) || STATE_WORDS.startingAt(right, 0) !== null || verbAt(right, 0);

/** A list behind the number ends where the next verb begins: 3个公园、推进改造. */
function cutAtVerb(segment: string): string {
  for (let at = segment.indexOf('、'); at >= 0; at = segment.indexOf('、', at + 1))
    if (verbAt(segment, at + 1)) return segment.slice(0, at);
  return segment;
}

/** 100%实现“掌上办理”, 10家投产: what is said of the thing behind its number. */
function predicateBehind(text: string, site: Site, next: Site | null): { readonly text: string } {
  const { quantity, clause } = site;
  const right = text.slice(quantity.to, clause.end);
  const used = /^(?:作为|用于)/.test(right);
  if (next !== null || right.startsWith('的') || (!nounFollows(right) && !used)) return { text: '' };
  const said = /^[^、(]*/.exec(right)?.[0] ?? '';
  return { text: said.length <= 24 ? said : '' };
}

/** 1个旅游和1个生命健康科技标志性项目: the first noun shares the head of the second. */
function shareHead(noun: string, outline: Outline, next: Site | null): string {
  const clean = noun.replace(/(?:以及|[、和及与并])+$/, '');
  if (next === null || clean.length > 4 || countedHead(clean) !== '') return clean;
  const linked =
    /(?:和|及|与)$/.test(noun) ||
    /^(?:和|及|与)/.test(outline.text.slice(next.quantity.from - 1, next.quantity.from));
  const behind = outline.text.slice(next.quantity.to, next.clause.end);
  return linked && nounFollows(behind) ? clean + countedHead(behind) : clean;
}

/** 新开工48个重大项目: the state asked for stays in the metric. */
const keptState = (left: string): string =>
  /(?:新开工|开工|竣工|投产|交付|通车|投用|投运)$/.exec(left)?.[0] ?? '';

/** 定海谋划落地: the one who acts, before the verb the phrase ends with. */
function subjectOf(left: string, memory: Memory): string {
  const subject = subjectBeforeVerb(left);
  return subject === '' && /^(?:至少|最多|其中)?$/.test(left) ? memory.subject : subject;
}

function subjectBeforeVerb(left: string): string {
  const clean = left.replace(LEADING_LINKS, '');
  const verbs = trailingVerbStart(clean);
  if (verbs === clean.length) return '';
  const subject = clean.slice(0, verbs).replace(/(?:均|各|分别)$/, '');
  const unfit =
    subject.length > 12 ||
    subject.startsWith('各') ||
    subject.includes('、') ||
    beginsWithPreposition(subject) > 0 ||
    verbAt(subject, 0);
  return unfit ? '' : subject;
}

/** Links and empty verbs before the part of the text that shows where the target was read. */
function leadLength(text: string): number {
  const links = LEADING_LINKS.exec(text)?.[0].length ?? 0;
  return links + (/^(?:其中|实现|确保)*/.exec(text.slice(links))?.[0].length ?? 0);
}
