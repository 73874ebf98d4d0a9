import { splitWords } from '../words.ts';

/**
 * Verbs and adverbs at the start of clauses, collected from the work-report and livelihood
 * notices of several provinces. A metric is the clause without them.
 */

/** Words for intensity and manner, without content of their own. */
export const MANNER_WORDS = splitWords(`
  力争 争取 确保 努力 保证 实现 做到 完成 全面 全力 加快 加速 加大 积极 持续 深入 扎实 有序 稳步 着力
  统筹 推进 推动 推广 抓好 抓实 做好 集中力量 牵头 组织 开展 实施 落实 深化 强化 加强
  支持 鼓励 引导 安排 累计 每年 总共 共计 将 进一步 大力 常态化 滚动 启动 继续 切实 严格 主动 至少 最多
  不少于 率先 规模化 合理 不断 要求 用于
`);

/** Verbs for what is done with a thing; dropped at the start of a clause. */
export const ACTION_VERBS = splitWords(`
  谋划 谋划落地 规划 规划建设 建设 建成 建成投用 建成投产 建立 建好 打造 创建 争创 创成 培育 培育新增 培育建设
  培养 新增 净增 引进 引育 引进培育 引入 招引 招引落地 落地 签约 签约落地 遴选 遴选落地 改造 改造提升 改造完成
  提升改造 提升 新建改造 新建提升 建设提升 改扩建 扩建 改建 新改建 新(改)建 新(改)造 新改扩建 新改造 完善 优化
  发展 布局 举办 办好 推出 出台 制定 编制 组建 设立 开发 投放 配置 增配 认定 申报 获批 入选 评选 选树 巩固
  更新 更新提升 新增更新 更新改造 修缮 整治 修复 盘活利用 推广应用 扩大 提标 增开 开通 新开通 开辟 形成 提高
  提供 覆盖 服务 吸引 招收 招募 发放 安装 加装 铺设 种植 做强 做大 做优 开工建设 筹建 培训就业
`);

/** Words dropped only before another verb: 新认定, 重点筛查, 新建和改造提升; alone they are kept (新建城市道路). */
export const LEAD_IN_WORDS = splitWords(
  '新 高质量 高标准 高水平 重点 新建 基本 高效 保障 免费 如期 按期 提前 有效',
);

/** Nouns that begin with the characters of a verb: 建设用地, 建成区, 服务业. */
export const NOT_VERBS = splitWords(`
  建设用地 建设工程 建设项目 建设率 建成区 建成率 规划区 规划编制 改造户 改造率 培育库 培育企业 发展指数 发展区 完成率
  落实率 提升工程 提升行动 服务业 服务贸易 服务外包 服务质量 服务能力 服务设施 服务站 服务中心 服务企业 服务人次
  服务群众 服务总 服务产 服务率 服务点 服务网 开发区 开发利用 开通率 实施方案 引导基金 引导资金 共享 共富 将军 加强针
  优化率 优化营商 组织率 组织部 提高率 覆盖率 覆盖面 覆盖人 整治率 修复率 更新率 发放率 配置率 申报率 获批率 入选率
  落地率 签约率 签约额 签约金额 新增量 新增率 加快率 推广率 推广面 深化率 持续率 安排率 培养率 支持政策 引进率 引入率
  开展率 实施率 组织化 规划用地 规划面积 发展中 统筹区 统筹基金 认定率 覆盖度 提供者
`);

/** Nouns and adjectives that begin with the characters of a preposition. */
export const NOT_PREPOSITIONS = splitWords(
  '从业 从事 对外 对口 向日葵 在校 在职 在建 在岗 在册 在线 在外 在编 由头 将军 给水 给排水',
);

/** Prepositions at the start of a clause; the phrase up to the next verb is an adverbial, no part of the metric. */
export const PREPOSITIONS = splitWords('在 为 对 从 向 围绕 通过 按照 依托 聚焦 面向 针对 给 由 利用 将');

/** Verbs for a state that is reached; part of the metric: 竣工3221套 gives 保障性住房竣工. */
export const STATE_VERBS = splitWords(`
  竣工 交付 开工 投产 通车 贯通 投用 投运 投入运行 投入使用 建成 完工 启用 运行 运营 落地 上市 报会 过会 入库 入规
  获批 达产 验收 通航 并网 开业 开园 开馆 开学 揭牌 挂牌 签约 出让 拆除 搬迁 入驻 下线 首飞 封顶 结顶 合龙 完成
  竣工投产 建成投产 建成投用 销号 清零 接种 培训 筛查 改造 招生 开通 上线 落户 开港 通气 通电 通水 摘牌 开放 交工 办结 办理
`);

/** Verbs with a verifiable result; after them 两家 is a quantity, and with 年内 they give a milestone. */
export const ACHIEVEMENT_VERBS = splitWords(`
  新增 新建 建成 引进 引育 培育 创建 创成 打造 建设 落地 完成 改造 开工 新开工 开通 投用 争创 举办 成立 组建 设立
  招引 推出 新培育 新引进 认定 竣工 投产 启用 通车 建立 出台 发布 编制 印发 上线 启动 实现 贯通 交付 验收 挂牌
  签约 引入 改建 扩建 新改建 增开 获批 形成 合龙 封顶 通水 上报 报送 批复 召开 开放
`);

/** Verbs after which 一家, 一所 is a quantity of 1; after others 一个 is only an article. */
export const ADDITION_VERBS = splitWords(
  '新增 新建 建成 引进 创建 创成 落地 新开工 开工 开通 招引 投用 引入',
);
