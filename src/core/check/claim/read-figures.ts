import Big from 'big.js';
import { outlineClauses, rangeAt } from '../../target/clause/clauses.ts';
import { clauseIndexes } from '../../target/clause/number-context.ts';
import { ROUGHLY_ABOVE, type Relation } from '../../text/lexicon/comparators.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import { findQuantities, type Quantity } from '../../text/quantity.ts';
import { toHalfWidth } from '../../text/width.ts';
import { lastIndexWhere } from '../../text/sorted.ts';
import { wordList } from '../../text/words.ts';
import { namedDistrict } from './district.ts';
import type { Figure, FigureRole } from './figure.ts';
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
  const endingAt = new Map(findQuantities(half).map((quantity) => [quantity.end, quantity]));
  const forecastIn = forecastFinder(half);
  const figures: Figure[] = [];
  let previous: Quantity | null = null;
  let acting: ActingDistrict | null = null;
  for (const { reading, quantity, printed, times } of assertedNumbers(text, half, year)) {
    const clause = outline.clauses[clauseAt[quantity.start] ?? -1];
    if (clause === undefined) continue;
    const from = previous !== null && previous.to > clause.start ? previous.to : clause.start;
    const left = half.slice(from, quantity.from);
    const right = half.slice(quantity.to, Math.min(clause.end, quantity.to + LONGEST_SIDE));
    const led = half.slice(Math.max(clause.start, quantity.from - LONGEST_LEAD), quantity.from);
    const goal = goalBefore(quantity, half, endingAt);
    if (goal !== null) {
      const read = lastIndexWhere(figures, ({ start }) => start < goal.start) + 1;
      figures.splice(
        read,
        figures[read]?.start === goal.start ? 1 : 0,
        goalFigure(goal, half, clause, reading.metric),
      );
    }
    const place = { reading, quantity, left, right, follows: from > clause.start, clause: led };
    const between = half.slice(previous?.end ?? 0, quantity.from);
    const district = namedDistrict(between);
    acting = actingIn(between, district, clause.sentence, acting);
    const named = months[lastIndexWhere(months, ({ at }) => at < quantity.start)];
    const said = goal !== null ? 'completion' : figureRole(place);
    const role = said === 'amount' && isLabelledGoal(half, quantity.from) ? 'goal' : said;
    figures.push({
      role,
      kind: reading.kind,
      start: quantity.start,
      end: quantity.end,
      from: Math.max(clause.start, Math.min(reading.span.start, quantity.from)),
      to: quantity.to,
      ...sizeOf({ value: printed, unit: reading.unit, measure: quantity.unit }, role),
      inWords: quantity.script === 'han',
      relation: relationOf(quantity, half),
      direction: reading.direction,
      metric: metricOf(reading, figures),
      qualifier: reading.qualifier,
      precedesNoun: precedesNoun(reading.metric, left, right),
      district: district ?? acting?.district ?? null,
      times,
      phrase: half.slice(from, endOfSaid(half, quantity.to, clause.end)),
      numberAt: quantity.start - from,
      clause,
      sentence: clause.sentence,
      bracketed: rangeAt(outline.brackets, quantity.start) !== null,
      forecast: forecastIn(clause, quantity.from),
      prior: named?.prior === true || isPrior(left),
      months: named === undefined ? null : { first: named.first, last: named.last },
    });
    previous = quantity;
  }
  return figures;
}

const PERCENT = parseMeasureUnit('%');

/** A figure in its printed unit; 九成 and rates of a goal in per mille are converted to per cent. */
function sizeOf(
  size: Pick<Figure, 'value' | 'unit' | 'measure'>,
  role: FigureRole,
): Pick<Figure, 'value' | 'unit' | 'measure'> {
  const { unit, measure } = size;
  if (measure?.family !== 'ratio' || measure.factor === '1') return size;
  if (role !== 'completion' && unit !== '成') return size;
  return { value: new Big(size.value).times(measure.factor).toFixed(), unit: '%', measure: PERCENT };
}

/** 年度目标：, 今年任务：: what stands behind it up to the end of the sentence is to be done. */
const GOAL_LABEL = /(?:^|[^\u4e00-\u9fff])(?:年度|全年|今年)(?:目标|任务|计划)(?:任务)?$/;
const LONGEST_LABEL = 8;
/** Characters between the label and its number. */
const LONGEST_LABELLED = 40;

/** Whether a number stands behind the label of a goal: 年度目标：改造2200户。 */
function isLabelledGoal(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_LABELLED);
  const behind = text.slice(from, at);
  const colon = behind.lastIndexOf(':');
  if (colon < 0 || /[。;]/.test(behind.slice(colon))) return false;
  return GOAL_LABEL.test(text.slice(Math.max(0, from + colon - LONGEST_LABEL), from + colon));
}

/** Characters of a clause before and after a number that are looked at for its role. */
const LONGEST_LEAD = 400;
const LONGEST_SIDE = 80;

/** Whether 预计 or the like stands in a clause before an offset; each clause is searched once. */
function forecastFinder(text: string): (clause: Figure['clause'], at: number) => boolean {
  const firstEnds = new Map<number, number>();
  return ({ start, end }, at) => {
    let first = firstEnds.get(start);
    for (let from = start; first === undefined && from < end; from += 1) {
      const word = FORECAST.startingAt(text, from);
      if (word !== null) first = from + word.length;
    }
    firstEnds.set(start, first ?? Infinity);
    return (first ?? Infinity) <= at;
  };
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
  const said = text.slice(from, start);
  return open || said === ROUGHLY_ABOVE || BOUNDS.test(said) ? before : null;
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
  const named = before
    .slice(-LONGEST_REACH)
    .reverse()
    .find(({ role }) => role === 'amount' || role === 'growth');
  return named === undefined ? metric : named.metric;
}

/** Number of figures before a bare rate among which its metric may be. */
const LONGEST_REACH = 50;

function isPrior(left: string): boolean {
  for (let at = 0; at < left.length; at += 1) {
    const word = PRIORS.startingAt(left, at);
    if (word !== null && !COMPARED.test(left.slice(0, at))) return true;
  }
  return false;
}
