import type { Language } from '#core/text/language';
import type { TasksView } from '../session/state/incoming.ts';

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;

const zh = {
  views: { import: '导入通知', registry: '取数', targets: '目标确认', units: '单位目录' } satisfies Readonly<
    Record<TasksView, string>
  >,
  viewsLabel: '任务的来源和单位',
  /** Shown for a workbook without a ledger. */
  noLedger: '这个工作簿里还没有台账。请先导入一份通知，或从登记服务取数。',
  counts: (notices: number, tasks: number, targets: number) =>
    `已有 ${notices} 份通知、${tasks} 项任务、${targets} 个指标`,
  toConfirm: (targets: number) => `${targets} 个指标待确认`,
  toConfirmHint: '逐个确认或更正',
};

/** Words of the tab 任务 around its views. */
type TasksText = typeof zh;

const en: TasksText = {
  views: { import: 'Import', registry: 'Pull', targets: 'Confirm', units: 'Units' },
  viewsLabel: 'Where tasks come from, and their units',
  noLedger: 'This workbook holds no registry yet. Import a notice, or pull one from the registry service.',
  counts: (notices, tasks, targets) =>
    `Holds ${count(notices, 'notice')}, ${count(tasks, 'task')}, ${count(targets, 'target')}`,
  toConfirm: (targets) => `${count(targets, 'target')} to confirm`,
  toConfirmHint: 'Confirm or correct them one by one',
};

export const TASKS_TEXT: Readonly<Record<Language, TasksText>> = { zh, en };
