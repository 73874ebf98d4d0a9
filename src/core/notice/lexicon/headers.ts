import { memoize } from '../../text/memoize.ts';

/** The content of a table column, by its header. */
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
  | 'quarter'
  | 'yearPlan'
  | 'progress'
  | 'note'
  | 'measure'
  | 'total'
  | 'district';

const LEVEL = '(?:省|市|县|区|州|旗|盟|镇)?(?:委|政府)?(?:级|直|属)?';
const WHO = '(?:单位|部门|科室|主体)(?:[或和及、/]?(?:单位|部门|科室))?';

/**
 * Headers of official tables, from design.md, sections 4 and 6, and from published tables. The first
 * matching pattern applies, white space and brackets removed.
 */
const HEADERS: readonly { readonly role: ColumnRole; readonly pattern: RegExp }[] = [
  { role: 'no', pattern: /^(?:.{0,4}序号|.{0,4}编号|No\.?|序)$/i },
  { role: 'measure', pattern: /^(?:计量|计算)?单位$/ },
  {
    role: 'section',
    pattern: /(?:分类|类别|类型|领域|板块|版块|条线|方面|大类|专题|章节|部分|行业|阶段)$|^一级指标$/,
  },
  {
    role: 'leader',
    pattern: new RegExp(
      `^${LEVEL}(?:牵头|责任|分管|主管|包抓|包保|包联|联系|领办|挂钩|挂包|领衔|督办|负责|挂帅|协办|协助|配合|协管)*${LEVEL}(?:责任|负责)?(?:领导|副市长|副县长|副区长|召集人)$|^牵头人$|^召集人$`,
    ),
  },
  {
    role: 'note',
    pattern:
      /^(?:.{0,6}(?:责任人|联系人|联络人|联络员|负责人).{0,8}|联系电话|联系方式|.{0,4}(?:督办|督查|监督|考核|验收)(?:单位|部门).{0,2})$/,
  },
  {
    role: 'assist',
    pattern: new RegExp(
      `^${LEVEL}(?:协同配合|协同责任|配合责任|协同|配合|协办|参与|参加|协作|协助|会办|成员)(?:和|及)?(?:责任|配合|协办|落实)?${LEVEL}${WHO}$`,
    ),
  },
  {
    role: 'lead',
    pattern: new RegExp(
      `^${LEVEL}(?:总?牵头|主办|主责|主要责任|第一责任|主要负责|责任牵头|汇总)(?:责任|组织实施|落实|实施|汇总|负责|推进)*${LEVEL}${WHO}$|^牵头$`,
    ),
  },
  {
    role: 'unit',
    pattern: new RegExp(
      `^${LEVEL}(?:工作|任务|具体|相关|主体)?(?:责任|落实|实施|完成|负责|承办|承担|建设|责任配合|牵头及配合|牵头和责任|牵头及责任|责任及配合|配合或责任)(?:实施|主体)?${LEVEL}${WHO}(?:及责任人|及配合单位|和部门)?$|^责任分工$|^任务分工$|^部门分工$`,
    ),
  },
  { role: 'unit', pattern: /^(?:具体|相关)?责任(?!人|状|书|制|目标|内容).{1,10}$/ },
  { role: 'yearPlan', pattern: /^(?:全年|年度|\d{4}年)?(?:工作)?推进方案$/ },
  {
    role: 'note',
    pattern: /^(?:计划|拟)?(?:开始|启动|开工|动工|起始)(?:时间|日期|年月)$/,
  },
  { role: 'due', pattern: /^.{0,6}(?:时限|时间|期限|时间节点|时限要求|时间要求|日期|工期)$/ },
  {
    role: 'progress',
    pattern:
      /(?:完成|进展|落实|推进|办理|执行|实施|工作)(?:的)?(?:情况|进度|成效|结果)(?:说明)?$|^(?:目前|当前|最新|工作|项目|任务)?进展$/,
  },
  {
    role: 'note',
    pattern:
      /^(?:备注|说明|存在.{0,8}|(?:主要|突出|具体|反映|共性)?(?:问题|不足|短板|差距|弱项|薄弱环节)(?:表现|描述|清单)?|困难.{0,6}|下一步.{0,8}|.{0,4}投资.{0,4}|资金来源|建设地[点址]|建设性质|审定人|.{0,4}来源|评分|分值|权重|星级|进度|灯号|状态|依据|.{0,12}(?:完成率|占比|百分比|比例)[%％]?)$/,
  },
  {
    role: 'detail',
    pattern:
      /^(?:(?!任务|事项|项目|工作内容).){0,8}(?:目标任务|目标与任务|目标|措施|举措|要求|标准|规模|成果|计划|建设内容|具体内容|主要内容|实施内容|推进内容)(?:及.{1,6}|要求|内容|措施|数|值)?$/,
  },
  {
    role: 'task',
    pattern: /^名称$|(?:任务|事项|项目|实事|工作|内容|指标|要点|清单|目标)(?:名称|内容|事项|分解)?$/,
  },
];

const bare = (header: string): string => header.replace(/[\s（()）【】[\]：:|｜%％*]/g, '');

/** A column of units with a person for each: 责任单位及责任人. */
const WITH_PERSON = /^(.*(?:单位|部门))(?:及|和|与|、)?(?:主要)?(?:负责人|责任人|联系人)$/;

/** Whether a column of units also names a person for each unit. */
export const namesPersons = (header: string): boolean => WITH_PERSON.test(bare(header));

/** Role of a column header; null if unknown (a district, a quarter). */
export function roleOfHeader(header: string): ColumnRole | null {
  if (/[，,。；;]/.test(header)) return null;
  const text = bare(header);
  return text === '' || text.length > 16 ? null : roleOfBare(text);
}

const roleOfBare = memoize((text: string): ColumnRole | null => {
  const column = WITH_PERSON.exec(text)?.[1] ?? text;
  return HEADERS.find(({ pattern }) => pattern.test(column))?.role ?? null;
});

/** The roles with a column 名称 as note if there is another task column (工作任务): it is a short name of the row. */
export const withoutShortNames = (
  names: readonly string[],
  roles: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] =>
  roles.filter((role) => role === 'task').length < 2
    ? roles
    : roles.map((role, i) => (bare(names[i] ?? '') === '名称' ? 'note' : role));

const TOTAL =
  /^(?:全(?:市|县|区|省|州)|市级|县级|年度|省定|市定|本年)*(?:目标任务|任务数|目标数|总目标|总任务|任务总数|合计|总计|总数|计划数|任务量|总量|目标值|任务目标|任务|目标|指标|指标值)?数?$/;

/** Whether a header can be that of the total that a breakdown table splits. */
export const isTotalHeader = (header: string): boolean => bare(header) !== '' && TOTAL.test(bare(header));

/** Endings of the names of districts and of what counts as one: 东湾区, 西岭县, 市本级. */
const DISTRICT = /.(?:[县区市州旗镇乡]|街道|本级|市直|管委会)$/;

/** Whether a header is the name of a district; others are known by their place in the table. */
export const isDistrictHeader = (header: string): boolean => DISTRICT.test(bare(header));

const STEP =
  '(?:末|底|份|前|度|工作|推进|阶段|计划|具体|主要|目标|任务|要求|安排|措施|节点|进度|形象|内容|重点|里程碑)*';
const QUARTERS: readonly { readonly quarter: 1 | 2 | 3 | 4; readonly pattern: RegExp }[] = (
  [
    [1, '第?[一1]季|Q1|1[—–－~～至-]3月|[123]月'],
    [2, '第?[二2]季|Q2|4[—–－~～至-]6月|1[—–－~～至-]6月|[456]月|上半年'],
    [3, '第?[三3]季|Q3|7[—–－~～至-]9月|1[—–－~～至-]9月|[789]月|前三季'],
    [4, '第?[四4]季|Q4|10[—–－~～至-]12月|1[—–－~～至-]12月|1[0-2]月'],
  ] as const
).map(([quarter, words]) => ({
  quarter,
  pattern: new RegExp(`^(?:\\d{4}年)?(?:${words})${STEP}$`),
}));

/** The quarter at the end of which a column of a plan says what is reached (一季度目标, 6月底前); null for another column. */
export const quarterOfHeader = (header: string): 1 | 2 | 3 | 4 | null =>
  QUARTERS.find(({ pattern }) => pattern.test(bare(header)))?.quarter ?? null;

/** Role of a name below a group of units: 牵头 and 配合 below 责任单位; null for another name. */
export const roleOfShortHeader = (header: string): 'lead' | 'assist' | null =>
  /^(?:总?牵头|主办|主责|主要)$/.test(bare(header))
    ? 'lead'
    : /^(?:配合|协办|协助|协同|参与|参加)$/.test(bare(header))
      ? 'assist'
      : null;

const PLAN_NOTES = [
  ['approver', /审定人|审核人|审批人/],
  ['contact', /责任人|联系人|联络人|联络员|负责人|联系电话|联系方式/],
  ['remark', /^备注$/],
] as const;

/** The part of a plan (推进方案) that a column of notes holds; null for another column. */
export const columnKindOfPlan = (header: string): 'approver' | 'contact' | 'remark' | null =>
  PLAN_NOTES.find(([, pattern]) => pattern.test(bare(header)))?.[0] ?? null;
