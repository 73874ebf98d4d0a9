import { splitWords } from '../../text/words.ts';

/**
 * Words of progress reports, from published completion tables and from what supervision
 * offices criticize in their circulars (“只讲正在推进，不讲进展结果”). A word belongs to
 * `FACT_WORDS` if it names a step that can be verified.
 */

/** Say that work is going on or is planned, without a result. */
export const ONGOING_WORDS = splitWords(`
  正在 正按 正积极 正加快 正抓紧 持续 有序 稳步 扎实 加快 全力 深入 不断 抓紧 稳妥 大力 积极 顺利 继续 统筹 着力 努力
  推进中 进行中 开展中 落实中 办理中 推进工作 进一步 有力推进 全面推进 协同推进 逐步 按计划 按序时 按时序 按节点 按要求
  按照要求 按照计划 有条不紊 平稳 力争 争取 确保 将于 拟于 下一步
`);

/** Express commitment or satisfaction without a fact. */
export const EMPTY_PHRASES = splitWords(`
  高度重视 加强领导 加强组织 组织领导 强化组织 强化领导 强化统筹 加强统筹 压实责任 强化责任 明确责任 认真落实 认真贯彻
  认真组织 认真抓好 狠抓落实 抓好落实 严格落实 落实责任 各项工作 相关工作 精心组织 周密部署 进展良好 进展正常 进度正常
  进展顺利 情况良好 总体良好 态势良好 成效明显 成效显著 效果明显 效果显著 常抓不懈 齐抓共管 形成合力
`);

/** Results, documents, meetings and stages of a procedure. */
export const FACT_WORDS = splitWords(`
  已 完成 建成 竣工 完工 开工 动工 封顶 结顶 合龙 通车 通航 投产 投用 投运 投入 运行 上线 启用 启动 验收 通过 获 批复
  批准 同意 立项 印发 出台 发布 公布 公示 制定 编制 起草 初稿 送审 报批 上报 报送 提交 递交 下发 下达 下拨 拨付 发放 到位
  召开 举办 举行 会议 座谈 签订 签约 签署 协议 合同 落户 入驻 入围 入选 入库 列入 纳入 成立 组建 设立 建立 形成 达成
  中标 招标 招投标 采购 评审 审图 审批 论证 征求 委托 摘牌 挂牌 揭牌 授牌 荣获 评为 认定 命名 创成 引进 新增 培训 检查
  督查 督导 排查 抽查 整改 清理 查处 调研 考察 走访 拜访 赴 桩基 主体 装修 阶段 试点 试运行 首 率先 未发生 没有发生 无新增
  覆盖 实现 达到 突破 提前 超额 选派 分解
`);

/** Answers to “存在问题” and “下一步措施” that mean none. */
export const NONE_ANSWERS = splitWords(
  '无 暂无 没有 不存在 未发现 无问题 暂无问题 没有问题 无困难 暂无困难 无存在问题 不涉及 暂未发现 无措施 暂无措施 同上 略 否',
);
