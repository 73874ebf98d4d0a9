import type { Quantity } from '../../text/quantity.ts';
import { subjectBefore } from './number-before-noun.ts';
import { distributeMetrics } from './distribute-metrics.ts';
import { completeMetric, updateMemory } from './clause-memory.ts';
import type { Phrase } from '../phrase/phrase.ts';
import { type NumberOutcome, commitmentOf, type NumberInput } from './commitment.ts';
import { nounFollows } from '../classify/thresholds.ts';
import { topicOf } from '../clause/topic.ts';

/*
 * A number after the metric it measures.
 *
 *     油品贸易额2600亿元以上      政务服务事项100%实现“掌上办理”      组建规模100亿元的产业基金
 *     ^metric   ^number                        ^number ^predicate               ^number ^its fund
 */
/** Longer text after a number is no predicate of its metric. */
const LONGEST_PREDICATE = 24;
const FUND = /^的([^,;。、]{0,12}基金)/;

/** Reads one number, or a group of distributed numbers; `start` is the offset where the span begins. */
export function readNumberAfterMetric(input: NumberInput, start: number): NumberOutcome {
  const { outline, dates, context, group, phrase, left, memory } = input;
  const { quantity, clause, clauseIndex } = context;
  const last = (group.at(-1) ?? context).quantity;
  const predicate = predicateAfter(input);
  const end = last.to + predicate.length;
  const own = { ...phrase, metric: withPredicate(phrase.metric, predicate) };
  const name = completeMetric(own, memory, () => topicOf(outline, clauseIndex, dates));
  const family = quantity.unit?.family ?? '';
  const inherits = name.carried && phrase.change === null && memory.family === family;
  const change = inherits ? memory.change : phrase.change;
  const metrics = metricsOf(name.metric, own, group.length, input);
  const figures =
    group.length > 1
      ? group.map((member) => withSharedComparator(member.quantity, quantity))
      : metrics.map(() => quantity);
  const commitments = figures.map((figure, index) =>
    commitmentOf({
      input,
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
    commitments,
    memory: updateMemory(memory, { metrics, noun, change, family, subject, part: name.part }),
    cursor: end,
  };
}

/** The metrics the numbers belong to: one, the items of the list they are distributed over, or the metrics named just before. */
function metricsOf(
  metric: string,
  phrase: Phrase,
  figures: number,
  { memory }: NumberInput,
): readonly string[] {
  if (phrase.distribution === null) return [metric];
  if (phrase.metric !== '') return distributeMetrics(metric, figures, phrase.distribution);
  // 接待量突破3000万人次,总收入达300亿元,分别增长10%和12%
  const recent = phrase.distribution === '分别' ? memory.recent.slice(-Math.max(2, figures)) : memory.recent;
  return recent.length === 0 ? [metric] : recent;
}

/** A later number of a group, with the comparator before the first number if it has none. */
const withSharedComparator = (own: Quantity, first: Quantity): Quantity => ({
  ...own,
  before: own.before ?? first.before,
});

/** The predicate after a number, part of its metric: 100%实现“掌上办理”, 10家投产. */
function predicateAfter({ outline, context, group, next }: NumberInput): string {
  if (group.length > 1 || next !== null) return '';
  const right = outline.text.slice(context.quantity.to, context.clause.end);
  if (right.startsWith('的')) return FUND.exec(right)?.[0] ?? '';
  if (!nounFollows(right) && !/^(?:作为|用于)/.test(right)) return '';
  const predicate = /^[^、(]*/.exec(right)?.[0] ?? '';
  return predicate.length <= LONGEST_PREDICATE ? predicate : '';
}

const withPredicate = (metric: string, predicate: string): string => {
  const fund = FUND.exec(predicate)?.[1];
  if (fund !== undefined) return fund + metric;
  return metric + predicate.replace(/^(?:实现|完成)/, '');
};
