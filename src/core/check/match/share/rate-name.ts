import { splitWords, wordList, withoutTrailing } from '../../../text/words.ts';
import type { Figure } from '../../claim/figure.ts';
import { STAGES } from '../../claim/lexicon.ts';
import type { ListedRate } from '../../claim/rate-lists.ts';

/**
 * What the words before a rate call it.
 *
 *     办结率37.5%              rate, of 办结
 *     占56.3%                  share, of the figure before it
 *     竣工数占开工数的75%       share, of 竣工 in 开工
 *     亏损面15%                other
 */
export interface RateName {
  readonly kind: 'rate' | 'share' | 'other';
  /** As printed, without the words that link it to the number. */
  readonly text: string;
  /** What is counted in the part; "" where the name does not say. */
  readonly part: string;
  /** What is counted in the whole; "" where the name does not say. */
  readonly whole: string;
}

const LINKS = wordList([
  '达到',
  '达',
  '为',
  '是',
  '的',
  '近',
  '约',
  '至',
  '超',
  '超过',
  ':',
  '均',
  '已',
  '总数',
  '总量',
  '总数量',
  '全部',
]);
const RATE = /^(.{0,12}?)(?:率|比例|比重|进度)$/;
const SHARE = /^(.{0,12}?)(?:占比|占)(.{0,14})$/;
const COUNT = /(?:人数|户数|个数|项数|件数|数量|数|量|额)$/;

/** The name of a rate, from the words between the number before it, or the start of its clause, and the rate. */
export const rateNameOf = ({ phrase, numberAt }: Figure): RateName => nameOf(phrase.slice(0, numberAt));

/** The name of a rate of a list: 竣工率 for the second of “开工率、竣工率分别为80%、60%”. */
export function nameInList({ first, place, length }: ListedRate): RateName {
  const names = first.phrase
    .slice(0, first.numberAt)
    .replace(/分别[^、,;]{0,4}$/, '')
    .split(/[、和及与]/);
  const own = names.length < length ? '' : (names[names.length - length + place] ?? '');
  return nameOf(
    names.at(-1)?.endsWith('率') === true && own !== '' && !own.endsWith('率') ? `${own}率` : own,
  );
}

function nameOf(words: string): RateName {
  const text = withoutTrailing(LINKS, words.trim()).replace(/^[、,;:和及与()]+/, '');
  const share = SHARE.exec(text);
  if (share !== null) {
    const part = (share[1] ?? '').replace(COUNT, '').replace(/^(?:其中|约|共|合计|两者|分别)/, '');
    return { kind: 'share', text, part, whole: (share[2] ?? '').replace(COUNT, '') };
  }
  const rate = RATE.exec(text);
  if (rate !== null)
    return { kind: 'rate', text, part: (rate[1] ?? '').replace(/^(?:其中|分别)/, ''), whole: '' };
  return { kind: 'other', text, part: '', whole: '' };
}

/** Some of what was done only: 按期办结率 is not a rate of 办结. */
const MANNER = /按期|按时|及时|提前|一次性?|首次|当场|网上|优质|全程/;

/** Whether a phrase says a word, not its opposite: 不合格10批次 does not say 合格. */
function saysOf(phrase: string, word: string): boolean {
  for (let at = phrase.indexOf(word); at >= 0; at = phrase.indexOf(word, at + 1))
    if (!/[不未非]$/.test(phrase.slice(0, at))) return true;
  return false;
}

const STAGE_WORDS = [STAGES.start, [...STAGES.finish, '建成', '完成']];
const SHORTEST = 2;

/** The stages of works that a rate may be a rate of: 开工率, 竣工率. */
export const isStage = (stem: string): boolean =>
  STAGE_WORDS.some((words) => words.some((word) => stem.endsWith(word)));

/** Verbs that deal with a given number of things: 化解率 is of all that were to be settled. */
const RESOLVING = splitWords(
  '化解 整治 整改 处置 销号 改造 办结 清理 拆除 治理 消化 盘活 入户 拨付 支付 兑付 修复 安置 搬迁 征收 更换 淘汰',
);

/** Whether a rate is one of what was to be dealt with: 整改率, 信访积案化解率. */
export const isResolving = (stem: string): boolean => RESOLVING.some((word) => stem.endsWith(word));

/**
 * How well a phrase says what a rate counts: the number of characters at the end of `stem` that stand in it, 0 where
 * fewer than two do. Words for one stage of works are one: 完工 for 竣工率.
 */
export function stemIn(phrase: string, stem: string): number {
  const manner = MANNER.exec(stem)?.[0];
  if (manner !== undefined && !phrase.includes(manner)) return 0;
  for (let length = stem.length; length >= SHORTEST; length -= 1)
    if (saysOf(phrase, stem.slice(-length))) return length;
  const stage = STAGE_WORDS.find((words) => words.some((word) => stem.endsWith(word)));
  return stage?.some((word) => phrase.includes(word)) === true ? SHORTEST : 0;
}
