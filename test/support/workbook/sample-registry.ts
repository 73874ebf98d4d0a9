import { finding } from '#core/finding/make-finding';
import type { Registry } from '#core/record/registry';
import { aNotice, anAllocation, aTarget, aTask } from '../records.ts';

const REPORTING = { planDue: '2030-03-06', progressDay: 25, progressMaxChars: 500, firstUnitLeads: true };

const notice = aNotice({ reporting: REPORTING });
const tasks = [
  aTask('1', {
    section: ['城乡建设方面'],
    leaders: [{ name: '周甲', title: '副市长' }],
    content: '建成公园12处。',
  }),
  aTask('2', {
    section: ['城乡建设方面'],
    leadUnits: ['市人社局'],
    units: ['市人社局', '市财政局（市国资委）'],
    groupUnits: ['各县（区）政府'],
    progress: [
      { mark: '①', text: '已开工建设，完成投资3亿元。', span: { start: 0, end: 9 } },
      { mark: '②', text: '组织现场推进会并逐项协调解决存在的问题。'.repeat(70), span: { start: 9, end: 20 } },
    ],
  }),
  aTask('3', {
    section: ['社会保障方面'],
    leadUnits: [],
    units: ['市人力社保局', '市财政局'],
    content: '推进工程建设，'.repeat(120),
  }),
] as const;

/** A small registry with content for every sheet; its figures are easily checked by hand. */
export const SAMPLE: Registry = {
  format: 'duban-registry/1',
  notices: [notice],
  tasks: [...tasks],
  targets: [
    aTarget(tasks[0]),
    aTarget(tasks[1], {
      metric: '培训人数',
      comparator: '>=',
      value: 4500,
      unit: '人',
      deadline: '2030-12-31',
    }),
    aTarget(tasks[2], { metric: '开工时间', kind: 'milestone', value: null, unit: '', deadline: '2031' }),
  ],
  allocations: [
    anAllocation({ cells: { 东湾区: '7', 西岭县: '5' }, category: '城乡建设' }),
    anAllocation({
      seq: '2',
      item: '新增车位',
      total: { value: 0.9, unit: '万个', comparator: '>=' },
      cells: { 东湾区: '0.2', 西岭县: '0.6', 北岛新区: null },
      sumOfCells: 0.8,
      reconciles: false,
    }),
    anAllocation({
      seq: '3',
      item: '覆盖率',
      total: { value: 90, unit: '%', comparator: '>=' },
      cells: { 东湾区: '≥95%', 西岭县: '90%' },
      sumOfCells: null,
      reconciles: 'not additive',
    }),
  ],
  findings: [
    finding('notice.number-without-stop', { notice: notice.id, task: tasks[0].id }, { no: '1' }),
    finding('task.no-lead', { notice: notice.id, task: tasks[2].id }, { no: '3' }),
  ],
};
