import type { Task } from '#core/record/task';
import { diceOf, type Dice } from '../../../support/check/dice.ts';
import type { Piece } from '../../../support/documents/notice-pieces.ts';

/*
 * Tables of tasks in random arrangements: which columns there are, in which order, under which names, below one or
 * two rows of names, with which cells merged, empty or left out.
 */

type Field =
  'no' | 'section' | 'task' | 'detail' | 'leader' | 'lead' | 'assist' | 'unit' | 'due' | 'note' | 'quarter';

/** What is read from a row. */
export type ReadRow = Pick<
  Task,
  'no' | 'section' | 'content' | 'leadUnits' | 'units' | 'groupUnits' | 'dueText'
> & { readonly leaders: readonly string[] };

export interface Arrangement {
  readonly title: string;
  /** Names of the columns, a row each; blank below a name that stands over both rows and beside one that stands over several columns. */
  readonly header: readonly (readonly string[])[];
  /** The cells; blank where one is merged with the one above it (`merged`) or empty. */
  readonly rows: readonly (readonly string[])[];
  /** Columns in which a blank cell is merged with the one above it. */
  readonly merged: readonly number[];
  readonly below: readonly string[];
  readonly expected: readonly ReadRow[];
}

const NAMES: Readonly<Record<Field, readonly string[]>> = {
  no: ['序号', '编号', '序 号', '任务序号', '序', '项目序号'],
  section: ['类别', '板块', '工作领域', '任务类型', '项目分类', '所属领域'],
  task: [
    '工作任务',
    '重点任务',
    '项目名称',
    '督查事项',
    '工作内容',
    '整治内容',
    '重点工作',
    '实事项目',
    '主要任务',
    '事项',
  ],
  detail: [
    '目标任务',
    '年度目标',
    '工作目标',
    '建设内容',
    '具体措施',
    '目标要求',
    '全年目标',
    '建设内容及规模',
  ],
  leader: [
    '分管领导',
    '牵头领导',
    '责任领导',
    '县级领导',
    '包抓领导',
    '挂钩领导',
    '分管副县长',
    '责任县领导',
    '联系领导',
    '分 管 县领导',
  ],
  lead: ['牵头单位', '主办单位', '牵头部门', '主责单位', '牵头责任单位', '第一责任单位', '牵头单位（部门）'],
  assist: ['配合单位', '协办单位', '参与单位', '配合部门', '协同单位', '配合责任单位', '协助单位'],
  unit: ['责任单位', '责任部门', '承办单位', '落实单位', '实施单位', '工作责任单位', '责任单位（部门）'],
  due: [
    '完成时限',
    '完成时间',
    '时间节点',
    '办结时限',
    '时限',
    '完成期限',
    '时间要求',
    '时限要求',
    '计划完成时间',
  ],
  note: [
    '备注',
    '任务来源',
    '资金来源',
    '联系人及电话',
    '联系电话',
    '建设地点',
    '总投资（万元）',
    '建设性质',
    '联络员',
    '来源',
  ],
  quarter: ['季度', '季度目标', '季度工作目标', '季度目标任务', '季度计划', '季度末进度安排'],
};

/** Names that no official table has; what stands below tells what the column is. */
const UNUSUAL: Partial<Readonly<Record<Field, readonly string[]>>> = {
  no: ['项次', '次序'],
  task: ['干什么', '做哪些事', '今年怎么干'],
  unit: ['谁来干', '由谁承担', '谁负责'],
  due: ['何时完成', '什么时候干完'],
};

const NOTES: readonly string[] = [
  '县委专题会议',
  '1、提案第12号 2、信访件',
  '省级补助',
  '1200',
  '新建',
  '城东片区',
  '邢望 13700001111',
  '分两批',
  '人大议案第8号',
];
const UNITS = [
  '县水利局',
  '县农业农村局',
  '县教育局',
  '团县委',
  '县文旅局',
  '县供销社',
  '青禾镇',
  '城北街道',
  '县公安局交警大队',
  '望溪供水公司',
  '县妇联',
  '县残联',
  '县委宣传部',
  '县税务局',
  '县交通投资集团',
];
const GROUPS = ['各乡镇（街道）', '有关乡镇', '各乡镇政府', '县级有关部门'];
const LEADERS = ['柏清远', '荀致远', '路遥', '屠一鸣', '仲秋', '甘露'];
const DUES = [
  '3月',
  '6月底前',
  '2031年9月底前',
  '每季度末',
  '全年',
  '长期坚持',
  '7月10日前',
  '11月',
  '年底前',
  '持续推进',
  '10月底',
  '2031年12月',
];
const SECTIONS = ['城市更新', '产业升级', '乡村振兴', '民生保障', '生态治理'];
const TASKS: readonly ((n: number) => string)[] = [
  (n) => `修复山塘${n}口，清理灌渠${n * 3}公里`,
  (n) => `新建公厕${n}座`,
  (n) => `更换老化线路${n}.5公里，加装终端${n * 20}套`,
  (n) => `“银龄课堂”送课${n * 8}节，覆盖社区${n}个`,
  (n) => `建成竹产业基地${n * 100}亩以上`,
  (n) => `推广新能源环卫车${n}辆，投放率达到${n + 30}%`,
  (n) => `编制“一院一案”预案${n}份`,
  (n) => `举办专场招聘会不少于${n}场，达成意向${n * 50}人`,
];
const SHORT = [
  '建设近海牧场',
  '提升渡运能力',
  '改善岛屿医疗',
  '推进老街修缮',
  '实施海水淡化',
  '优化公交线网',
  '盘活闲置厂房',
  '培育加工农户',
];
const STEPS = [
  '完成论证',
  '投放80口',
  '累计完成60%',
  '设备到货',
  '开工建设',
  '完成设计招标',
  '全部投运',
  '累计接待17万人次',
];

interface Column {
  readonly field: Field;
  readonly name: string;
  /** The name over this column and its neighbours. */
  readonly group: string | null;
  /** 1 to 4 for a quarter. */
  readonly quarter?: number;
}

const CHINESE = ['一', '二', '三', '四'];

function columnsOf(dice: Dice, unusual: boolean): readonly Column[] {
  const one = (field: Field, group: string | null = null): Column => ({
    field,
    name: dice.pick((unusual && UNUSUAL[field]) || NAMES[field]),
    group,
  });
  const no = !unusual && dice.chance(0.15) ? [] : [one('no')];
  const section = dice.chance(0.35) ? [one('section')] : [];
  const isDetailed = !unusual && dice.chance(0.35);
  const text = [one('task'), ...(isDetailed ? [one('detail')] : [])];
  const duty = (): readonly Column[] => {
    if (unusual) return [one('unit')];
    const form = dice.int(0, 3);
    if (form === 0) return [one('unit')];
    if (form === 1) return [one('lead'), one('assist')];
    if (form === 2) return [one('lead'), one('unit')];
    const group = dice.pick(['责任单位', '责任分工', '责任部门']);
    const [lead, assist] = dice.pick([
      ['牵头单位', '配合单位'],
      ['牵头', '配合'],
      ['牵头部门', '协办部门'],
    ] as const);
    return [
      { field: 'lead', name: lead, group },
      { field: 'assist', name: assist, group },
    ];
  };
  const quarters = (): readonly Column[] => {
    const suffix = dice.pick(NAMES.quarter);
    const group = dice.chance(0.4) ? dice.pick(['分季度目标', '推进计划', '阶段目标', '工作进度安排']) : null;
    const form = dice.int(0, 2);
    return CHINESE.map((printed, i) => ({
      field: 'quarter',
      quarter: i + 1,
      group,
      name: form === 0 ? `第${printed}${suffix}` : form === 1 ? `${printed}${suffix}` : `${(i + 1) * 3}月底`,
    }));
  };
  const contact = (): readonly Column[] => {
    const group = dice.pick(['联络人', '联系人', '责任人']);
    return ['姓名', '电话'].map((name) => ({ field: 'note', name, group }));
  };
  const note = (): readonly Column[] => [one('note')];
  const blocks = [
    ...(dice.chance(0.5) ? [[one('leader')]] : []),
    duty(),
    ...(dice.chance(0.6) ? [[one('due')]] : []),
    ...(dice.chance(0.3) ? [quarters()] : []),
    ...(dice.chance(0.4) ? [note()] : []),
    ...(dice.chance(0.2) ? [contact()] : []),
  ];
  const front = dice.chance(0.7) ? [...no, ...section] : [...section, ...no];
  return [...front, ...text, ...dice.shuffled(blocks).flat()];
}

/** The names of the columns in one row or two. */
function headerOf(columns: readonly Column[]): readonly (readonly string[])[] {
  const names = columns.map(({ name }) => name);
  if (columns.every(({ group }) => group === null)) return [names];
  return [
    columns.map(({ name, group }, i) =>
      group === null ? name : columns[i - 1]?.group === group ? '' : group,
    ),
    columns.map(({ name, group }) => (group === null ? '' : name)),
  ];
}

/** Runs of one value, each in two or three rows. */
function runs(dice: Dice, values: readonly string[], length: number): readonly string[] {
  const out: string[] = [];
  const order = dice.shuffled(values);
  for (let i = 0; out.length < length; i += 1) {
    const value = order[i % order.length] ?? '';
    for (let n = dice.int(2, 3); n > 0; n -= 1) out.push(value);
  }
  return out.slice(0, length);
}

/** A random table; the same for the same seed. `unusual`: with names that no official table has. */
export function arrangement(seed: string, unusual = false): Arrangement {
  const dice = diceOf(seed);
  const columns = columnsOf(dice, unusual);
  const count = dice.int(5, 9);
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  const sections = runs(dice, SECTIONS, count);
  const isLeaderMerged = dice.chance(0.5);
  const leaders = isLeaderMerged
    ? runs(dice, LEADERS, count)
    : Array.from({ length: count }, () => dice.pick(LEADERS));
  const tasks = dice.shuffled(TASKS);
  const shorts = dice.shuffled(SHORT);
  const stop = dice.chance(0.5) ? '。' : '';
  const expected: ReadRow[] = [];
  const rows = Array.from({ length: count }, (_, i) => {
    const units = dice.shuffled(UNITS).slice(0, dice.int(1, 3));
    const groups = dice.chance(0.2) ? [dice.pick(GROUPS)] : [];
    const [leader, others] = [units.slice(0, 1), units.slice(1)];
    const due = dice.chance(0.9) ? dice.pick(DUES) : '';
    const task = (tasks[i % tasks.length] ?? String)(dice.int(2, 40)) + stop;
    const short = shorts[i % shorts.length] ?? '';
    const isSplit = has('lead');
    expected.push({
      no: has('no') ? String(i + 1) : '',
      section: has('section') ? [sections[i] ?? ''] : [],
      content: has('detail') ? short + task : task,
      leaders: has('leader') ? [leaders[i] ?? ''] : [],
      leadUnits: isSplit ? leader : [],
      units,
      groupUnits: groups,
      dueText: has('due') && due !== '' ? due : null,
    });
    return columns.map(({ field, name }, c): string => {
      if (field === 'no') return String(i + 1);
      if (field === 'section') return sections[i] ?? '';
      if (field === 'task') return has('detail') ? short : task;
      if (field === 'detail') return task;
      if (field === 'leader') return leaders[i] ?? '';
      if (field === 'lead') return leader.join('、');
      if (field === 'assist' || (field === 'unit' && isSplit)) return [...others, ...groups].join('、');
      if (field === 'unit') return [...units, ...groups].join('、');
      if (field === 'due') return due;
      if (field === 'quarter') return STEPS[(i + c) % STEPS.length] ?? '';
      if (name === '姓名') return dice.pick(['詹野', '祖平', '岳川']);
      if (name === '电话') return `1370000${1000 + i}`;
      return dice.chance(0.5) ? dice.pick(NOTES) : '';
    });
  });
  const merged = columns.flatMap(({ field }, c) =>
    field === 'section' || (field === 'leader' && isLeaderMerged) ? [c] : [],
  );
  return {
    title: '2031年青禾县重点工作任务分解表',
    header: headerOf(columns),
    rows: rows.map((row, r) =>
      row.map((text, c) => (merged.includes(c) && rows[r - 1]?.[c] === text ? '' : text)),
    ),
    merged,
    below: dice.chance(0.3) ? ['青禾县人民政府办公室', '2031年3月1日'] : [],
    expected,
  };
}

/** The rows as lines; `framed`: with bars at both ends. A blank cell keeps its place. */
export function typedLines(table: Arrangement, separator: '\t' | '|', framed = false): string {
  const line = (cells: readonly string[]): string => {
    const text = cells.join(separator === '|' ? ' | ' : separator);
    return framed ? `| ${text} |` : text;
  };
  return [table.title, ...[...table.header, ...table.rows].map(line), ...table.below].join('\n');
}

/** The rows with tabs, without blank cells at the end of a line, as some programs copy them. */
export const trimmedLines = (table: Arrangement): string => typedLines(table, '\t').replace(/\t+$/gm, '');

/** The rows with bars; the names below a group are typed without places for the columns beside it. */
export function denseLines({ title, header, rows, below }: Arrangement): string {
  const names = header.map((row) => row.filter((name) => name !== '').join(' | '));
  return [title, ...names, ...rows.map((row) => row.join(' | ')), ...below].join('\n');
}

/** One cell a line; blank cells have none. `end`: what closes a cell. */
export function cellLines({ title, header, rows, below }: Arrangement, end = ''): string {
  const cells = [...header, ...rows].flat().filter((text) => text !== '');
  return [title, ...cells.map((text) => text + end), ...below].join('\n');
}

/** Whether a number and no merged cell tells where each row begins, so that cells without places are certain. */
export const isNumbered = ({ header, rows, merged }: Arrangement): boolean =>
  merged.length === 0 &&
  rows.every((row, i) => row[0] === String(i + 1)) &&
  !header.flat().some((name) => UNSURE.test(name));

/** Columns in which anything may stand, so that a cell left out beside them cannot be told. */
const UNSURE = new RegExp(`^(?:${[...NAMES.note, '姓名'].join('|')})$`);

/** The table with its cells merged, as a page or a file has it. */
export function piecesOf({ title, header, rows, merged, below }: Arrangement): readonly Piece[] {
  const lines = [...header, ...rows];
  const covered = new Set<string>();
  const cells = lines.map((line, r) =>
    line.flatMap((text, c) => {
      if (covered.has(`${r} ${c}`)) return [];
      const isName = r < header.length;
      let [down, right] = [1, 1];
      if (r === 0 && header.length === 2) {
        if (header[1]?.[c] === '') down = 2;
        else while (header[0]?.[c + right] === '' && header[1]?.[c + right] !== '') right += 1;
      }
      if (!isName && merged.includes(c)) while (lines[r + down]?.[c] === '') down += 1;
      for (let i = r; i < r + down; i += 1) for (let k = c; k < c + right; k += 1) covered.add(`${i} ${k}`);
      return [{ paragraphs: [text], rowSpan: down, columnSpan: right }];
    }),
  );
  const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
  return [paragraph(title), { kind: 'table', rows: cells }, ...below.map(paragraph)];
}
