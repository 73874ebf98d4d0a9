import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { toBase, type Unit, unitOf } from '../../text/unit.ts';
import { wordList } from '../../text/words.ts';
import type { Figure } from '../claim/figure.ts';
import { PREPARING, STAGES } from '../claim/lexicon.ts';
import { CLASSIFIERS } from './lexicon.ts';
import { likeness } from './metric.ts';

/** A target a figure may speak of. */
export interface Fit {
  readonly target: Target;
  readonly likeness: 'same' | 'near';
  /** The target's value in the printed unit of the figure. */
  readonly whole: Big;
  /** Only begun (开工) where the target wants the thing itself. */
  readonly begun: boolean;
}

const PREPARES = wordList(PREPARING);
const STARTS = wordList(STAGES['start'] ?? []);
const ENDS = wordList(STAGES['finish'] ?? [], STAGES['deliver'] ?? []);
const INTERCHANGEABLE = new Set(CLASSIFIERS);

/** Null where figure and target are different things, or cannot be converted. */
export function fitOf(figure: Figure, target: Target): Fit | null {
  const whole = wholeIn(figure.unit, figure.measure, target);
  if (whole === null || !isSameKind(figure, target)) return null;
  const words = closest(figure, target);
  if (words === null) return null;
  const classified = isConvertible(figure.unit, target.unit);
  if (!classified && words !== 'same') return null;
  const stage = stageFit(figure, target);
  if (stage === null || prepares(figure, target)) return null;
  const isNear = words === 'near' || figure.qualifier !== target.qualifier;
  return { target, likeness: isNear ? 'near' : 'same', whole, begun: stage === 'begun' };
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

/** 个 for 座 is right only where the words are the same. */
const isConvertible = (a: string, b: string): boolean =>
  a === b || (unitOf(a)?.base ?? a) === (unitOf(b)?.base ?? b);

function isSameKind({ role, kind }: Figure, target: Target): boolean {
  if (role === 'growth') return target.kind === 'growth';
  if (role === 'ratio') return target.kind === 'ratio';
  return (
    kind !== 'growth' && (target.kind === 'amount' || target.kind === 'count' || target.kind === 'range')
  );
}

/** The target may be named by its metric alone or by its whole sentence (新建城市公园). */
function closest({ metric }: Figure, target: Target): 'same' | 'near' | null {
  const own = likeness(metric, target.metric);
  if (own === 'same') return own;
  const text = target.span.text.replace(/[\d.,]+.*$/, '');
  return text !== '' && likeness(metric, text) === 'same' ? 'same' : own;
}

/** Projects begun are not projects finished; where the target says neither, beginning is a part of it. */
function stageFit(figure: Figure, target: Target): 'equal' | 'begun' | null {
  const promised = stageOf(target.span.text + target.metric);
  const done = stageOf(figure.said + figure.metric);
  if (promised === done || done === null) return 'equal';
  if (promised === null) return done === 'start' ? 'begun' : 'equal';
  return null;
}

function stageOf(text: string): 'start' | 'finish' | null {
  if (ENDS.foundIn(text)) return 'finish';
  return STARTS.foundIn(text) ? 'start' : null;
}

function prepares({ said, metric }: Figure, target: Target): boolean {
  const promise = target.span.text + target.metric;
  for (const text of [said, metric]) {
    for (let at = 0; at < text.length; at += 1) {
      const word = PREPARES.startingAt(text, at);
      if (word !== null && !promise.includes(word)) return true;
    }
  }
  return false;
}
