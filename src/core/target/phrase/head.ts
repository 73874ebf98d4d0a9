import { WHOLE_AREAS } from '../../text/lexicon/nouns.ts';
import { MANNER_WORDS } from '../../text/lexicon/verbs.ts';
import { leadingLength, wordList } from '../../text/words.ts';
import { actionVerbAt, prepositionLength, verbAt, verbLength } from './verbs.ts';

/*
 * The noun phrase of a clause, without the verbs, adverbials and areas before it.
 *
 *     力争 为全市老年人 免费 接种流感疫苗      国际船舶总代等 标杆性企业      全市 行政村 均实现 年收入
 *     ^manner ^circumstance ^manner            ^enumeration                   ^area       ^acting
 */
const MANNERS = wordList(MANNER_WORDS, ['重点', '免费']);
const AREAS = wordList(WHOLE_AREAS);
/** Characters before and after 等 with which it does not end a list: 高等, 平等, 等级. */
const BEFORE_RANK = '高中初平对同优劣特一二三均、';
const AFTER_RANK = '级额于待';
/** Durations at the start of a phrase: 五年累计, 方案期内. */
const LENGTH_OF_TIME =
  /^(?:[\d一二三四五六七八九十两]{1,3}年(?:内|来)?(?=$|累计|共|完成|实现|建)|[^、,]{2,6}期内)/;
/** An actor followed by a distributing word (均, 各, 全部, 都): 行政村均实现年收入. */
const ACTING = /^([^、]{2,10})(?:均|各|全部|都)(?=..)/;
/** The verb inside a metric: 项目累计完成投资. */
const INNER_VERB = /([^、]{2})(?:累计)?(?:完成|实现)(?=[^、]{2,6}$)/;

/** The metric in a phrase, which is what remains without verbs, adverbials, actor and area. */
export function metricHead(phrase: string): string {
  let rest = afterEnumeration(phrase);
  rest = lastActingPiece(rest).replace(LENGTH_OF_TIME, '');
  rest = afterCircumstance(rest);
  rest = withoutActor(rest);
  rest = rest.slice(verbsBefore(rest));
  rest = withoutArea(rest);
  rest = rest.slice(verbsBefore(rest));
  return rest.replace(INNER_VERB, '$1');
}

/** The noun after a list that ends with 等: 总代、船供等标杆性企业 → 标杆性企业. */
function afterEnumeration(phrase: string): string {
  const at = phrase.lastIndexOf('等');
  const listed = at > 0 && phrase.lastIndexOf('、', at) >= 0;
  const after = phrase.slice(at + 1);
  if (!listed || after.length < 3) return phrase;
  const partOfWord = BEFORE_RANK.includes(phrase.charAt(at - 1)) || AFTER_RANK.includes(after.charAt(0));
  return partOfWord ? phrase : after;
}

/** The last list item if it begins with a verb, since only it belongs to the number: 统筹推进甲、新建乙5个 → 新建乙. */
function lastActingPiece(phrase: string): string {
  const at = phrase.lastIndexOf('、');
  if (at < 0 || !verbAt(phrase, at + 1) || verbLength(phrase) >= at) return phrase;
  return phrase.slice(at + 1);
}

/** The object of the verb after an adverbial (在公共场所新增配置除颤仪 → 除颤仪); without a verb only the preposition is dropped. */
function afterCircumstance(phrase: string): string {
  const manner = leadingLength(MANNERS, phrase);
  const rest = phrase.slice(manner);
  const preposition = prepositionLength(rest);
  if (preposition === 0) return phrase;
  for (let at = preposition + 1; at < rest.length - 2; at += 1) {
    if (!actionVerbAt(rest, at)) continue;
    const object = rest.slice(at + verbLength(rest.slice(at)));
    if (object.length >= 2 && !object.startsWith('的')) return object;
  }
  return rest.slice(preposition);
}

/** The phrase without the verb after an actor; an actor that begins with 各 is dropped too. */
function withoutActor(phrase: string): string {
  const found = ACTING.exec(phrase);
  const actor = found?.[1];
  if (found === null || actor === undefined || !verbAt(phrase, found[0].length)) return phrase;
  const object = phrase.slice(found[0].length);
  const named = actor.startsWith('各') ? '' : withoutArea(actor);
  return named + object.slice(verbLength(object));
}

/** The phrase without the area at its start: 全市行政村 → 行政村. */
function withoutArea(phrase: string): string {
  const area = AREAS.startingAt(phrase, 0);
  if (area === null || phrase.length === area.length + 1) return phrase;
  return phrase.slice(area.length).replace(/^的/, '');
}

/** Length of the verbs at the start; 0 if only one character would remain. */
function verbsBefore(phrase: string): number {
  const length = verbLength(phrase);
  return phrase.length - length === 1 ? 0 : length;
}
