import { REDUCING, STRETCHING } from '../text/lexicon/change.ts';
import { MANNER } from '../text/lexicon/verbs.ts';
import { leadingLength, wordList } from '../text/words.ts';
import { headOf } from './head.ts';
import { type Tail, tailOf } from './tail.ts';

/**
 * What stands before a number, taken apart.
 *
 *     力争 规上工业企业研发机构覆盖率 分别 增长
 *     ^hoped ^metric                  ^deal ^change
 */
export interface Phrase extends Pick<Tail, 'change' | 'deal' | 'per'> {
  /** The noun phrase that is measured; "" where the number has none of its own. */
  readonly metric: string;
  /** Only a hope is expressed here (力争). */
  readonly hoped: boolean;
  /** 至少引进, 最多投入: a bound in front of the verb. */
  readonly bound: '>=' | '<=' | null;
  /** 其中: a part of what was named before. */
  readonly part: boolean;
}

const REDUCES = wordList(REDUCING);
const MANNERS = wordList(MANNER);
const HOPES = wordList(STRETCHING);
/** What links a phrase to the one before; 和 of 和美乡村 is no link. */
export const LEADING_LINKS = /^(?:以及|[、,;—.]|[一二三四五六七八九十]是|[和及与且并或而](?![美谐平]))+/;

/** `left` runs from the end of the number before, or the clause's start, to the comparator. */
export function phraseOf(left: string): Phrase {
  const linked = left.replace(LEADING_LINKS, '');
  const part = linked.startsWith('其中');
  const rest = part ? linked.slice(2).replace(/^[,:]/, '') : linked;
  const tail = tailOf(rest);
  // 漏损率由12%降至…: where the change starts is no part of the metric.
  const level = tail.rest.replace(/[由从][\d.]+[%‰]?[^\d、,;]{0,4}$/, '').replace(/的$/, '');
  const acted = level.slice(leadingLength(MANNERS, level));
  const reducing = REDUCES.startingAt(acted, 0);
  const object = reducing === null ? level : acted.slice(reducing.length);
  return {
    metric: headOf(object).replace(/[“”]$/, (mark) => (mark === '“' ? '' : mark)),
    change: tail.change ?? (reducing === null || tail.levelled ? null : 'down'),
    deal: tail.deal,
    per: tail.per,
    hoped: HOPES.startingAt(rest, 0) !== null || HOPES.endingAt(rest, rest.length) !== null,
    bound: boundOf(rest),
    part,
  };
}

function boundOf(rest: string): Phrase['bound'] {
  const plain = rest.replace(/“[^“”]*”/g, '');
  if (/至少|不少于|不低于/.test(plain)) return '>=';
  return /最多|至多|不超过/.test(plain) ? '<=' : null;
}
