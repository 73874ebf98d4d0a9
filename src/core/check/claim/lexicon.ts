import { splitWords } from '../../text/words.ts';

/**
 * Words of progress reports. Collected from completion tables, work reports and
 * livelihood reports of cities and counties of several provinces.
 */

/** Goals, as the base of a completion rate: 完成年度目标任务的70%. */
export const GOAL_WORDS = splitWords(`
  目标任务 任务目标 目标任务数 目标任务量 目标任务值 目标数 目标值 目标 任务数 任务总数 任务总量 任务量 任务 指标任务 指标数 指标值 指标
  计划任务 计划数 计划量 计划值 计划 考核任务 考核目标 总任务 总目标 总计划 总任务数 任务指标 计划目标 目标总数 预算 预算数 计划投资 计划总投资 投资计划 年度投资 总投资 概算
`);

/** Qualifiers of the goals of the year. */
export const GOAL_OWNERS = splitWords(`
  年度 全年 年初 今年 本年 本年度 当年 年 预期 既定 计划 考核 总 省定 市定 省下达 市下达 省级 市级 下达 省 市 规定 预定 民生实事 本
  国家 中央 上级 自治区 省厅 州 兵团 县级 区级
`);

/** Qualifiers of the goal that the task itself sets for the year. */
export const YEAR_OWNERS = splitWords(
  '年度 全年 年初 今年 本年 本年度 当年 年 预期 既定 计划 考核 总 规定 预定 确定 下达 民生实事 本 全部 所有 项目 工作 建设',
);

/** Those who set goals for others: 省下达任务, 国家计划, 上级考核目标. */
export const AUTHORITIES = splitWords(`
  省 自治区 国家 中央 上级 部委 部定 部下达 厅 兵团 市定 市下达 市级 市里 州定 州下达 州级 地区下达 县定 县下达 县级 区定 区下达 区级 市局 市委 市政府
`);

/** Qualifiers of goals of other periods: 完成半年度目标, 超时序进度. */
export const OTHER_GOALS = splitWords(
  '半年 半年度 季度 时序 阶段 月度 当月 本月 序时 上半年 五年 三年 十四五 十五五 中期 节点 奋斗 挑战 争先 力争 摸高 调整后 合同 规划',
);

/** Works, as the base of a percentage that is not about a target: 完成工程量的39%, 形象进度达95%. */
export const WORKS = splitWords(`
  工程量 总工程量 工作量 总工作量 总量 形象进度 总形象 形象 施工进度 总进度 工程进度 进度 建设进度 项目进度 施工总量 土建 主体 桩基
  安装 管网 隧道 隧洞 路基 路面 桥梁 房建 结构 施工
`);

/** Mark forecasts. */
export const FORECASTS = splitWords('预计 预测 预期 估计 初步测算 测算 有望 力争 可望 拟 将达 将达到');

/** What follows refers to another year. */
export const PRIOR = splitWords('去年 上年 上一年 往年 前两年 前年 去年同期 上年同期 年初基数');

/** Words for the stage of the counted things: 开工41个, 完工47个. */
export const STAGES: Readonly<Record<'start' | 'finish' | 'deliver', readonly string[]>> = {
  start: splitWords('新开工 开工 动工 进场施工 施工进场 进场 启动 在建 开建'),
  finish: splitWords('竣工投产 竣工 完工 建成投用 建成投产 建成 投产 投用 完成验收 通车'),
  deliver: splitWords('交付'),
};

/** Preparatory work: what is counted with such a word is not yet what a target counts. */
export const PREPARING = splitWords(`
  分解 下达 谋划 储备 申报 推荐 摸排 排摸 排查 征集 筛选 入库 入围 评审 招标 采购 选址 洽谈 对接 立项 走访 检查 督导 拟订 拟定 拟
  报名 申请 受理 意向 评估 设计 编制 约谈 上报 报送 梳理 名单 计划 安排 前期 分配 举办 参加 审批 待 摘牌 备案 征求 论证 调研
  抽查 监测 培育库 项目库 在谈 报批 报审 初审 公示 建设中 推进中 正在 尚未 剩余 其余 未
`);

/** Names of rates without an object of their own; the object is named before. */
export const BARE_RATES = splitWords(`
  比例 占比 比重 占 比 增幅 降幅 增速 同比 环比 比年初 比去年 比上年 较年初 较去年 较上年 较去年同期 率 合计 总数 总计 累计 其中 总量 进度 完成率 完成
  预计 预测 预期 按可比价计算 按可比价 可比价 按不变价 按可比口径 压减 压缩
`);
