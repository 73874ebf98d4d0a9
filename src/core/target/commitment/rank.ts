import type { DateMention } from '../../text/date.ts';
import { RANK_VERBS, RANK_PLACES, RANK_SCOPES, SUPERLATIVES } from '../../text/lexicon/ranks.ts';
import { readNumeralAt } from '../../text/numeral.ts';
import { wordList } from '../../text/words.ts';
import type { ClauseOutline, TextRange } from '../clause/clauses.ts';
import { isBareQuantity } from '../phrase/noun.ts';
import { phraseOf } from '../phrase/phrase.ts';
import { textWithoutDates } from '../clause/text-without-dates.ts';
import { topicOf } from '../clause/topic.ts';

/**
 * A rank that is aimed for.
 *
 *     “最多跑一次”改革走在全省前列, 综合实力进入全国前50名, 全省行政争议总量最少
 *                     ^verb ^scope ^place      ^numbered            ^superlative
 */
export interface Rank {
  readonly clauseIndex: number;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly comparator: '=' | '<=';
  readonly value: number | null;
  readonly unit: string;
  /** Range of the figure of the rank; empty if it has none. */
  readonly figure: { readonly start: number; readonly end: number };
}

const SCOPE_WORDS = wordList(RANK_SCOPES);
const PLACE_WORDS = wordList(RANK_PLACES);
const VERB_WORDS = wordList(RANK_VERBS);
const BEST_WORDS = wordList(SUPERLATIVES);
/** Maximum number of characters between scope and place: 百强县, 同类城市. */
const LONGEST_FIELD = 4;
const COUNTERS = ['名', '位', '强', '列'];

/** Reads the ranks of all clauses, in order. */
export function readRanks(outline: ClauseOutline, dates: readonly DateMention[]): readonly Rank[] {
  const covered = coveredBy(outline);
  return outline.clauses.flatMap((clause, clauseIndex): readonly Rank[] => {
    if (clause.host !== null) return [];
    let scoped = false;
    return pieces(outline.text, covered, clause.start, clause.end).flatMap(
      ({ start, end }): readonly Rank[] => {
        const text = textWithoutDates(outline.text, start, end, dates);
        scoped ||= SCOPE_WORDS.occursIn(text);
        const rank = numbered(text) ?? placed(text) ?? (scoped ? superlative(text) : null);
        if (rank === null) return [];
        // Ranks are at the end of the piece, so offsets are counted from its end.
        const shift = end - text.length;
        const figure = { start: shift + rank.figure.start, end: shift + rank.figure.end };
        const needsTopic = rank.metric === '' || isBareQuantity(rank.metric);
        const metric = needsTopic ? topicOf(outline, clauseIndex, dates) + rank.metric : rank.metric;
        return metric === '' ? [] : [{ ...rank, metric, clauseIndex, start, end, figure }];
      },
    );
  });
}

type Found = Omit<Rank, 'clauseIndex' | 'start' | 'end'>;

/** A place in words after a scope or verb: …走在全省前列, …保持全国领先. */
function placed(text: string): Found | null {
  const place = PLACE_WORDS.endingAt(text, text.length);
  if (place === null) return null;
  const head = text.slice(0, text.length - place.length).replace(/[的中]$/, '');
  const metric = metricBefore(head);
  return metric === null
    ? null
    : { metric, comparator: '=', value: null, unit: '', figure: numeralIn(text, text.length - place.length) };
}

/** A place in figures: …进入全国前50名, …居全省第3位. */
function numbered(text: string): Found | null {
  const mark = Math.max(text.lastIndexOf('前'), text.lastIndexOf('第'));
  const numeral = mark < 0 ? null : readNumeralAt(text, mark + 1);
  if (numeral === null || numeral.value === null || numeral.script === 'implied') return null;
  const unit = text.slice(numeral.end);
  if (unit !== '' && !COUNTERS.includes(unit)) return null;
  const metric = metricBefore(text.slice(0, mark));
  if (metric === null) return null;
  const comparator = text.charAt(mark) === '前' ? '<=' : '=';
  return {
    metric,
    comparator,
    value: Number(numeral.value),
    unit,
    figure: { start: numeral.start, end: text.length },
  };
}

/** A superlative, for clauses that name a scope: …最少. */
function superlative(text: string): Found | null {
  const best = BEST_WORDS.endingAt(text, text.length);
  if (best === null) return null;
  const metric = withoutScope(phraseOf(text.slice(0, text.length - best.length)).metric);
  return metric.length < 2
    ? null
    : { metric, comparator: '=', value: null, unit: '', figure: { start: 0, end: 0 } };
}

/** The metric before scope and verb; "" if the clause leaves it out, null if there is neither scope nor verb. */
function metricBefore(head: string): string | null {
  const scoped = scopeNear(head);
  let rest = head.slice(0, scoped ?? head.length);
  let hasVerb = false;
  for (
    let word = VERB_WORDS.endingAt(rest, rest.length);
    word !== null;
    word = VERB_WORDS.endingAt(rest, rest.length)
  ) {
    rest = rest.slice(0, rest.length - word.length);
    hasVerb = true;
    if (rest.endsWith('排名')) break;
  }
  if (scoped === null && !hasVerb) return null;
  const metric = withoutScope(phraseOf(rest.replace(/在$/, '')).metric);
  // A verb without a metric: the metric is in the clause before (力争进入前5位).
  if (metric === '') return hasVerb ? '' : null;
  return metric.length < 2 ? null : metric;
}

/** Offset of the scope at the end of `head`, which 百强县 or 同类城市 may follow (全国百强县前50名); null if there is none. */
function scopeNear(head: string): number | null {
  for (let end = head.length; end >= Math.max(2, head.length - LONGEST_FIELD); end -= 1) {
    const scope = SCOPE_WORDS.endingAt(head, end);
    if (scope !== null) return end - scope.length;
  }
  return null;
}

function withoutScope(metric: string): string {
  const scope = SCOPE_WORDS.startingAt(metric, 0);
  return scope !== null && metric.length > scope.length + 1 ? metric.slice(scope.length) : metric;
}

function numeralIn(text: string, from: number): { start: number; end: number } {
  const at = text.slice(from).search(/[一二三四五六七八九十]/);
  return at < 0 ? { start: 0, end: 0 } : { start: from + at, end: text.length };
}

/** The list items of a clause; list marks inside quotation marks and brackets do not split. */
function pieces(text: string, covered: Uint8Array, start: number, end: number): TextRange[] {
  const found: TextRange[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (text.charAt(at) !== '、' || covered[at] === 1)) continue;
    if (at > from) found.push({ start: from, end: at });
    from = at + 1;
  }
  return found;
}

/** 1 for each character inside quotation marks or brackets. */
function coveredBy({ text, quotes, brackets }: ClauseOutline): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of [...quotes, ...brackets]) covered.fill(1, start, end);
  return covered;
}
