import { splitWords } from '../../../text/words.ts';

/**
 * Different words for one quantity; the first is the canonical form. Collected from
 * statistical communiqués and the work reports that quote them.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  '地区生产总值 国内生产总值 生产总值 GDP',
  '利用外资 实际利用外资 实际使用外资 实到外资 实际到位外资 使用外资',
  '进出口额 外贸进出口总值 外贸进出口总额 外贸进出口额 货物进出口总额 进出口总值 进出口总额',
  '出口额 外贸出口总值 外贸出口总额 外贸出口额 出口总值 出口总额 外贸出口',
  '进口额 外贸进口总值 外贸进口总额 外贸进口额 进口总值 进口总额',
  '社会消费品零售额 社会消费品零售总额 社零总额 社消零 社零',
  '网络零售额 网络零售',
  '固定资产投资 固投',
  '规上 规模以上',
  '限上 限额以上',
  '营收 营业收入 主营业务收入 主营收入',
  '研发经费 研发费用 研发投入 R&D经费',
  '比重 份额 占比 比例',
  '大学生 高校毕业生 大学毕业生 普通高校毕业生 应届毕业生',
  '农村居民 渔农村居民 农民',
  '客渡船 客渡轮',
  '停车位 停车泊位 泊位 车位',
  '竣工 完工',
  '加装 安装',
  '老旧小区 老旧住宅小区',
  '产值 总产值',
  '产出 总产出 产值',
  '能耗 能源消耗',
  '人才 人才人选',
  '学位 入学学位',
  '床位 床位数',
  '播种 种植',
].map(splitWords);

/** Words that may be left out without changing the meaning. */
export const FILLERS = splitWords(`
  已 已经 目前 现 现有 共 共计 总计 累计 合计 截至目前 截至 今年 本年 当年 年度 全年 上半年 全市 全县 全区 全省 我市 我县 我区 市县两级 预计 预测 初步 各类 各级
  新 实现 完成 数量 建设 工作 项目数 个数 数 情况 左右 约 近 超 达 达到 为 的 了 等 方面 任务 均 分别 实际 其中 全部 总体 名 人选 期间 区域 规模 余额 总额 创建 面积
`);

/** Verbs of action; a report and its target may use different ones. */
export const ACTIONS = splitWords(`
  新增 新建 新改建 新(改)建 新改扩建 新开工 新开通 新培育 新引进 新认定 净增 扩建 改建 改造提升 提升改造 改造 更新改造 新增更新 更新 提升 整治 修缮 加固 建成 建设 完善 打造 创建 培育 引进 引育
  引入 招引 招引落地 竣工 开工 交付 投产 落地 签约 开通 增开 投放 举办 开展 实施 推进 组织 认定 获批 处置 消化 盘活 出让 开发 再开发 放流 接待 吸引 发放 实现 完成 增加
`);

/** Sets of exclusive words: figures with different members of a set are about different things. */
export const OPPOSED: readonly (readonly string[])[] = [
  '进出口 出口 进口',
  '国家级 省级 市级 县级 区级',
  '城镇 农村',
  '新开工 开工 竣工 交付',
  '一产 二产 三产',
  '工业 服务业 农业 建筑业',
  '中学 小学 幼儿园 高中 初中',
  '公办 民办',
  '产值 增加值 营收 利润 税收 投资 产量 收入 支出 费用 面积 里程 数量 余额 贷款 存款 融资 外资 吞吐量 运量 客流量 游客',
  '率 比重 浓度 指数 强度',
  '男 女',
  '国内 国际',
  '捕捞 养殖',
  '公园 绿道 广场',
  '人次 人数',
].map(splitWords);

/** Attributes that may be added to or left out of a name. */
export const SOFT = splitWords(`
  省 市 重大 重点 大型 优质 高质量 特色 标准化 标准 示范 精品 各类 新型 现代 公共 社会 外贸 全社会 综合 专业 主要 总 总量 项目 工程 企业 机构 单位 人员 公共服务 老旧 乡镇 城镇 渔农村 农村 市级 城市 海洋
`);

/** Interchangeable counters: 10个, 10座, 10家. */
export const CLASSIFIERS = splitWords('个 家 座 处 项 所 条 只 幢');

/** Mark a stock, which is not the result of the year and may fall. */
export const STOCK_MARKS = splitWords(
  '累计建设 累计建成 累计拥有 现有 共有 总数达 总量达 保有量 在册 存量 余额 存栏',
);

/** Names too general to identify a quantity. */
export const GENERIC = splitWords(
  '企业 项目 活动 会议 任务 问题 人员 人 单位 资金 投资 工作 培训 案件 群众 事项 工程 机构 场次 次数 行政村 家庭 村 学校 党员 干部 产业 平台 基地',
);

/** Creation and improvement: a road built is not a road repaired. */
export const CREATION_WORDS = splitWords('新建 新建成 新增 新开通 新铺设');
export const IMPROVEMENT_WORDS = splitWords('改造 提升 修缮 更新 整治 加固 大修');
