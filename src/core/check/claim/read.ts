import { outlineOf, within } from '../../target/outline.ts';
import { homesOf } from '../../target/site.ts';
import type { Relation } from '../../text/lexicon/comparators.ts';
import { findQuantities, type Quantity } from '../../text/quantity.ts';
import { halfWidth } from '../../text/width.ts';
import { wordList } from '../../text/words.ts';
import { areaNamed } from './area.ts';
import type { Figure } from './figure.ts';
import { BARE_RATES, FORECASTS, PRIOR } from './lexicon.ts';
import { goalBefore, goalFigure } from './goals.ts';
import { monthsNamed } from './months.ts';
import { type NumberTold, numbersTold } from './numbers.ts';
import { roleOf } from './role.ts';

const FORECAST = wordList(FORECASTS);
const PRIORS = wordList(PRIOR);
const BARE = new Set(BARE_RATES);
/** What a comparison is made with is no figure of its own year: 比去年增长, 较上年. */
const COMPARED = /[比较与同]$/;

/**
 * Every number a progress text asserts, in order. The grammar is that of targets
 * (core/target): a report says what was done in the words that promised it.
 *
 * `text` is one paragraph; `year` is the notice's own.
 */
export function readFigures(text: string, year: number | null): readonly Figure[] {
  const half = halfWidth(text);
  const outline = outlineOf(half);
  const home = homesOf(outline);
  const months = monthsNamed(half, year);
  const quantities = findQuantities(half);
  const figures: Figure[] = [];
  let previous: Quantity | null = null;
  let acting: Acting | null = null;
  for (const { reading, quantity, printed, times } of numbersTold(text, half, year)) {
    const clause = outline.clauses[home[quantity.start] ?? -1];
    if (clause === undefined) continue;
    const from = previous !== null && previous.to > clause.start ? previous.to : clause.start;
    const left = half.slice(from, quantity.from);
    const right = half.slice(quantity.to, clause.end);
    const led = half.slice(clause.start, quantity.from);
    const goal = goalBefore(quantity, half, quantities);
    if (goal !== null) {
      const read = figures.findIndex(({ start }) => start === goal.start);
      figures.splice(read < 0 ? figures.length : read, 1, goalFigure(goal, half, clause, reading.metric));
    }
    const place = { reading, quantity, left, right, follows: from > clause.start, clause: led };
    const between = half.slice(previous?.end ?? 0, quantity.from);
    const area = areaNamed(between);
    acting = actingIn(between, area, clause.sentence, acting);
    const named = lastOf(months, ({ at }) => at < quantity.start);
    figures.push({
      role: goal !== null ? 'completion' : roleOf(place),
      kind: reading.kind,
      start: quantity.start,
      end: quantity.end,
      from: Math.max(clause.start, Math.min(reading.span.start, quantity.from)),
      to: quantity.to,
      value: printed,
      unit: reading.unit,
      measure: quantity.unit,
      relation: relationOf(quantity, half),
      direction: reading.direction,
      metric: metricOf(reading, figures),
      qualifier: reading.qualifier,
      leads: leads(reading.metric, left, right),
      area: area ?? acting?.area ?? null,
      times,
      said: half.slice(from, endOfSaid(half, quantity.to, clause.end)),
      clause,
      sentence: clause.sentence,
      bracketed: within(outline.brackets, quantity.start) !== null,
      forecast: FORECAST.foundIn(led),
      prior: named?.prior === true || isPrior(left),
      months: named === undefined ? null : { first: named.first, last: named.last },
    });
    previous = quantity;
  }
  return figures;
}

/** A district that acts, up to the end of its sentence. */
interface Acting {
  readonly area: string;
  readonly sentence: number;
}

/** Who acts where a figure stands, by the words between it and the one before. */
function actingIn(
  between: string,
  area: string | null,
  sentence: number,
  before: Acting | null,
): Acting | null {
  if (area !== null) return actsIn(between, area) ? { area, sentence } : null;
  return before?.sentence !== sentence || WHOLE.test(between) ? null : before;
}

/** 全市 ends what a district was doing. */
const WHOLE = /全市|全县|全区|合计|共计/;

/** 泊云区已完成通村公路14.9公里: the district acts, and goes on acting; 泊云区12个 is only its part. */
const actsIn = (between: string, area: string): boolean =>
  between.slice(between.indexOf(area) + area.length).length >= 2;

/** 70个美丽乡村: the noun stands behind the number. */
function leads(metric: string, left: string, right: string): boolean {
  const noun = metric.slice(0, 2);
  const at = noun.length < 2 ? -1 : right.indexOf(noun);
  return at >= 0 && at <= 3 && !left.includes(noun);
}

/** 达到 and 降至 state a level in a report; only 不低于 and 不超过 leave it open. */
const BOUNDS = /不低于|不少于|至少|不超过|最多|不高于/;

function relationOf({ before, after, from, start }: Quantity, text: string): Relation | null {
  if (after !== null) return after === 'level' ? null : after;
  if (before === 'level' || before === null) return null;
  const open = before === '>' || before === '<' || before === '~';
  return open || BOUNDS.test(text.slice(from, start)) ? before : null;
}

/** Up to the next number, comma or list comma behind a figure. */
function endOfSaid(text: string, from: number, end: number): number {
  const rest = text.slice(from, end);
  const stop = rest.search(/[\d、,;。]/);
  return stop < 0 ? end : from + stop;
}

/** 已完成, 累计新增: said of something, and not of what. */
const NOTHING = /^(?:已|累计|共|目前|现|完成|实现|实际|新增|约|达)+$/;

/** 竣工766套、交付1127套: the stage said before does not go on. */
const TWO_STAGES = /(?:开工|完工|竣工)(完工|竣工|交付|投产|投用)$/;

/** 压缩比例10.8% and 同比增长5% are about the figure before. */
function metricOf({ metric, kind }: NumberTold['reading'], before: readonly Figure[]): string {
  if (metric === '' || (NOTHING.test(metric) && kind !== 'ratio')) return '';
  if (!BARE.has(metric)) return metric.replace(TWO_STAGES, '$1');
  const named = lastOf(before, ({ role }) => role === 'amount' || role === 'growth');
  return named === undefined ? metric : named.metric;
}

/** Array.prototype.findLast, which the oldest browsers of the pane lack. */
function lastOf<T>(members: readonly T[], holds: (member: T) => boolean): T | undefined {
  for (let at = members.length - 1; at >= 0; at -= 1) {
    const member = members[at] as T;
    if (holds(member)) return member;
  }
  return undefined;
}

function isPrior(left: string): boolean {
  for (let at = 0; at < left.length; at += 1) {
    const word = PRIORS.startingAt(left, at);
    if (word !== null && !COMPARED.test(left.slice(0, at))) return true;
  }
  return false;
}
