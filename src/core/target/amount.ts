import type { Quantity } from '../text/quantity.ts';
import { subjectBefore } from './counted.ts';
import { dealt } from './deal.ts';
import { named, remember } from './memory.ts';
import type { Phrase } from './phrase.ts';
import { type Outcome, pledgeOf, type Reading } from './pledge.ts';
import { nounFollows } from './thresholds.ts';
import { topicOf } from './topic.ts';

/**
 * The number stands behind what it measures.
 *
 *     油品贸易额2600亿元以上      政务服务事项100%实现“掌上办理”      组建规模100亿元的产业基金
 *     ^metric   ^number                        ^number ^said of it              ^number ^whose
 */
const LONGEST_PREDICATE = 24;
const FUND = /^的([^,;。、]{0,12}基金)/;

export function readAmount(reading: Reading, start: number): Outcome {
  const { outline, dates, site, group, phrase, left, memory } = reading;
  const { quantity, clause, clauseIndex } = site;
  const last = (group.at(-1) ?? site).quantity;
  const said = saidBehind(reading);
  const end = last.to + said.length;
  const own = { ...phrase, metric: withPredicate(phrase.metric, said) };
  const name = named(own, memory, () => topicOf(outline, clauseIndex, dates));
  const family = quantity.unit?.family ?? '';
  const inherits = name.carried && phrase.change === null && memory.family === family;
  const change = inherits ? memory.change : phrase.change;
  const metrics = metricsOf(name.metric, own, group.length, reading);
  const figures =
    group.length > 1
      ? group.map((member) => sharing(member.quantity, quantity))
      : metrics.map(() => quantity);
  const pledges = figures.map((figure, index) =>
    pledgeOf({
      reading,
      quantity: figure,
      start,
      end,
      metric: metrics[Math.min(index, metrics.length - 1)] ?? name.metric,
      phrase: { ...phrase, change },
      carried: name.carried,
    }),
  );
  const subject = clause.host === null ? subjectBefore(left) : '';
  const noun = metrics.length > 1 ? (metrics.at(-1) ?? '') : name.noun;
  return {
    pledges,
    memory: remember(memory, { metrics, noun, change, family, subject, part: name.part }),
    cursor: end,
  };
}

/** The metrics the figures go to: one, the items of the dealt list, or the metrics named just before. */
function metricsOf(metric: string, phrase: Phrase, figures: number, { memory }: Reading): readonly string[] {
  if (phrase.deal === null) return [metric];
  if (phrase.metric !== '') return dealt(metric, figures, phrase.deal);
  // 接待量突破3000万人次,总收入达300亿元,分别增长10%和12%
  const recent = phrase.deal === '分别' ? memory.recent.slice(-Math.max(2, figures)) : memory.recent;
  return recent.length === 0 ? [metric] : recent;
}

/** Later numbers of a group share the comparator in front of the first. */
const sharing = (own: Quantity, first: Quantity): Quantity => ({
  ...own,
  before: own.before ?? first.before,
});

/** 100%实现“掌上办理”, 10家投产: what is said of the thing behind its number. */
function saidBehind({ outline, site, group, next }: Reading): string {
  if (group.length > 1 || next !== null) return '';
  const right = outline.text.slice(site.quantity.to, site.clause.end);
  if (right.startsWith('的')) return FUND.exec(right)?.[0] ?? '';
  if (!nounFollows(right) && !/^(?:作为|用于)/.test(right)) return '';
  const said = /^[^、(]*/.exec(right)?.[0] ?? '';
  return said.length <= LONGEST_PREDICATE ? said : '';
}

const withPredicate = (metric: string, said: string): string => {
  const fund = FUND.exec(said)?.[1];
  if (fund !== undefined) return fund + metric;
  return metric + said.replace(/^(?:实现|完成)/, '');
};
