import { splitWords } from '../words.ts';

/** Words for a rise; a percentage after them is a growth rate, not a share. */
export const RISE_WORDS = splitWords(
  '增长 增加 增幅 增幅达 增速 增长率 提高 提升 上升 递增 增收 提升幅度 扩大 正增长 增长速度 增速达 上涨 提速',
);

/** Words for a fall; the figure after them stays positive. */
export const FALL_WORDS = splitWords(
  '下降 降低 压减 减少 压缩 缩减 削减 压降 回落 下调 降幅 降幅达 缩短 减 降 负增长',
);

/** Verbs of reduction that precede their object (压减一般性支出10%). */
export const REDUCTION_VERBS = splitWords('压减 压降 压缩 缩减 削减 减少 降低 下调 缩短');

/** Nouns for a change, which remain part of the metric (产业增速达15%). */
export const CHANGE_NOUNS = splitWords('增速 增幅 降幅 增长率 增长速度');

/** Adverbs that qualify a change but are no part of the metric. */
export const CHANGE_ADVERBS = splitWords(
  '同比 年均 平均 比上年 较上年 比去年 较去年 每年 逐年 同期 环比 均 分别 各 再 新增 净增 累计 原则上 合理 名义 实际',
);

/** Words before a stretch target, a second and higher figure after the promised one (增长6.5%、力争7%). */
export const STRETCH_WORDS = splitWords('力争 争取 冲刺 奋斗目标 挑战目标 努力');
