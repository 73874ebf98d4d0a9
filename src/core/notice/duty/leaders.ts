import type { Leader } from '../../record/task.ts';
import { splitOutsideBrackets } from '../paragraphs/brackets.ts';
import { isPerson, likelihoodOfBody } from './body.ts';
import { NAME_THEN_TITLE, TITLE_ONLY, TITLE_THEN_NAME } from '../lexicon/posts.ts';

const BRACKETED = /^([^（(]{2,})[（(]([^）)]+)[）)]$/;
const COURTESY = /(?:同志|等)$/;
const NOTHING = /^[-—–/无\\*]*$/;

/** Parses one leader: 沈洛 · 林望川常务副市长 · 县委常委、副县长陆知远 · 王某（副区长）. */
function readLeader(printed: string): Leader {
  const text = printed.replace(COURTESY, '');
  const [, bracketedName, bracketedTitle = ''] = BRACKETED.exec(text) ?? [];
  if (bracketedName !== undefined) return { name: bracketedName, title: bracketedTitle };
  const [, titleFirst, nameAfter = ''] = TITLE_THEN_NAME.exec(text) ?? [];
  if (titleFirst !== undefined) return { name: nameAfter, title: titleFirst };
  const [, nameFirst, titleAfter = ''] = NAME_THEN_TITLE.exec(text) ?? [];
  return nameFirst === undefined ? { name: text, title: null } : { name: nameFirst, title: titleAfter };
}

const SHORTEST_BODY = 3;

/** The head of a body, whose post has its name before it: 市委政法委书记郭立, 市委政法委郭立书记; null for other texts. */
export function headOfBody(printed: string): Leader | null {
  if (/[（(]/.test(printed)) return null;
  for (let at = SHORTEST_BODY; at <= printed.length - 4; at += 1) {
    const body = printed.slice(0, at);
    const { name, title } = readLeader(printed.slice(at));
    if (title !== null && isPerson(name) && likelihoodOfBody(body) === 'sure')
      return { name, title: body + title };
  }
  return null;
}

/** Leaders listed in a bracket: 按《…要点》分工（甲、乙、丙）. */
const SHARED_OUT = /分工[（(]([^（()）]+)[）)]/;
/** Names of two characters padded to three, without a separator: 陆 明俞 悦. */
const PADDED = /^(?:\s*[\u4e00-\u9fa5]\s+[\u4e00-\u9fa5])+\s*$/;

/** The list with padding removed and the names separated. */
const unpadded = (printed: string): string =>
  PADDED.test(printed)
    ? (printed.match(/[\u4e00-\u9fa5]\s+[\u4e00-\u9fa5]/g) ?? []).join('、').replace(/\s+/g, '')
    : printed;

/**
 * Parses a list of leaders. 、 separates people but also two posts of one person
 * (县委常委、常务副县长许砚), so an entry that is only a post is joined to the next one.
 */
export function readLeaders(printed: string): readonly Leader[] {
  const text = unpadded(SHARED_OUT.exec(printed)?.[1] ?? printed)
    .replace(/(?<=[\u4e00-\u9fa5]{2}) +(?=[\u4e00-\u9fa5]{2})|[\n\t\u3000]+/g, '、')
    .replace(/\s+/g, '');
  const leaders: Leader[] = [];
  let pending = '';
  for (const { start, end } of splitOutsideBrackets(text, '、，,；;。/')) {
    const piece = text.slice(start, end);
    if (piece === '' || NOTHING.test(piece)) continue;
    if (TITLE_ONLY.test(piece)) {
      pending += `${piece}、`;
      continue;
    }
    leaders.push(readLeader(pending + piece));
    pending = '';
  }
  if (pending !== '') leaders.push({ name: pending.replace(/、$/, ''), title: null });
  return leaders;
}

const HEADED =
  /^(?:由)?(.{2,40}?)(?:同志)?(?:负责)?(?:牵头|主抓|领办|领衔|包抓|分管|负责|联系|挂帅|主管|督办|推进|牵头抓总)(?:负责|推进|落实|抓|督办|协调|领办|办理)*(?:领域|方面|范围)?(?:的)?(?:重点|主要|年度|各项|有关|相关|分管)?(?:工作|任务|事项|项目|实事|目标|领域)(?:任务|事项|项目|目标|清单|共?\d+项|（.*）|\(.*\))*$/;

/**
 * The leaders named in a heading: 二、林望川常务副市长牵头重点工作. Each must have a post, since
 * 市发改委牵头任务 is the heading of a unit.
 */
export function leadersOfHeading(title: string): readonly Leader[] {
  const subject = headingSubject(title);
  if (subject === null) return [];
  const leaders = readLeaders(subject);
  return leaders.length > 0 && leaders.every((leader) => leader.title !== null && leader.name.length <= 10)
    ? leaders
    : [];
}

/** The leader or unit named before 牵头任务 in a heading, or null. */
export const headingSubject = (title: string): string | null => HEADED.exec(title)?.[1] ?? null;
