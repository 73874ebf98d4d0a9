import { endsInQuantity, headOfNoun, isBare, isState } from './noun.ts';
import type { Phrase } from './phrase.ts';

/** What earlier clauses of the same part of a sentence were about. */
export interface Memory {
  /** Part of a sentence (up to ;) it holds for. */
  readonly part: number;
  /** Metric of the target before, and the thing in it that later clauses build on. */
  readonly metric: string;
  readonly noun: string;
  /** The last metrics of the part, in order. */
  readonly recent: readonly string[];
  readonly change: Phrase['change'];
  readonly family: string;
  /** Who acts (东区), where a clause names it before its verb. */
  readonly subject: string;
  /** The last target was a part of the one before it (其中国家级5家、省级30家). */
  readonly inParts: boolean;
}

export const NOTHING: Memory = {
  part: -1,
  metric: '',
  noun: '',
  recent: [],
  change: null,
  family: '',
  subject: '',
  inParts: false,
};

interface Learnt extends Pick<Memory, 'noun' | 'change' | 'family' | 'subject'> {
  readonly metrics: readonly string[];
  readonly part: boolean;
}

export function remember(memory: Memory, { metrics, noun, change, family, subject, part }: Learnt): Memory {
  return {
    part: memory.part,
    metric: metrics.at(-1) ?? '',
    noun,
    recent: [...memory.recent.filter((metric) => !metrics.includes(metric)), ...metrics].slice(-LONGEST_LIST),
    change,
    family,
    subject: subject === '' ? memory.subject : subject,
    inParts: part,
  };
}

/** No sentence deals numbers out over more metrics than this. */
const LONGEST_LIST = 8;

/** 农村, 国家级: words this short name no thing of their own. */
const LONGEST_PART = 3;

export interface Named {
  readonly metric: string;
  /** The part that later clauses build on. */
  readonly noun: string;
  /** The number has no metric of its own: it is about the one before. */
  readonly carried: boolean;
  /** It is a part of what was named before (其中). */
  readonly part: boolean;
}

/**
 * Completes what a clause leaves out.
 *
 *     融资租赁业务余额超400亿元,增长10%      nothing → the metric before
 *     研发费用达0.4亿元,占营业收入比重达1.5% a comparison → the metric before + it
 *     竣工3221套、交付884套                   a state → the thing + it
 *     公共充电桩450个以上,其中农村120个以上   a part → it + the thing before
 *
 * `topic` is asked where nothing was named before in the part.
 */
export function named(phrase: Phrase, memory: Memory, topic: () => string): Named {
  const { metric } = phrase;
  const before = withoutState(memory.noun);
  const part = phrase.part || memory.inParts;
  const of = (whole: string): Named => ({ metric: whole, noun: before, carried: false, part });
  const alone: Named = { metric, noun: metric, carried: false, part: false };
  if (metric === '') {
    const whole = memory.metric === '' ? topic() : memory.metric;
    return {
      metric: whole,
      noun: before === '' ? whole : before,
      carried: memory.metric !== '',
      part: false,
    };
  }
  if (/(?:以上|以下)$/.test(metric)) return of(metric + headOfNoun(before));
  const compares = /^(?:占|高于|低于|快于|优于|每[千百万]人$)/.test(metric);
  if (compares) return before === '' ? alone : of(before + metric);
  const isShort =
    metric.length <= LONGEST_PART && !endsInQuantity(metric) && !before.includes(metric.slice(-2));
  if (part && before !== '' && isShort && !isState(metric)) return of(metric + before);
  if (!isState(metric) && !isBare(metric)) return alone;
  const thing = before === '' ? topic() : before;
  if (thing === '' || (isBare(metric) && endsInQuantity(before) && !thing.endsWith(metric))) return alone;
  const whole = thing.endsWith(metric) ? thing : thing + metric;
  return { metric: whole, noun: thing, carried: false, part: false };
}

/** 开工产业项目 before 竣工投产100个: the state said before falls away. */
function withoutState(noun: string): string {
  const thing = noun.replace(/^(?:新开工|新建|开工|在建|盘活|出让)(?=..)/, '');
  return thing.length >= 2 ? thing : noun;
}
