import type { Language } from '#core/text/language';
import type { Tab } from '../session/state/state.ts';
import type { WorkKind } from '../session/state/work.ts';

const zh = {
  title: '督办台账',
  tabs: { tasks: '任务', filling: '填报', checks: '校验', summary: '汇总' } satisfies Readonly<
    Record<Tab, string>
  >,
  works: {
    opening: '正在读取工作簿…',
    reading: '正在读取通知…',
    fetching: '正在取数…',
    preparing: '正在比对要改动的地方…',
    writing: '正在写入工作簿…',
    undoing: '正在撤销…',
  } satisfies Readonly<Record<WorkKind, string>>,
  cancel: '取消',
  close: '关闭提示',
  undo: '撤销上次操作',
  reload: '重新读取工作簿',
  help: '帮助',
  loading: '正在加载…',
  notRead: '还没有读出工作簿。',
  noRegistry: '这个工作簿里还没有督办台账。请先导入通知，或从登记服务取数。',
  toTasks: '导入通知或取数',
  outside: '请在 Excel 中打开督办台账：在“开始”或“插入”选项卡的“加载项”里选择它。',
  undone: '已撤销上次操作，工作簿恢复为操作之前的样子。',
  unchanged: '工作簿已是最新，没有需要改动的地方。',
  written: (sheets: readonly string[]) => `已写入：${sheets.join('、')}。`,
  fault: (reason: string) =>
    `软件内部出错（${reason}）。请重新读取工作簿并核对，再重试，并把这句话告诉维护人员。`,
};

/** Words around the tabs: titles, progress, messages. */
export type ShellText = typeof zh;

const en: ShellText = {
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
  help: 'Help',
  loading: 'Loading…',
  notRead: 'The workbook has not been read yet.',
  noRegistry: 'This workbook holds no registry yet. Import a notice or pull the registry first.',
  toTasks: 'Import or pull',
  outside: 'Open Duban in Excel: choose it under Add-ins on the Home or Insert tab.',
  undone: 'The last operation was undone; the workbook is as it was before.',
  unchanged: 'The workbook is up to date; nothing had to be changed.',
  written: (sheets) => `Written: ${sheets.join(', ')}.`,
  fault: (reason) =>
    `Something went wrong inside the add-in (${reason}). Read the workbook again and look it over, then try again, and pass this sentence on to the maintainer of Duban.`,
};

export const SHELL_TEXT: Readonly<Record<Language, ShellText>> = { zh, en };
