import type { Target } from '../../record/target.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import { wordList } from '../../text/words.ts';
import {
  INCREASE_TERMS,
  EVENT_UNITS,
  STEADY_TERMS,
  LEVEL_TERMS,
  TOTAL_TERMS,
  STOCK_TERMS,
} from './level-lexicon.ts';

const LEVEL_WORDS = wordList(LEVEL_TERMS);
const STEADY_WORDS = wordList(STEADY_TERMS);
const STOCK_WORDS = wordList(STOCK_TERMS);
const INCREASE_WORDS = wordList(INCREASE_TERMS);
const TOTAL_WORDS = wordList(TOTAL_TERMS);
const EVENTS = new Set(EVENT_UNITS);
/** Families of units whose values are not added up: days, ages, percentage points. */
const LEVEL_FAMILIES: ReadonlySet<string> = new Set([
  'ratio',
  'points',
  'times',
  'time',
  'age',
  'year',
  'voltage',
]);

/**
 * Whether the value of a target adds up through the year, so that it has a pace and never
 * falls. False in doubt: a falling level must not be reported as an error.
 */
export function isCumulative({ kind, metric, unit, direction, span }: Target): boolean {
  if (kind !== 'amount' && kind !== 'count' && kind !== 'range') return false;
  if (direction !== null || unit.includes('/')) return false;
  const measure = parseMeasureUnit(unit);
  if (measure !== null && LEVEL_FAMILIES.has(measure.family)) return false;
  const said = `${metric}，${span.text}`;
  if (LEVEL_WORDS.occursIn(metric) || metric.endsWith('率') || STEADY_WORDS.occursIn(said)) return false;
  if (INCREASE_WORDS.occursIn(said)) return true;
  if (STOCK_WORDS.occursIn(said)) return false;
  return measure?.family !== 'count' || EVENTS.has(measure.base) || !TOTAL_WORDS.occursIn(said);
}
