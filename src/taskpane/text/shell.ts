import type { ActionName, DoneAction } from '#actions/ledger/action-name';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import type { Tab } from '../session/state/state.ts';
import type { WorkKind } from '../session/state/work.ts';

/** Characters of a title by which a notice is recognized. */
const SHORT = 18;

const short = (title: string): string => (title.length > SHORT ? `${title.slice(0, SHORT - 1)}…` : title);

/** Hour and minute of a time in milliseconds, as the clock on the wall shows it. */
function clock(at: number): string {
  const time = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

const zh = {
  title: '督办台账',
  tabs: { tasks: '任务', filling: '填报', checks: '校验', summary: '汇总' } satisfies Readonly<
    Record<Tab, string>
  >,
  works: {
    opening: '正在读取工作簿…',
    reading: '正在读取通知…',
    collecting: '正在读取交回的文件…',
    packing: '正在生成填报包…',
    fetching: '正在取数…',
    preparing: '正在比对要改动的地方…',
    writing: '正在写入工作簿…',
    undoing: '正在撤销…',
    redoing: '正在重做…',
  } satisfies Readonly<Record<WorkKind, string>>,
  cancel: '取消',
  close: '关闭提示',
  undo: '撤销',
  redo: '重做',
  undoOf: (what: string) => `撤销：${what}`,
  redoOf: (what: string) => `重做：${what}`,
  /** An action and when it was done. */
  action: ({ name, at }: DoneAction) => `${name === null ? '上次操作' : actionZh(name)}（${clock(at)}）`,
  otherLanguage: 'English',
  reload: '重新读取工作簿',
  help: '帮助',
  loading: '正在加载…',
  notRead: '还没有读出工作簿。',
  noRegistry: '这个工作簿里还没有督办台账。请先导入通知，或从登记服务取数。',
  toTasks: '导入通知或取数',
  outside: '请在 Excel 中打开督办台账：在“开始”或“插入”选项卡的“加载项”里选择它。',
};

function actionZh(name: ActionName): string {
  switch (name.kind) {
    case 'pull': {
      const { from, notices } = name;
      const first = short(notices[0] ?? '');
      const many = notices.length > 1 ? `等${notices.length}份` : '';
      return `${from === 'import' ? '导入' : '取数'} ${first}${many}`;
    }
    case 'build':
      return `生成${name.sheet}`;
    case 'check':
      return '写入校验结果';
    case 'answers':
      return '处理意见';
    case 'units':
      return '单位名称';
    case 'targets':
      return `确认目标 ${name.count} 个`;
    case 'open-period':
      return `新建${periodWords(name.period, 'zh')}`;
    case 'close-period':
      return `关闭${periodWords(name.period, 'zh')}`;
    case 'collect':
      return `汇总 ${name.count} 处`;
    case 'reminders':
      return `登记催办 ${name.count} 家`;
    case 'amendment':
      return '提出调整';
    case 'correction':
      return `更正${periodWords(name.period, 'zh')}进展`;
    case 'diff':
      return `写入${name.sheet}`;
  }
}

/** Words around the tabs: titles, progress, the history. */
export type ShellText = typeof zh;

const en: ShellText = {
  title: 'Duban',
  tabs: { tasks: 'Tasks', filling: 'Reporting', checks: 'Checks', summary: 'Summary' },
  works: {
    opening: 'Reading the workbook…',
    reading: 'Reading the notice…',
    collecting: 'Reading the returned files…',
    packing: 'Making the packs…',
    fetching: 'Fetching the registry…',
    preparing: 'Working out what will change…',
    writing: 'Writing to the workbook…',
    undoing: 'Undoing…',
    redoing: 'Doing it again…',
  },
  cancel: 'Cancel',
  close: 'Close the message',
  undo: 'Undo',
  redo: 'Redo',
  undoOf: (what) => `Undo: ${what}`,
  redoOf: (what) => `Redo: ${what}`,
  action: ({ name, at }) => `${name === null ? 'last action' : actionEn(name)} (${clock(at)})`,
  otherLanguage: '中文',
  reload: 'Read the workbook again',
  help: 'Help',
  loading: 'Loading…',
  notRead: 'The workbook has not been read yet.',
  noRegistry: 'This workbook holds no registry yet. Import a notice or pull the registry first.',
  toTasks: 'Import or pull',
  outside: 'Open Duban in Excel: choose it under Add-ins on the Home or Insert tab.',
};

function actionEn(name: ActionName): string {
  switch (name.kind) {
    case 'pull': {
      const { from, notices } = name;
      const more = notices.length > 1 ? ` and ${notices.length - 1} more` : '';
      return `${from === 'import' ? 'import' : 'pull'} of ${short(notices[0] ?? '')}${more}`;
    }
    case 'build':
      return `“${name.sheet}” built`;
    case 'check':
      return 'findings written';
    case 'answers':
      return 'answer to a finding';
    case 'units':
      return 'name of a unit';
    case 'targets':
      return `answers about ${name.count} ${name.count === 1 ? 'target' : 'targets'}`;
    case 'open-period':
      return `${periodWords(name.period, 'en')} opened`;
    case 'close-period':
      return `${periodWords(name.period, 'en')} closed`;
    case 'collect':
      return `${name.count} ${name.count === 1 ? 'change' : 'changes'} collected`;
    case 'reminders':
      return `${name.count} ${name.count === 1 ? 'reminder' : 'reminders'} noted`;
    case 'amendment':
      return 'change proposed';
    case 'correction':
      return `report of ${periodWords(name.period, 'en')} corrected`;
    case 'diff':
      return `“${name.sheet}” written`;
  }
}

export const SHELL_TEXT: Readonly<Record<Language, ShellText>> = { zh, en };
