import { splitWords } from '../words.ts';

/**
 * Nouns that name a quantity, such as a metric ends in. A bare one (产值达6亿美元) is completed
 * with the thing named in the clause before.
 */
export const QUANTITY_NOUNS = splitWords(`
  产量 产值 增加值 收入 支出 投资 额 量 率 值 人数 起数 面积 能力 比例 比重 占比 规模 水平 强度 浓度 指数
  价格 电价 气价 价 成本 余额 总额 人口 数 产出 效率 寿命 年限 时间 时限 标准 贡献 容量 里程 库容 运力
  指标 次数 天数 户数 税收 利润 贷款 融资 资金 存款 吞吐 容积
`);

/** Nouns for countable things; in a list each of them is a separate item. */
export const COUNTED_NOUNS = splitWords(`
  线路 航线 企业 机构 项目 平台 工程 基地 园区 中心 学校 医院 码头 公园 道路 小区 示范区 示范村 示范点 社区 街区 车间
  工厂 实验室 人才 团队 品牌 站 点 村 镇 街 店 馆 院 园 所 桥 路 河 岛 酒店 幼儿园
`);

/** Words that specify a quantity noun (接卸能力, 处理量); list items share them together with the noun. */
export const QUANTITY_MODIFIERS = splitWords(`
  接卸 处理 处置 储存 存储 接收 生产 装机 通过 保障 供应 加工 制造 建造 养殖 捕捞 贸易 零售 销售 货物
  集装箱 旅客 接待 配送 供给 利用 综合利用 发电 灌溉 排放 消费
`);

/** Quantity nouns that are not a metric without the thing they belong to. */
export const BARE_NOUNS = splitWords(`
  产值 总产值 投资 年度投资 总投资 计划投资 覆盖率 达标率 完成率 规模 产量 销售额 交易额 面积 数量 总量 比重
  占比 开工率 竣工率 年产值 营收 产能 排名 季度排名 综合排名 人次 入驻率 合格率 满意度
`);

/** Attributes of a thing, whose figures are not targets: 总投资10亿元的项目. */
export const ATTRIBUTES = splitWords(
  '总投资 计划投资 概算 总概算 占地 占地面积 建筑面积 总面积 周长 长 全长 总长 宽 高 深 装机 注册资本 投资 面积 规模',
);

/** Words before a number that is the size of each of the things named after it: 年出栏300头以上猪场. */
export const SIZES_OF_EACH = splitWords('出栏 存栏 饲养 常住 容纳 编制 设置');

/** Nouns of things that consist of people: before them, 50人以上 is a size. */
export const BODIES_OF_PEOPLE = splitWords(
  '团队 企业 单位 机构 场所 学校 幼儿园 工地 会议 聚会 村 社区 小区 班组 公司 集体',
);

/** Nouns for amounts of money: 5亿元以上投资 is a target, 5亿元以上项目 a threshold. */
export const MONEY_NOUNS = splitWords(
  '投资 融资 贷款 资金 产值 销售 营收 收入 税收 额 补助 补贴 授信 债券 保费 支出 红包 消费券 利润 信贷',
);

/** Nouns for the points of a list, whose number is not a target (三个环节, 十件实事). */
export const ABSTRACT_NOUNS = splitWords(`
  环节 方面 领域 实事 重点任务 重点工作 主要任务 任务 工作 措施 举措 内容 规定 行动 机制 要求 原则 维度 层面
  阶段 意识 自信 维护 确立 坚持 转变 一体化 重点 关键 统一 文明 结合 主题 抓手 市场 资源 口子 目标 战略
  工作组 专班 办法 条例 关口 清单 方向 口径 层次 梯队 方阵 强国 倡议 纳入
`);

/** After a figure these make it part of the name of a rule (不少于20%制度). */
export const RULE_NOUNS = splitWords('制度 政策 规定 原则 红线 底线');

/** Names of the whole area a notice applies to; not part of a metric. */
export const WHOLE_AREAS = splitWords(
  '全市 全县 全区 全省 我市 我县 我区 全域 全州 全旗 城区 市区 中心城区 主城区',
);
