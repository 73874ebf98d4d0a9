import { splitWords } from '../../text/words.ts';

/**
 * Words that distinguish quantities of one name: 新增贷款 and 贷款余额, 开工项目 and
 * 竣工项目. Collected from figures next to each other in completion tables.
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
].map(splitWords);

/** Introduce a part of a total. */
export const PART_MARKS = splitWords('其中 包括 分别 各 另 另有');

/** Refer to another year. */
export const PRIOR_MARKS = splitWords('去年 上年 往年 前年 历年 十三五 十四五 以来');

/** Refer to this year although they contain a word of `PRIOR_MARKS`. */
export const THIS_YEAR = splitWords('今年以来 年初以来 本年以来 今年初以来 开年以来 入夏以来 入冬以来');

/**
 * City-wide indicators by their names in statistical communiqués. Other names are
 * compared only where a target has that metric: 线上点击量 and 形象进度 legitimately
 * differ between tasks.
 */
export const PUBLIC_INDICATORS = splitWords(`
  地区生产总值 第一产业增加值 第二产业增加值 第三产业增加值 工业增加值 规上工业增加值 规上工业总产值 规上工业产值 服务业增加值 农林牧渔业增加值 渔业总产值 建筑业总产值 海洋生产总值
  数字经济核心产业增加值 高新技术产业增加值 战略性新兴产业增加值 装备制造业增加值 固定资产投资 工业投资 制造业投资 民间投资 基础设施投资 房地产开发投资 交通投资
  高新技术产业投资 社会消费品零售额 限上社会消费品零售额 网络零售额 进出口额 出口额 进口额 利用外资 到位市外资金 服务贸易额
  一般公共预算收入 一般公共预算支出 财政总收入 税收收入 城镇居民人均可支配收入 农村居民人均可支配收入 居民人均可支配收入 全体居民人均可支配收入
  存款余额 贷款余额 本外币存款余额 本外币贷款余额 全社会用电量 工业用电量 货物吞吐量 港口货物吞吐量 集装箱吞吐量 江海联运量 旅游总收入 接待游客 接待过夜游客
  城镇新增就业 城镇登记失业率 登记失业率 城镇调查失业率 居民消费价格 PM2.5平均浓度 空气质量优良天数比率 常住人口 市场主体
`);
