import { WHOLE_AREAS } from '../text/lexicon/nouns.ts';
import { MANNER } from '../text/lexicon/verbs.ts';
import { leadingLength, wordList } from '../text/words.ts';
import { actAt, beginsWithPreposition, verbAt, verbLength } from './verbs.ts';

/**
 * The noun phrase of a clause, without what leads up to it.
 *
 *     力争 为全市老年人 免费 接种流感疫苗      国际船舶总代等 标杆性企业      全市 行政村 均实现 年收入
 *     ^manner ^circumstance ^manner            ^enumeration                   ^area       ^acting
 */
const MANNERS = wordList(MANNER, ['重点', '免费']);
const AREAS = wordList(WHOLE_AREAS);
/** 等 inside these is no end of a list: 高等, 平等, 等级. */
const BEFORE_RANK = '高中初平对同优劣特一二三均、';
const AFTER_RANK = '级额于待';
/** 五年累计, 方案期内: how long it takes. */
const LENGTH_OF_TIME =
  /^(?:[\d一二三四五六七八九十两]{1,3}年(?:内|来)?(?=$|累计|共|完成|实现|建)|[^、,]{2,6}期内)/;
/** 行政村均实现年收入: one who acts, a dealing word, a verb. */
const ACTING = /^([^、]{2,10})(?:均|各|全部|都)(?=..)/;
/** 项目累计完成投资: the verb inside a metric. */
const INNER_VERB = /([^、]{2})(?:累计)?(?:完成|实现)(?=[^、]{2,6}$)/;

export function headOf(phrase: string): string {
  let rest = afterEnumeration(phrase);
  rest = lastActingPiece(rest).replace(LENGTH_OF_TIME, '');
  rest = afterCircumstance(rest);
  rest = withoutActor(rest);
  rest = rest.slice(verbsBefore(rest));
  rest = withoutArea(rest);
  rest = rest.slice(verbsBefore(rest));
  return rest.replace(INNER_VERB, '$1');
}

/** What a list closed by 等 leads up to: 总代、船供等标杆性企业 → 标杆性企业. */
function afterEnumeration(phrase: string): string {
  const at = phrase.lastIndexOf('等');
  const listed = at > 0 && phrase.lastIndexOf('、', at) >= 0;
  const after = phrase.slice(at + 1);
  if (!listed || after.length < 3) return phrase;
  const partOfWord = BEFORE_RANK.includes(phrase.charAt(at - 1)) || AFTER_RANK.includes(after.charAt(0));
  return partOfWord ? phrase : after;
}

/** 统筹推进甲、新建乙5个: only the last piece that begins with a verb is about the number. */
function lastActingPiece(phrase: string): string {
  const at = phrase.lastIndexOf('、');
  if (at < 0 || !verbAt(phrase, at + 1) || verbLength(phrase) >= at) return phrase;
  return phrase.slice(at + 1);
}

/** 在公共场所新增配置除颤仪 → 除颤仪; without a verb behind it only the preposition goes. */
function afterCircumstance(phrase: string): string {
  const manner = leadingLength(MANNERS, phrase);
  const rest = phrase.slice(manner);
  const preposition = beginsWithPreposition(rest);
  if (preposition === 0) return phrase;
  for (let at = preposition + 1; at < rest.length - 2; at += 1) {
    if (!actAt(rest, at)) continue;
    const object = rest.slice(at + verbLength(rest.slice(at)));
    if (object.length >= 2 && !object.startsWith('的')) return object;
  }
  return rest.slice(preposition);
}

function withoutActor(phrase: string): string {
  const found = ACTING.exec(phrase);
  const actor = found?.[1];
  if (found === null || actor === undefined || !verbAt(phrase, found[0].length)) return phrase;
  const object = phrase.slice(found[0].length);
  const named = actor.startsWith('各') ? '' : withoutArea(actor);
  return named + object.slice(verbLength(object));
}

function withoutArea(phrase: string): string {
  const area = AREAS.startingAt(phrase, 0);
  if (area === null || phrase.length === area.length + 1) return phrase;
  return phrase.slice(area.length).replace(/^的/, '');
}

/** Length of the verbs at the start, unless a single character would remain. */
function verbsBefore(phrase: string): number {
  const length = verbLength(phrase);
  return phrase.length - length === 1 ? 0 : length;
}
