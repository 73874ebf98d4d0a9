import { endsInQuantity, nounHead, isBareQuantity, isStateOnly } from '../phrase/noun.ts';
import type { Phrase } from '../phrase/phrase.ts';

/** What earlier clauses in the same part of a sentence were about. */
export interface ClauseMemory {
  /** Number of the part (`Clause.part`) the memory applies to. */
  readonly part: number;
  /** Metric of the previous target. */
  readonly metric: string;
  /** The thing in that metric that later clauses refer to. */
  readonly noun: string;
  /** The last metrics of the part, in order, at most `LONGEST_LIST`. */
  readonly recent: readonly string[];
  readonly change: Phrase['change'];
  /** Measure family of the previous number; "" for none. */
  readonly family: string;
  /** The actor (东区) that a clause names before its verb; "" for none. */
  readonly subject: string;
  /** Whether the last target was a part of the one before it (其中国家级5家、省级30家). */
  readonly inParts: boolean;
}

export const EMPTY_MEMORY: ClauseMemory = {
  part: -1,
  metric: '',
  noun: '',
  recent: [],
  change: null,
  family: '',
  subject: '',
  inParts: false,
};

interface MemoryUpdate extends Pick<ClauseMemory, 'noun' | 'change' | 'family' | 'subject'> {
  readonly metrics: readonly string[];
  readonly part: boolean;
}

/** The memory after a target was read. */
export function updateMemory(
  memory: ClauseMemory,
  { metrics, noun, change, family, subject, part }: MemoryUpdate,
): ClauseMemory {
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

/** Maximum number of metrics a number is distributed over. */
const LONGEST_LIST = 8;

/** Longer words name a thing of their own, unlike 农村, 国家级. */
const LONGEST_PART = 3;

/** A metric with the words that its clause leaves out. */
interface CompletedMetric {
  readonly metric: string;
  /** The thing in it that later clauses refer to. */
  readonly noun: string;
  /** Whether the number has no metric of its own and takes the previous one. */
  readonly carried: boolean;
  /** Whether it is a part of what was named before (其中). */
  readonly part: boolean;
}

/**
 * Completes a metric with what its clause leaves out:
 *
 *     融资租赁业务余额超400亿元,增长10%      no metric → the previous metric
 *     研发费用达0.4亿元,占营业收入比重达1.5% a comparison → the previous thing + it
 *     竣工3221套、交付884套                   a state → the thing + it
 *     公共充电桩450个以上,其中农村120个以上   a part → it + the thing before
 *
 * `topic` is called only if nothing was named before in the part.
 */
export function completeMetric(phrase: Phrase, memory: ClauseMemory, topic: () => string): CompletedMetric {
  const { metric } = phrase;
  const before = withoutState(memory.noun);
  const part = phrase.part || memory.inParts;
  const of = (whole: string): CompletedMetric => ({ metric: whole, noun: before, carried: false, part });
  const alone: CompletedMetric = { metric, noun: metric, carried: false, part: false };
  if (metric === '') {
    const whole = memory.metric === '' ? topic() : memory.metric;
    return {
      metric: whole,
      noun: before === '' ? whole : before,
      carried: memory.metric !== '',
      part: false,
    };
  }
  if (/(?:以上|以下)$/.test(metric)) return of(metric + nounHead(before));
  const compares = /^(?:占|高于|低于|快于|优于|每[千百万]人$)/.test(metric);
  if (compares) return before === '' ? alone : of(before + metric);
  const isShort =
    metric.length <= LONGEST_PART && !endsInQuantity(metric) && !before.includes(metric.slice(-2));
  if (part && before !== '' && isShort && !isStateOnly(metric)) return of(metric + before);
  if (!isStateOnly(metric) && !isBareQuantity(metric)) return alone;
  const thing = before === '' ? topic() : before;
  if (thing === '' || (isBareQuantity(metric) && endsInQuantity(before) && !thing.endsWith(metric)))
    return alone;
  const whole = thing.endsWith(metric) ? thing : thing + metric;
  return { metric: whole, noun: thing, carried: false, part: false };
}

/** The thing without its previous state: 开工产业项目 followed by 竣工投产100个 → 产业项目. */
function withoutState(noun: string): string {
  const thing = noun.replace(/^(?:新开工|新建|开工|在建|盘活|出让)(?=..)/, '');
  return thing.length >= 2 ? thing : noun;
}
