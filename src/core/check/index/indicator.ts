import type { Claim } from '../../record/claim.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import { wordList } from '../../text/words.ts';
import type { ReadEntry } from '../context.ts';
import { isGeneric, metricKey } from '../match/target/metric.ts';
import {
  INDICATOR_MARKS,
  PART_MARKS,
  PRIOR_MARKS,
  PUBLIC_INDICATORS,
  THIS_YEAR,
} from './indicator-lexicon.ts';

const PRIOR = wordList(PRIOR_MARKS);
const CURRENT = wordList(THIS_YEAR);
const PARTS = wordList(PART_MARKS);
const PUBLIC = new Set(PUBLIC_INDICATORS.map(metricKey));
const MARKS = INDICATOR_MARKS.map((words) => wordList(words));
/** Shorter names are too ambiguous. */
const MIN_NAME = 3;

/**
 * Key of the indicator a claim states a value of; values of claims with equal keys must
 * agree. It consists of notice, period, months, metric, unit of measure, amount or growth, and
 * words that distinguish quantities of one name (新增, 余额). Null where it is unclear:
 * generic names, parts (其中), other years, rows of a district.
 */
export function indicatorOf(read: ReadEntry, claim: Claim): string | null {
  const { task, period } = read;
  if (task === null || period === null || read.role !== 'whole') return null;
  const name = metricKey(claim.metric);
  if (name.length < MIN_NAME || isGeneric(claim.metric)) return null;
  const { said } = claim;
  if (PARTS.occursIn(said) && !isPartOfPublic(read, claim)) return null;
  const unit = parseMeasureUnit(claim.unit);
  const family = unit?.family ?? null;
  const isRate = family === 'ratio' || family === 'points';
  if (claim.metric.endsWith('率') && !isRate) return null;
  const change = claim.kind === 'growth' ? claim.direction : null;
  if (claim.prior || (change === null && isOfOtherYears(said))) return null;
  const measure = unit?.base ?? claim.unit;
  const marks = MARKS.map((words) => Number(words.occursIn(said) || words.occursIn(claim.metric)));
  const { first, last } = claim.months ?? { first: 1, last: period.last };
  return JSON.stringify([task.notice, read.entry.period, first, last, name, measure, change, marks.join('')]);
}

/** Whether words of another year occur: 去年, 十四五以来; not 今年以来. */
function isOfOtherYears(said: string): boolean {
  for (let at = 0; at < said.length; at += 1) {
    const current = CURRENT.startingAt(said, at);
    if (current !== null) at += current.length - 1;
    else if (PRIOR.startingAt(said, at) !== null) return true;
  }
  return false;
}

/** Whether a metric is a city-wide indicator of official statistics. */
export const isPublic = (metric: string): boolean => PUBLIC.has(metricKey(metric));

/** 外贸进出口总值…，其中出口总值…: a public indicator as part of another one. */
function isPartOfPublic({ claims }: ReadEntry, claim: Claim): boolean {
  const head = claims[claims.indexOf(claim) - 1];
  return head?.bullet === claim.bullet && isPublic(head.metric) && isPublic(claim.metric);
}
