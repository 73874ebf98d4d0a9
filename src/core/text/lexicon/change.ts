import { wordsOf } from '../words.ts';

/** Words of change; a percentage behind them is a growth, not a share. */
export const RISING = wordsOf(
  '增长 增加 增幅 增幅达 增速 增长率 提高 提升 上升 递增 增收 提升幅度 扩大 正增长 增长速度 增速达 上涨 提速',
);

export const FALLING = wordsOf('下降 降低 压减 减少 压缩 缩减 削减 压降 回落 下调 降幅 降幅达 缩短 减 降');

/** Verbs of reduction that stand before their object (压减一般性支出10%). */
export const REDUCING = wordsOf('压减 压降 压缩 缩减 削减 减少 降低 下调 缩短');

/** Nouns of change: they stay in the metric (产业增速达15%). */
export const CHANGE_NOUNS = wordsOf('增速 增幅 降幅 增长率 增长速度');

/** Qualify a change without changing what is measured. */
export const CHANGE_ADVERBS = wordsOf(
  '同比 年均 平均 比上年 较上年 比去年 较去年 每年 逐年 同期 环比 均 分别 各 再 新增 净增 累计 原则上 合理 名义 实际',
);

/** A second, higher figure behind the promised one (增长6.5%、力争7%). */
export const STRETCHING = wordsOf('力争 争取 冲刺 奋斗目标 挑战目标 努力');
