import { BARE_NOUNS, COUNTED_NOUNS, QUANTITY_MODIFIERS, QUANTITY_NOUNS } from '../../text/lexicon/nouns.ts';
import { MANNER_WORDS, STATE_VERBS } from '../../text/lexicon/verbs.ts';
import { leadingLength, wordList } from '../../text/words.ts';

/*
 * Noun phrases of metrics: their head nouns and what may be dropped from them.
 *
 *     提升改造3条商业特色步行街     谋划落地1个旅游和1个生命健康科技标志性项目
 *               ^after the number             ^without head noun: shares 标志性项目
 */
const QUANTITIES = wordList(QUANTITY_NOUNS);
const COUNTED = wordList(COUNTED_NOUNS);
const HEADS = wordList(QUANTITY_NOUNS, COUNTED_NOUNS);
const MODIFIERS = wordList(QUANTITY_MODIFIERS, ['总']);
const BARE = new Set<string>(BARE_NOUNS);
const STATE_WORDS = wordList(STATE_VERBS, MANNER_WORDS);
const ADJECTIVES = ['标志性', '重大', '重点', '示范性', '示范', '特色', '精品', '样板'] as const;

export const endsInQuantity = (noun: string): boolean => QUANTITIES.endingAt(noun, noun.length) !== null;

/** The quantity noun or counted noun at the end of `noun`, with its modifier (总产值, 接卸能力); "" if there is none. */
export function nounHead(noun: string): string {
  const bare = noun.replace(/[”)』]{1,3}$/, '');
  const head = HEADS.endingAt(bare, bare.length);
  if (head === null) return '';
  const start = bare.length - head.length;
  const modifier = MODIFIERS.endingAt(bare, start);
  return bare.slice(start - (modifier?.length ?? 0));
}

/** The counted noun at the end with the adjective before it: 标志性项目 in 生命健康科技标志性项目; "" if there is none. */
export function countedHead(noun: string): string {
  const head = COUNTED.endingAt(noun, noun.length);
  if (head === null) return '';
  const stem = noun.slice(0, noun.length - head.length);
  const adjective = ADJECTIVES.find((word) => stem.endsWith(word)) ?? '';
  return adjective + head;
}

/** Whether the noun is a quantity that needs the thing it belongs to: 产值, 年度投资. */
export const isBareQuantity = (noun: string): boolean => BARE.has(noun);

/** Whether the phrase is only a state of something named before: 竣工, 基本完成. */
export const isStateOnly = (phrase: string): boolean =>
  phrase !== '' && leadingLength(STATE_WORDS, phrase) === phrase.length;

/** The noun phrase after a number without its attributive part (…的) and trailing links. */
export function describedNoun(phrase: string): string {
  const noun = phrase.replace(/^[的为是]/, '').replace(/(?:以及|[、和及并,]|(?<!参)与){1,3}$/, '');
  const of = lastOf(noun);
  const short = of >= 0 && noun.length - of - 1 >= 3 ? noun.slice(of + 1) : noun;
  return short.replace(/(项目|工程)建设$/, '$1').replace(/于?完成$/, '');
}

/** Position of the last 的 outside brackets and quotation marks. */
function lastOf(noun: string): number {
  const open = Math.max(noun.lastIndexOf('”'), noun.lastIndexOf(')'));
  const at = noun.lastIndexOf('的');
  return at > open || open < 0 ? at : -1;
}
