/** What a table column holds, told by its header. */
export type ColumnRole =
  | 'no'
  | 'section'
  | 'task'
  | 'detail'
  | 'leader'
  | 'lead'
  | 'unit'
  | 'assist'
  | 'due'
  | 'progress'
  | 'note'
  | 'total'
  | 'district';

/**
 * Headers seen in official tables (design.md, 4 and 6; the table headers listed
 * in research, official tables). Matched without white space and brackets.
 */
const HEADERS: readonly { role: ColumnRole; pattern: RegExp }[] = [
  { role: 'no', pattern: /^(?:序号|编号|任务编号|项目编号|任务序号|No\.?|序)$/i },
  {
    role: 'section',
    pattern:
      /^(?:(?:事项|项目|任务|工作|重点|所属|实事)?(?:分类|类别|类型|领域|板块|条线|方面|大类)|一级指标|版块|专题|章节|部分|行业)$/,
  },
  {
    role: 'leader',
    pattern:
      /^(?:(?:市|县|区|省|州)?(?:级|政府)?(?:牵头|责任|分管|包抓|包保|联系|领办|主管|挂钩|挂包|督办|包联)(?:市|县|区|省|州)?(?:级|政府)?(?:责任)?(?:领导|副市长|副县长|副区长)|召集人|牵头人|市领导|县领导|区领导|省领导|领导)$/,
  },
  {
    role: 'lead',
    pattern:
      /^(?:市|县|区|省)?(?:级|直)?(?:总?牵头(?:责任|组织实施|落实|实施|汇总|负责|\/责任)?|主办|主责|主要责任|第一责任|责任牵头|主要负责|牵头责任)(?:单位|部门|科室)?$/,
  },
  {
    role: 'assist',
    pattern:
      /^(?:市|县|区|省)?(?:级|直)?(?:协同)?(?:配合|协办|参与|协同|协作|参加|协助|会办|配合责任|协同配合|协同责任|责任配合|配合协办)(?:责任)?(?:单位|部门|科室)$/,
  },
  {
    role: 'unit',
    pattern:
      /^(?:市|县|区|省|具体|相关|工作|任务)?(?:级|直)?(?:责任|落实|实施|完成|负责|承办|承担|主体责任|责任主体|责任实施|建设|配合或责任|牵头及配合|牵头和责任|牵头及责任|责任及配合)(?:单位|部门|主体|科室)?(?:及责任人|及配合单位|和部门)?$/,
  },
  {
    role: 'due',
    pattern:
      /^(?:计划)?(?:完成|办结|办理|推进|目标)?(?:时限|时间|期限|时间节点|时限要求|时间要求|日期|完成时间|完成时限)(?:要求)?$/,
  },
  {
    role: 'progress',
    pattern:
      /^(?:\d{4}年)?(?:(?:上半年|下半年|半年度?|全年|年度|截至?目前|目前|当前|截止目前|\d{1,2}月(?:份|底)?|第?[一二三四1-4]季度|前三季度|本月|累计)(?:工作|任务)?)*(?:工作|任务|目标|推进|项目)?(?:完成|进展|落实|推进|办理|执行|实施)(?:情况|进度|成效|结果)(?:说明)?$/,
  },
  {
    role: 'note',
    pattern:
      /^(?:备注|说明|责任人|联系人|联系电话|责任人及联系方式|主要责任人|存在问题|存在问题和困难|下一步(?:工作)?(?:措施|打算|计划)?|总投资|投资额|资金来源|建设地点|建设地址|审定人|信息来源|任务来源|来源|评分|分值|权重|星级|进度|灯号|状态|建设性质|督查单位|督办单位|考核单位|数据来源|依据)(?:万元|亿元)?$/,
  },
  {
    role: 'task',
    pattern:
      /^(?:\d{4}年)?(?:年度|主要|重点|具体|工作|目标|政府|民生|实事|督办|督查|承办|改革)*(?:任务|工作|事项|项目|实事|内容|指标|目标|要点|举措)(?:名称|内容|事项|任务|项目|清单|分解|要点)*$/,
  },
  {
    role: 'detail',
    pattern:
      /^(?:\d{4}年)?(?:年度|主要|重点|具体|工作|目标|推进|建设|实施|任务|落实|改革|本年|当年|全年|项目)*(?:目标任务|目标|措施|举措|要求|内容|标准|内容及规模|规模及内容|成果|规模|计划|内容和目标|目标及内容|目标要求)(?:要求|内容)?$/,
  },
];

const bare = (header: string): string => header.replace(/[\s（()）【】[\]：:|｜]/g, '');

/** Role of a printed column header; null for what is unknown (a district, a quarter). */
export function roleOfHeader(header: string): ColumnRole | null {
  const text = bare(header);
  if (text === '' || text.length > 20) return null;
  return HEADERS.find(({ pattern }) => pattern.test(text))?.role ?? null;
}

const TOTAL =
  /^(?:全(?:市|县|区|省|州)|市级|县级|年度|省定|市定|本年)*(?:目标任务|目标任务数|任务数|目标数|总目标|总任务|任务总数|合计|总计|总数|计划数|任务量|总量|目标值|任务目标|任务|目标|指标值|指标)?$/;

/** Whether a header can stand above the whole that a breakdown table splits. */
export const isTotalHeader = (header: string): boolean => bare(header) !== '' && TOTAL.test(bare(header));
