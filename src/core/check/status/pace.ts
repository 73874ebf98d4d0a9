import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { unitOf } from '../../text/unit.ts';
import { wordList } from '../../text/words.ts';
import { ADDING, HAPPENINGS, HOLDING, LEVELS, REACHING, STOCKS } from '../lexicon/levels.ts';
import type { Period } from '../period.ts';

const LEVEL_WORDS = wordList(LEVELS);
const HOLDING_WORDS = wordList(HOLDING);
const STOCK_WORDS = wordList(STOCKS);
const ADDING_WORDS = wordList(ADDING);
const REACHING_WORDS = wordList(REACHING);
const HAPPENING_UNITS = new Set(HAPPENINGS);
/** Families that measure a level: nobody adds up days, ages or percentage points. */
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
 * Whether a target is reached by adding up through the year, so that it has a
 * pace and its cumulative figure never falls. In doubt it is not: a level that
 * fell must not be called an error.
 */
export function isCumulative({ kind, metric, unit, direction, span }: Target): boolean {
  if (kind !== 'amount' && kind !== 'count' && kind !== 'range') return false;
  if (direction !== null || unit.includes('/')) return false;
  const measure = unitOf(unit);
  if (measure !== null && LEVEL_FAMILIES.has(measure.family)) return false;
  const said = `${metric}，${span.text}`;
  if (LEVEL_WORDS.foundIn(metric) || metric.endsWith('率') || HOLDING_WORDS.foundIn(said)) return false;
  if (ADDING_WORDS.foundIn(said)) return true;
  if (STOCK_WORDS.foundIn(said)) return false;
  return measure?.family !== 'count' || HAPPENING_UNITS.has(measure.base) || !REACHING_WORDS.foundIn(said);
}

/**
 * The part of its time a target has had at the end of a period, 0 to 1: 0.5 after
 * June, 1 after June where it is due by 6月底; 1 once its year is over. Null where
 * it is due in a later year.
 */
export function timeGone(
  { deadline }: Pick<Target, 'deadline'>,
  period: Period,
  noticeYear: number | null,
): Big | null {
  const year = deadline === null ? (noticeYear ?? period.year) : Number(deadline.slice(0, 4));
  if (year > period.year) return null;
  if (year < period.year) return new Big(1);
  const month = deadline === null || deadline.length < 7 ? 12 : Number(deadline.slice(5, 7));
  return period.last >= month ? new Big(1) : new Big(period.last).div(month);
}
