import { likelihoodOfBody } from '../../duty/body.ts';
import { COLLECTIVES, UNIT_ENDING } from '../../lexicon/units.ts';
import type { CutSet } from './cut-set.ts';
import { SHORT_ENDING, unitLikeness } from './likeness.ts';
import { isAction } from './words.ts';

/** An ending of a unit goes on as another word: 局域, 会议, 办理, 部门, 处理, 委托. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  局: /^[域面部势限长]/,
  委: /^[员托派办会]/,
  办: /^[理好法学公结成证案]/,
  部: /^[门署分队位件]/,
  会: /^[议员展商签计谈同堂场客]/,
  处: /^[理置罚级于在以方]/,
  科: /^[技学研普目]/,
  队: /^[伍员]/,
  站: /^[点台场亭位房]/,
  所: /^[有需在属以]/,
  社: /^[会区保团]/,
  台: /^[账阶风套]/,
  联: /^[合系网动通办席防盟]/,
  院: /^[校士落前]/,
  室: /^[内外]/,
  镇: /^[村域区街街人政]/,
  乡: /^[村镇土人政建规融]/,
  电: /^[力网视商旅信]/,
  馆: /^[员藏]/,
  厅: /^[级局]/,
  府: /^[办工]/,
  心: /^[镇城]/,
  司: /^[法机]/,
  行: /^[业动政]/,
  关: /^[工于注系停闭]/,
  位: /^[于置数]/,
  业: /^[务主态园绩]/,
  道: /^[路办]/,
  区: /^[域块级划间位属直县]/,
  地: /^[区块方]/,
};
export const LONGEST_UNIT = 16;
/** Last characters of the endings of units. */
const ENDING_CHARS = new Set(UNIT_ENDING.source.split(/[^\u4e00-\u9fa5]+/).map((ending) => ending.slice(-1)));
export const LEVEL_CHAR = /[省市县区州旗各团]/;
/** Words with which the name of a unit goes on, but does not begin. */
const NEVER_FIRST =
  /^(?:公司|集团|事处|监管|监督|执法|稽查|有限|股份|管委会|管理|保障|办公室|办公厅|委员会|中心|服务|事务|工作|局|委(?!办)|处|分局|支队|大队|总队|指挥部|领导小组|人民政府|政府|办事处|联席|专班|控股|控制|发展(?!改革|和)|和(?!平))/;
const COLLECTIVE_WORDS =
  /各(?:有关|相关)?(?:镇街道?|街镇|乡镇街道?|镇乡|县区|区县|市县|县市区|市区县|区市县)(?:[（(][^（()）]{1,8}[）)])?(?:人民政府|政府|管委会|办事处)?/g;
/** A level as the last character of another word: 城市, 园区. */
const NO_LEVEL =
  /[城都超菜夜集股楼上门]市$|[园景片校小新库牧山厂城郊灾林矿发作范假税聚验业能]区$|(?<!供销|合作|总)社区$|节省$|红旗$|团$/;
const NO_NAME = /[\d，。；：、！？,;:“”《》（）()%\s]/;

/** After names of units, and before those that begin with their level. */
export function cutAtUnits(cuts: CutSet): void {
  let begin = cuts.from;
  for (let i = cuts.from; i < cuts.to; i += 1) {
    const char = cuts.text.charAt(i);
    if (cuts.has(i) || NO_NAME.test(char)) begin = NO_NAME.test(char) ? i + 1 : i;
    if (!ENDING_CHARS.has(char)) continue;
    const name = cuts.text.slice(Math.max(begin, i - LONGEST_UNIT), i + 1);
    if (name.length < 2 || !UNIT_ENDING.test(name) || (SHORT_ENDING.test(name) && !isName(name))) continue;
    const next = cuts.text.slice(i + 1, i + 6);
    const goesOn = GOES_ON[char]?.test(next) === true && !/(?:供销|合作|总)社$/.test(name);
    if (goesOn || NEVER_FIRST.test(next)) continue;
    const note = /^[（(][^（()）]{1,12}[）)]/.exec(cuts.text.slice(i + 1, i + 16))?.[0];
    if (note !== undefined) {
      cuts.add(i + 1 + note.length);
      cutBeforeLevel(cuts, Math.max(begin, i - LONGEST_UNIT), i + 1);
      continue;
    }
    cuts.add(i + 1);
    cutBeforeLevel(cuts, Math.max(begin, i - LONGEST_UNIT), i + 1);
  }
}

/** Whether a text with an ending of one character, which many words share, ends with a name: 市林业站, not 云台. */
function isName(text: string): boolean {
  if (unitLikeness(text) > 0) return true;
  const level = /[省市县区州旗](?=[\u4e00-\u9fa5]{2,7}$)/.exec(text.slice(-8));
  return level !== null && unitLikeness(text.slice(-8).slice(level.index)) > 0;
}

/** After collectives without the ending of a unit: 各镇街, 各县区. */
export function cutAfterCollectives(cuts: CutSet): void {
  for (const { 0: words, index } of cuts.text.slice(cuts.from, cuts.to).matchAll(COLLECTIVE_WORDS)) {
    cuts.add(cuts.from + index);
    cuts.add(cuts.from + index + words.length);
  }
}

/** A cut before the last level (市…, 各…) in front of the ending of a unit. */
function cutBeforeLevel(cuts: CutSet, from: number, end: number): void {
  for (let at = end - 3; at >= from; at -= 1) {
    if (!LEVEL_CHAR.test(cuts.text.charAt(at))) continue;
    if (
      NO_LEVEL.test(cuts.text.slice(Math.max(cuts.from, at - 1), at + 1)) &&
      !(cuts.text.charAt(at) === '团' && /[省市县区州旗]/.test(cuts.text.charAt(at + 1)))
    )
      continue;
    if (/(?:[各县]|有关|相关|其[他它])$/.test(cuts.text.slice(Math.max(from, at - 2), at))) continue;
    const name = cuts.text.slice(at, end);
    if (/^(?:市场|区域|县域|市民|市区|区间|各项|各类|州市|团队|团结|市政(?!府))/.test(name)) continue;
    if (unitLikeness(name) > 0 || COLLECTIVES.some((pattern) => pattern.test(name))) cuts.add(at);
  }
}

/** Shortest and longest name with an unknown ending. */
const SHORTEST_UNKNOWN = 3;
const LONGEST_UNKNOWN = 10;
/** Other words than verbs with which the next text may begin. */
const TEXT_START = /^(?:[为对将](?=\d)|在(?=[全\d])|第[一二三四五六七八九十]|力争|以工代赈)/;

/** After a name with an unknown ending, at the end of a list and before the verb of the next text: …、望江林场|编制…. */
export function cutAfterUnknownNames(cuts: CutSet): void {
  for (let i = cuts.from + 1; i < cuts.to; i += 1) {
    if (!cuts.has(i) || !'、，,'.includes(cuts.text.charAt(i - 1))) continue;
    let end = i + 1;
    while (end < cuts.to && end - i < LONGEST_UNIT && !cuts.has(end)) end += 1;
    if (unitLikeness(cuts.text.slice(i, end)) > 0) continue;
    const most = Math.min(cuts.to, i + LONGEST_UNKNOWN);
    for (let at = i + SHORTEST_UNKNOWN; at <= most && !cuts.has(at); at += 1) {
      const rest = cuts.text.slice(at, at + 4);
      if (!isAction(rest) && !TEXT_START.test(rest)) continue;
      if (likelihoodOfBody(cuts.text.slice(i, at)) !== 'none') cuts.add(at);
      break;
    }
  }
}
