/**
 * What the label before a colon introduces. Offices compose labels freely (市级牵头责任单位,
 * 分管省领导, 协同责任单位), so a label is recognised by the words it consists of; they were collected
 * from the reference notices and the layouts in design.md, section 4.
 */
export type LabelRole = 'leader' | 'lead' | 'unit' | 'assist' | 'due' | 'content' | 'title' | 'note';

const LEVEL = '(?:省|市|县|区|州|旗|盟|镇|街道)?(?:委|政府)?(?:级|直|属)?';
const WHO = '(?:单位|部门|科室|主体|责任单位|责任部门|机构)';
const LEADING = '(?:总?牵头|主办|主责|主要责任|第一责任|首要责任|主要负责|主牵头|承办|汇总)';
const WITH = '(?:责任|负责|组织|落实|实施|推进|汇总|和责任|及责任|主体)*';
const ASSISTING = '(?:协同配合|协同责任|配合责任|协同|配合|协办|参与|参加|协作|协助|会办|成员|支持|联办)';
const LEADER =
  '(?:牵头|责任|分管|主管|包抓|包保|包联|包靠|联系|领办|挂帅|挂钩|挂包|领衔|负责|督办|督导|推进|第一|总)*';

/** The first matching pattern decides the role. Brackets inside a label are removed before matching. */
const ROLES: readonly { readonly role: LabelRole; readonly pattern: string }[] = [
  {
    role: 'leader',
    pattern: `${LEVEL}${LEADER}${LEVEL}(?:责任|负责)?(?:领导|副市长|副县长|副区长|副省长|召集人)(?:同志)?`,
  },
  { role: 'leader', pattern: '(?:总)?召集人|牵头人|领办人|牵头负责人' },
  { role: 'lead', pattern: `${LEVEL}${LEADING}${WITH}${LEVEL}${WHO}` },
  {
    role: 'assist',
    pattern: `${LEVEL}${ASSISTING}(?:和|及|与)?(?:责任|落实|协助|配合|参与)?${LEVEL}${WHO}|相关(?:责任)?(?:单位|部门)`,
  },
  {
    role: 'unit',
    pattern: `${LEVEL}(?:工作|任务|具体|相关|直接|主要)?(?:责任|落实|实施|完成|负责|承担|任务|建设|责任配合|责任和配合|责任及配合|牵头配合|牵头及配合|牵头和配合)(?:牵头)?${LEVEL}${WHO}(?:及部门|及责任人)?|部门分工|责任分工|任务分工|职责分工|单位分工|第[二三四]责任(?:单位|部门)|(?:所在|所属|属地)(?:园区|县区|乡镇|镇街|街道|单位|部门|政府)`,
  },
  { role: 'lead', pattern: '牵头|主办' },
  { role: 'assist', pattern: '配合|协办' },
  {
    role: 'due',
    pattern:
      '(?:计划|目标|办理|要求)?(?:完成|办结|推进)?(?:时限|时间|期限|时间节点|日期)(?:要求|安排)?|进度安排|进度要求|时间进度|工作进度',
  },
  {
    role: 'content',
    pattern:
      '(?:年度|主要|重点|具体|实施|工作|建设|项目|任务|目标|总体){0,4}(?:目标|任务|内容|要求|措施|举措|规模)(?:任务|目标|内容|要求){0,2}(?:及规模)?',
  },
  { role: 'title', pattern: '(?:任务|项目|事项|工程)(?:名称)?' },
  {
    role: 'note',
    pattern: `备注|说明|(?:督办|督查|督导|监督|验收|考核)${WHO}|(?:主要|具体|项目|单位|直接|第一|工作|任务)?(?:责任|联系|负责)人(?:及联系方式|及电话|员)?|联系电话|联系方式|电话|传真|资金来源|总投资|投资估算|建设(?:地点|地址|年限|周期|工期|性质|业主)|项目业主|业主单位|电子邮箱`,
  },
];

const COMPILED = ROLES.map(({ role, pattern }) => ({ role, pattern: new RegExp(`^(?:${pattern})$`) }));

/** Limits of the length of a label, in characters, without its brackets and colon. */
export const LONGEST_LABEL = 14;
export const SHORTEST_LABEL = 2;

/** The roles of labels for leaders and units. */
export const DUTY_ROLES: ReadonlySet<LabelRole> = new Set(['leader', 'lead', 'unit', 'assist']);

/** Role of a printed label (without its colon); null if the words are no label. */
export function roleOfLabel(label: string): LabelRole | null {
  const bare = label.replace(/[（()）【】〔〕[\]［］\s/]/g, '');
  if (bare.length < SHORTEST_LABEL || bare.length > LONGEST_LABEL) return null;
  return COMPILED.find(({ pattern }) => pattern.test(bare))?.role ?? null;
}
