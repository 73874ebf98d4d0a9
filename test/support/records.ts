import type { Allocation } from '#core/record/allocation';
import type { Notice } from '#core/record/notice';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';

/** Small complete records for tests, with the given fields changed. */
const NOTICE_ID = '示政办发〔2030〕7号';

export const aNotice = (changes: Partial<Notice> = {}): Notice => ({
  id: NOTICE_ID,
  docNumber: NOTICE_ID,
  title: '关于下达年度重点任务的通知',
  issuer: '示例市人民政府办公室',
  issuedOn: '2030-03-01',
  year: 2030,
  layout: 'labelled-lines',
  reporting: { planDue: null, progressDay: null, progressMaxChars: null, firstUnitLeads: false },
  ...changes,
});

export const aTask = (no: string, changes: Partial<Task> = {}): Task => ({
  id: `${changes.notice ?? NOTICE_ID}#${no}`,
  notice: NOTICE_ID,
  list: null,
  section: [],
  no,
  content: '完成街角公园改造12处。',
  leaders: [],
  leadUnits: ['市住建局'],
  units: ['市住建局'],
  groupUnits: [],
  dueText: null,
  progress: [],
  span: { start: 0, end: 0 },
  ...changes,
});

export const aTarget = (task: Task, changes: Partial<Target> = {}): Target => ({
  id: `${task.id}/t1`,
  task: task.id,
  metric: '街角公园改造',
  kind: 'count',
  comparator: '=',
  value: 12,
  value2: null,
  unit: '处',
  direction: null,
  stretch: false,
  deadline: null,
  qualifier: null,
  span: { start: 0, end: 0, text: '街角公园改造12处' },
  ...changes,
});

export const anAllocation = (changes: Partial<Allocation> = {}): Allocation => ({
  task: null,
  notice: NOTICE_ID,
  list: '任务分解表',
  seq: '1',
  category: '城乡建设',
  item: '街角公园改造',
  total: { value: 12, unit: '处', comparator: '=' },
  cells: { 东湾区: '7', 西岭县: '5' },
  units: ['市住建局'],
  sumOfCells: 12,
  reconciles: true,
  span: { start: 0, end: 0 },
  ...changes,
});

export const aRegistry = (parts: Partial<Registry> = {}): Registry => ({
  format: REGISTRY_FORMAT,
  notices: [aNotice()],
  tasks: [],
  targets: [],
  allocations: [],
  findings: [],
  ...parts,
});
