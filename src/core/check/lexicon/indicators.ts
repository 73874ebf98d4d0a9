import { wordsOf } from '../../text/words.ts';

/**
 * Words that make another quantity of one name: 新增贷款 is not 贷款余额, 开工项目 no
 * 竣工项目. From the pairs of figures that stand beside each other in completion tables.
 */
export const INDICATOR_MARKS: readonly (readonly string[])[] = [
  '新增 净增 新认定 新培育 新引进 新建 新开',
  '余额 存量 在册 保有 总数 现有',
  '面积 公顷 亩',
  '开工 动工 启动',
  '竣工 完工 建成 投产 投用',
  '签约 签订 意向 落地',
  '改造 提升 更新 修缮 整治',
  '环比 比上月 较上月 比年初 较年初',
  '本月 当月 单月 日均 月均 当日',
  '规上 规模以上 限上 限额以上',
  '计划 目标 任务 力争',
  '市本级 本级 市属 区属 县属',
  '线上 网上',
  '口岸 关区',
].map(wordsOf);

/** A part of what the sentence counts. */
export const PART_MARKS = wordsOf('其中 包括 分别 各 另 另有');

/** Of another year. */
export const PRIOR_MARKS = wordsOf('去年 上年 往年 前年 历年 十三五 十四五 以来');
