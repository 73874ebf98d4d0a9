import type { Clause } from '../../target/clause/clauses.ts';
import type { Quantity } from '../../text/quantity.ts';
import type { Figure } from './figure.ts';

/**
 * The goal printed right before a rate, 46亿元 in “占总投资46亿元的60%” and “占年度目标（46亿元）60%”;
 * null without one. `endingAt`: the numbers of the text by the offset at which they end.
 */
export function goalBefore(
  rate: Quantity,
  text: string,
  endingAt: ReadonlyMap<number, Quantity>,
): Quantity | null {
  if (rate.unit?.family !== 'ratio') return null;
  const link = /\)?的$|\)$/.exec(text.slice(Math.max(0, rate.from - 2), rate.from));
  if (link === null) return null;
  const goal = endingAt.get(rate.from - link[0].length);
  return goal?.unit == null || goal.unit.family === 'ratio' ? null : goal;
}

export const goalFigure = (goal: Quantity, text: string, clause: Clause, metric: string): Figure => ({
  role: 'goal',
  kind: 'amount',
  start: goal.start,
  end: goal.end,
  from: goal.from,
  to: goal.to,
  value: goal.printed ?? '0',
  inWords: goal.script === 'han',
  unit: goal.unit?.text ?? '',
  measure: goal.unit,
  relation: goal.before === '~' ? '~' : null,
  direction: null,
  metric,
  qualifier: null,
  precedesNoun: false,
  district: null,
  times: 1,
  phrase: text.slice(clause.start, goal.to),
  numberAt: goal.start - clause.start,
  clause,
  sentence: clause.sentence,
  bracketed: false,
  forecast: false,
  prior: false,
  months: null,
});
