import { endsInQuantity, isBare, isState } from './noun.ts';
import type { Phrase } from './phrase.ts';

/** What earlier clauses of the same part of a sentence were about. */
export interface Memory {
  /** Part of a sentence (up to ;) it holds for. */
  readonly part: number;
  /** Metric of the target before, whole and without a state (竣工) added to it. */
  readonly metric: string;
  readonly noun: string;
  readonly change: Phrase['change'];
  readonly family: string;
  /** Who acts (定海), where a clause names it before its verb. */
  readonly subject: string;
}

/** 开工产业项目 in 竣工投产100个: the state said before falls away. */
const withoutState = (noun: string): string => {
  const thing = noun.replace(/^(?:新开工|新建|开工|在建|盘活|出让)(?=..)/, '');
  return thing.length >= 2 ? thing : noun;
};

export const NOTHING: Memory = { part: -1, metric: '', noun: '', change: null, family: '', subject: '' };

export interface Named {
  readonly metric: string;
  /** The part that later clauses build on. */
  readonly noun: string;
  /** The number has no metric of its own: it is about the one before. */
  readonly carried: boolean;
}

/**
 * Completes what a clause leaves out.
 *
 *     融资租赁业务余额超400亿元,增长10%      "" → the metric before
 *     研发费用达0.4亿元,占营业收入比重达1.5% 占… → the metric before + it
 *     竣工3221套、交付884套                   a state → the thing + it
 *     公共充电桩450个以上,其中农村120个以上   a part → it + the metric before
 */
export function named(phrase: Phrase, memory: Memory, topic: () => string): Named {
  const { metric } = phrase;
  const before = withoutState(memory.noun);
  if (metric === '') {
    const whole = memory.metric === '' ? topic() : memory.metric;
    return { metric: whole, noun: before === '' ? whole : before, carried: memory.metric !== '' };
  }
  const alone: Named = { metric, noun: metric, carried: false };
  if (metric.startsWith('占'))
    return before === '' ? alone : { metric: before + metric, noun: before, carried: false };
  if (phrase.part && before !== '' && !endsInQuantity(metric) && metric.length <= 4) {
    return { metric: metric + before, noun: before, carried: false };
  }
  const thing = before === '' ? topic() : before;
  if (thing === '') return alone;
  if (isState(metric))
    return { metric: thing.endsWith(metric) ? thing : thing + metric, noun: thing, carried: false };
  if (!isBare(metric)) return alone;
  if (before.endsWith(metric) || (before === '' && thing.endsWith(metric)))
    return { ...alone, metric: thing, noun: thing };
  return endsInQuantity(before) ? alone : { metric: thing + metric, noun: thing, carried: false };
}
