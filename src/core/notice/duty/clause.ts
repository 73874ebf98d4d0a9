import { findOuterBrackets } from '../paragraphs/brackets.ts';
import { isRule } from '../lexicon/units.ts';
import { beginsWithLevel, likelihoodOfBody } from './body.ts';
import { dutyOfNames, type Duty } from './duty.ts';
import { readUnitList } from './units.ts';

/*
 * One clause of a duty: who, how, the verb, and what the verb is about.
 *   省财政厅、省商务厅按职责分工负责        由县文物保护中心负责测绘设计
 *   ^ who            ^ how     ^ verb       ^ who            ^ verb ^ what
 */
const VERBS =
  /牵头|主办|主责|汇总|主抓|负责|配合|协办|协助|参与|参加|指导|督导|组织实施|实施|落实|承办|承担|组织|协调|执行|推进|做好/g;
const LEADS = /^(?:牵头|主办|主责|汇总)/;
const SUPPORTS = /^(?:配合|协办|协助|参与|参加|指导|督导)/;
/** Verbs that are also nouns or parts of names; they state a duty only where the clause ends. */
const ONLY_AT_END = new Set(['汇总', '执行', '推进', '做好', '协调']);
/** The verb is part of a name: 市委|组织|部, 市就业|指导|中心. */
const CONTINUES_NAME = /^(?:[部处科室局办委站队所院]|中心|人事|专班)/;
const TAKES_OBJECT = new Set(['负责', '牵头', '承担']);
/** What may stand behind the first verb of a clause that ends there: 牵头负责, 负责组织实施, 落实到位. */
const VERB_TAIL =
  /^(?:牵头|负责|办理|落实|推进|组织|实施|组织实施|督导|协调|抓总|统筹|汇总|配合|执行|指导|到位|完成|抓落实|工作|部门|单位){0,4}$/;
/** How a duty is shared out, between the names and the verb: 按照各自职责分工, 具体. Taken off word by word. */
const MANNER =
  /(?:分别|共同|联合|具体|统一|直接|主要|总|按照?|依照|依据|根据|结合|各自|本单位|部门|工作|职责|职能|任务|范围|分工|事权|自行|抓好|认真|切实|做好|统一|内|进行)$/;
const MOST_MANNER = 7;
/** The verb as a noun: 市发改委为牵头单位. */
const STATED = /(?:作?为|是|担任)(牵头|主办|配合|协办|参与)(?:责任)?(?:单位|部门)/;
const SHARED = /职责|职能|分工|分别|各自/;
/** Number of characters at the start of a clause that are searched for its verb, to keep the cost linear. */
const LONGEST_SUBJECT = 300;
/** Words before the first name of a clause. */
const OPENING = /^(?:由|并由|请|责成|会同|联合|以及|同时)(?=[\u3400-\u9fff]{2})/;

/** A clause that states who is responsible. */
export interface DutyClause {
  readonly duty: Duty;
  readonly verb: string;
  /** Whether the verb is 负责 with nothing shared out and nothing it is about, which puts those named in charge if it stands alone. */
  readonly putsInCharge: boolean;
  /** Whether the least likely of the names ends as bodies do. */
  readonly isSure: boolean;
}

/** Offsets of the verbs of a clause outside its brackets. */
function verbsOf(text: string): readonly { readonly at: number; readonly verb: string }[] {
  const searched = text.slice(0, LONGEST_SUBJECT);
  const brackets = findOuterBrackets(searched);
  return [...searched.matchAll(VERBS)].flatMap(({ 0: verb, index: at }) =>
    at >= 2 && !brackets.some(({ open, close }) => open < at && at < close) ? [{ at, verb }] : [],
  );
}

/** The text before a verb without the manner and 等 at its end. */
function subjectOf(before: string): string {
  let names = before;
  for (let i = 0; i < MOST_MANNER; i += 1) {
    const word = MANNER.exec(names)?.[0] ?? '';
    // The last word of a collective (市直有关部门) is no manner.
    if (word === '' || (word === '部门' && !/(?:按|照|据|合)部门$/.test(names))) break;
    names = names.slice(0, -word.length);
  }
  return names.replace(OPENING, '').replace(/等(?:单位|部门)?$/, '');
}

const isKnownName = (name: string): boolean => beginsWithLevel(name) || likelihoodOfBody(name) === 'sure';

/** Reads one clause; null if it has no verb of duty behind names of bodies. */
export function readDutyClause(printed: string): DutyClause | null {
  if (isRule(printed)) return null;
  const clause = printed.replace(STATED, '$1');
  for (const { at, verb } of verbsOf(clause)) {
    const rest = clause.slice(at + verb.length);
    if (CONTINUES_NAME.test(rest)) continue;
    const ends = VERB_TAIL.test(rest);
    if (!ends && ONLY_AT_END.has(verb)) continue;
    const before = clause.slice(0, at);
    const list = readUnitList(subjectOf(before));
    const names = [...list.units, ...list.groups];
    const likelihoods = names.map(likelihoodOfBody);
    const isSure = likelihoods.every((likelihood) => likelihood === 'sure');
    // Before an object a name has to be known by its ending or its level; the verb at the end of a clause vouches for any.
    const isKnown = isSure || (TAKES_OBJECT.has(verb) && names.every(isKnownName));
    if (names.length === 0 || likelihoods.includes('none') || (!ends && !isKnown)) continue;
    const duty = LEADS.test(verb)
      ? dutyOfNames('lead', list)
      : SUPPORTS.test(verb)
        ? dutyOfNames('assist', list)
        : dutyOfNames('unit', list);
    const putsInCharge = verb === '负责' && ends && !SHARED.test(before);
    return { duty, verb, putsInCharge, isSure };
  }
  return null;
}
