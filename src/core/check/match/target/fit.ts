import Big from 'big.js';
import type { Target } from '../../../record/target.ts';
import { endsInQuantity, nounHead } from '../../../target/phrase/noun.ts';
import { memoize, memoizePair } from '../../../text/memoize.ts';
import { toBaseUnit, type MeasureUnit } from '../../../text/measure-unit.ts';
import { wordList } from '../../../text/words.ts';
import type { Figure } from '../../claim/figure.ts';
import { PREPARING, STAGES } from '../../claim/lexicon.ts';
import { IMPROVEMENT_WORDS, CREATION_WORDS, CLASSIFIERS } from './lexicon.ts';
import { areOpposite, isGeneric, likeness, metricKey, commonSubstringLength } from './metric.ts';

/** A target that a figure may refer to. */
export interface TargetFit {
  readonly target: Target;
  readonly likeness: 'same' | 'near';
  /** The target's value in the printed unit of the figure. */
  readonly targetValue: Big;
  /** The figure counts things begun (开工) where the target counts the things themselves. */
  readonly begun: boolean;
  /** Whether the figure counts things begun or finished; null where it does not say. */
  readonly stage: 'start' | 'finish' | null;
}

const PREPARES = wordList(PREPARING);
const STARTS = wordList(STAGES.start);
const ENDS = wordList(STAGES.finish, STAGES.deliver);
const NEW = wordList(CREATION_WORDS);
const IMPROVED = wordList(IMPROVEMENT_WORDS);
/** Number of characters before a number that are taken to be about it. */
const NEARBY = 8;
/**
 * Length of a common substring of metric and phrase that makes them similar: absolute, and as a
 * fraction of the metric.
 */
const MIN_SHARED = 3;
const MIN_SHARED_PART = 0.4;
const INTERCHANGEABLE = new Set(CLASSIFIERS);

/** How a figure fits a target; null where they differ or their units cannot be converted. */
export const targetFit = memoizePair((figure: Figure, target: Target): TargetFit | null => {
  const targetValue = targetValueIn(figure.unit, figure.measure, target);
  if (targetValue === null || !isSameKind(figure, target)) return null;
  const words = closest(figure, target);
  if (words === null || (words === 'near' && figure.bracketed)) return null;
  if (isOtherAction(figure, target)) return null;
  const stage = stageFit(figure, target);
  if (stage === null || prepares(figure, target)) return null;
  const isNear = words === 'near' || figure.qualifier !== target.qualifier;
  return {
    target,
    likeness: isNear ? 'near' : 'same',
    targetValue,
    begun: stage === 'begun',
    stage: stageOf(figure.phrase + figure.metric),
  };
});

/** The fit of a figure without a metric. */
export function unnamedTargetFit(figure: Figure, target: Target): TargetFit | null {
  const targetValue = targetValueIn(figure.unit, figure.measure, target);
  if (targetValue === null || !isSameKind(figure, target) || prepares(figure, target)) return null;
  const stage = stageFit(figure, target);
  return stage === null
    ? null
    : {
        target,
        likeness: 'same',
        targetValue,
        begun: stage === 'begun',
        stage: stageOf(figure.phrase),
      };
}

/** The target's value in a printed unit; null where the units measure different things. */
export function targetValueIn(
  unit: string,
  measure: MeasureUnit | null,
  { value, unit: targetUnit }: Target,
): Big | null {
  if (value === null) return null;
  if (unit === targetUnit) return new Big(value);
  const whole = toBaseUnit(value, targetUnit);
  if (whole === null || measure === null || new Big(measure.factor).eq(0)) return null;
  if (whole.base === measure.base) return whole.value.div(measure.factor);
  return INTERCHANGEABLE.has(whole.base) && INTERCHANGEABLE.has(measure.base)
    ? whole.value.div(measure.factor)
    : null;
}

/** Whether two figures have the same base unit or interchangeable counters: 万元 and 亿元, 所 and 个. */
export function sameMeasure(a: Figure, b: Figure): boolean {
  if (a.measure === null || b.measure === null) return a.unit === b.unit;
  const both = INTERCHANGEABLE.has(a.measure.base) && INTERCHANGEABLE.has(b.measure.base);
  return a.measure.base === b.measure.base || both;
}

function isSameKind({ role, kind }: Figure, target: Target): boolean {
  if (role === 'growth') return target.kind === 'growth';
  if (role === 'ratio') return target.kind === 'ratio';
  return (
    kind !== 'growth' && (target.kind === 'amount' || target.kind === 'count' || target.kind === 'range')
  );
}

/**
 * How a figure names a target: by its metric, by its whole sentence (新建城市公园), by the
 * last word of the metric (已开工项目 for 防洪排涝项目), or by words near the number.
 */
function closest({ metric, phrase, unit }: Figure, target: Target): 'same' | 'near' | null {
  const words =
    likeness(metric, target.metric) ??
    likeness(lastListed(metric), target.metric) ??
    sameRate(metric, target.metric);
  if (words === 'same') return words;
  const figure = target.span.text.search(/[\d.,]/);
  const text = figure < 0 ? target.span.text : target.span.text.slice(0, figure);
  if (text !== '' && likeness(metric, text) === 'same') return 'same';
  if (words !== null || areOpposite(metric, target.metric)) return words;
  const key = metricKey(target.metric);
  if (stageOf(metric) !== null && unit === target.unit && isGeneric(metric))
    return key.endsWith(metricKey(metric)) ? 'near' : null;
  const own = endsInQuantity(key) ? key.slice(0, -nounHead(key).length) : key;
  const length = commonSubstringLength(own, phrase);
  return length >= Math.max(MIN_SHARED, own.length * MIN_SHARED_PART) ? 'near' : null;
}

/** A short form of a rate: 办结率 for 企业诉求7个工作日办结率. */
const sameRate = (metric: string, promised: string): 'near' | null =>
  /^[\u4e00-\u9fff]{2,4}率$/.test(metric) && promised.endsWith(metric) ? 'near' : null;

/** The last item of a list, which carries the noun: 甲区块、乙区块货币化安置比例. */
const lastListed = (metric: string): string => metric.slice(metric.lastIndexOf('、') + 1);

/**
 * Null where one counts things begun and the other things finished; `begun` where only the figure
 * states a stage, its beginning.
 */
function stageFit(figure: Figure, target: Target): 'equal' | 'begun' | null {
  const promised = stageOf(target.span.text + target.metric);
  const done = stageOf(figure.phrase + figure.metric);
  if (promised === done || done === null) return 'equal';
  if (promised === null) return done === 'start' ? 'begun' : 'equal';
  return null;
}

/** Whether one is about new things and the other about improved ones: 新建道路, 改造道路. */
function isOtherAction(figure: Figure, target: Target): boolean {
  const done = actionOf(figure.phrase + figure.metric);
  const promised = actionOf(target.span.text + target.metric);
  return done !== null && promised !== null && done !== promised;
}

const actionOf = memoize((text: string): 'new' | 'improved' | null => {
  const isNew = NEW.occursIn(text);
  const isImproved = IMPROVED.occursIn(text);
  return isNew === isImproved ? null : isNew ? 'new' : 'improved';
});

const stageOf = memoize((text: string): 'start' | 'finish' | null => {
  if (ENDS.occursIn(text)) return 'finish';
  return STARTS.occursIn(text) ? 'start' : null;
});

/**
 * Whether the figure counts preparatory work (planned, applied for, inspected) that is not the promise
 * itself.
 */
function prepares({ phrase, numberAt, start, end, metric }: Figure, target: Target): boolean {
  const promise = target.span.text + target.metric;
  const nearby =
    phrase.slice(Math.max(0, numberAt - NEARBY), numberAt) + phrase.slice(numberAt + end - start);
  for (const text of [nearby, metric]) {
    for (let at = 0; at < text.length; at += 1) {
      const word = PREPARES.startingAt(text, at);
      if (word !== null && !promise.includes(word)) return true;
    }
  }
  return false;
}
