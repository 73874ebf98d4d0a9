import { outlineClauses, rangeAt } from '../../target/clause/clauses.ts';
import { clauseIndexes } from '../../target/clause/number-context.ts';
import type { Relation } from '../../text/lexicon/comparators.ts';
import { findQuantities, type Quantity } from '../../text/quantity.ts';
import { toHalfWidth } from '../../text/width.ts';
import { wordList } from '../../text/words.ts';
import { namedDistrict } from './district.ts';
import type { Figure } from './figure.ts';
import { BARE_RATES, FORECASTS, PRIOR } from './lexicon.ts';
import { goalBefore, goalFigure } from './goals.ts';
import { namedMonths } from './months.ts';
import { type AssertedNumber, assertedNumbers } from './numbers.ts';
import { figureRole } from './role.ts';

const FORECAST = wordList(FORECASTS);
const PRIORS = wordList(PRIOR);
const BARE = new Set(BARE_RATES);
/** Before a word of `PRIOR` that is only the base of a comparison: 比去年增长, 较上年. */
const COMPARED = /[比较与同]$/;

/**
 * Every number asserted in a progress text, in order. Uses the grammar of targets
 * (core/target), since reports use the words of the targets.
 *
 * `text` is one paragraph as printed; `year` is the year of the notice.
 */
export function readFigures(text: string, year: number | null): readonly Figure[] {
  const half = toHalfWidth(text);
  const outline = outlineClauses(half);
  const clauseAt = clauseIndexes(outline);
  const months = namedMonths(half, year);
  const quantities = findQuantities(half);
  const figures: Figure[] = [];
  let previous: Quantity | null = null;
  let acting: ActingDistrict | null = null;
  for (const { reading, quantity, printed, times } of assertedNumbers(text, half, year)) {
    const clause = outline.clauses[clauseAt[quantity.start] ?? -1];
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
    const district = namedDistrict(between);
    acting = actingIn(between, district, clause.sentence, acting);
    const named = findLast(months, ({ at }) => at < quantity.start);
    figures.push({
      role: goal !== null ? 'completion' : figureRole(place),
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
      precedesNoun: precedesNoun(reading.metric, left, right),
      district: district ?? acting?.district ?? null,
      times,
      phrase: half.slice(from, endOfSaid(half, quantity.to, clause.end)),
      clause,
      sentence: clause.sentence,
      bracketed: rangeAt(outline.brackets, quantity.start) !== null,
      forecast: FORECAST.occursIn(led),
      prior: named?.prior === true || isPrior(left),
      months: named === undefined ? null : { first: named.first, last: named.last },
    });
    previous = quantity;
  }
  return figures;
}

/** A district that is the grammatical subject up to the end of its sentence. */
interface ActingDistrict {
  readonly district: string;
  readonly sentence: number;
}

/** The acting district of a figure, from the words between it and the previous figure. */
function actingIn(
  between: string,
  district: string | null,
  sentence: number,
  before: ActingDistrict | null,
): ActingDistrict | null {
  if (district !== null) return actsIn(between, district) ? { district, sentence } : null;
  return before?.sentence !== sentence || WHOLE.test(between) ? null : before;
}

/** Words that end the scope of an acting district. */
const WHOLE = /全市|全县|全区|合计|共计/;

/**
 * Whether the district is the subject (泊云区已完成通村公路14.9公里) and not only the label of a figure
 * (泊云区12个).
 */
const actsIn = (between: string, district: string): boolean =>
  between.slice(between.indexOf(district) + district.length).length >= 2;

/** Whether the counted noun follows the number: 70个美丽乡村. */
function precedesNoun(metric: string, left: string, right: string): boolean {
  const noun = metric.slice(0, 2);
  const at = noun.length < 2 ? -1 : right.indexOf(noun);
  return at >= 0 && at <= 3 && !left.includes(noun);
}

/** Words before a number that state a bound; 达到 and 降至 state an exact level in a report. */
const BOUNDS = /不低于|不少于|至少|不超过|最多|不高于/;

function relationOf({ before, after, from, start }: Quantity, text: string): Relation | null {
  if (after !== null) return after === 'level' ? null : after;
  if (before === 'level' || before === null) return null;
  const open = before === '>' || before === '<' || before === '~';
  return open || BOUNDS.test(text.slice(from, start)) ? before : null;
}

/** End of the phrase of a figure: the next number, comma or list comma. */
function endOfSaid(text: string, from: number, end: number): number {
  const rest = text.slice(from, end);
  const stop = rest.search(/[\d、,;。]/);
  return stop < 0 ? end : from + stop;
}

/** Metrics that name no thing: 已完成, 累计新增. */
const NO_OBJECT = /^(?:已|累计|共|目前|现|完成|实现|实际|新增|约|达)+$/;

/** The stage of the previous figure is not part of this metric: 竣工766套、交付1127套. */
const TWO_STAGES = /(?:开工|完工|竣工)(完工|竣工|交付|投产|投用)$/;

/** The metric of a figure; 压缩比例10.8% and 同比增长5% take that of the previous figure. */
function metricOf({ metric, kind }: AssertedNumber['reading'], before: readonly Figure[]): string {
  if (metric === '' || (NO_OBJECT.test(metric) && kind !== 'ratio')) return '';
  if (!BARE.has(metric)) return metric.replace(TWO_STAGES, '$1');
  const named = findLast(before, ({ role }) => role === 'amount' || role === 'growth');
  return named === undefined ? metric : named.metric;
}

/** Array.prototype.findLast is missing in the oldest supported browsers. */
function findLast<T>(members: readonly T[], matches: (member: T) => boolean): T | undefined {
  for (let at = members.length - 1; at >= 0; at -= 1) {
    const member = members[at];
    if (member !== undefined && matches(member)) return member;
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
