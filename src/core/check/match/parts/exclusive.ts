import type { Figure } from '../../claim/figure.ts';
import { splitWords } from '../../../text/words.ts';

/** Sets of words of which one thing can have only one: parts named by them cannot overlap. */
const KINDS: readonly (readonly string[])[] = [
  '农业 工业 服务业 建筑业',
  '农业 制造业 服务业 建筑业',
  '一产 二产 三产',
  '第一产业 第二产业 第三产业',
  '甲类 乙类 丙类 丁类',
  'A类 B类 C类 D类',
  'A级 B级 C级 D级',
  '一类 二类 三类 四类',
  '一级 二级 三级 四级',
  '男 女',
  '公办 民办',
  '很满意 满意 基本满意 不满意',
  '优秀 良好 合格 不合格',
].map(splitWords);

/** The states of one thing: done, under way, not begun. An item that is late may be done or not, and is none of them. */
const STATES = [
  /^(?:已经?)?(?:办结|完成|解决|整改|销号|竣工|完工|落实|建成|交付|兑现|答复|办复)/,
  /^(?:正在|在办|在建|推进中|办理中|整改中)/,
  /^(?:尚未|未|还未|没有)(?:启动|开工|动工|开展|实施|开始|推进)|^(?:列入|纳入)(?:计划|规划)|^待(?:启动|开工)/,
] as const;
const LATE = /逾期|按期|超期|延期|超时/;

/** Words before the name of a part. */
const LEADING = /^[、,;:和及与\s]*(?:其中|包括)?[、,:]*/;

/** Whether the figures count kinds or states that cannot overlap, so that together they cannot exceed their whole. */
export function areExclusive(figures: readonly Figure[]): boolean {
  const names = figures.map(nameOf);
  if (names.some((name) => LATE.test(name))) return false;
  const states = names.map((name) => STATES.findIndex((state) => state.test(name)));
  if (areDistinct(states)) return true;
  return KINDS.some((words) => areDistinct(names.map((name) => longestMember(name, words))));
}

/** The words about a part without those that only introduce it. */
export const nameOf = ({ phrase, numberAt }: Figure): string =>
  phrase.slice(0, numberAt).replace(LEADING, '');

/** At least two places in a list, all found and no two the same. */
const areDistinct = (places: readonly number[]): boolean =>
  places.length >= 2 && !places.includes(-1) && new Set(places).size === places.length;

/** Place of the longest word of the set that a name begins with; -1 where it begins with none. */
function longestMember(name: string, words: readonly string[]): number {
  let found = -1;
  words.forEach((word, place) => {
    if (name.startsWith(word) && word.length > (words[found]?.length ?? 0)) found = place;
  });
  return found;
}
