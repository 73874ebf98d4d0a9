import { splitWords, wordList } from '../../text/words.ts';
import { withoutLinks } from '../claim/goal-phrase.ts';
import type { Figure } from '../claim/figure.ts';
import { STAGES } from '../claim/lexicon.ts';
import type { ParagraphContext } from './paragraph-context.ts';
import { sameMeasure } from './target/fit.ts';

/** Words that the name of a rate may have beside those of its figure without being about something else. */
const NEUTRAL = wordList(
  splitWords(`
    年度 全年 今年 目标任务 任务 目标 计划 项目 工程 工作 建设 事项 问题 累计 目前 总体 整体 综合 实际 其中 完成 已 共 均 总 的 数 量
  `),
  STAGES.start,
  STAGES.finish,
);
const NAME_OF_RATE = /(?:率|比例|比重|进度)$/;
/** What a measure is called where the words with the figure do not say it: 里程完成率 of 240公里. */
const NAMES_OF_MEASURES: readonly (readonly [unit: RegExp, name: RegExp])[] = [
  [/[米里]$/, /里程|长度/g],
  [/亩|公顷|平方/, /面积/g],
  [/元$/, /投资|资金/g],
  [/户$/, /户数/g],
  [/人/, /人数/g],
];
/** Some of what was done only, measured against what was due: 按期办结率 is not a rate of all that came in. */
const MANNER = /按期|按时|及时|提前|一次性?|首次|当场/;
/** The words between a figure and its rate, or in brackets after it, that say it holds more or less than is printed. */
const COUNTED_OTHERWISE =
  /\((?:其中)?(?:另|不?含|不?包[含括]|加上|扣除|剔除|除)|结转|旧存|按[^,;。()]{0,20}(?:计算|测算|口径)|合计占|另有|另外/;
/** A number that may be the base of a rate instead of the goal of the year: 应完成25个, 调整后为250公里, 自加压力2万户. */
const OTHER_BASE = /应|需|须|调[减增整]|核[减增]|[减增]后|自加|自定|自我|加压|改为|变更/;

/** Fewest characters of a word that stands with a figure. */
const SHORTEST = 2;
/** Characters before a figure that stand with it, at most. */
const REACH_BEFORE = 200;
/** Characters after a rate in which brackets may explain it. */
const REACH_AFTER = 24;

/**
 * Whether the name of a rate leaves open that it is one of a figure: it has no words of its own (全市平均完成率, 上月开工率,
 * 重大隐患整改率, 力争年底开工率) that do not stand with the figure.
 *
 * @param left the words before the rate, from the number before it or the start of its clause
 */
export function isNamedLike(left: string, figure: Figure, { text, targets }: ParagraphContext): boolean {
  const name = withoutLinks(left.trim());
  if (!NAME_OF_RATE.test(name) || /占/.test(name)) return true;
  if (MANNER.test(name)) return false;
  let words = name.replace(NAME_OF_RATE, '').replace(/[^\u4e00-\u9fff]/g, '');
  for (const [unit, called] of NAMES_OF_MEASURES)
    if (unit.test(figure.unit)) words = words.replace(called, '');
  const from = Math.max(text.lastIndexOf('。', figure.start) + 1, figure.start - REACH_BEFORE);
  const said = text.slice(from, figure.to) + targets.map(({ metric }) => metric).join();
  for (let at = 0; at < words.length;) {
    const length = lengthSaid(words, at, said) || (NEUTRAL.startingAt(words, at)?.length ?? 0);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Length of the longest word at a place of `words` that stands in `said`; 0 for none. */
function lengthSaid(words: string, at: number, said: string): number {
  for (let length = words.length - at; length >= SHORTEST; length -= 1)
    if (said.includes(words.slice(at, at + length))) return length;
  return 0;
}

/** Whether the text says that a figure or its rate counts more or less than the figure: 办结81件（含上年结转12件）. */
export function isCountedOtherwise(figure: Figure, rate: Figure, text: string): boolean {
  const behind = /^\([^()]{0,20}\)/.exec(text.slice(rate.end, rate.end + REACH_AFTER))?.[0] ?? '';
  return COUNTED_OTHERWISE.test(text.slice(figure.start, rate.end) + behind);
}

/** Whether the sentence prints another number than `base` that the rate of a figure may have as its base. */
export function hasOtherBase(
  figure: Figure,
  rate: Figure,
  base: Figure | null,
  near: readonly Figure[],
): boolean {
  return near.some(
    (one) =>
      one !== figure &&
      one !== base &&
      one.start < rate.start &&
      one.sentence === rate.sentence &&
      (one.role === 'amount' || one.role === 'goal') &&
      sameMeasure(figure, one) &&
      OTHER_BASE.test(one.phrase),
  );
}

/** Things of one kind among all: 新开工36个, 续建96个. */
const KIND = /新开|新建|续建|复工|新增/g;

/**
 * Whether a figure counts a kind of things that its whole does not name: 新开工36个 of 重点项目136个.
 *
 * @param whole the words about the whole; 开复工 is all kinds together
 */
export const isOfKind = (part: Figure, whole: string): boolean =>
  [...part.phrase.matchAll(KIND)].some(([kind]) => !whole.replaceAll('开复工', '').includes(kind));

/**
 * Whether two figures are told of different things one after the other: 东湾区完工30个；南陵县完工率44.4%. A rate behind a
 * semicolon whose part of the sentence begins with a place is one of that place.
 */
export function isOfOtherPlace(figure: Figure, rate: Figure, text: string): boolean {
  const between = text.slice(figure.end, rate.start);
  const at = between.lastIndexOf(';');
  if (at < 0) return false;
  return (
    /^(?:其中)?:?[\u4e00-\u9fff]{1,7}?(?:[区县市镇乡州盟旗村]|街道|园区)/.test(between.slice(at + 1)) ||
    rate.district !== figure.district
  );
}
