import { splitWords } from '../words.ts';

/*
 * Rank targets (走在全省前列, 全国第一). Source: the wording of government work reports.
 */

/** The group among which the rank applies. */
export const RANK_SCOPES = splitWords(
  '全国 全省 全市 全县 全区 全球 世界 国际 国内 长三角 珠三角 大湾区 京津冀 西部 中部 东部 东北 全州 省内 市内 同类城市 沿海',
);

/** Verbs for holding or reaching a rank. */
export const RANK_VERBS = splitWords(
  '走在 保持 保持在 位居 稳居 居 处于 进入 跻身 位列 列 排名 排 达到 继续位居 迈入 挺进 进位至 领跑 冲进 继续保持 居于 力争',
);

/** The rank itself. */
export const RANK_PLACES = splitWords(`
  前列 最前列 领先 领先水平 领先地位 首位 榜首 第一 第一位 第一方阵 第一梯队 第二梯队 第一档 前茅 低位 高位
  中上游 上游 中上水平 中偏上位次 先进水平 先进行列 前位 靠前位次 前列水平
`);

/** Superlatives at the end of a clause (全省…最少). */
export const SUPERLATIVES = splitWords(
  '最少 最低 最高 最快 最优 最好 最短 最强 最多 最大 最小 最佳 最严 最全',
);
