import { REDUCTION_VERBS, STRETCH_WORDS } from '../../text/lexicon/change.ts';
import { MANNER_WORDS } from '../../text/lexicon/verbs.ts';
import { leadingLength, wordList } from '../../text/words.ts';
import { metricHead } from './head.ts';
import { type PhraseTail, readTail } from './tail.ts';

/**
 * The parts of the phrase before a number.
 *
 *     力争 规上工业企业研发机构覆盖率 分别 增长
 *     ^hoped ^metric                  ^dist ^change
 */
export interface Phrase extends Pick<PhraseTail, 'change' | 'distribution' | 'per'> {
  /** The noun phrase that is measured; "" if the phrase has none. */
  readonly metric: string;
  /** Whether the phrase expresses a stretch target (力争). */
  readonly hoped: boolean;
  /** A bound before the verb: 至少引进, 最多投入. */
  readonly bound: '>=' | '<=' | null;
  /** Whether the number is a part of the one before (其中). */
  readonly part: boolean;
}

const REDUCES = wordList(REDUCTION_VERBS);
const MANNERS = wordList(MANNER_WORDS);
const HOPES = wordList(STRETCH_WORDS);
/** Conjunctions and marks that link a phrase to the one before; 和 in 和美乡村 is none. */
export const LEADING_LINKS = /^(?:以及|[、,;—.]|[一二三四五六七八九十]是|[和及与且并或而](?![美谐平]))+/;

/** At the end of a metric, what belongs to its number: 翻两番达到…, 增速在…, 东区-3个. */
const NOT_METRIC = /(?:翻[一两二三]番|[-–—~]{1,2}|(?<=[速率幅值])在)$/;

/** Parses the text from the end of the previous number, or the start of the clause, to the comparator. */
export function phraseOf(left: string): Phrase {
  const linked = left.replace(LEADING_LINKS, '');
  const part = linked.startsWith('其中');
  const rest = part ? linked.slice(2).replace(/^[,:]/, '') : linked;
  const tail = readTail(rest);
  // The value a change starts from is no part of the metric: 漏损率由12%降至….
  const level = tail.rest.replace(/[由从][-–负]?[\d.]+[%‰]?[^\d、,;]{0,4}$/, '').replace(/的$/, '');
  const acted = level.slice(leadingLength(MANNERS, level));
  const reducing = REDUCES.startingAt(acted, 0);
  const object = reducing === null ? level : acted.slice(reducing.length);
  return {
    metric: metricHead(object.replace(NOT_METRIC, '')).replace(/[“”]$/, (mark) => (mark === '“' ? '' : mark)),
    change: tail.change ?? (reducing === null || tail.levelled ? null : 'down'),
    distribution: tail.distribution,
    per: tail.per,
    hoped: HOPES.startingAt(rest, 0) !== null || HOPES.endingAt(rest, rest.length) !== null,
    bound: boundOf(rest),
    part,
  };
}

/** The bound in a phrase, quotations excluded. */
function boundOf(rest: string): Phrase['bound'] {
  const plain = rest.replace(/“[^“”]*”/g, '');
  if (/至少|不少于|不低于/.test(plain)) return '>=';
  return /最多|至多|不超过/.test(plain) ? '<=' : null;
}
