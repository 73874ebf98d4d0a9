import type { DateMention } from '../text/date.ts';
import { HOLDING, PLACES, SCOPES, SUPERLATIVES } from '../text/lexicon/ranks.ts';
import { readNumeralAt } from '../text/numeral.ts';
import { wordList } from '../text/words.ts';
import type { Outline, Stretch } from './outline.ts';
import { isBare } from './noun.ts';
import { phraseOf } from './phrase.ts';
import { textWithoutDates, topicOf } from './topic.ts';

/**
 * Places among others.
 *
 *     “最多跑一次”改革走在全省前列, 综合实力进入全国前50名, 全省行政争议总量最少
 *                     ^hold ^scope ^place      ^numbered            ^superlative
 */
export interface Rank {
  readonly clauseIndex: number;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly comparator: '=' | '<=';
  readonly value: number | null;
  readonly unit: string;
  /** Stretch of the figure, for the numbers it explains; empty where there is none. */
  readonly figure: { readonly start: number; readonly end: number };
}

const SCOPE_WORDS = wordList(SCOPES);
const PLACE_WORDS = wordList(PLACES);
const HOLDING_WORDS = wordList(HOLDING);
const BEST_WORDS = wordList(SUPERLATIVES);
/** Characters between a scope and the place: 百强县, 同类城市. */
const LONGEST_FIELD = 4;
const COUNTERS = ['名', '位', '强', '列'];

export function ranksOf(outline: Outline, dates: readonly DateMention[]): readonly Rank[] {
  const covered = coveredBy(outline);
  return outline.clauses.flatMap((clause, clauseIndex): readonly Rank[] => {
    if (clause.host !== null) return [];
    let scoped = false;
    return pieces(outline.text, covered, clause.start, clause.end).flatMap(
      ({ start, end }): readonly Rank[] => {
        const text = textWithoutDates(outline.text, start, end, dates);
        scoped ||= SCOPE_WORDS.foundIn(text);
        const rank = numbered(text) ?? placed(text) ?? (scoped ? superlative(text) : null);
        if (rank === null) return [];
        // Places stand at the end, so the figure is found from there.
        const shift = end - text.length;
        const figure = { start: shift + rank.figure.start, end: shift + rank.figure.end };
        const needsTopic = rank.metric === '' || isBare(rank.metric);
        const metric = needsTopic ? topicOf(outline, clauseIndex, dates) + rank.metric : rank.metric;
        return metric === '' ? [] : [{ ...rank, metric, clauseIndex, start, end, figure }];
      },
    );
  });
}

type Found = Omit<Rank, 'clauseIndex' | 'start' | 'end'>;

/** …走在全省前列, …保持全国领先: scope and place, held by a verb or not. */
function placed(text: string): Found | null {
  const place = PLACE_WORDS.endingAt(text, text.length);
  if (place === null) return null;
  const head = text.slice(0, text.length - place.length).replace(/[的中]$/, '');
  const metric = heldBy(head);
  return metric === null
    ? null
    : { metric, comparator: '=', value: null, unit: '', figure: numeralIn(text, text.length - place.length) };
}

/** …进入全国前50名, …居全省第3位. */
function numbered(text: string): Found | null {
  const mark = Math.max(text.lastIndexOf('前'), text.lastIndexOf('第'));
  const numeral = mark < 0 ? null : readNumeralAt(text, mark + 1);
  if (numeral === null || numeral.value === null || numeral.script === 'implied') return null;
  const unit = text.slice(numeral.end);
  if (unit !== '' && !COUNTERS.includes(unit)) return null;
  const metric = heldBy(text.slice(0, mark));
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

/** …最少: the best place of a scope named in the clause. */
function superlative(text: string): Found | null {
  const best = BEST_WORDS.endingAt(text, text.length);
  if (best === null) return null;
  const metric = withoutScope(phraseOf(text.slice(0, text.length - best.length)).metric);
  return metric.length < 2
    ? null
    : { metric, comparator: '=', value: null, unit: '', figure: { start: 0, end: 0 } };
}

/** The metric before scope and verb, "" where the clause leaves it out; null where neither a scope nor a verb holds the place. */
function heldBy(head: string): string | null {
  const scoped = scopeNear(head);
  let rest = head.slice(0, scoped ?? head.length);
  let held = false;
  for (
    let word = HOLDING_WORDS.endingAt(rest, rest.length);
    word !== null;
    word = HOLDING_WORDS.endingAt(rest, rest.length)
  ) {
    rest = rest.slice(0, rest.length - word.length);
    held = true;
    if (rest.endsWith('排名')) break;
  }
  if (scoped === null && !held) return null;
  const metric = withoutScope(phraseOf(rest.replace(/在$/, '')).metric);
  // 力争进入前5位: held, but of what stands in the clause before.
  if (metric === '') return held ? '' : null;
  return metric.length < 2 ? null : metric;
}

/** Where the scope at the end of `head` begins; 百强县 or 同类城市 may follow it (全国百强县前50名). */
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

/** List items of a clause, outside quotation marks and brackets. */
function pieces(text: string, covered: Uint8Array, start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && (text.charAt(at) !== '、' || covered[at] === 1)) continue;
    if (at > from) found.push({ start: from, end: at });
    from = at + 1;
  }
  return found;
}

/** 1 for each character inside quotation marks or brackets. */
function coveredBy({ text, quotes, brackets }: Outline): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of [...quotes, ...brackets]) covered.fill(1, start, end);
  return covered;
}
