import { pairsOf } from '../identity/words.ts';
import type { Target } from '../record/target.ts';
import { readTaskTargets } from '../target/read.ts';
import type { TargetReading } from '../target/reading.ts';
import { toBaseFigure } from '../text/base-figure.ts';
import { parseMeasureUnit } from '../text/measure-unit.ts';
import { findQuantities, type Quantity } from '../text/quantity.ts';
import { toHalfWidth } from '../text/width.ts';
import { comparable } from './comparable.ts';

/** A figure that a row names; `metric` is "" where the text does not say what it counts. */
export interface Goal extends Pick<
  TargetReading,
  'kind' | 'comparator' | 'value' | 'value2' | 'unit' | 'stretch' | 'deadline'
> {
  readonly metric: string;
  /** The kind is that of the words around it, not a guess from the unit. */
  readonly isKindSaid: boolean;
}

/** A number and nothing else: 350, 1,200.5. */
const BARE = /^[+-]?[\d,]+(?:\.\d+)?$/u;

/**
 * The figures that a text names, by the grammar of notices (改造老旧住宅400幢以上), in their order.
 *
 * @param subject Metric and unit of the target the text is about, for a text that says neither (350).
 */
export function goalsIn(
  text: string,
  year: number | null,
  subject: Pick<Target, 'metric' | 'unit'> | null = null,
): readonly Goal[] {
  const said = toHalfWidth(text).trim();
  const own = withFigure(readTaskTargets(said, { year }));
  if (own.length > 0)
    return own.map((reading) => ({ ...goalOf(reading), metric: reading.metric, isKindSaid: true }));
  const [quantity, ...others] = findQuantities(said);
  if (quantity === undefined || others.length > 0) return [];
  const figure = BARE.test(said) ? `${said}${subject?.unit ?? ''}` : said;
  const [read, ...more] = withFigure(readTaskTargets(`${subject?.metric ?? NO_METRIC}${figure}`, { year }));
  if (read !== undefined && more.length === 0) return [{ ...goalOf(read), metric: '', isKindSaid: false }];
  return read === undefined ? plainGoal(quantity, said, subject?.unit ?? '') : [];
}

/** A figure that is no target by the grammar of notices: 80天, 80岁, or one without its unit behind its metric (新建公园2). */
function plainGoal(
  { from, to, value, value2, unit, vague, before, after }: Quantity,
  text: string,
  ownUnit: string,
): readonly Goal[] {
  if (value === null || vague || before !== null || after !== null || to < text.length) return [];
  if (from > 0 && unit !== null) return [];
  return [
    {
      kind: 'amount',
      comparator: value2 === null ? '=' : 'between',
      value: Number(value),
      value2: value2 === null ? null : Number(value2),
      unit: unit?.text ?? ownUnit,
      stretch: false,
      deadline: null,
      metric: text.slice(0, from).trim(),
      isKindSaid: false,
    },
  ];
}

/** Stands for the metric where a text has none. */
const NO_METRIC = '有关项目';

const withFigure = (readings: readonly TargetReading[]): readonly TargetReading[] =>
  readings.filter(({ value, kind }) => value !== null && kind !== 'milestone');

const goalOf = ({ kind, comparator, value, value2, unit, stretch, deadline }: TargetReading) => ({
  kind,
  comparator,
  value,
  value2,
  unit,
  stretch,
  deadline,
});

type Figure = Pick<Target, 'value' | 'value2' | 'unit'>;

/** Whether a figure is that of a target: the same amount; without a unit, the same number. */
export const isFigureOf = (goal: Figure, target: Figure): boolean =>
  goal.unit === ''
    ? goal.value === target.value && goal.value2 === target.value2
    : isSameFigure(goal, target);

/** Whether two figures are the same amount, also in other magnitudes of a unit (0.04万幢 and 400幢). */
const isSameFigure = (a: Figure, b: Figure): boolean =>
  isSameAmount(a.value, a.unit, b.value, b.unit) && isSameAmount(a.value2, a.unit, b.value2, b.unit);

function isSameAmount(a: number | null, unitA: string, b: number | null, unitB: string): boolean {
  if (a === null || b === null) return a === b;
  if (unitA === unitB) return a === b;
  const [one, other] = [toBaseFigure(a, unitA), toBaseFigure(b, unitB)];
  return one.measure === other.measure && one.amount === other.amount;
}

/** Whether figures in two units measure the same thing: 幢 and 万幢, 亿元 and 万元. */
export const isSameMeasure = (a: string, b: string): boolean =>
  a === b || (parseMeasureUnit(a)?.base ?? a) === (parseMeasureUnit(b)?.base ?? b);

/** Whether a target may be meant by a metric in other words: it has two characters in a row with it in common. */
export function mayBeMetricOf(said: string, { metric, span }: Pick<Target, 'metric' | 'span'>): boolean {
  const pairs = pairsOf(comparable(said));
  const own = pairsOf(comparable(`${metric}${span.text}`));
  return pairs.size === 0 || [...pairs].some((pair) => own.has(pair));
}

/** Whether two metrics name one thing: the same words, or one with words before or behind (老旧住宅, 改造老旧住宅). */
export function isMetricOf(said: string, metric: string): boolean {
  const [one, other] = [comparable(said), comparable(metric)];
  return one !== '' && other !== '' && (one === other || one.includes(other) || other.includes(one));
}
