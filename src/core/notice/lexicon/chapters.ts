/*
 * Words of headings and titles of official documents, by which a list that names nobody is distinguished from the chapters of
 * prose around it. They are terms of the genre (GB/T 9704, 党政机关公文处理工作条例), not of one office.
 */

const CHAPTER = {
  /** What is aimed at, and where things stand. */
  aims: [
    '(?:指导|基本|总体|工作)?(?:思想|思路|原则|方针|理念)',
    '(?:总体|基本|主要|几点|有关|相关|具体|工作|纪律|其他|其它|报送|填报|时间|活动)?要求',
    '(?:总体|工作|主要|发展|年度|总|奋斗|预期|任务|具体|绩效|行动|活动)?(?:目标|目的)(?:任务|要求)?',
    '(?:工作|活动|整治|行动|创建)?(?:背景|意义|形势|现状|依据|范围|对象|概况)',
    '(?:存在的?)?(?:主要|突出)?(?:问题|困难)|(?:主要|工作)?(?:做法|成效|经验|体会|亮点)|(?:工作|有关)?建议',
    '附则|附件|附表|其他|其它|备注|说明|(?:其他|有关|注意)事项|填报说明|下一步(?:工作)?(?:打算|安排|计划|建议)?',
    '(?:实施|工作|方法|推进|时间|进度|活动|阶段|行动)(?:步骤|安排|进度|阶段|时间|程序|方法)(?:安排)?',
  ],
  /** How the work is organised and watched over. */
  safeguards: [
    '(?:工作|保障|推进|组织|工作推进|实施|长效|运行)(?:机制|保障|机构|步骤|程序|流程|方式|方法|纪律)|保障(?:措施|机制|条件)',
    '(?:切实|进一步|全面)?(?:加强|强化|加大|注重|做好|落实|压实|健全|完善|严格|明确|严肃|提高|统一)?(?:工作)?' +
      '(?:组织|领导|统筹|协调|协同|协作|配合|联动|沟通|宣传|舆论|督促|督导|督查|检查|监督|考核|考评|评估|问责|奖惩|激励|保障|责任|纪律|认识|思想|调度|通报|信息|机制|氛围|报送|反馈|总结|引导|动员|指导|实施|机构|力度){1,4}' +
      '(?:措施|工作|职责|分工|到位|体系|制度)?',
  ],
} as const;

const whole = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`);
const AIMS = whole(CHAPTER.aims);
const SAFEGUARDS = whole(CHAPTER.safeguards);

/** A chapter whose items are tasks: 主要任务, 工作措施, 重点工作及分工. */
const TASK_CHAPTER =
  /(?:任务|措施|举措|内容|重点工作|工作重点|事项|项目|行动|工程|清单|分工)(?:及.{1,8}|和.{1,8}|（.{1,12}）)?$/;

/** A title of a list of tasks. */
const TASK_TITLE =
  /要点|任务|清单|项目(?:名单|目录|库)|实事|目标|分解|台账|一览表|责任制|(?:项目|计划|安排|情况|分工|事项)(?:表)?(?:[（(][^（()）]{1,20}[）)])?$/;

/** What an introduction announces: 现将2016年渠道清淤任务下达如下： */
const ANNOUNCED = new RegExp(
  '(?:' +
    [
      '(?:任务|计划|目标|指标|要点|清单|实事|分工|项目)[^，,。；;：:]{0,14}如下',
      '(?:抓好|做好|办好|完成|推进|实施|落实)(?:以下|下列)[^，,。；;：:]{0,8}(?:工作|任务|实事|项目|目标|事项)',
    ].join('|') +
    ')(?:[，,]请[^。；;：:]{2,24})?[：:]?$',
);

/** Whether a heading announces aims, conditions or remarks: 总体要求, 工作目标, 实施步骤. */
export const isAimsChapter = (title: string): boolean => AIMS.test(title);
/** Whether a text begins with such a heading and runs on: 指导思想坚持以人民为中心…. */
export const beginsWithAims = (text: string): boolean =>
  /^(?:指导思想|基本原则|总体(?:要求|思路|目标)|工作(?:目标|要求|原则)|主要目标)(?![和及])/.test(text);
/** Whether a heading announces how work is organised: 组织领导, 保障措施, 强化督导考核. */
export const isSafeguardChapter = (title: string): boolean => SAFEGUARDS.test(title);
export const isTaskChapter = (title: string): boolean =>
  TASK_CHAPTER.test(title) && !isAimsChapter(title) && !isSafeguardChapter(title);
export const isTaskTitle = (title: string): boolean => TASK_TITLE.test(title);
/** Whether a title announces what was done, so that only its chapters about the time to come hold tasks. */
export const isReportTitle = (title: string): boolean => /总结|汇报|述职|回顾|工作报告/.test(title);
/** Whether a chapter of a report is about the time to come: 2024年工作计划, 下一步打算. */
export const isPlanChapter = (title: string): boolean => /计划|打算|思路|下(?:一)?步|安排|谋划/.test(title);
/** Whether the sentence before a list announces tasks. */
export const announcesTasks = (sentence: string): boolean => ANNOUNCED.test(sentence);
