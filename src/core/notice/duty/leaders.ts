import type { Leader } from '../../record/task.ts';
import { splitOutside } from '../brackets.ts';
import { NAME_THEN_TITLE, TITLE_ONLY, TITLE_THEN_NAME } from '../lexicon/posts.ts';

const BRACKETED = /^([^（(]{2,})[（(]([^）)]+)[）)]$/;
const COURTESY = /(?:同志|等)$/;
const NOTHING = /^[-—–/无\\*]*$/;

/** One printed leader: 沈洛 · 林望川常务副市长 · 县委常委、副县长陆知远 · 王某（副区长）. */
function readLeader(printed: string): Leader {
  const text = printed.replace(COURTESY, '');
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return { name: bracketed[1] as string, title: bracketed[2] as string };
  const titleFirst = TITLE_THEN_NAME.exec(text);
  if (titleFirst) return { name: titleFirst[2] as string, title: titleFirst[1] as string };
  const nameFirst = NAME_THEN_TITLE.exec(text);
  if (nameFirst?.[1]) return { name: nameFirst[1], title: nameFirst[2] as string };
  return { name: text, title: null };
}

/** 按《…要点》分工（甲、乙、丙）: the leaders stand in the bracket. */
const SHARED_OUT = /分工[（(]([^（()）]+)[）)]/;
/** 陆 明俞 悦: names of two characters, padded to the width of three, nothing between them. */
const PADDED = /^(?:\s*[\u4e00-\u9fa5]\s+[\u4e00-\u9fa5])+\s*$/;

const unpadded = (printed: string): string =>
  PADDED.test(printed)
    ? (printed.match(/[\u4e00-\u9fa5]\s+[\u4e00-\u9fa5]/g) ?? []).join('、').replace(/\s+/g, '')
    : printed;

/**
 * Leaders of a printed list. 、 separates people but also joins two posts of one
 * person (县委常委、常务副县长许砚), so an entry that is only a post goes with the next.
 */
export function readLeaders(printed: string): readonly Leader[] {
  const text = unpadded(SHARED_OUT.exec(printed)?.[1] ?? printed)
    .replace(/(?<=[\u4e00-\u9fa5]{2}) +(?=[\u4e00-\u9fa5]{2})|[\n\t\u3000]+/g, '、')
    .replace(/\s+/g, '');
  const leaders: Leader[] = [];
  let pending = '';
  for (const { start, end } of splitOutside(text, '、，,；;。/')) {
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
 * Leaders printed in a heading: 二、林望川常务副市长牵头重点工作. Only text that
 * names a post is believed, so that 市发改委牵头任务 stays a unit's heading.
 */
export function leadersOfHeading(title: string): readonly Leader[] {
  const match = HEADED.exec(title);
  if (!match) return [];
  const leaders = readLeaders(match[1] as string);
  return leaders.length > 0 && leaders.every((leader) => leader.title !== null && leader.name.length <= 10)
    ? leaders
    : [];
}

/** What stands before 牵头任务 in a heading, for headings per unit. */
export const headingSubject = (title: string): string | null => HEADED.exec(title)?.[1] ?? null;
