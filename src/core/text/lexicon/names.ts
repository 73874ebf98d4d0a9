import { splitWords } from '../words.ts';

/**
 * Words after a number that make it part of a name, an ordinal or a size class, by the code of
 * the number reason they give (`core/target/number-reasons`).
 */
export const NUMBER_SUFFIXES = {
  'name.road': ['国道', '省道', '县道', '乡道', '号线', '路公交', '国省道'],
  'name.service': ['热线', '报警', '平台', '服务热线'],
  'name.version': ['版'],
  'name.numbered': ['号'],
  'name.best': ['强', '佳', '优', '大家'],
  'name.circle': [
    '分钟生活圈',
    '分钟健身圈',
    '分钟社区',
    '分钟便民',
    '刻钟',
    '小时交通圈',
    '小时经济圈',
    '小时通勤',
    '小时生活圈',
  ],
  'ordinal.phase': ['期工程', '期项目', '期', '标段工程'],
  'ordinal.event': ['届', '中全会', '大报告'],
  'level.class': ['级', '星级', 'A级', 'A', '级以上', '甲', '乙'],
  'list.great': ['大'],
  'name.industry': ['产融合', '次产业', '产'],
  'name.streak': ['连冠', '连霸', '次方'],
  'per.base': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Fixed expressions whose numerals are not quantities. */
export const SET_PHRASES = splitWords(`
  一批 一系列 一体 一流 一定 一般 一线 一起 一方面 一是 二是 三是 四是 五是 统一 唯一 万一 同一 单一 进一步
  一次性 一站式 一揽子 一键 一码 一老一小 一户一策 一企一策 一县一策 一岛一功能 一张网 一张图 一把手 一网通办
  一件事 一肩挑 一对一 一村一品 一窗 一门 一带一路 一带 一路 一手 一刻钟 新一轮 新一代 下一步 下一代 一轮 一道
  一致 一贯 一律 一切 一直 一旦 一些 一盘棋 一把 十分 千方百计 千家万户 万众 百姓 百货 三角 三农 三产 三公
  三资 两山 两岸 两新 两会 两院 两委 四化 四水 五水 八八战略 三医 两化 两业 三权 双百 百年 千年 九年制
  十一五 十二五 十三五 十四五 十五五 十六五 半岛 半导体 半成品 零距离 零突破 零排放 零容忍 零碳 零售 零工 清零
  归零 万亿 百强 千兆 万兆 三维 四维 三甲 二甲 三级 二级 一级 四级 五级 三方 双千 四方 八方 多元
`);
