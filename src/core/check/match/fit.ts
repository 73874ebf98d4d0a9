import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { endsInQuantity, headOfNoun } from '../../target/noun.ts';
import { remembered, rememberedPair } from '../../text/remembered.ts';
import { toBase, type Unit } from '../../text/unit.ts';
import { wordList } from '../../text/words.ts';
import type { Figure } from '../claim/figure.ts';
import { PREPARING, STAGES } from '../claim/lexicon.ts';
import { ACTED_AGAIN, ACTED_ANEW, CLASSIFIERS } from './lexicon.ts';
import { areOpposite, isGeneric, likeness, metricKey, sharedStretch } from './metric.ts';

/** A target a figure may speak of. */
export interface Fit {
  readonly target: Target;
  readonly likeness: 'same' | 'near';
  /** The target's value in the printed unit of the figure. */
  readonly whole: Big;
  /** Only begun (开工) where the target wants the thing itself. */
  readonly begun: boolean;
  /** What the figure counts: things begun, things finished, or just things. */
  readonly stage: 'start' | 'finish' | null;
}

const PREPARES = wordList(PREPARING);
const STARTS = wordList(STAGES.start);
const ENDS = wordList(STAGES.finish, STAGES.deliver);
const ANEW = wordList(ACTED_ANEW);
const AGAIN = wordList(ACTED_AGAIN);
/** Words this near a number are about it. */
const NEARBY = 8;
/** So many characters of a target beside a number hardly stand there by chance. */
const LEAST_SHARED = 3;
const MOST_OF = 0.4;
const INTERCHANGEABLE = new Set(CLASSIFIERS);

/** Null where figure and target are different things, or cannot be converted. */
export const fitOf = rememberedPair((figure: Figure, target: Target): Fit | null => {
  const whole = wholeIn(figure.unit, figure.measure, target);
  if (whole === null || !isSameKind(figure, target)) return null;
  const words = closest(figure, target);
  if (words === null || (words === 'near' && figure.bracketed)) return null;
  if (isOtherAction(figure, target)) return null;
  const stage = stageFit(figure, target);
  if (stage === null || prepares(figure, target)) return null;
  const isNear = words === 'near' || figure.qualifier !== target.qualifier;
  return {
    target,
    likeness: isNear ? 'near' : 'same',
    whole,
    begun: stage === 'begun',
    stage: stageOf(figure.said + figure.metric),
  };
});

/** A figure nothing says what it counts, over a target counted alike. */
export function unnamedFit(figure: Figure, target: Target): Fit | null {
  const whole = wholeIn(figure.unit, figure.measure, target);
  if (whole === null || !isSameKind(figure, target) || prepares(figure, target)) return null;
  const stage = stageFit(figure, target);
  return stage === null
    ? null
    : { target, likeness: 'same', whole, begun: stage === 'begun', stage: stageOf(figure.said) };
}

/** The target's value in a printed unit; null where the units measure different things. */
export function wholeIn(unit: string, measure: Unit | null, { value, unit: targetUnit }: Target): Big | null {
  if (value === null) return null;
  if (unit === targetUnit) return new Big(value);
  const whole = toBase(value, targetUnit);
  if (whole === null || measure === null || new Big(measure.factor).eq(0)) return null;
  if (whole.base === measure.base) return whole.value.div(measure.factor);
  return INTERCHANGEABLE.has(whole.base) && INTERCHANGEABLE.has(measure.base)
    ? whole.value.div(measure.factor)
    : null;
}

/** Whether two figures can be parts of each other: 万元 and 亿元, 所 and 个. */
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
 * The target may be named by its metric alone, by its whole sentence (新建城市公园), by
 * the last word of it (已开工项目 of 防洪排涝项目), or by words beside the number.
 */
function closest({ metric, said, unit }: Figure, target: Target): 'same' | 'near' | null {
  const words =
    likeness(metric, target.metric) ??
    likeness(lastOf(metric), target.metric) ??
    sameRate(metric, target.metric);
  if (words === 'same') return words;
  const figure = target.span.text.search(/[\d.,]/);
  const text = figure < 0 ? target.span.text : target.span.text.slice(0, figure);
  if (text !== '' && likeness(metric, text) === 'same') return 'same';
  if (words !== null || areOpposite(metric, target.metric)) return words;
  const key = metricKey(target.metric);
  if (stageOf(metric) !== null && unit === target.unit && isGeneric(metric))
    return key.endsWith(metricKey(metric)) ? 'near' : null;
  const own = endsInQuantity(key) ? key.slice(0, -headOfNoun(key).length) : key;
  const stretch = sharedStretch(own, said);
  return stretch >= Math.max(LEAST_SHARED, own.length * MOST_OF) ? 'near' : null;
}

/** 办结率 is short for 企业诉求7个工作日办结率. */
const sameRate = (metric: string, promised: string): 'near' | null =>
  /^[\u4e00-\u9fff]{2,4}率$/.test(metric) && promised.endsWith(metric) ? 'near' : null;

/** The last of a list may carry the thing: 甲区块、乙区块货币化安置比例. */
const lastOf = (metric: string): string => metric.slice(metric.lastIndexOf('、') + 1);

/** Projects begun are not projects finished; where the target says neither, beginning is a part of it. */
function stageFit(figure: Figure, target: Target): 'equal' | 'begun' | null {
  const promised = stageOf(target.span.text + target.metric);
  const done = stageOf(figure.said + figure.metric);
  if (promised === done || done === null) return 'equal';
  if (promised === null) return done === 'start' ? 'begun' : 'equal';
  return null;
}

/** 新建道路 and 改造道路 are two things; 新建、提升 together are either. */
function isOtherAction(figure: Figure, target: Target): boolean {
  const done = actionOf(figure.said + figure.metric);
  const promised = actionOf(target.span.text + target.metric);
  return done !== null && promised !== null && done !== promised;
}

const actionOf = remembered((text: string): 'anew' | 'again' | null => {
  const anew = ANEW.foundIn(text);
  const again = AGAIN.foundIn(text);
  return anew === again ? null : anew ? 'anew' : 'again';
});

const stageOf = remembered((text: string): 'start' | 'finish' | null => {
  if (ENDS.foundIn(text)) return 'finish';
  return STARTS.foundIn(text) ? 'start' : null;
});

/** What was only planned, applied for or looked into, unless that is what was promised. */
function prepares({ said, unit, value, metric }: Figure, target: Target): boolean {
  const promise = target.span.text + target.metric;
  const at = said.indexOf(value);
  const beside = said.slice(Math.max(0, at - NEARBY), at) + said.slice(at + value.length + unit.length);
  for (const text of [beside, metric]) {
    for (let at = 0; at < text.length; at += 1) {
      const word = PREPARES.startingAt(text, at);
      if (word !== null && !promise.includes(word)) return true;
    }
  }
  return false;
}
