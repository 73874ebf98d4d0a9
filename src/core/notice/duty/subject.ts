import { isOpenBracket, isCloseBracket } from '../paragraphs/brackets.ts';
import { beginsWithLevel, isCollective, likelihoodOfBody } from './body.ts';
import { readUnitList, type UnitList } from './units.ts';

/*
 * 市公安局交通警察支队加大鸣笛抓拍力度 · 区住建局：负责质量监督
 * ^ units that are the subject of a sentence, with nothing or a colon between them and its verb
 */
/** Longest name that is looked for at the start of a sentence. */
const LONGEST_NAME = 26;
const MOST_NAMES = 12;
/** A name and the first words behind it. */
const NEAR = LONGEST_NAME + 8;
/** Words that belong to the verb and not to a longer name: 市教育局|建设学校. */
const VERB =
  /^(?:建设(?![局厅委办]|集团|公司|中心|银行|开发|投资)|新建|改造|推进|推动|组织(?!部|处|科|室|人事)|指导(?!中心)|督促|督导|负责|配合|牵头|加强|加大|加快|开展|完成|对|将|会同|联合|按|依托|依据|根据|做好|抓好|落实|制定|编制|实施|在|于|要|为|与|每|从|把|协调|协助|统筹|承担|参与|提供|建立|发布|查处|抽查|检查|监督(?!管理)|审核|审批(?!局|服务)|办理|引导|支持|鼓励|培训|宣传(?!部)|受理|公布|发放|拨付|安排|保障(?!局|中心)|优化|强化|深化|完善|全面|积极|及时|定期|依法|严格|认真|结合|针对|围绕|利用|通过|主要|具体|应当|须|需要|予以|给予|统一|共同|可|不|已|年|\d)/;
/** Endings behind which a sentence may begin with any word. */
const STRONG =
  /(?:[局厅委办]|政府|管委会|委员会|办公室|办事处|公司|集团|[总支大]队|法院|检察院|海关|指挥部)(?:[（(][^（()）]{1,20}[）)])?$/;

/** Whether a name can be the subject of the text behind it. */
function isSubject(name: string, behind: string, inDuties: boolean): boolean {
  if (VERB.test(name)) return false;
  const likelihood = likelihoodOfBody(name);
  // Before a colon and a duty any name is one: 朔棠苗圃：负责….
  if (/^[：:]/.test(behind))
    return likelihood === 'sure' || (likelihood === 'possible' && /^.(?:负责|牵头|配合)/.test(behind));
  if (likelihood !== 'sure') return false;
  if (STRONG.test(name) || /^[、。]/.test(behind)) return true;
  return (
    (beginsWithLevel(name) || isCollective(name)) &&
    (inDuties || VERB.test(behind) || /^(?:和|及|$)/.test(behind))
  );
}

/** Length of the name of a body at the start of a text that goes on with a sentence; 0 if there is none. */
function nameLength(text: string, inDuties: boolean): number {
  let best = 0;
  let depth = 0;
  for (let at = 1; at <= Math.min(LONGEST_NAME, text.length); at += 1) {
    const char = text.charAt(at - 1);
    if ('，,。；;：:、“《'.includes(char)) break;
    if (isOpenBracket(char)) depth += 1;
    else if (isCloseBracket(char)) depth -= 1;
    if (depth < 0) break;
    if (depth > 0 || at < 2) continue;
    if (best > 0 && VERB.test(text.slice(best))) break;
    if (isSubject(text.slice(0, at), text.slice(at), inDuties)) best = at;
  }
  return best;
}

/**
 * The units that are the subject at the start of a sentence, and where they end; null if it begins with something
 * else. Names before the last are separated by 、 or joined by 和.
 *
 * @param inDuties whether the text is known to say who does what, so that any word may follow a name with a level
 */
export function subjectAt(
  text: string,
  inDuties = false,
): { readonly list: UnitList; readonly end: number } | null {
  let end = 0;
  for (let i = 0; i < MOST_NAMES; i += 1) {
    const length = nameLength(text.slice(end, end + NEAR), inDuties);
    if (length === 0) return null;
    end += length;
    const joint = /^(?:、|以及|会同|和|及)/.exec(text.slice(end, end + 2))?.[0] ?? '';
    if (joint === '' || nameLength(text.slice(end + joint.length, end + joint.length + NEAR), inDuties) === 0)
      break;
    end += joint.length;
  }
  return { list: readUnitList(text.slice(0, end)), end };
}

const DUTY =
  /^(?:具体|主要|全面|共同|切实|认真|积极|及时|依法|严格|定期)?(?:负责|牵头|会同|配合|协助|组织|指导|督促|督导|统筹|落实|做好|抓好|制定|编制|承担|参与|加强|加大|加快|协调|建立|完善|履行|发挥|推进|推动|开展|实施|依法|发布|提供|查处|抽查|检查|监督|审核|受理|公布|发放|拨付|安排|保障|清运|组建|设立|开设|宣传|培训)/;

/** Whether a text begins as the duty of a unit does: 负责质量监督. */
export const beginsWithDuty = (text: string): boolean => DUTY.test(text);

const LONGEST_HEAD = 160;
const HEAD = /^[^，,。；;：:]{2,159}[：:。]/;

/** The units before a colon, or before a stop and their duty, at the start of a text: 区住建局：负责…; null if there are none. */
export function unitsBeforeDuties(text: string): { readonly list: UnitList; readonly end: number } | null {
  // Few texts have a colon, or a stop and a duty, behind their first words, so most are told by that alone.
  const end = HEAD.exec(text.slice(0, LONGEST_HEAD))?.[0].length ?? 0;
  if (end === 0 || (text.charAt(end - 1) === '。' && !beginsWithDuty(text.slice(end)))) return null;
  const subject = subjectAt(text);
  return subject?.end === end - 1 ? { list: subject.list, end } : null;
}
