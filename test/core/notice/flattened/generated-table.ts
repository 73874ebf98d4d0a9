/**
 * Tables of tasks as they look when their borders are lost, made at random from invented parts, with the
 * reading that is right. The same seed makes the same table.
 */

/** How the cells are separated. */
export type Separation = 'blanks' | 'lines' | 'glued' | 'rows';

/** A task as it must be read. */
export interface GeneratedTask {
  readonly no: string;
  readonly section: readonly string[];
  readonly content: string;
  readonly leaders: readonly string[];
  readonly leadUnits: readonly string[];
  readonly units: readonly string[];
  readonly groupUnits: readonly string[];
  readonly dueText: string | null;
}

export interface GeneratedTable {
  readonly text: string;
  readonly tasks: readonly GeneratedTask[];
  /** What was chosen, for messages. */
  readonly form: string;
}

/** Pseudo-random numbers (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIELDS = [
  '水利局',
  '教育局',
  '财政局',
  '商务局',
  '民政局',
  '卫生健康局',
  '农业农村局',
  '交通运输局',
  '住房城乡建设局',
  '生态环境局',
  '文化广电旅游局',
  '市场监管局',
  '发展改革委',
  '城市管理局',
  '人力资源社会保障局',
  '大数据局',
  '公安局',
  '自然资源局',
  '林业局',
  '应急管理局',
  '退役军人事务局',
  '残联',
  '总工会',
  '工商联',
  '供销社',
  '融媒体中心',
  '疾控中心',
  '投资促进中心',
  '行政审批服务局',
  '政务服务办',
  '信访局',
  '国资委',
  '体育局',
  '医保局',
  '司法局',
];
const OTHERS = [
  '澄湾街道',
  '栖霞农商银行',
  '岚溪水务集团',
  '丰泽供电公司',
  '望禾镇政府',
  '临浦园区管委会',
  '青屿管理处',
  '鹭鸣城投公司',
];
const NAMES = [
  '沈砚秋',
  '陆明川',
  '顾思远',
  '韩牧之',
  '苏立',
  '江一帆',
  '宋怀瑾',
  '贺兰舟',
  '袁平',
  '谭知行',
  '罗望舒',
  '梁栋',
  '欧阳澈',
  '冯素',
  '石清扬',
];
const GROUPS = [
  '各乡镇人民政府',
  '各镇街',
  '各街道',
  '市直有关单位',
  '各有关单位',
  '各县区政府',
  '各责任单位',
  '各镇（街道）',
];

const VERBS = [
  '新建',
  '改造',
  '完成',
  '建成',
  '整治',
  '培育',
  '新增',
  '引进',
  '修复',
  '更换',
  '提升',
  '开展',
];
const THINGS = [
  ['农村公路', '公里'],
  ['雨污管网', '公里'],
  ['口袋公园', '个'],
  ['养老服务站点', '处'],
  ['标准化菜市场', '家'],
  ['公共停车位', '个'],
  ['高标准农田', '万亩'],
  ['老旧电梯', '部'],
  ['山塘水库', '座'],
  ['规上工业企业', '家'],
  ['灌溉渠道', '公里'],
  ['充电桩', '个'],
  ['中小学食堂', '所'],
  ['社区书房', '间'],
  ['技能培训', '人次'],
  ['智能水表', '万只'],
  ['林下种植基地', '亩'],
  ['村级卫生室', '个'],
];
const TAILS = [
  '群众满意度达到95%以上',
  '年内全部投入使用',
  '覆盖率提高到82.5%',
  '争取上级资金3.2亿元',
  '建立长效管护机制',
  '优先安排学校周边',
  '形成一批示范样板',
  '排查隐患点位460处',
  '惠及居民1.8万户',
  '重点解决夜间照明不足',
];
const TITLES = [
  '清水入河',
  '社区食堂',
  '路网贯通',
  '稳岗扩岗',
  '企业梯队',
  '校园安全',
  '数字政务',
  '古镇修缮',
  '绿色出行',
  '冷链物流',
];
const SECTIONS = [
  '改善民生福祉',
  '推动产业升级',
  '加快城市更新',
  '保护生态环境',
  '深化改革开放',
  '夯实安全底线',
];
const DUES = [
  '6月底前',
  '12月底前',
  '10月底',
  '全年',
  '长期坚持',
  '9月',
  '年底前',
  '2025年11月底前',
  '三季度',
  '12月',
];

type Role =
  | 'no'
  | 'section'
  | 'task'
  | 'title'
  | 'leader'
  | 'lead'
  | 'assist'
  | 'unit'
  | 'due'
  | 'money'
  | 'contact'
  | 'note'
  | 'source';

const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  no: ['序号', '编号'],
  section: ['类别', '工作领域', '板块'],
  title: ['项目名称', '事项名称', '任务名称', '工作事项'],
  task: ['工作任务', '具体内容', '重点任务', '工作内容', '目标任务', '主要任务', '具体措施', '工作举措'],
  leader: ['牵头领导', '分管领导', '包抓领导', '市级领导', '责任领导'],
  lead: ['牵头单位', '牵头部门', '主办单位'],
  assist: ['配合单位', '协办单位', '协同单位', '参与单位'],
  unit: ['责任单位', '落实单位', '责任部门', '承办单位'],
  due: ['完成时限', '完成时间', '办结时间', '时限要求'],
  money: ['总投资（万元）', '预算资金', '投资概算（万元）'],
  contact: ['联系人', '联络员', '联系人及电话'],
  note: ['备注'],
  source: ['任务来源'],
};

const SHAPES: readonly (readonly Role[])[] = [
  ['no', 'task', 'unit'],
  ['no', 'task', 'unit', 'due'],
  ['no', 'task', 'lead', 'assist'],
  ['no', 'task', 'leader', 'lead', 'assist'],
  ['no', 'task', 'lead', 'assist', 'due'],
  ['no', 'title', 'task', 'unit', 'due'],
  ['no', 'title', 'task', 'leader', 'lead', 'assist'],
  ['no', 'title', 'task', 'money', 'leader', 'unit', 'contact'],
  ['no', 'task', 'due', 'unit', 'note'],
  ['no', 'task', 'unit', 'leader', 'due'],
  ['no', 'task', 'due', 'lead', 'assist'],
  ['task', 'lead', 'assist'],
  ['task', 'unit', 'due'],
];

/** Makes the table of a seed. */
export function generatedTable(seed: number, separation: Separation): GeneratedTable {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(of: readonly T[]): T => {
    const value = of[below(of.length)];
    if (value === undefined) throw new RangeError('nothing to pick');
    return value;
  };
  const chance = (share: number): boolean => random() < share;

  const level = pick(['市', '县', '区']);
  const shape = pick(SHAPES);
  const numbered = shape.includes('no') || chance(0.5);
  const sections = chance(0.35);
  const stop = pick(['', '', '.', '、']);
  const finalStop = separation === 'glued' || chance(0.8) ? '。' : '';
  const between = pick(['、', '、', '，']);
  const leaders = Array.from({ length: 3 }, () => pick(NAMES));
  const rows = 4 + below(6);

  const unitName = (): string => (chance(0.15) ? pick(OTHERS) : level + pick(FIELDS));
  const units = (most: number): { printed: string; units: string[]; groups: string[] } => {
    const names = [...new Set(Array.from({ length: 1 + below(most) }, unitName))];
    const groups = chance(0.15) ? [pick(GROUPS)] : [];
    const apart =
      separation === 'lines' && chance(0.3) ? '\n' : separation === 'blanks' && chance(0.15) ? ' ' : between;
    return { printed: [...names, ...groups].join(apart), units: names, groups };
  };
  const content = (): string => {
    const [thing = '', measure = ''] = pick(THINGS);
    const figure = chance(0.3) ? (1 + random() * 9).toFixed(1) : String(2 + below(400));
    return `${pick(VERBS)}${thing}${figure}${measure}${chance(0.6) ? `，${pick(TAILS)}` : ''}${finalStop}`;
  };

  const out: string[] = [];
  const tasks: GeneratedTask[] = [];
  const join = separation === 'glued' ? '' : separation === 'lines' ? '\n' : ' ';
  const rowJoin = separation === 'rows' ? '\n' : join;
  let section: string[] = [];
  let no = 0;
  let sectionCount = 0;
  for (let r = 0; r < rows; r += 1) {
    if (sections && (r === 0 || chance(0.25)) && sectionCount < SECTIONS.length) {
      const name = SECTIONS[sectionCount] ?? '';
      sectionCount += 1;
      section = [name];
      out.push(`${'一二三四五六'.charAt(sectionCount - 1)}、${name}`);
    }
    no += 1;
    const cells: string[] = [];
    let task: GeneratedTask = {
      no: numbered ? String(no) : '',
      section,
      content: '',
      leaders: [],
      leadUnits: [],
      units: [],
      groupUnits: [],
      dueText: null,
    };
    const number = `${no}${stop}`;
    const mark = `${no}${stop === '' ? '.' : stop}`;
    for (const role of shape) {
      switch (role) {
        case 'no':
          cells.push(number);
          break;
        case 'title': {
          const title = pick(TITLES);
          cells.push(title);
          task = { ...task, content: title };
          break;
        }
        case 'task': {
          const text = content();
          cells.push(numbered && !shape.includes('no') ? mark + text : text);
          task = { ...task, content: task.content + text };
          break;
        }
        case 'leader': {
          const leader = pick(leaders);
          cells.push(leader);
          task = { ...task, leaders: [leader] };
          break;
        }
        case 'lead': {
          const names = units(1).units;
          cells.push(names.join(between));
          task = { ...task, leadUnits: names, units: names };
          break;
        }
        case 'assist': {
          if (separation !== 'glued' && separation !== 'lines' && chance(0.2)) break;
          const list = units(3);
          const own = list.units.filter((name) => !task.units.includes(name));
          if (own.length === 0) break;
          cells.push(
            own.length === list.units.length ? list.printed : [...own, ...list.groups].join(between),
          );
          task = { ...task, units: [...task.units, ...own], groupUnits: list.groups };
          break;
        }
        case 'unit': {
          const list = units(3);
          cells.push(list.printed);
          task = { ...task, units: list.units, groupUnits: list.groups };
          break;
        }
        case 'due': {
          const due = pick(DUES);
          cells.push(due);
          task = { ...task, dueText: due };
          break;
        }
        case 'money':
          cells.push(String(100 + below(90000)));
          break;
        case 'contact':
          cells.push(`${pick(NAMES)}${pick(['', ' '])}1880000${1000 + below(9000)}`);
          break;
        case 'note':
        case 'source':
        case 'section':
          break;
      }
    }
    tasks.push(task);
    out.push(cells.join(join));
    if (separation === 'lines' && chance(0.05)) out.push(`- ${2 + below(9)} -`);
  }
  const names = shape.map((role) => pick(HEADERS[role]));
  const head = separation === 'glued' ? names.join('') : names.join(join);
  const title = `2025年${pick(['澄湾', '岚溪', '望禾'])}${level}重点工作任务分解表`;
  const text = `${title}${separation === 'blanks' ? ' ' : '\n'}${head}${rowJoin}${out.join(rowJoin)}\n`;
  return {
    text,
    tasks,
    form: `${separation} ${shape.join(' ')} ${numbered ? `no${stop}` : 'plain'}${sections ? ' sections' : ''}`,
  };
}
