import { wordsOf } from '../../text/words.ts';

/**
 * Words that tell a level, which stands where it stands, from a sum, which grows
 * through the year. Collected from statistical communiqués and work reports.
 */

/** What is measured is a level, whatever is done with it. */
export const LEVELS = wordsOf(`
  余额 存栏 在册 在库 在岗 在校 在园 在训 在保 在孵 保有量 拥有量 拥有 库存 存量 失业率 浓度 指数 人均 户均 亩均 均价 平均 单价 价格 电价 气价
  强度 密度 每万人 每千人 每百人 寿命 比例 比重 占比 覆盖率 水平 常住人口 户籍人口 参保 从业人员 总数 播种面积 养殖面积 绿地面积 森林面积
  蓄积量 绿化覆盖 负债 杠杆 贡献度 满意度 得分 评分 时限 时间
`);

/** A level is held. */
export const HOLDING = wordsOf('稳定在 保持 维持');

/** Levels too, unless more of it is what is promised (新增装机). */
export const STOCKS = wordsOf('装机 能力 容量 运力 库容 规模 主体 总里程 里程');

/** More of it: 新增, 新建, 引进. */
export const ADDING = wordsOf(`
  新增 净增 新建 新(改)建 新（改）建 新改建 新开 新认定 新培育 建成 完成 改造 引进 引育 招引 培育 创建 打造 开工 竣工 投产 开通 盘活 整治
  发放 培训 举办 开展 投放 安装 加装 接待 落地 签约 制定 出台 收储 出让 推出 改建 修复
`);

/** Say that the figure is what there will be altogether, not what is added. */
export const REACHING = wordsOf(
  '达到 达 增至 增加到 增加至 提高到 提升到 扩大到 扩大至 发展到 突破 超过 总数达 总数达到 保持在 稳定在',
);

/** Counted as they happen: reaching so many of them is a sum, not a level. */
export const HAPPENINGS = wordsOf(
  '人次 万人次 批次 场 场次 次 件 批 班次 车次 架次 航次 例 单 笔 期 届 标箱 标准箱',
);

/** The less, the better; a bare figure is a ceiling there. */
export const LESS_IS_BETTER = wordsOf(`
  失业率 浓度 不良率 不良贷款率 事故 死亡 能耗 排放 投诉 发案 负债率 杠杆率 发病率 死亡率 败诉率 漏损率 超标 重复率 跑腿次数 时限 办理时间
  审批时间 通关时间 用时 成本 逾期
`);
