import type { Language } from '#core/finding/language';
import type { TasksView } from '../session/incoming.ts';

/** What the tab of tasks says around its views. */
export interface TasksText {
  readonly views: Readonly<Record<TasksView, string>>;
  readonly viewsLabel: string;
  /** What to do in a workbook without a registry. */
  readonly nothingHeld: string;
  readonly held: (notices: number, tasks: number, targets: number) => string;
  readonly toConfirm: (targets: number) => string;
  readonly toConfirmHint: string;
}

export const TASKS_TEXT: Readonly<Record<Language, TasksText>> = {
  zh: {
    views: { import: '导入通知', registry: '取数', units: '单位目录' },
    viewsLabel: '任务的来源和单位',
    nothingHeld: '这个工作簿里还没有台账。请先导入一份通知，或从登记服务取数。',
    held: (notices, tasks, targets) => `已有 ${notices} 份通知、${tasks} 项任务、${targets} 个指标`,
    toConfirm: (targets) => `${targets} 个指标待确认`,
    toConfirmHint: '到“目标指标”逐个确认或更正',
  },
  en: {
    views: { import: 'Import', registry: 'Pull', units: 'Units' },
    viewsLabel: 'Where tasks come from, and their units',
    nothingHeld:
      'This workbook holds no registry yet. Import a notice, or pull one from the registry service.',
    held: (notices, tasks, targets) => `Holds ${notices} notices, ${tasks} tasks, ${targets} targets`,
    toConfirm: (targets) => `${targets} targets to confirm`,
    toConfirmHint: 'Confirm or correct them on the sheet "目标指标"',
  },
};
