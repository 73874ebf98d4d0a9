import { splitWords } from '../../text/words.ts';

/**
 * Words that distinguish levels (a state at a date) from sums that grow through the year.
 * Collected from statistical communiqués and work reports.
 */

/** Metrics with such a word are levels, whatever the verb. */
export const LEVEL_TERMS = splitWords(`
  余额 存栏 在册 在库 在岗 在校 在园 在训 在保 在孵 保有量 拥有量 拥有 库存 存量 失业率 浓度 指数 人均 户均 亩均 均价 平均 单价 价格 电价 气价
  强度 密度 每万人 每千人 每百人 寿命 比例 比重 占比 覆盖率 水平 常住人口 户籍人口 参保 从业人员 总数 播种面积 养殖面积 绿地面积 森林面积
  蓄积量 绿化覆盖 负债 杠杆 贡献度 满意度 得分 评分 时限 时间
`);

/** Verbs of a level that is to stay the same. */
export const STEADY_TERMS = splitWords('稳定在 保持 维持');

/** Levels, unless an increase is promised (新增装机). */
export const STOCK_TERMS = splitWords('装机 能力 容量 运力 库容 规模 主体 总里程 里程');

/** Verbs of an increase: 新增, 新建, 引进. */
export const INCREASE_TERMS = splitWords(`
  新增 净增 新建 新(改)建 新（改）建 新改建 新开 新认定 新培育 建成 完成 改造 引进 引育 招引 培育 创建 打造 开工 竣工 投产 开通 盘活 整治
  发放 培训 举办 开展 投放 安装 加装 接待 落地 签约 制定 出台 收储 出让 推出 改建 修复
`);

/** The figure is the resulting total, not what is added. */
export const TOTAL_TERMS = splitWords(
  '达到 达 增至 增加到 增加至 提高到 提升到 扩大到 扩大至 发展到 突破 超过 总数达 总数达到 保持在 稳定在',
);

/** Units of events: a total of them is a sum, not a level. */
export const EVENT_UNITS = splitWords(
  '人次 万人次 批次 场 场次 次 件 批 班次 车次 架次 航次 例 单 笔 期 届 标箱 标准箱',
);

/** Less is better: a bare figure is a ceiling. */
export const LESS_IS_BETTER = splitWords(`
  失业率 浓度 不良率 不良贷款率 事故 死亡 能耗 排放 投诉 发案 负债率 杠杆率 发病率 死亡率 败诉率 漏损率 超标 重复率 跑腿次数 时限 办理时间
  审批时间 通关时间 用时 成本 逾期
`);
