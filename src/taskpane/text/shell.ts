import type { Language } from '#core/finding/language';
import type { Tab } from '../session/state.ts';
import type { WorkKind } from '../session/work.ts';

/** What the pane says around its tabs. */
export interface ShellText {
  readonly title: string;
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly works: Readonly<Record<WorkKind, string>>;
  readonly cancel: string;
  readonly close: string;
  readonly undo: string;
  readonly reload: string;
  readonly loading: string;
  readonly outside: string;
  readonly noRegistry: string;
  readonly toTasks: string;
  readonly undone: string;
  readonly unchanged: string;
  readonly written: (sheets: readonly string[]) => string;
  readonly fault: (reason: string) => string;
}

export const SHELL: Readonly<Record<Language, ShellText>> = {
  zh: {
    title: '督办台账',
    tabs: { tasks: '任务', filling: '填报', checks: '校验', summary: '汇总' },
    works: {
      opening: '正在读取工作簿…',
      reading: '正在读取通知…',
      fetching: '正在取数…',
      preparing: '正在比对要改动的地方…',
      writing: '正在写入工作簿…',
      undoing: '正在撤销…',
    },
    cancel: '取消',
    close: '关闭提示',
    undo: '撤销上次操作',
    reload: '重新读取工作簿',
    loading: '正在加载…',
    noRegistry: '这个工作簿里还没有督办台账。请先导入通知，或从登记服务取数。',
    toTasks: '导入通知或取数',
    outside: '请在 Excel 中打开督办台账：在“开始”或“插入”选项卡的“加载项”里选择它。',
    undone: '已撤销上次操作，工作簿恢复为操作之前的样子。',
    unchanged: '工作簿已是最新，没有需要改动的地方。',
    written: (sheets) => `已写入：${sheets.join('、')}。`,
    fault: (reason) => `软件内部出错（${reason}）；工作簿没有改动，请重试，并把这句话告诉维护人员。`,
  },
  en: {
    title: 'Duban',
    tabs: { tasks: 'Tasks', filling: 'Reporting', checks: 'Checks', summary: 'Summary' },
    works: {
      opening: 'Reading the workbook…',
      reading: 'Reading the notice…',
      fetching: 'Fetching the registry…',
      preparing: 'Working out what will change…',
      writing: 'Writing to the workbook…',
      undoing: 'Undoing…',
    },
    cancel: 'Cancel',
    close: 'Close the message',
    undo: 'Undo last operation',
    reload: 'Read the workbook again',
    loading: 'Loading…',
    noRegistry: 'This workbook holds no registry yet. Import a notice or pull the registry first.',
    toTasks: 'Import or pull',
    outside: 'Open Duban in Excel: choose it under Add-ins on the Home or Insert tab.',
    undone: 'The last operation was undone; the workbook is as it was before.',
    unchanged: 'The workbook is up to date; nothing had to be changed.',
    written: (sheets) => `Written: ${sheets.join(', ')}.`,
    fault: (reason) =>
      `Something went wrong inside the add-in (${reason}); the workbook was not changed. Try again, and pass this sentence on to whoever looks after Duban.`,
  },
};
