import type { Allocation } from '#core/record/allocation';
import type { Finding } from '#core/record/finding';
import type { Notice } from '#core/record/notice';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import type { Comparator, Target, TargetKind } from '#core/record/target';
import type { Task } from '#core/record/task';
import { HOSTILE_TEXTS } from './hostile.ts';
import { type Random, randomFrom } from './random.ts';

const UNITS = [
  '市发改委',
  '市财政局',
  '市财政局（市国资委）',
  '市人社局',
  '市人力社保局',
  '东湾区政府',
  '港航中心',
];
const PHRASES = ['完成道路改造', '新增泊位', '推进园区建设', '组织技能培训', '建成公园', '引进项目'];
const DISTRICTS = ['市本级', '东湾区', '西岭县', '北岛新区'];
const SHARES = ['12', '7.5', '30%', '≥50%', '1,200', '若干', '', '3-1', '007', '-4', '15人'];
const KINDS: readonly TargetKind[] = ['amount', 'growth', 'ratio', 'count', 'range', 'rank', 'milestone'];
const COMPARATORS: readonly Comparator[] = ['>=', '>', '<=', '<', '=', '~', 'between'];
const DEADLINES = [null, '2030-12-31', '2030-02-28', '2031', '2030-13-01', '1899-12-31', '年底前', '45000'];

interface RegistrySize {
  readonly notices: number;
  readonly tasks: number;
  /** Whether some texts are replaced by those of `HOSTILE_TEXTS`. */
  readonly hostile: boolean;
}

/** A registry that depends on its seed alone, with every form that the record types allow, unlike any real notice. */
export function randomRegistry(seed: number, size: RegistrySize): Registry {
  const random = randomFrom(seed);
  const text = (usual: string): string =>
    size.hostile && random.chance(30) ? random.pick(HOSTILE_TEXTS) : usual;
  const notices = Array.from({ length: size.notices }, (_, index) => aNotice(random, text, index));
  const tasks = Array.from({ length: size.tasks }, (_, index) => aTask(random, text, size, notices, index));
  const targets = tasks.flatMap((task) => random.list(3, (index) => aTarget(random, text, task, index)));
  const allocations = random.list(Math.min(size.tasks, 12), (index) =>
    anAllocation(random, text, notices, index),
  );
  const findings = random.list(Math.min(size.tasks, 20), () => aFinding(random, text, tasks));
  return { format: REGISTRY_FORMAT, notices, tasks, targets, allocations, findings };
}

type Text = (usual: string) => string;

function aNotice(random: Random, text: Text, index: number): Notice {
  const id = `示政办发〔2030〕${index + 1}号`;
  return {
    id,
    docNumber: random.chance(80) ? id : null,
    title: text(`关于下达年度重点任务的通知之${index + 1}`),
    issuer: random.chance(50) ? text('示例市人民政府办公室') : null,
    issuedOn: random.chance(80) ? '2030-03-05' : null,
    year: random.chance(90) ? 2030 : null,
    layout: 'labelled-lines',
    reporting: {
      planDue: random.chance(50) ? '2030-03-20' : null,
      progressDay: random.chance(50) ? 1 + random.below(28) : null,
      progressMaxChars: random.chance(50) ? 300 : null,
      firstUnitLeads: random.chance(50),
    },
  };
}

function aTask(
  random: Random,
  text: Text,
  size: RegistrySize,
  notices: readonly Notice[],
  index: number,
): Task {
  const notice =
    notices[Math.floor((index * notices.length) / Math.max(1, index + 1))]?.id ?? notices[0]?.id ?? '无号';
  const units = random.list(4, () => text(random.pick(UNITS)));
  const long = random.chance(3) ? 40 : 1 + random.below(3);
  return {
    id: `${notice}#${index + 1}`,
    notice,
    list: size.hostile && random.chance(50) ? text('民生实事清单') : null,
    section: size.hostile
      ? random.list(2, () => text('城乡建设方面'))
      : [`第${Math.floor(index / 8) + 1}方面`],
    no: random.chance(90) ? text(String(index + 1)) : '',
    content: text(`${random.pick(PHRASES)}${random.below(900)}处。`.repeat(long)),
    leaders: random.list(2, () => ({
      name: text('周甲'),
      title: random.chance(40) ? text('区委常委、副区长') : null,
    })),
    leadUnits: units.slice(0, random.below(2) + 1),
    units,
    groupUnits: random.list(1, () => text('各区县政府')),
    dueText: random.chance(30) ? text('6月底') : null,
    progress: random.chance(size.hostile ? 20 : 5)
      ? random.list(6, (bullet) => ({
          mark: random.chance(70) ? '①②③④⑤⑥'.charAt(bullet) : null,
          text: text('已完成前期工作，正在施工。'.repeat(1 + random.below(30))),
          span: { start: bullet, end: bullet + 9 },
        }))
      : [],
    span: { start: index * 100, end: index * 100 + 90 },
  };
}

const aTarget = (random: Random, text: Text, task: Task, index: number): Target => ({
  id: `${task.id}/t${index + 1}`,
  task: task.id,
  metric: text(random.pick(PHRASES)),
  kind: random.pick(KINDS),
  comparator: random.pick(COMPARATORS),
  value: random.chance(85) ? random.below(100000) / random.pick([1, 10, 100]) : null,
  value2: random.chance(10) ? random.below(500) : null,
  unit: random.chance(90) ? text(random.pick(['个', '%', '亿元', '个百分点'])) : '',
  direction: random.chance(10) ? 'down' : null,
  stretch: random.chance(10),
  deadline: random.pick(DEADLINES),
  qualifier: random.chance(10) ? text('亿元以上') : null,
  span: { start: task.span.start, end: task.span.start + 12, text: text('完成道路改造12处') },
});

function anAllocation(random: Random, text: Text, notices: readonly Notice[], index: number): Allocation {
  const districts = DISTRICTS.slice(0, random.below(DISTRICTS.length + 1));
  const additive = random.chance(70);
  return {
    task: null,
    notice: notices[0]?.id ?? '无号',
    list: text('任务分解表'),
    seq: String(index + 1),
    category: random.chance(80) ? text('城乡建设') : '',
    item: text(`${random.pick(PHRASES)}${index}`),
    total: random.chance(90)
      ? {
          value: random.below(1000) / 10,
          unit: random.pick(['人', '%', '']),
          comparator: random.pick(COMPARATORS),
        }
      : null,
    cells: Object.fromEntries(
      districts.map((district) => [district, random.chance(80) ? random.pick(SHARES) : null]),
    ),
    units: random.list(2, () => text(random.pick(UNITS))),
    sumOfCells: additive ? random.below(1000) / 10 : null,
    reconciles: additive ? random.chance(50) : 'not additive',
    span: { start: index, end: index + 5 },
  };
}

function aFinding(random: Random, text: Text, tasks: readonly Task[]): Finding {
  const task = tasks.length > 0 && random.chance(80) ? random.pick(tasks) : null;
  return {
    code: random.pick(['task.no-lead', 'notice.number-repeated', 'from-a-later-version']),
    severity: random.pick(['error', 'warning', 'info'] as const),
    notice: task?.notice ?? null,
    task: task?.id ?? null,
    target: null,
    unit: null,
    period: null,
    cell: null,
    span: task && random.chance(50) ? task.span : null,
    params: { no: text('3'), list: null, times: random.below(5), numbers: ['2', text('4')] },
  };
}
