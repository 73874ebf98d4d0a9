import { wordList } from '../../text/words.ts';
import { nounHead } from '../phrase/noun.ts';

/*
 * One number, or one number each, distributed over the list before it.
 *
 *     铁矿石、煤炭接卸能力分别达1.26亿吨、2600万吨    → 铁矿石接卸能力, 煤炭接卸能力
 *     渔业总产量、总产值分别增长2%                    → 渔业总产量, 渔业总产值
 *     城乡居民人均可支配收入分别增长7.5%和8%          → 城镇居民…, 农村居民…
 */
const LINKS = wordList(['以及', '、', '和', '及', '与']);
/** Characters after which 和 is part of a word: 和美, 和谐, 和平. */
const NOT_LINKED = '美谐平';
/** Pairs written as one word. */
const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  城乡: ['城镇', '农村'],
  供销: ['供应', '销售'],
  进出口: ['进口', '出口'],
};

/** The metrics of a list; `numbers` is how many numbers are distributed (1 for 均 and 各). */
export function distributeMetrics(
  list: string,
  numbers: number,
  word: '各' | '均' | '分别',
): readonly string[] {
  const items = itemsOf(list);
  if (items.length === 1) return pairOf(list, numbers) ?? [list];
  const all = items.map(({ text }) => text);
  if (numbers > 1)
    return all.length === numbers
      ? withSharedHead(all)
      : mergeHeadless(items).length === numbers
        ? mergeHeadless(items)
        : [list];
  if (word === '各') return withSharedHead(all);
  return all.some((item) => nounHead(item) !== '') ? withStem(mergeHeadless(items)) : all;
}

interface Item {
  /** The link between the previous item and this one; "" for the first. */
  readonly link: string;
  readonly text: string;
}

/** Splits a list at its links, not inside quotation marks and brackets. */
function itemsOf(list: string): readonly Item[] {
  const items: Item[] = [];
  let depth = 0;
  let link = '';
  let text = '';
  for (let at = 0; at < list.length;) {
    const char = list.charAt(at);
    if ('“《('.includes(char)) depth += 1;
    if ('”》)'.includes(char)) depth -= 1;
    const mark = depth === 0 && text !== '' ? linkAt(list, at) : null;
    if (mark === null) {
      text += char;
      at += 1;
      continue;
    }
    items.push({ link, text });
    link = mark;
    text = '';
    at += mark.length;
  }
  return [...items, { link, text }].filter((item) => item.text !== '');
}

function linkAt(list: string, at: number): string | null {
  const mark = LINKS.startingAt(list, at);
  const next = mark === null ? '' : list.charAt(at + mark.length);
  return next !== '' && NOT_LINKED.includes(next) ? null : mark;
}

/** Joins items without a head noun to the next item (生态环保、城市更新和水利设施投资). */
function mergeHeadless(items: readonly Item[]): readonly string[] {
  const whole: string[] = [];
  let pending = '';
  for (const { link, text } of items) {
    const joined = pending === '' ? text : pending + link + text;
    if (nounHead(text) === '') pending = joined;
    else {
      whole.push(joined);
      pending = '';
    }
  }
  return pending === '' ? whole : [...whole, pending];
}

/** Adds the head noun of the last item to items without one, and the stem of the first to items that are only a head noun. */
function withSharedHead(items: readonly string[]): readonly string[] {
  const head = nounHead(items.at(-1) ?? '');
  return withStem(items.map((item) => (nounHead(item) === '' && !item.endsWith('”') ? item + head : item)));
}

/** Adds the stem of the first item to later items that are only a head noun: 渔业总产量、总产值. */
function withStem(items: readonly string[]): readonly string[] {
  const [first = ''] = items;
  const stem = first.slice(0, first.length - nounHead(first).length);
  return items.map((item, index) => (index > 0 && nounHead(item) === item ? stem + item : item));
}

/** Two metrics from a pair written as one word; null if there is none. */
function pairOf(list: string, numbers: number): readonly string[] | null {
  if (numbers !== 2) return null;
  for (const [word, both] of Object.entries(PAIRS)) {
    if (list.includes(word)) return both.map((one) => list.replace(word, one));
  }
  return null;
}
