import type { Random } from '../../../support/variants/variant.ts';

/** What one bracket or label line states, names as printed. */
export interface StatedDuty {
  /** The text with its bracket or label line. */
  readonly printed: string;
  readonly leads: readonly string[];
  /** All units, in any order. */
  readonly units: readonly string[];
  readonly groups: readonly string[];
}

function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('Nothing to pick from');
  return picked;
}

const PLACES = ['朔棠', '汀南', '柘浦', '蓼港', '岚溪', '棉桥', '云梯', '青沙'];
const LEVELS = ['市', '县', '区', '省'];
const FIELDS = [
  '财政',
  '水利',
  '农业农村',
  '文化和旅游',
  '住房和城乡建设',
  '人力资源和社会保障',
  '发展和改革',
  '市场监督管理',
  '生态环境',
  '体育',
  '民政',
  '港航和口岸',
];
/** Endings of names without their level, known ones. */
const OFFICES = [
  '水务集团',
  '城投公司',
  '消防救援支队',
  '供销社',
  '残联',
  '总工会',
  '公共资源交易中心',
  '委组织部',
  '检察院',
  '图书馆',
  '融媒体中心',
  '供电公司',
  '红十字会',
  '机关事务服务中心',
  '自然资源和规划局（市林业局）',
  '府办（市大数据中心）',
];
/** Names whose ending no lexicon has. */
const UNLISTED = [
  '粮库',
  '种畜场',
  '豫剧团',
  '供热',
  '公交',
  '新华书店',
  '血液透析点',
  '气象雷达',
  '殡仪服务',
  '苗圃',
  '渔港',
  '水文',
  '国有林场',
];
const PLACED = [
  '盐业',
  '灌区',
  '煤矿',
  '林场',
  '苗圃',
  '石化',
  '国控',
  '邮储',
  '渔业',
  '热电',
  '茶厂',
  '航运',
];
const GROUPS = [
  '各县（区）政府',
  '各有关部门',
  '各乡镇（街道）',
  '市直有关单位',
  '各功能区管委会',
  '县直各部门',
  '各镇人民政府',
  '其他成员单位',
  '各产茶县政府',
  '各相关企业',
];
const SENTENCES = [
  '新建步道3.5公里',
  '改造老旧小区12个',
  '推进“一网通办”',
  '粮食产量稳定在26亿斤以上',
  '完成（改）扩建学校2所',
  '开展河道（北岸、南岸）整治',
];

/** The name of a body; `listed`: whether its ending is one of the lexicon. */
function inventedName(random: Random, listed: boolean): string {
  if (!listed)
    return random() < 0.5
      ? pick(random, LEVELS) + pick(random, UNLISTED)
      : pick(random, PLACES) + pick(random, PLACED);
  const level = pick(random, LEVELS);
  if (random() < 0.15)
    return `${pick(random, PLACES)}${pick(random, ['海关', '海事局', '银保监分局', '供电公司', '镇政府'])}`;
  return random() < 0.6 ? `${level}${pick(random, FIELDS)}局` : level + pick(random, OFFICES);
}

/** Different names in a list. */
function inventedNames(random: Random, most: number, unlisted: number): readonly string[] {
  const names = new Set<string>();
  const count = 1 + Math.floor(random() * most);
  while (names.size < count) names.add(inventedName(random, random() >= unlisted));
  return [...names];
}

/** A separator of names that is used all through one list. */
const separatorOf = (random: Random): string => pick(random, ['、', '、', '、', '，', ',']);

/** How a bracket states its duty: its text for lists A, B and a group G, and who leads. */
interface Phrase {
  readonly text: (a: string, b: string, g: string) => string;
  readonly leads: 'a' | 'none';
  readonly uses: string;
  /** Whether the verbs vouch for endings that nobody lists. */
  readonly vouches: boolean;
  /** Whether lists have to be separated by 、. */
  readonly plain?: boolean;
}

const PHRASES: readonly Phrase[] = [
  { text: (a, b) => `${a}牵头，${b}配合`, leads: 'a', uses: 'ab', vouches: true },
  { text: (a, b) => `由${a}牵头,${b}参与`, leads: 'a', uses: 'ab', vouches: true, plain: true },
  { text: (a) => `${a}负责`, leads: 'a', uses: 'a', vouches: true },
  { text: (a) => `${a}牵头负责`, leads: 'a', uses: 'a', vouches: true },
  { text: (a) => `${a}等按职责分工负责`, leads: 'none', uses: 'a', vouches: true },
  { text: (a) => `${a}按照各自职责分工负责`, leads: 'none', uses: 'a', vouches: true },
  { text: (a) => `${a}分别负责`, leads: 'none', uses: 'a', vouches: true },
  { text: (a, _, g) => `${a}指导，${g}落实`, leads: 'none', uses: 'ag', vouches: true },
  { text: (a, _, g) => `${a}牵头，${g}负责落实`, leads: 'a', uses: 'ag', vouches: true },
  {
    text: (a, b) => `${a}牵头，${b}按职责分工负责，2031年6月底前完成`,
    leads: 'a',
    uses: 'ab',
    vouches: true,
  },
  { text: (a, b) => `${a}主办；${b}协办`, leads: 'a', uses: 'ab', vouches: true },
  { text: (a, b) => `${a}为牵头单位，${b}为配合单位`, leads: 'a', uses: 'ab', vouches: true, plain: true },
  { text: (a, b) => `${a}牵头，会同${b}组织实施`, leads: 'a', uses: 'ab', vouches: true, plain: true },
  { text: (a, b) => `牵头单位：${a}；配合单位：${b}`, leads: 'a', uses: 'ab', vouches: true },
  { text: (a) => `责任单位:${a}`, leads: 'none', uses: 'a', vouches: true },
  { text: (a, _, g) => `责任单位：${a}，${g}`, leads: 'none', uses: 'ag', vouches: true },
  { text: (a) => a, leads: 'none', uses: 'a', vouches: false },
  { text: (a, _, g) => `${a}，${g}`, leads: 'none', uses: 'ag', vouches: false },
];

const FRAMES = [
  (text: string, bracket: string) => `${text}。（${bracket}）`,
  (text: string, bracket: string) => `${text}（${bracket}）。`,
  (text: string, bracket: string) => `${text}。(${bracket})`,
  (text: string, bracket: string) => `${text}；（${bracket}）`,
];

/** A sentence and a bracket behind it that states a duty. */
export function inventedBracket(random: Random): StatedDuty {
  const phrase = pick(random, PHRASES);
  const unlisted = phrase.vouches ? 0.35 : 0;
  const a = inventedNames(random, 3, unlisted);
  const b = inventedNames(random, 3, unlisted).filter((name) => !a.includes(name));
  if (b.length === 0) return inventedBracket(random);
  const g = pick(random, GROUPS);
  const separator = phrase.plain ? '、' : separatorOf(random);
  const inside = phrase.text(a.join(separator), b.join(separator), g);
  return {
    printed: pick(random, FRAMES)(pick(random, SENTENCES), inside),
    leads: phrase.leads === 'a' ? a : [],
    units: phrase.uses.includes('b') ? [...a, ...b] : a,
    groups: phrase.uses.includes('g') ? [g] : [],
  };
}

/** Brackets that name no unit. */
export const OTHER_BRACKETS: readonly string[] = [
  '北岸、南岸',
  '含省级计划',
  '不含续建项目',
  '快充、慢充',
  '杨、柳、榆',
  '其中新建3条',
  '一期、二期',
  '东区、西区',
  '试点镇',
  '社会参与',
  '政府主导、企业运营',
  '党委领导、政府负责、社会协同、公众参与',
  '村民参与',
  '由专人负责',
  '谁建设谁负责',
  '省级负责部分',
  '农村公路、桥梁',
  '幼儿园、小学',
  '社区卫生服务站、村卫生室',
  '敬老院、福利院',
  '公厕、垃圾中转站',
  '教室、宿舍',
  '会议室',
  '行政村、自然村',
  '企业、合作社',
  '龙头企业牵头',
  '由企业自行负责',
  '村集体组织实施',
  '每季度末',
  '2031—2033年',
  '按投资额计',
  '同比增长5%',
  '以下简称“工程”',
  '附名单',
  '见附件2',
  '县城、乡镇',
  '城区、园区',
  '高标准农田、灌区',
  '国企、民企',
  '院前急救',
  '银行、保险',
  '学校、医院、车站',
  '市、县、乡',
  '省、市、县三级',
  '国家级、省级',
  '国有企业、民营企业',
  '实验室、孵化器',
  '体育馆、游泳馆',
  '文化站、农家书屋',
  '全市累计',
  '区级以上',
  '市区',
  '县域医共体',
  '家长、教师参与',
  '业主、物业共同负责',
  '第三方机构参与',
  '群众普遍反映的问题由牵头领导负责',
  '含机关、事业单位',
  '包括街道、社区',
  '供水、供电、供气',
  '水利、交通、能源',
  '小型水库、山塘',
  '党员干部带头参与',
  '志愿者配合',
  '工作日',
  '试行',
];

/** A sentence with a bracket that states no duty. */
export function inventedExplanation(random: Random): string {
  return pick(random, FRAMES)(pick(random, SENTENCES), pick(random, OTHER_BRACKETS));
}
