import { interpret } from '../../target/interpret.ts';
import { type Clause, outlineOf, within } from '../../target/outline.ts';
import type { TargetReading } from '../../target/reading.ts';
import { homesOf } from '../../target/site.ts';
import type { Relation } from '../../text/lexicon/comparators.ts';
import { findQuantities, type Quantity } from '../../text/quantity.ts';
import { halfWidth } from '../../text/width.ts';
import { wordList } from '../../text/words.ts';
import { areaNamed } from './area.ts';
import type { Figure } from './figure.ts';
import { BARE_RATES, FORECASTS, PRIOR } from './lexicon.ts';
import { monthsNamed } from './months.ts';
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
  const quantities = new Map(findQuantities(half).map((quantity) => [quantity.start, quantity]));
  const { targets, places } = interpret(text, { year });
  const figures: Figure[] = [];
  let previous: Quantity | null = null;
  let last: { readonly at: number; readonly times: number } | null = null;
  let acting: { readonly area: string; readonly sentence: number } | null = null;
  targets.forEach((reading, index) => {
    const place = places[index] ?? -1;
    const quantity = quantities.get(place);
    if (last !== null && last.at === place) {
      last = { at: place, times: last.times + 1 };
      const dealt = figures.at(-1);
      if (dealt !== undefined) figures[figures.length - 1] = { ...dealt, times: last.times };
      return;
    }
    const clause = outline.clauses[home[place] ?? -1];
    if (quantity === undefined || clause === undefined || !isFigure(reading, quantity, half)) return;
    last = { at: place, times: 1 };
    const from = previous !== null && previous.to > clause.start ? previous.to : clause.start;
    const left = half.slice(from, quantity.from);
    const right = half.slice(quantity.to, clause.end);
    const whole = wholeBefore(quantity, half, quantities);
    if (whole !== null) {
      const read = figures.findIndex(({ start }) => start === whole.start);
      const goal = wholeFigure(whole, half, clause, reading.metric);
      figures.splice(read < 0 ? figures.length : read, 1, goal);
    }
    const role =
      whole !== null
        ? 'completion'
        : roleOf({
            reading,
            quantity,
            left,
            right,
            follows: from > clause.start,
            clause: half.slice(clause.start, quantity.from),
          });
    const named = lastOf(months, ({ at }) => at < place);
    const between = half.slice(previous?.end ?? 0, quantity.from);
    const printedArea = areaNamed(between);
    if (printedArea !== null)
      acting = actsIn(between, printedArea) ? { area: printedArea, sentence: clause.sentence } : null;
    else if (acting?.sentence !== clause.sentence || WHOLE.test(between)) acting = null;
    figures.push({
      role,
      kind: reading.kind,
      start: quantity.start,
      end: quantity.end,
      from: Math.max(clause.start, Math.min(reading.span.start, quantity.from)),
      to: quantity.to,
      value: asPrinted(quantity, half),
      unit: reading.unit,
      measure: quantity.unit,
      relation: relationOf(quantity, half),
      direction: reading.direction,
      metric: metricOf(reading, figures),
      qualifier: reading.qualifier,
      leads: leads(reading.metric, left, right),
      area: printedArea ?? acting?.area ?? null,
      times: 1,
      said: half.slice(from, endOfSaid(half, quantity.to, clause.end)),
      clause,
      sentence: clause.sentence,
      bracketed: within(outline.brackets, place) !== null,
      forecast: FORECAST.foundIn(half.slice(clause.start, quantity.from)),
      prior: named?.prior === true || isPrior(left),
      months: named === undefined ? null : { first: named.first, last: named.last },
    });
    previous = quantity;
  });
  return figures;
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

/** 46亿元 of “占总投资46亿元的60%” and “占年度目标（46亿元）的60%”. */
function wholeBefore(rate: Quantity, text: string, all: ReadonlyMap<number, Quantity>): Quantity | null {
  if (rate.unit?.family !== 'ratio') return null;
  const link = /\)?的$|\)$/.exec(text.slice(Math.max(0, rate.from - 2), rate.from));
  if (link === null) return null;
  const end = rate.from - link[0].length;
  for (const quantity of all.values()) {
    if (quantity.end === end && quantity.unit !== null && quantity.unit.family !== 'ratio') return quantity;
  }
  return null;
}

const wholeFigure = (whole: Quantity, text: string, clause: Clause, metric: string): Figure => ({
  role: 'goal',
  kind: 'amount',
  start: whole.start,
  end: whole.end,
  from: whole.from,
  to: whole.to,
  value: asPrinted(whole, text),
  unit: whole.unit?.text ?? '',
  measure: whole.unit,
  relation: whole.before === '~' ? '~' : null,
  direction: null,
  metric,
  qualifier: null,
  leads: false,
  area: null,
  times: 1,
  said: text.slice(clause.start, whole.to),
  clause,
  sentence: clause.sentence,
  bracketed: false,
  forecast: false,
  prior: false,
  months: null,
});

const DIGITS = /^\d[\d,]*(?:\.\d+)?/;

/** The decimal with the digits it is printed with: 85.0 says more than 85. */
const asPrinted = ({ start, value }: Quantity, text: string): string =>
  DIGITS.exec(text.slice(start, start + 24))?.[0].replaceAll(',', '') ?? value ?? '0';

/** 2.0单轨: versions look like counts of a fraction. */
function isFigure({ value }: TargetReading, quantity: Quantity, text: string): boolean {
  if (value === null || quantity.value === null) return false;
  const isFraction = asPrinted(quantity, text).includes('.');
  return !(isFraction && quantity.unit?.family === 'count' && quantity.unit.factor === '1');
}

/** 竣工766套、交付1127套: the stage said before does not go on. */
const TWO_STAGES = /(?:开工|完工|竣工)(完工|竣工|交付|投产|投用)$/;

/** 压缩比例10.8% and 同比增长5% are about the figure before. */
function metricOf({ metric }: TargetReading, before: readonly Figure[]): string {
  if (metric !== '' && !BARE.has(metric)) return metric.replace(TWO_STAGES, '$1');
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
